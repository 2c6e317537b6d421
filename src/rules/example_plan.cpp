#include "rules/rule.h"

namespace sbs::rules {

std::string_view example_plan() {
  return R"(sbs: 1
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
  - {händelse: nulägesanalys, klar: 2017-01-20, av: [huvudman, skola]}
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
      - {part: huvudman, vem: verksamhetschef}
    mål:
      - mått: Andel elever som når läskravet i årskurs 3
        utgångsläge: {period: 2016, värde: 63}
        målvärde: {period: 2018, värde: 80}
    nästa_avstämning: 2017-06-09
)";
}

Day example_today() { return *make_day(2017, 5, 1); }

}  // namespace sbs::rules
