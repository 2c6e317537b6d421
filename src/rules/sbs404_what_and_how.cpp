#include "programme/requirements.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title> no_what{"insatsen {0} säger inte vad som ska genomföras",
                                 "the intervention {0} does not say what is to be carried out"};
constexpr Message<Title> no_how{"insatsen {0} säger inte hur den ska genomföras",
                                "the intervention {0} does not say how it is to be carried out"};
constexpr Message<Title> neither{"insatsen {0} säger varken vad som ska genomföras eller hur",
                                 "the intervention {0} says neither what is to be carried out nor how"};
constexpr Message<> add_what{"lägg till ”vad” på insatsen, och skriv vad som ska genomföras",
                             "add “what” to the intervention, and write what is to be carried out"};
constexpr Message<> add_how{"lägg till ”hur” på insatsen, och skriv hur den ska genomföras",
                            "add “how” to the intervention, and write how it is to be carried out"};

static void check(const Context& context) {
  for (const plan::Intervention& intervention : context.plan.interventions) {
    const bool lacks_what = programme::lacks(intervention, programme::Need::what);
    const bool lacks_how = programme::lacks(intervention, programme::Need::how);
    if (!lacks_what && !lacks_how) continue;
    const auto& message = lacks_what && lacks_how ? neither : lacks_what ? no_what : no_how;
    auto finding = context.report(intervention.head, message, Title(intervention));
    if (lacks_what) finding.help(add_what);
    if (lacks_how) finding.help(add_how);
  }
}

constexpr Rule SBS404{
    .id = RuleId::SBS404,
    .title = {"planen säger inte vad som ska genomföras och hur",
              "the plan does not say what is to be carried out and how"},
    .why = {"Överenskommelsen gäller vad som ska genomföras och hur, och utan det går insatsen varken att genomföra "
            "eller följa upp.",
            "The agreement is about what is to be carried out and how, and without that the intervention can be "
            "neither carried out nor followed up."},
    .source = programme::agreed_what_and_how,
    .bad = {R"(insatser:
  - id: läsning
    status: pågår
    vad: Kollegialt lärande om läsförståelse.
    # hur: saknas
)"},
    .good = {R"(insatser:
  - id: läsning
    status: pågår
    vad: Kollegialt lärande om läsförståelse.
    hur: Alla pedagoger träffas varannan vecka.
)"},
    .topic = programme::Topic::responsibility,
    .check = check,
};

}  // namespace sbs::rules
