#include <array>

#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<Phrase, Phrase> message{"{0} heter {1} sedan den 2 juli 2023",
                                          "{0} has been called {1} since 2 July 2023"};
constexpr Message<Phrase, Phrase> may{"{0} heter kanske {1} när samarbetet börjar",
                                      "{0} might be called {1} when the collaboration starts"};
constexpr Message<std::string> write{"skriv ”{0}”", "write “{0}”"};
constexpr Message<> start_here{"samarbetet börjar", "the collaboration starts"};

constexpr Phrase old_compulsory{"grundsärskolan", "grundsärskola"};
constexpr Phrase new_compulsory{"anpassad grundskola", "anpassad grundskola (adapted compulsory school)"};
constexpr Phrase old_upper_secondary{"gymnasiesärskolan", "gymnasiesärskola"};
constexpr Phrase new_upper_secondary{"anpassad gymnasieskola",
                                     "anpassad gymnasieskola (adapted upper secondary school)"};

/// A name that ceased and the one that took its place, as each is written in a plan, and what people call them.
struct Renamed {
  plan::Form form;
  std::string_view old_name;
  std::string_view new_name;
  Phrase old_called;
  Phrase new_called;
};
constexpr std::array renamed{
    Renamed{plan::Form::compulsory_special, "grundsärskola", "anpassad_grundskola", old_compulsory, new_compulsory},
    Renamed{plan::Form::compulsory_special, "compulsory_special", "adapted_compulsory", old_compulsory, new_compulsory},
    Renamed{plan::Form::upper_secondary_special, "gymnasiesärskola", "anpassad_gymnasieskola", old_upper_secondary,
            new_upper_secondary},
    Renamed{plan::Form::upper_secondary_special, "upper_secondary_special", "adapted_upper_secondary",
            old_upper_secondary, new_upper_secondary}};

void check_form(const Context& context, const source::Located<plan::Form>& form, Certainty certainty,
                const source::Field<PartialDate>& start) {
  const std::string_view written = context.sources.text(form.span);
  for (const Renamed& one : renamed) {
    const auto at = written.find(one.old_name);
    if (one.form != form.value || at == std::string_view::npos) continue;
    const std::string better(one.new_name);
    // The name may stand within quotes, which stay.
    source::Span place = form.span;
    place.begin += static_cast<std::uint32_t>(at);
    place.end = place.begin + static_cast<std::uint32_t>(one.old_name.size());
    auto finding = context.report(certainty, form.span, message, may, one.old_called, one.new_called);
    finding.points_at(start.span(), start_here).help(write, better);
    if (certainty == Certainty::certainly) finding.fix(place, better, write, better);
  }
}

void check(const Context& context) {
  const auto start = context.history.start();
  if (!start) return;
  const Certainty certainty = not_before(*start, exactly(*make_day(2023, 7, 2)));
  if (certainty == Certainty::no) return;
  for (const plan::School& school : context.plan.schools)
    for (const auto& form : school.forms)
      check_form(context, form, certainty, start);
}

}  // namespace

constexpr Rule SBS106{
    .id = RuleId::SBS106,
    .title = {"skolformen har bytt namn", "the school form has changed its name"},
    .why = {"Den 2 juli 2023 bytte grundsärskolan namn till anpassad grundskola och gymnasiesärskolan till anpassad "
            "gymnasieskola. I ett samarbete som börjar efter det används de nya namnen.",
            "On 2 July 2023 grundsärskola became anpassad grundskola, and gymnasiesärskola became anpassad "
            "gymnasieskola. A collaboration that starts after that uses the new names."},
    .source = programme::described(
        "Sedan den 2 juli 2023 heter grundsärskolan anpassad grundskola och gymnasiesärskolan anpassad "
        "gymnasieskola.",
        "Since 2 July 2023 the two forms have new names.",
        {"skollagen (2010:800) i lydelse från den 2 juli 2023", "the Education Act (2010:800) as from 2 July 2023"}),
    .imprecise = Imprecise::note,
    .fixable = true,
    .bad = {R"(sbs: 1
samverkan:
  uppdrag: ri-2024
  huvudman: {namn: Exempelkommunen, typ: kommunal}
  räknas_från: dialog
  start: 2024-09-02
skolor:
  - {id: norra, namn: Norra skolan, skolformer: [grundsärskola]}
)",
            Example::Kind::file},
    .good = {R"(sbs: 1
samverkan:
  uppdrag: ri-2024
  huvudman: {namn: Exempelkommunen, typ: kommunal}
  räknas_från: dialog
  start: 2024-09-02
skolor:
  - {id: norra, namn: Norra skolan, skolformer: [anpassad_grundskola]}
)",
             Example::Kind::file},
    .check = check,
};

}  // namespace sbs::rules
