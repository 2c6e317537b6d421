#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "cli/command.h"
#include "cli/completer.h"
#include "cli/session.h"
#include "cli/view.h"

namespace sbs::cli {

namespace {

constexpr Phrase about{"Ger kommandotolken det som kan skrivas härnäst.", "Gives a shell what may come next."};
constexpr Phrase called_word{"ORD", "WORD"};
constexpr Phrase words_help{"Det som är skrivet efter sbs; det sista skrivs just nu.",
                            "What is typed after sbs; the last is being typed."};

struct Options {
  std::vector<std::string> words;
};

std::vector<Option> takes(Options& to, const Declaring& /*in*/) {
  Option words{"word", &to.words, words_help, called_word, Takes::text};
  words.may_be_empty = true;  // nothing has been typed of it yet
  return {std::move(words)};
}

std::string_view directive(Takes paths) {
  switch (paths) {
    case Takes::file:
      return "\tfile\n";
    case Takes::folder:
      return "\tfolder\n";
    case Takes::path:
      return "\tpath\n";
    default:
      return "";
  }
}

/// Whom a plan names: the members of its teams, and those who are to do something, by name.
void add_people(const programme::History& history, const schedule::Schedule& schedule, std::set<std::string>& names) {
  for (const plan::Team& team : history.plan().teams)
    for (const plan::Member& member : team.members)
      for (const auto& named : {member.name, member.position})
        if (named) names.insert(*named);
  for (const schedule::Item& item : schedule.items)
    names.insert(item.people.texts.begin(), item.people.texts.end());
  for (const schedule::Thing& one : schedule.undated)
    names.insert(one.people.texts.begin(), one.people.texts.end());
}

/// What the plans on the line have to offer; of those that cannot be read, nothing.
std::set<std::string> names_in(const Env& env, const OfPlans& asked) {
  if (std::find(asked.paths.begin(), asked.paths.end(), "") != asked.paths.end()) return {};
  const CommonOptions common;
  auto session = Session::start(env, common, asked.paths.empty() ? std::vector<std::string>{"."} : asked.paths);
  if (!session) return {};
  session->find();
  const auto of_each = session->check([&](const programme::History& history, Day today) {
    std::set<std::string> names;
    if (asked.takes == Takes::person)
      add_people(history, schedule_of(*session, history, today), names);
    else
      for (const plan::School& school : history.plan().schools)
        if (school.id) names.insert(*school.id);
    return names;
  });
  std::set<std::string> all;
  for (const auto& names : of_each)
    all.insert(names.begin(), names.end());
  return all;
}

/// Whether a shell can be told of it on a line, and a terminal be shown it.
bool fits_on_a_line(const std::string& word) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    if (is_control(c.value) || c.value == U'\u2028' || c.value == U'\u2029') return false;
    at += c.length;
  }
  return !first_invalid_utf8(word);
}

/// A line for each candidate, with a tab before what it is; a line that begins with a tab says which paths may follow.
int run(const Env& env, const CommonOptions& common, const Options& options) {
  Completion completion = completion_of(options.words, help_language(common, env));
  if (completion.of_plans) {
    const std::string& typed = options.words.back();
    for (const std::string& name : names_in(env, *completion.of_plans)) {
      const std::string word = completion.of_plans->before + name;
      if (word.starts_with(typed) && fits_on_a_line(word)) completion.candidates.push_back({word, ""});
    }
  }
  std::string out;
  for (const Candidate& candidate : completion.candidates)
    out += fmt::format("{}\t{}\n", candidate.word, candidate.about);
  out += directive(completion.paths);
  return env.output.text(out, {}, Language::en, exit_ok);
}

}  // namespace

constexpr Command commands::complete{"complete", about, std::nullopt, declare<Options, takes, run>};

}  // namespace sbs::cli
