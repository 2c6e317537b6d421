#include <string>

#include "rules/rule.h"

namespace sbs::rules {

namespace {

/// Until the first autumn, which both plans have in common.
constexpr std::string_view beginning = R"(sbs: 1
samverkan:
  uppdrag: sbs-2015
  huvudman:
    namn: Exempelkommunen
    typ: kommunal
  räknas_från: dialog
  start: 2016-06-13
  slut: 2019-05-31
skolor:
  - id: norra
    namn: Norra skolan
    skolenhetskod: "90000017"
    skolformer: [grundskola]
    skäl: [låga_resultat, svåra_förutsättningar]
team:
  - id: norra-team
    typ: skola
    skolor: [norra]
    medlemmar:
      - {roll: rektor, antal: 1}
      - {roll: verksamhetschef, antal: 1}
      - {roll: pedagog, antal: 4}
tidslinje:
  - {händelse: dialog_inledd, klar: 2016-06-13, av: [skolverket, huvudman]}
  - {händelse: deltagandebeslut, klar: 2016-08-15, av: [skolverket, huvudman]}
  - {händelse: planeringsmöte, klar: 2016-08-23, av: [skolverket, huvudman]}
)";

/// … and on to the first year of the interventions.
constexpr std::string_view later = R"(  - {händelse: nulägesanalys, klar: 2017-01-20, av: [huvudman, skola]}
  - {händelse: förslag, klar: 2017-01-27, av: [huvudman, skola]}
  - {händelse: erbjudande, klar: 2017-02-10, av: [skolverket], insatser: [läsning]}
  - {händelse: överenskommelse, klar: 2017-03-01, av: [skolverket, huvudman], insatser: [läsning]}
  - {händelse: delredovisning, planerad: 2017-12-15, av: [huvudman]}
nulägesanalys:
  medverkande: [alla_pedagoger, elever]
  iakttagelser:
    - id: läsförståelse
      problem: Eleverna läser allt svagare i årskurs 3.
      orsaker: [Läsundervisningen är olika i klasserna.]
insatser:
  - id: läsning
    rubrik: Gemensam läsundervisning
    status: pågår
    vad: Kollegialt lärande om läsförståelse.
    hur: Alla pedagoger i årskurs F–3 träffas varannan vecka.
    iakttagelser: [läsförståelse]
    syften: [kunskapsresultat, likvärdighet]
    stärker: [planera, följa_upp, utveckla]
    start: 2017-03-13
    slut: 2018-06-08
    ansvariga:
      - {part: huvudman, vem: verksamhetschef, åtagande: Avsätter tid för pedagogerna.}
      - {part: skolverket, åtagande: Erbjuder en handledare.}
    mål:
      - mått: Andel elever som når läskravet i årskurs 3
        utgångsläge: {period: 2016, värde: 63}
        målvärde: {period: 2018, värde: 80}
    nästa_avstämning: 2017-06-09
)";

/// … and no further, while the analysis is open.
constexpr std::string_view first_autumn =
    R"(  - {händelse: teammöte, intervall: 2 veckor, planerad: 2016-09-05/2016-12-16, klar: [2016-09-06, 2016-10-18]}
  - {händelse: nulägesanalys, planerad: 2017-01-20, av: [huvudman, skola]}
  - {händelse: förslag, planerad: 2017-01-27, av: [huvudman, skola]}
)";

/// The example plan under another mandate, its years moved on.
std::string targeted_plan() {
  std::string plan = std::string(beginning).append(later);
  for (std::size_t at = plan.find("201"); at != std::string::npos; at = plan.find("201", at + 1)) {
    constexpr int years = 8;
    plan.replace(at, 4, std::to_string(std::stoi(plan.substr(at, 4)) + years));
  }
  constexpr std::string_view mandate = "sbs-2023";  // what became of sbs-2015
  return plan.replace(plan.find(mandate), mandate.size(), "ri-2024");
}

}  // namespace

std::string base_of(Example::Kind kind) {
  switch (kind) {
    case Example::Kind::overlay:
      return std::string(beginning).append(later);
    case Example::Kind::young:
      return std::string(beginning).append(first_autumn);
    case Example::Kind::targeted:
      return targeted_plan();
    case Example::Kind::file:
    case Example::Kind::as_it_is:
    case Example::Kind::folder:
      break;
  }
  return {};
}

Day day_of(Example::Kind kind) {
  if (kind == Example::Kind::young) return *make_day(2016, 11, 1);
  return kind == Example::Kind::targeted ? *make_day(2025, 5, 1) : *make_day(2017, 5, 1);
}

}  // namespace sbs::rules
