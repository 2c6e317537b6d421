#include "cli/view.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "plan/names.h"
#include "render/heading.h"
#include "render/nouns.h"

namespace sbs::cli {

namespace {

constexpr Message<render::Unread> could_not_be_read{"{0}", "{0}"};
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
constexpr Message<std::string> to_a_file{"{0} visas inte i en terminal: skriv -o FIL",
                                         "{0} is not shown on a terminal: write -o FILE"};
constexpr Phrase who{"VEM", "WHO"};
constexpr Phrase for_help{
    "Bara det som rör en roll (rektor), en part (skola) eller en person (namn). En rektor får det som skolan svarar "
    "för, en skolchef det som huvudmannen svarar för.",
    "Only what concerns a role (principal), a party (school) or a person (a name). A principal gets what the school "
    "answers for, a chief education officer what the organiser answers for."};

/// A path as it can be pasted into a shell.
std::string shell_word(const std::string& path) {
  const auto is_plain = [](unsigned char c) {
    return c >= 0x80 || std::isalnum(c) != 0 ||
           std::string_view("/._-+:@%,=").find(static_cast<char>(c)) != std::string_view::npos;
  };
  if (!path.empty() && std::all_of(path.begin(), path.end(), is_plain)) return path;
  std::string word = "'";
  for (const char c : path)
    word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

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

std::vector<std::string> roots_of(const std::vector<check::Settled>& settled) {
  std::vector<std::string> roots;
  for (const check::Settled& one : settled)
    if (one.root) roots.push_back(*one.root);
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
  if (!text) {
    session.complain(text.error());
    return exit_failed;
  }
  if (errors > 0)
    session.complain({session.run().plans() > 1 ? plans_have : plan_has, {errors, render::errors_counted}, remedy});
  if (const auto objection = session.objection({common.output})) {
    session.complain(*objection);
    return exit_failed;
  }
  // It is a failure when something asked for could not be drawn; errors in what was drawn are not.
  return session.emit(*text, common.output, complete ? exit_ok : exit_failed);
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

Failure needs_a_file(std::string_view form) { return {to_a_file, std::string(form)}; }

Option places_option(bool& target) { return {"--places", &target, places_help}; }

render::Style with_places(render::Style style, bool places) {
  style.places = places;
  return style;
}

render::Style without_names(render::Style style, bool redacted) {
  style.redacted = redacted;
  return style;
}

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
