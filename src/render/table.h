#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "render/heading.h"
#include "render/render.h"

/// The rows of a view for spreadsheets, before anybody has written them: CSV and Excel's own form are made of the same.
namespace sbs::render {

/// What stands in a cell. Nobody knows a date better than it stands there: what is no single day is as the plan has it.
using Cell = std::variant<std::string, long, double, PartialDate>;

enum class Holds : std::uint8_t { text, number, date };

struct Column {
  Phrase head;
  Holds holds = Holds::text;  ///< where a row has anything for it
};

/// The first column names the plan.
struct Table {
  Phrase title;
  std::span<const Column> columns;
  std::vector<std::vector<Cell>> rows;
  Day today{};  ///< the day that the first of its plans was read on
};

/// A cell that is empty where there is nothing to stand in it.
template <class Value>
Cell cell_or_empty(const std::optional<Value>& value) {
  if (!value) return std::string();
  return *value;
}
inline Cell counted(std::size_t count) { return static_cast<long>(count); }
Cell step_cell(const std::optional<programme::Step>& step);
/// A line of the plan; empty where the plan says nothing of a thing.
Cell line_cell(const std::optional<schedule::Origin>& place);

/// The row of a plan that could not be read: its file in the first of the columns, and in one of them why nothing else
/// stands there.
std::vector<Cell> unread_row(const Unread& plan, std::size_t columns, std::size_t why, Language language);

/// The table of some plans: the rows that `add_rows(plan, rows)` adds for each, and in its place a row for each that
/// could not be read, which says so in the column `why`.
template <class Drawn, class AddRows>
Table table_of(const Phrase& title, std::span<const Column> columns, const Plans<Drawn>& plans, std::size_t why,
               Language language, const AddRows& add_rows) {
  Table table{title, columns, {}, plans.drawn.empty() ? Day{} : plans.drawn.front().heading.today};
  in_their_places(
      plans, [&](const Drawn& plan) { add_rows(plan, table.rows); },
      [&](const Unread& plan) { table.rows.push_back(unread_row(plan, columns.size(), why, language)); });
  return table;
}

/// A text as a cell shows it: what a terminal would obey is taken out, but not line breaks, for a cell may have several
/// lines.
std::string cell_text(std::string_view text);

/// CSV as RFC 4180 has it, but with a line feed at the end of a row: a cell with a comma, a quote or a line break
/// stands in quotes. A text that a spreadsheet would take for a formula (it begins with = + - @, perhaps in full width
/// and after white space, and is no whole number) gets an apostrophe before it. With `Style::excel` as Excel reads it
/// where the comma is the decimal sign: semicolons between cells, decimal commas, and at the beginning what tells that
/// it is UTF-8.
std::string csv(const Table& table, const Style& style);

/// The views as tables; the same rows whatever they are written as.
Table timeline_table(Schedules schedules, const Style& style);
Table checklist_table(Checklists checklists, const Style& style);
Table status_table(Standings standings, const Style& style);
Table results_table(AllResults results, const Style& style);

}  // namespace sbs::render
