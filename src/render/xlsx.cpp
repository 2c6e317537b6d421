#include "render/xlsx.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "base/text.h"

namespace sbs::render {

namespace {

constexpr Message<std::string> not_made{"kalkylbladet kunde inte göras ({0})",
                                        "the spreadsheet could not be made ({0})"};
constexpr Phrase too_many_rows{"det är fler rader än ett kalkylblad rymmer: ta färre planer åt gången, eller csv",
                               "there are more rows than a spreadsheet holds: take fewer plans at a time, or csv"};

/// A file in memory: the library writes to files alone, by their names.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(::memfd_create("sbs.xlsx", MFD_CLOEXEC)) {}
  ~MemoryFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  bool is_open() const { return descriptor_ >= 0; }
  std::string name() const { return fmt::format("/proc/self/fd/{}", descriptor_); }

  Result<std::string> bytes() const {
    std::string bytes;
    constexpr std::size_t piece = 65536;
    while (true) {
      const std::size_t at = bytes.size();
      bytes.resize(at + piece);
      const ssize_t count = ::pread(descriptor_, bytes.data() + at, piece, static_cast<off_t>(at));
      if (count < 0) return refuse(not_made, std::generic_category().message(errno));
      bytes.resize(at + static_cast<std::size_t>(count));
      if (count == 0) return bytes;
    }
  }

 private:
  int descriptor_;
};

bool is_hexadecimal(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

/// A text as the form stores it: `_x0041_` would be read as the letter A, and only so many characters fit in a cell.
std::string stored(std::string_view text) {
  constexpr std::size_t length = 7;
  constexpr std::size_t most = 32767;
  std::string out;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at, length);
    if (rest.size() == length && rest.starts_with("_x") && rest.back() == '_' &&
        std::all_of(rest.begin() + 2, rest.end() - 1, is_hexadecimal)) {
      out += "_x005F";
      characters += length - 1;
    }
    const std::size_t bytes = code_point_at(text, at).length;
    out += text.substr(at, bytes);
    at += bytes;
    if (++characters >= most - length) return out + "…";
  }
  return out;
}

/// A workbook of one sheet. The library owns all of it, and gives it back when it is closed.
class Sheet {
 public:
  Sheet(const std::string& file, const Table& table, Language language)
      : table_(table), language_(language), workbook_(::workbook_new(file.c_str())) {
    sheet_ = ::workbook_add_worksheet(workbook_, std::string(table.title.in(language)).c_str());
    lxw_doc_properties properties{};
    properties.created = std::chrono::system_clock::to_time_t(table.today);  // no clock: the same from run to run
    ::workbook_set_properties(workbook_, &properties);
    head_ = format();
    ::format_set_bold(head_);
    text_ = format();
    ::format_set_text_wrap(text_);
    date_ = format();
    ::format_set_num_format(date_, "yyyy-mm-dd");
    ::format_set_align(date_, LXW_ALIGN_LEFT);
    number_ = format();
  }

  void write() {
    widths_.assign(table_.columns.size(), 0);
    for (std::size_t at = 0; at < table_.columns.size(); ++at)
      write_text(0, at, table_.columns[at].head.in(language_), head_);
    lxw_row_t line = 1;
    for (const std::vector<Cell>& row : table_.rows) {
      for (std::size_t at = 0; at < row.size(); ++at)
        std::visit([&](const auto& cell) { write_cell(line, at, cell); }, row[at]);
      ++line;
    }
    for (std::size_t at = 0; at < widths_.size(); ++at)
      ::worksheet_set_column(sheet_, column(at), column(at), width_of(at), nullptr);
    ::worksheet_freeze_panes(sheet_, 1, 0);
    ::worksheet_autofilter(sheet_, 0, 0, line - 1, column(table_.columns.size() - 1));
  }

  lxw_error close() { return ::workbook_close(workbook_); }

 private:
  static lxw_col_t column(std::size_t at) { return static_cast<lxw_col_t>(at); }

  lxw_format* format() {
    lxw_format* made = ::workbook_add_format(workbook_);
    ::format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    return made;
  }

  /// As wide as what stands there, but no wider than one reads: then the text is broken within its cell.
  double width_of(std::size_t at) const {
    constexpr std::size_t narrowest = 8;
    constexpr std::size_t widest = 50;
    constexpr std::size_t filter = 3;  // columns that the button of the filter takes
    return static_cast<double>(std::clamp(widths_[at] + filter, narrowest, widest));
  }

  void write_text(lxw_row_t line, std::size_t at, std::string_view text, lxw_format* format) {
    if (text.empty()) return;
    const std::string shown = cell_text(text);
    widths_[at] = std::max(widths_[at], display_width(shown));
    ::worksheet_write_string(sheet_, line, column(at), stored(shown).c_str(), format);
  }

  void write_cell(lxw_row_t line, std::size_t at, const std::string& text) { write_text(line, at, text, text_); }
  void write_cell(lxw_row_t line, std::size_t at, long number) { write_cell(line, at, static_cast<double>(number)); }
  void write_cell(lxw_row_t line, std::size_t at, double number) {
    ::worksheet_write_number(sheet_, line, column(at), number, number_);
  }
  void write_cell(lxw_row_t line, std::size_t at, const PartialDate& date) {
    if (!date.exact()) return write_cell(line, at, iso(date));
    widths_[at] = std::max(widths_[at], iso(date).size());
    lxw_datetime day{};
    day.year = year_of(date.first);
    day.month = static_cast<int>(month_of(date.first));
    day.day = static_cast<int>(day_of_month(date.first));
    ::worksheet_write_datetime(sheet_, line, column(at), &day, date_);
  }

  const Table& table_;
  Language language_;
  lxw_workbook* workbook_;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format* head_ = nullptr;
  lxw_format* text_ = nullptr;
  lxw_format* date_ = nullptr;
  lxw_format* number_ = nullptr;
  std::vector<std::size_t> widths_;
};

}  // namespace

Result<std::string> xlsx(const Table& table, Language language) {
  if (table.rows.size() >= LXW_ROW_MAX) return refuse(too_many_rows);
  const MemoryFile file;
  if (!file.is_open()) return refuse(not_made, std::generic_category().message(errno));
  Sheet sheet(file.name(), table, language);
  sheet.write();
  if (const lxw_error error = sheet.close(); error != LXW_NO_ERROR) return refuse(not_made, ::lxw_strerror(error));
  return file.bytes();
}

Result<std::string> timeline_xlsx(Schedules schedules, const Style& style) {
  return xlsx(timeline_table(schedules, style), style.language);
}
Result<std::string> checklist_xlsx(Checklists checklists, const Style& style) {
  return xlsx(checklist_table(checklists, style), style.language);
}
Result<std::string> status_xlsx(Standings standings, const Style& style) {
  return xlsx(status_table(standings, style), style.language);
}
Result<std::string> results_xlsx(AllResults results, const Style& style) {
  return xlsx(results_table(results, style), style.language);
}

}  // namespace sbs::render
