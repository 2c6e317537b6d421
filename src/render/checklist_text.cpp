#include <fmt/format.h>

#include <algorithm>

#include "base/by_enum.h"
#include "base/text.h"
#include "render/checklist_lines.h"
#include "render/heading.h"
#include "render/render.h"
#include "render/style.h"
#include "render/timeline_words.h"

namespace sbs::render {

namespace {

using schedule::Checklist;
using schedule::State;
using schedule::Task;

constexpr ByEnum<State, std::string_view> boxes({{State::done, "[x]"},
                                                 {State::overdue, "[!]"},
                                                 {State::due, "[>]"},
                                                 {State::planned, "[ ]"},
                                                 {State::open, "[ ]"},
                                                 {State::not_yet, "[.]"},
                                                 {State::not_applicable, "[-]"},
                                                 {State::cancelled, "[-]"}});

std::string details(const Task& task, const schedule::Heading& heading, const Style& style) {
  std::string text = state_and_date(task, heading, style.language);
  if (!task.who.empty()) text += fmt::format("{}{}", separator(style), task.who);
  for (const std::string& piece : where_shown(task.document, task.place, style))
    text.append(separator(style)).append(piece);
  return text;
}

/// "What now?": the three things to turn to first, who does them and by when.
void add_next(std::string& out, const Checklist& checklist, const Style& style) {
  const auto next = schedule::next_tasks(checklist, schedule::tasks_to_turn_to);
  if (next.empty()) return;
  out += "\n" + coloured(next_title(style.language), Colour::bold, style) + "\n";
  int number = 0;
  for (const Task* task : next) {
    add_wrapped(out, fmt::format("  {}. ", ++number), what_of(*task), style);
    std::string when = by_when(*task, style.language);
    if (!task->who.empty()) when = fmt::format("{}{}{}", task->who, separator(style), when);
    constexpr std::size_t indent = 5;
    for (const std::string& line : wrap(when, style.width - indent))
      out += std::string(indent, ' ') +
             coloured(line, task->state == State::overdue ? Colour::red : Colour::dim, style) + "\n";
  }
}

void add_line(std::string& out, const TaskLine& line, const schedule::Heading& heading, std::size_t what_width,
              const Style& style) {
  constexpr std::size_t box_width = 6;  // "  [x] "
  const std::string mark = fmt::format("  {} ", coloured(boxes[line.task->state], colour_of(line.task->state), style));
  const bool beside = what_width > 0;
  const auto what = wrap(line.what, beside ? what_width : style.width - box_width);
  const auto how = wrap(details(*line.task, heading, style), style.width - box_width - (beside ? what_width + 2 : 2));
  if (beside) {
    for (std::size_t at = 0; at < std::max(what.size(), how.size()); ++at) {
      out += at == 0 ? mark : std::string(box_width, ' ');
      std::string text = pad(at < what.size() ? what[at] : std::string(), what_width, cut_mark(style));
      text += "  " + (at < how.size() ? how[at] : std::string());
      text.erase(text.find_last_not_of(' ') + 1);
      out += text + "\n";
    }
    return;
  }
  for (std::size_t at = 0; at < what.size(); ++at)
    out += (at == 0 ? mark : std::string(box_width, ' ')) + what[at] + "\n";
  for (const std::string& text : how)
    out += std::string(box_width + 2, ' ') + coloured(text, Colour::dim, style) + "\n";
}

/// What the boxes stand for: of those that are drawn, each with its states.
std::string legend(const Checklist& checklist, const Style& style) {
  std::vector<std::string> entries;
  std::string_view last;
  for (const State state : {State::done, State::overdue, State::due, State::planned, State::open, State::not_yet,
                            State::not_applicable, State::cancelled}) {
    const bool drawn = std::any_of(checklist.tasks.begin(), checklist.tasks.end(),
                                   [&](const Task& task) { return task.state == state; });
    if (!drawn) continue;
    const auto words = name_of(state, style.language);
    if (boxes[state] == last)
      entries.back() += fmt::format(", {}", words);
    else
      entries.push_back(fmt::format("{} {}", boxes[state], words));
    last = boxes[state];
  }
  std::string out = "\n";
  add_pieces(out, entries, style);
  return out;
}

std::string draw(const Checklist& checklist, const Style& style) {
  const Language language = style.language;
  std::string out = heading_text(checklist.heading, style);
  add_pieces(out, sums(checklist, language), style);
  if (checklist.tasks.empty()) {
    out += "\n";
    add_wrapped(out, "", nothing_chosen(language), style);
    return out;
  }
  if (shows_next(checklist)) add_next(out, checklist, style);

  // What and how it stands beside each other where there is room, else below each other.
  constexpr std::size_t wide = 100;
  const std::size_t what_width = style.width >= wide ? (style.width - 8) / 2 : 0;
  for (const schedule::Section& section : schedule::all_sections()) {
    const auto lines = lines_of(checklist, section);
    if (lines.empty()) continue;
    std::string title = section_title(section, language);
    if (section.step && checklist.heading.current == section.step)
      title += fmt::format(" {} {}", style.ascii ? "<-" : "◂", you_are_here(language));
    out += "\n" + coloured(title, Colour::bold, style) + "\n";
    for (const TaskLine& line : lines)
      add_line(out, line, checklist.heading, what_width, style);
  }
  return out + legend(checklist, style);
}

}  // namespace

std::string checklist_text(Checklists checklists, const Style& style) {
  return one_below_the_other(
      checklists, "\n\n", [&](const Checklist& checklist) { return draw(checklist, style); },
      [&](const Unread& plan) { return unread_page(plan, style); });
}

}  // namespace sbs::render
