#include "render/checklist_lines.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "render/timeline_words.h"

namespace sbs::render {

namespace {

using schedule::Checklist;
using schedule::State;
using schedule::Task;

constexpr Message<std::string, std::string> numbered_step{"Steg {0} {1}", "Step {0} {1}"};
constexpr Phrase here{"pågående steg", "current step"};
constexpr Phrase next_words{"Närmast", "What now"};
constexpr Message<std::string, std::string> done_words{"{0} av {1}", "{0} of {1}"};
constexpr Noun items_done{{"punkt klar", "item done"}, {"punkter klara", "items done"}};
constexpr Noun overdue_words{{"försenad", "overdue"}, {"försenade", "overdue"}};
constexpr Noun part_words{{"punkt visas", "item shown"}, {"punkter visas", "items shown"}};
constexpr Message<std::string> late_since{"försenat, var planerat {0}", "overdue, was planned {0}"};

/// Whether two tasks can share a line: what, how, responsibility … of one intervention, in one state.
bool alike(const Task& a, const Task& b) {
  return !a.subject.empty() && a.subject == b.subject && a.state == b.state && a.section == b.section &&
         a.who == b.who && a.when == b.when && a.place == b.place;
}

}  // namespace

std::vector<TaskLine> lines_of(const Checklist& checklist, const schedule::Section& section) {
  std::vector<TaskLine> lines;
  for (const Task& task : checklist.tasks) {
    if (task.section != section) continue;
    if (!lines.empty() && alike(*lines.back().task, task))
      lines.back().what += fmt::format(", {}", task.what);
    else
      lines.push_back({&task, what_of(task)});
  }
  return lines;
}

std::string what_of(const Task& task) {
  return task.subject.empty() ? task.what : fmt::format("{}: {}", task.subject, task.what);
}

std::string section_title(const schedule::Section& section, Language language) {
  if (section.apart) return std::string(name_of(*section.apart, language));
  const programme::Step step = *section.step;
  return numbered_step(language, std::to_string(programme::number(step)),
                       std::string(programme::name_of(step, language)));
}

std::string you_are_here(Language language) { return std::string(here.in(language)); }
std::string next_title(Language language) { return std::string(next_words.in(language)); }

std::string state_and_date(const Task& task, const schedule::Heading& heading, Language language) {
  std::string text(programme::name_of(task.state, task.when, heading.today, language));
  if (task.when) text += " " + short_date(*task.when, language);
  return text;
}

bool shows_next(const Checklist& checklist) {
  return !checklist.part || (checklist.for_somebody && checklist.tasks.size() > schedule::tasks_to_turn_to);
}

std::vector<std::string> progress_words(const schedule::Tally& tally, Language language) {
  const std::string all = items_done(language, static_cast<long long>(tally.asked));
  std::vector<std::string> words{done_words(language, std::to_string(tally.done), all)};
  if (tally.overdue > 0) words.push_back(overdue_words(language, static_cast<long long>(tally.overdue)));
  return words;
}

std::vector<std::string> sums(const Checklist& checklist, Language language) {
  const schedule::Tally tally = schedule::tally(checklist);
  if (!checklist.part) return progress_words(tally, language);
  std::vector<std::string> sums{part_words(language, static_cast<long long>(checklist.tasks.size()))};
  if (tally.asked == 0) return sums;
  for (std::string& words : progress_words(tally, language))
    sums.push_back(std::move(words));
  return sums;
}

std::string by_when(const Task& task, Language language) {
  if (!task.when) return std::string(no_date(language));
  const std::string date = when_words(*task.when, task.every, language);
  return task.state == State::overdue ? late_since(language, date) : date;
}

}  // namespace sbs::render
