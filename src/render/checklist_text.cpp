#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "render/render.h"
#include "render/style.h"

namespace sbs::render {

namespace {

using schedule::Checklist;
using schedule::State;
using schedule::Task;

constexpr Message<std::string, std::string> step_title{"Steg {0} {1}", "Step {0} {1}"};
constexpr Phrase current{"här är ni nu", "you are here"};
constexpr Message<std::string, std::string> progress{"{0} av {1} klara", "{0} of {1} done"};
constexpr Message<std::string> overdue{"{0} försenade", "{0} overdue"};

constexpr std::array<std::string_view, 8> boxes{"[x]", "[!]", "[>]", "[ ]", "[ ]", "[.]", "[-]", "[-]"};

std::string_view box(State state) { return boxes.at(static_cast<std::size_t>(state)); }

/// A line of the list: one task, or several of one intervention that stand alike.
struct Line {
  State state{};
  std::string what;
  std::string details;
};

std::string place(const source::Span& where, const source::SourceMap& sources) {
  const std::string& path = sources.name(where.file);
  const auto slash = path.rfind('/');
  return fmt::format("{}:{}", slash == std::string::npos ? path : path.substr(slash + 1),
                     sources.place(where.file, where.begin).line);
}

/// Whether two tasks can share a line: what, how, responsibility … of one intervention, in one state.
bool alike(const Task& a, const Task& b) {
  return !a.subject.empty() && a.subject == b.subject && a.state == b.state && a.step == b.step && a.who == b.who &&
         a.when == b.when && a.where == b.where;
}

std::vector<Line> lines_of(const std::vector<Task>& tasks, const source::SourceMap& sources, const Style& style) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < tasks.size(); ++at) {
    const Task& task = tasks[at];
    Line line{task.state, task.subject.empty() ? task.what : fmt::format("{}: {}", task.subject, task.what), {}};
    while (at + 1 < tasks.size() && alike(task, tasks[at + 1]))
      line.what += fmt::format(", {}", tasks[++at].what);
    line.details = programme::name_of(task.state, style.language);
    if (task.when) line.details += fmt::format(" {}", iso(*task.when));
    if (!task.who.empty()) line.details += fmt::format("{}{}", separator(style), task.who);
    if (task.where) line.details += fmt::format("{}{}", separator(style), place(*task.where, sources));
    lines.push_back(std::move(line));
  }
  return lines;
}

void add_line(std::string& out, const Line& line, std::size_t what_width, const Style& style) {
  constexpr std::size_t box_width = 6;  // "  [x] "
  const std::string mark = fmt::format("  {} ", coloured(box(line.state), colour_of(line.state), style));
  const bool beside = what_width > 0;
  const auto what = wrap(line.what, beside ? what_width : style.width - box_width);
  const auto details = wrap(line.details, style.width - box_width - (beside ? what_width + 2 : 2));
  if (beside) {
    for (std::size_t at = 0; at < std::max(what.size(), details.size()); ++at) {
      out += at == 0 ? mark : std::string(box_width, ' ');
      std::string text = pad(at < what.size() ? what[at] : std::string(), what_width, cut_mark(style));
      text += "  " + (at < details.size() ? details[at] : std::string());
      text.erase(text.find_last_not_of(' ') + 1);
      out += text + "\n";
    }
    return;
  }
  for (std::size_t at = 0; at < what.size(); ++at)
    out += (at == 0 ? mark : std::string(box_width, ' ')) + what[at] + "\n";
  for (const std::string& text : details)
    out += std::string(box_width + 2, ' ') + coloured(text, Colour::dim, style) + "\n";
}

}  // namespace

std::string checklist_text(const Checklist& checklist, const source::SourceMap& sources, const Style& style) {
  const Language language = style.language;
  std::string out = heading_text(checklist.heading, style);
  const auto count = [&](State state) {
    return std::count_if(checklist.tasks.begin(), checklist.tasks.end(),
                         [&](const Task& task) { return task.state == state; });
  };
  const auto asked = static_cast<std::ptrdiff_t>(checklist.tasks.size()) - count(State::not_applicable);
  std::vector<std::string> sums{progress(language, std::to_string(count(State::done)), std::to_string(asked))};
  if (const auto late = count(State::overdue); late > 0) sums.push_back(overdue(language, std::to_string(late)));
  add_pieces(out, sums, style);

  // What and how it stands beside each other where there is room, else below each other.
  constexpr std::size_t wide = 100;
  const std::size_t what_width = style.width >= wide ? (style.width - 8) / 2 : 0;
  for (const programme::Step step : programme::all_steps_in_order) {
    std::vector<Task> tasks;
    std::copy_if(checklist.tasks.begin(), checklist.tasks.end(), std::back_inserter(tasks),
                 [&](const Task& task) { return task.step == step; });
    if (tasks.empty()) continue;
    std::string title =
        step_title(language, std::to_string(programme::number(step)), std::string(programme::name_of(step, language)));
    if (checklist.heading.current == step)
      title += fmt::format(" {} {}", style.ascii ? "<-" : "◂", current.in(language));
    out += "\n" + coloured(title, Colour::bold, style) + "\n";
    for (const Line& line : lines_of(tasks, sources, style))
      add_line(out, line, what_width, style);
  }
  return out;
}

}  // namespace sbs::render
