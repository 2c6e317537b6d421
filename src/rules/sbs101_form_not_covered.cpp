#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<TheSchool, Label> none_covered{"ingen av skolformerna på {0} omfattas av {1}",
                                                 "none of the school forms of {0} is covered by {1}"};
constexpr Message<Label, Label> not_covered{"{1} omfattar inte {0}", "{1} does not cover {0}"};
constexpr Message<Label, std::string> covered{"{0} omfattar {1}", "{0} covers {1}"};
constexpr Message<Phrase> decided{"uppdraget: {0}", "the mandate: {0}"};
constexpr Message<> remedy{"rätta skolformen, om den är fel", "correct the school form, if it is wrong"};
constexpr Message<> other_mandate{"skriv rätt uppdrag efter ”uppdrag”, om planen följer ett annat",
                                  "write the right mandate after “mandate”, if the plan follows another one"};

static void check(const Context& context) {
  const programme::Mandate* mandate = programme::mandate_of(context.plan);
  if (mandate == nullptr) return;
  const Label name(mandate->id);
  std::string forms;
  for (const plan::Form form : mandate->forms)
    forms += (forms.empty() ? "" : ", ") + std::string(plan::label(form, context.language()));
  for (const plan::School& school : context.plan.schools) {
    const auto outside = [&](const auto& form) { return !programme::covers(*mandate, form.value); };
    const auto first = std::find_if(school.forms.begin(), school.forms.end(), outside);
    if (first == school.forms.end()) continue;
    // A form that could not be read may be one that is covered.
    const bool all = school.forms.whole && std::all_of(school.forms.begin(), school.forms.end(), outside);
    const Severity highest = mandate->forms_certain ? Severity::error : Severity::warning;
    auto finding = all ? context.report(school.forms.span, none_covered, TheSchool{school}, name)
                       : context.report(first->span, not_covered, first->value, name);
    finding.at(all ? highest : Severity::note)
        .points_at(context.plan.collaboration->mandate.span(), decided, mandate->reference)
        .help(covered, name, forms)
        .help(remedy)
        .help(other_mandate);
  }
}

constexpr Rule SBS101{
    .id = RuleId::SBS101,
    .title = {"uppdraget omfattar inte skolans skolform", "the mandate does not cover the school form"},
    .why = {"Stödet gäller de skolformer som regeringens uppdrag räknar upp. De anpassade skolformerna är nya namn på "
            "grundsärskolan och gymnasiesärskolan och räknas som dem.",
            "The support is for the school forms that the government's mandate lists. The adapted forms are the new "
            "names of grundsärskolan and gymnasiesärskolan and count as them."},
    .source = programme::working_order(
        "Satsningen omfattar grundskolan och motsvarande skolformer samt gymnasiet och gymnasiesärskolan.",
        "The programme covers compulsory school and corresponding school forms, upper secondary school and "
        "gymnasiesärskola (upper secondary school for pupils with learning disabilities).",
        programme::the_programme),
    .levels = Phrase{"Om bara några av skolans skolformer ligger utanför blir det en upplysning. Under uppdraget från "
                     "2019 blir det som mest en varning, eftersom beslutets egen text inte har varit tillgänglig.",
                     "Where only some of the school forms are not covered it is a note. Under the mandate of 2019 it "
                     "is a warning at most, since the decision's own text was not at hand."},
    .bad = {R"(skolor:
  - id: norra
    skolformer: [komvux]
)"},
    .good = {R"(skolor:
  - id: norra
    skolformer: [grundskola]
)"},
    .topic = programme::Topic::forms,
    .check = check,
};

}  // namespace sbs::rules
