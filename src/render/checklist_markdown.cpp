#include <fmt/format.h>

#include "render/checklist_lines.h"
#include "render/heading.h"
#include "render/markdown.h"
#include "render/render.h"
#include "render/style.h"
#include "render/timeline_words.h"

namespace sbs::render {

namespace {

using schedule::Checklist;
using schedule::State;

/// A box to tick; what does not apply has none.
std::string_view box(State state) {
  if (state == State::not_applicable || state == State::cancelled) return "-";
  return state == State::done ? "- [x]" : "- [ ]";
}

void add_next(std::string& out, const Checklist& checklist, const Style& style) {
  const auto next = schedule::next_tasks(checklist, schedule::tasks_to_turn_to);
  if (next.empty()) return;
  out += fmt::format("\n## {}\n\n", next_title(style.language));
  int number = 0;
  for (const schedule::Task* task : next) {
    out += fmt::format("{}. **{}**", ++number, markdown_text(what_of(*task)));
    if (!task->who.empty()) out.append(separator(style)).append(markdown_text(task->who));
    out.append(separator(style)).append(markdown_text(by_when(*task, style.language))).append("\n");
  }
}

std::string draw(const Checklist& checklist, const Style& style) {
  const Language language = style.language;
  std::string out = heading_markdown(checklist.heading, style);
  out += "\n" + markdown_text(fmt::format("{}", fmt::join(sums(checklist, language), separator(style)))) + "\n";
  if (checklist.tasks.empty()) return out + "\n" + markdown_text(nothing_chosen(language)) + "\n";
  if (shows_next(checklist)) add_next(out, checklist, style);
  for (const schedule::Section& section : schedule::all_sections()) {
    const auto lines = lines_of(checklist, section);
    if (lines.empty()) continue;
    out += "\n## " + markdown_text(section_title(section, language));
    if (section.step && checklist.heading.current == section.step) out += fmt::format(" ({})", you_are_here(language));
    out += "\n\n";
    for (const TaskLine& line : lines) {
      const State state = line.task->state;
      const std::string how = markdown_text(state_and_date(*line.task, checklist.heading, language));
      out += fmt::format("{} {}{}{}", box(state), markdown_text(line.what), separator(style),
                         state == State::overdue ? "**" + how + "**" : how);
      if (!line.task->who.empty()) out.append(separator(style)).append(markdown_text(line.task->who));
      for (const std::string& piece : where_shown(line.task->document, line.task->place, style))
        out.append(separator(style)).append(markdown_text(piece));
      out += "\n";
    }
  }
  return out;
}

}  // namespace

std::string checklist_markdown(Checklists checklists, const Style& style) {
  return one_below_the_other(
      checklists, "\n", [&](const Checklist& checklist) { return draw(checklist, style); },
      [&](const Unread& plan) { return unread_markdown(plan, style); });
}

}  // namespace sbs::render
