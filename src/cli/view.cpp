#include "cli/view.h"

#include <algorithm>
#include <array>

#include "base/shell_word.h"
#include "base/text.h"
#include "cli/forms.h"
#include "plan/names.h"
#include "render/nouns.h"

namespace sbs::cli {

namespace {

constexpr Message<Counted, std::string> no_plan_one_error{"ingen plan att visa: det finns {0}; visa dem med: {1}",
                                                          "no plan to show: there is {0}; see them with: {1}"};
constexpr Message<Counted, std::string> no_plan{"ingen plan att visa: det finns {0}; visa dem med: {1}",
                                                "no plan to show: there are {0}; see them with: {1}"};
constexpr Message<Counted, std::string> plan_has{"planen har {0}; visa dem med: {1}",
                                                 "the plan has {0}; see them with: {1}"};
constexpr Message<Counted, std::string> plans_have{"planerna har {0}; visa dem med: {1}",
                                                   "the plans have {0}; see them with: {1}"};
constexpr Message<std::string, Counted> one_plan{"{0} visar en plan, och här finns {1}; skriv en av dem:",
                                                 "{0} shows one plan, and there are {1} here; write one of them:"};
constexpr Message<std::string, Quoted> no_date{"{0}: {1} är inget datum: skriv till exempel 2016-10-03 eller HT2016",
                                               "{0}: {1} is not a date: write for example 2016-10-03 or HT2016"};
constexpr Message<std::string, Quoted, std::string> date_meant{"{0}: {1} är inget datum: skriv till exempel {2}",
                                                               "{0}: {1} is not a date: write for example {2}"};
constexpr Message<Quoted> nobody{
    "--for: ingen i planen heter {0}, och det är inte en roll eller part; skriv till exempel rektor eller skola",
    "--for: nobody in the plan is called {0}, and that is not a role or a party; write for example principal or "
    "school"};
constexpr Message<Quoted, std::string> somebody_meant{
    "--for: ingen i planen heter {0}, och det är inte en roll eller part; menade ni {1}?",
    "--for: nobody in the plan is called {0}, and that is not a role or a party; did you mean {1}?"};
constexpr Phrase places_help{"Med fil och rad i planen, för den som ska ändra i den.",
                             "With the file and line of the plan, for those who edit it."};
constexpr Phrase redact_help{
    "Utan namn på personer, med deras roller i stället, och utan värden för grupper under tio: för det som publiceras.",
    "Without names of persons, with their roles in their place, and without values of groups below ten: for what is "
    "published."};
constexpr Message<Quoted> no_name{"--for: med --redact visas inga namn, så skriv en roll eller part i stället för {0}",
                                  "--for: with --redact no names are shown, so write a role or a party instead of {0}"};
constexpr Phrase picture_help{"Med en bild i Mermaid, som GitHub och GitLab ritar (med --format markdown).",
                              "With a picture in Mermaid, which GitHub and GitLab draw (with --format markdown)."};
constexpr Phrase when_shown{"NÄR", "WHEN"};
constexpr Message<std::string> spans_help{
    "Med --format ics: när det visas som kan infalla någon av fler än 31 dagar: {0}. Annars deadline.",
    "With --format ics: when what may fall on any of more than 31 days is shown: {0}. Otherwise deadline."};
constexpr Phrase who{"VEM", "WHO"};
constexpr Phrase for_help{
    "Bara det som rör en roll (rektor), en part (skola) eller en person (namn). En rektor får det som skolan svarar "
    "för, en skolchef det som huvudmannen svarar för.",
    "Only what concerns a role (principal), a party (school) or a person (a name). A principal gets what the school "
    "answers for, a chief education officer what the organiser answers for."};

constexpr Phrase part{"DEL", "WHAT"};
constexpr Message<std::string> only_help{"Bara en del: {0}.", "Only a part: {0}."};
constexpr Phrase excel_help{"Med --format csv: så som Excel läser det, med semikolon och decimalkomma.",
                            "With --format csv: as Excel reads it, with semicolons and decimal commas."};
/// That an option, as it was typed, is about one form.
constexpr Message<std::string, std::string, std::string> goes_with{"{0} hör till {1}: skriv --format {1} {2}",
                                                                   "{0} goes with {1}: write --format {1} {2}"};
constexpr Message<std::string> not_for_terminals{"{0} går inte att visa i en terminal: skriv -o FIL",
                                                 "{0} cannot be shown on a terminal: write -o FILE"};
constexpr Phrase school_help{
    "Bara det som gäller en viss skola eller alla skolor. Skriv skolans kortnamn, dess id i planen.",
    "Only what is about one school or about all. Write the school's id in the plan."};
constexpr Message<Quoted> no_school{"--school: ingen skola har id:t {0}", "--school: no school has the id {0}"};
constexpr Message<Quoted> no_schools{"--school: ingen skola har id:t {0}; planen har inga skolor",
                                     "--school: no school has the id {0}; the plan has no schools"};
constexpr Message<Quoted, std::string> school_meant{"--school: ingen skola har id:t {0}; menade ni {1}?",
                                                    "--school: no school has the id {0}; did you mean {1}?"};
constexpr Message<Quoted, AnyOf<std::string>> no_school_but{"--school: ingen skola har id:t {0}; skriv {1}",
                                                            "--school: no school has the id {0}; write {1}"};

constexpr std::array all_spans{
    Named{"deadline", render::Spans::deadline, Phrase{"den sista av dem", "on the last of them"}},
    Named{"days", render::Spans::days, Phrase{"alla", "on all"}},
    Named{"skip", render::Spans::skip, Phrase{"inte alls", "not at all"}}};

/// The command that shows what is wrong in some plans.
std::string validate_command(const std::vector<std::string>& paths) {
  std::string command = "sbs validate";
  for (const std::string& path : paths)
    command += " " + shell_word(path);
  return command;
}

}  // namespace

std::size_t errors_in(const std::vector<check::Settled>& settled) {
  std::size_t errors = 0;
  for (const check::Settled& one : settled)
    errors += one.count(diag::Severity::error);
  return errors;
}

std::vector<std::string> roots_of(const Session& session, const std::vector<check::Settled>& settled) {
  std::vector<std::string> roots;
  for (const check::Settled& one : settled)
    if (one.root) roots.push_back(session.sources().name(*one.root));
  return roots;
}

int refuse_several(const Session& session, std::string_view form, const std::vector<std::string>& roots) {
  std::vector<std::string> typed;
  for (const std::string& root : roots)
    typed.push_back(shell_word(root));
  const auto count = static_cast<long long>(roots.size());
  session.complain({one_plan, std::string(form), {count, render::plans_counted}}, typed);
  return exit_failed;
}

std::vector<render::Unread> unread_plans(const Session& session) {
  std::vector<render::Unread> all;
  for (const check::Run::Unread& one : session.run().unread())
    all.push_back({one.root, validate_command({one.root}), one.before});
  return all;
}

int show(const Session& session, const CommonOptions& common, const Shown& shown,
         const std::function<Result<std::string>()>& draw) {
  bool complete = session.tell_failures();
  for (const render::Unread& one : shown.unread) {
    session.complain({could_not_be_read, one});
    complete = false;
  }
  const auto errors = static_cast<long long>(shown.errors);
  const std::string remedy = validate_command(shown.paths);
  if (!shown.any) {
    if (errors > 0 && complete)
      session.complain({errors == 1 ? no_plan_one_error : no_plan, {errors, render::errors_counted}, remedy});
    return exit_failed;
  }
  const auto text = draw();
  if (!text) return refused(session, text.error());
  if (errors > 0)
    session.complain({session.run().plans() > 1 ? plans_have : plan_has, {errors, render::errors_counted}, remedy});
  if (const auto objection = session.objection({common.output})) return refused(session, *objection);
  if (const auto objection = session.perhaps_unread({common.output})) return refused(session, *objection);
  // It is a failure when something asked for could not be drawn; errors in what was drawn are not.
  const int code = complete ? exit_ok : exit_failed;
  return shown.is_text ? session.emit(*text, common.output, code) : session.emit_bytes(*text, common.output, code);
}

Result<std::optional<Day>> day_option(std::string_view option, const std::string& typed, Edge edge) {
  if (typed.empty()) return std::nullopt;
  const auto date = parse_partial_date(typed);
  if (!date) {
    const std::string meant = suggest_date(typed);
    if (meant.empty()) return refuse(no_date, std::string(option), Quoted(typed));
    return refuse(date_meant, std::string(option), Quoted(typed), meant);
  }
  return edge == Edge::first ? date->first : date->last;
}

Option for_option(std::string& target, Language language) {
  Words words;
  for (const std::string_view name : plan::role_and_party_names(language))
    words.push_back({std::string(name)});
  return {"--for", &target, for_help, who, Takes::person, std::move(words)};
}

Option redact_option(bool& target) { return {"--redact", &target, redact_help}; }
Option format_option(AskedForm& target, Words forms) {
  return checked({"--format", &target.format, {}, called::format}, std::move(forms));
}

Option excel_option(AskedForm& target) { return {"--excel", &target.excel, excel_help}; }

std::optional<Failure> misfit(const Env& env, const CommonOptions& common, const AskedForm& asked, bool is_text) {
  const auto of_another = [&](std::string_view option, std::string_view form, const std::string& typed) {
    return Failure(goes_with, std::string(option), std::string(form), typed);
  };
  if (asked.excel && asked.format != "csv") return of_another("--excel", "csv", "--excel");
  if (asked.picture && asked.format != "markdown") return of_another("--picture", "markdown", "--picture");
  if (!asked.spans.empty() && asked.format != "ics") return of_another("--spans", "ics", "--spans " + asked.spans);
  const bool to_terminal = env.out_is_terminal && !is_file(common.output);
  if (!is_text && to_terminal) return Failure(not_for_terminals, asked.format);
  return std::nullopt;
}

render::Style with_form(render::Style style, const AskedForm& asked) {
  style.excel = asked.excel;
  style.picture = asked.picture;
  if (!asked.spans.empty()) style.spans = form_named(all_spans, asked.spans).value;
  style.places = asked.places;
  style.redacted = asked.redact;
  return style;
}

Option only_option(std::string& target, Words parts) {
  return checked({"--only", &target, {}, part}, std::move(parts), only_help);
}

Option school_option(std::string& target) { return {"--school", &target, school_help, called::id, Takes::school}; }

std::vector<std::string> school_ids(const plan::Plan& plan) {
  std::vector<std::string> ids;
  for (const plan::School& school : plan.schools)
    if (school.id) ids.push_back(*school.id);
  return ids;
}

schedule::Schedule schedule_of(const Session& session, const programme::History& history, Day today) {
  return schedule::build(history, session.sources(), today, session.language());
}

std::optional<Failure> no_such_school(const std::string& typed, std::vector<std::string> ids) {
  if (typed.empty() || std::find(ids.begin(), ids.end(), typed) != ids.end()) return std::nullopt;
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  constexpr std::size_t few = 8;
  const std::vector<std::string_view> names(ids.begin(), ids.end());
  if (const auto near = nearest(typed, names)) return Failure(school_meant, Quoted(typed), ids[*near]);
  if (ids.empty()) return Failure(no_schools, Quoted(typed));
  if (ids.size() > few) return Failure(no_school, Quoted(typed));
  return Failure(no_school_but, Quoted(typed), {std::move(ids)});
}

Option picture_option(AskedForm& target) { return {"--picture", &target.picture, picture_help}; }

Option spans_option(AskedForm& target) {
  return checked({"--spans", &target.spans, {}, when_shown}, words_in(all_spans), spans_help);
}

Option places_option(AskedForm& target) { return {"--places", &target.places, places_help}; }

std::optional<Failure> refuse_name(const std::optional<schedule::Audience>& audience, bool redacted) {
  if (!redacted || !audience || audience->role || audience->party) return std::nullopt;
  return Failure(no_name, Quoted(audience->text));
}

std::optional<schedule::Audience> audience_option(const std::string& typed) {
  if (trim(typed).empty()) return std::nullopt;
  return schedule::Audience::of(typed);
}

Failure nobody_called(const std::string& typed, Language language) {
  const auto names = plan::role_and_party_names(language);
  const auto near = nearest(typed, names);
  if (near) return {somebody_meant, Quoted(typed), std::string(names[*near])};
  return {nobody, Quoted(typed)};
}

}  // namespace sbs::cli
