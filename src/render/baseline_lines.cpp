#include "base/text.h"
#include "render/findings.h"
#include "render/nouns.h"
#include "render/style.h"

namespace sbs::render {

namespace {

constexpr Message<std::string, std::string, When> counts_again{
    "påpekandet {0} i {1} räknas igen: det var känt till och med {2}",
    "the finding {0} in {1} counts again: it was known until {2}"};
constexpr Message<std::string, std::string, When, std::string> owners_counts_again{
    "påpekandet {0} i {1} räknas igen: det var känt till och med {2}, och {3} svarar för det",
    "the finding {0} in {1} counts again: it was known until {2}, and {3} answers for it"};
constexpr Message<std::string, std::string> is_gone{"påpekandet {0} i {1} finns inte längre",
                                                    "the finding {0} in {1} is no longer there"};
constexpr Message<std::string, std::string> is_dropped{
    "påpekandet {0} i {1} finns inte längre; raden är borttagen",
    "the finding {0} in {1} is no longer there; the line is removed"};
constexpr Message<std::string> remove_lines{
    "Ta bort rader för det som inte finns längre, eller kör: sbs validate --write-baseline {0}",
    "Remove the lines of what is no longer there, or run: sbs validate --write-baseline {0}"};
constexpr Message<std::string> renew{"Skriv en ny dag efter ”until” i {0}, om något får vänta längre.",
                                     "Write a new day after “until” in {0}, if something may wait longer."};
constexpr Message<std::string, std::string, std::string> wrote{"Skrev {0} till {1}, {2}.", "Wrote {0} to {1}, {2}."};
constexpr Noun known_findings{{"känt påpekande", "known finding"}, {"kända påpekanden", "known findings"}};
constexpr Noun new_ones{{"nytt", "of them new"}, {"nya", "of them new"}};

std::string place_of(const config::Adopted& one) {
  return printable(one.at.empty() ? one.plan : one.plan + " (" + one.at + ")");
}

std::string line_of(const AgainstBaseline& against, const config::Adopted& one) {
  return printable(against.file) + (one.line > 0 ? ":" + std::to_string(one.line) : "") + ": ";
}

}  // namespace

std::string baseline_lines(const Report& report, const Style& style) {
  std::string out;
  if (!report.baseline) return out;
  const AgainstBaseline& against = *report.baseline;
  const Language language = style.language;
  for (const check::Known& known : against.lapsed) {
    const config::Adopted& one = known.adopted;
    const std::string rule(diag::to_string(one.rule));
    add_wrapped(out, line_of(against, one),
                one.owner.empty() ? counts_again(language, rule, place_of(one), one.until)
                                  : owners_counts_again(language, rule, place_of(one), one.until, printable(one.owner)),
                style);
  }
  if (!against.lapsed.empty()) add_wrapped(out, "", renew(language, printable(against.file)), style);
  for (const config::Adopted& one : against.gone)
    add_wrapped(
        out, line_of(against, one),
        (against.adopted ? is_dropped : is_gone)(language, std::string(diag::to_string(one.rule)), place_of(one)),
        style);
  if (!against.gone.empty() && !against.adopted)
    add_wrapped(out, "", remove_lines(language, printable(against.file)), style);
  if (against.adopted)
    add_wrapped(
        out, "",
        wrote(language, known_findings(language, static_cast<long long>(against.known.size() + against.lapsed.size())),
              printable(against.file), new_ones(language, static_cast<long long>(*against.adopted))),
        style);
  return out;
}

}  // namespace sbs::render
