#include "cli/view.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "plan/names.h"
#include "render/heading.h"
#include "render/nouns.h"

namespace sbs::cli {

namespace {

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
    session.complain({render::unread_text(one, Language::sv), render::unread_text(one, Language::en)});
    complete = false;
  }
  const auto errors = static_cast<long long>(shown.errors);
  const std::string remedy = validate_command(shown.paths);
  if (!shown.any) {
    if (errors > 0 && complete)
      session.complain({fmt::format("ingen plan att visa: det finns {}; visa dem med: {}",
                                    render::errors_counted(Language::sv, errors), remedy),
                        fmt::format("no plan to show: there {} {}; see them with: {}", errors == 1 ? "is" : "are",
                                    render::errors_counted(Language::en, errors), remedy)});
    return exit_failed;
  }
  const auto text = draw();
  if (!text) {
    session.complain(text.error());
    return exit_failed;
  }
  if (errors > 0) {
    const bool several = session.run().plans() > 1;
    session.complain({fmt::format("{} har {}; visa dem med: {}", several ? "planerna" : "planen",
                                  render::errors_counted(Language::sv, errors), remedy),
                      fmt::format("{} {}; see them with: {}", several ? "the plans have" : "the plan has",
                                  render::errors_counted(Language::en, errors), remedy)});
  }
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
    return refuse(fmt::format("{}: {} är inget datum: skriv till exempel {}", option, quoted(typed, Language::sv),
                              meant.empty() ? "2016-10-03 eller HT2016" : meant),
                  fmt::format("{}: {} is not a date: write for example {}", option, quoted(typed, Language::en),
                              meant.empty() ? "2016-10-03 or HT2016" : meant));
  }
  return edge == Edge::first ? date->first : date->last;
}

std::optional<schedule::Audience> audience_option(const std::string& typed) {
  if (trim(typed).empty()) return std::nullopt;
  return schedule::Audience::of(typed);
}

Failure nobody_called(const std::string& typed, Language language) {
  const auto names = plan::role_and_party_names(language);
  const auto near = nearest(typed, names);
  return {
      fmt::format("--for: ingen i planen heter {}, och det är ingen roll eller part{}", quoted(typed, Language::sv),
                  near ? fmt::format("; menade du {}?", names[*near]) : "; skriv till exempel rektor eller skola"),
      fmt::format("--for: nobody in the plan is called {}, and it is no role or party{}", quoted(typed, Language::en),
                  near ? fmt::format("; did you mean {}?", names[*near]) : "; write for example principal or school")};
}

}  // namespace sbs::cli
