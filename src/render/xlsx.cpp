#include "render/xlsx.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "base/text.h"
#include "base/zip.h"
#include "render/xml.h"

// Excel's own form is an archive of XML files, Office Open XML (ECMA-376, part 1, SpreadsheetML). A table needs few of
// them, and is one sheet.

namespace sbs::render {

namespace {

constexpr Phrase no_room{"kalkylbladet kunde inte göras: minnet räcker inte",
                         "the spreadsheet could not be made: there is not enough memory"};
constexpr Phrase too_many_rows{"det är fler rader än ett kalkylblad rymmer: ta färre planer åt gången, eller csv",
                               "there are more rows than a spreadsheet holds: take fewer plans at a time, or csv"};
constexpr std::size_t most_rows = 1048576;

constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

constexpr std::string_view content_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/docProps/core.xml")"
    R"( ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>)"
    R"(<Override PartName="/xl/workbook.xml")"
    R"( ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>)"
    R"(<Override PartName="/xl/styles.xml")"
    R"( ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>)"
    R"(<Override PartName="/xl/sharedStrings.xml")"
    R"( ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>)"
    R"(<Override PartName="/xl/worksheets/sheet1.xml")"
    R"( ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>)"
    "</Types>\n";

constexpr std::string_view relationships_of_package =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1")"
    R"( Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument")"
    R"( Target="xl/workbook.xml"/>)"
    R"(<Relationship Id="rId2")"
    R"( Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties")"
    R"( Target="docProps/core.xml"/>)"
    "</Relationships>\n";

constexpr std::string_view relationships_of_workbook =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1")"
    R"( Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet")"
    R"( Target="worksheets/sheet1.xml"/>)"
    R"(<Relationship Id="rId2")"
    R"( Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>)"
    R"(<Relationship Id="rId3")"
    R"( Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings")"
    R"( Target="sharedStrings.xml"/>)"
    "</Relationships>\n";

constexpr std::string_view of_spreadsheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// How a cell looks, by its place among the formats of `styles`.
enum class Look : unsigned { plain, head, text, date, number };

constexpr std::string_view styles =
    R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
    R"(<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts>)"
    R"(<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>)"
    R"(<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>)"
    R"(<fills count="2"><fill><patternFill patternType="none"/></fill>)"
    R"(<fill><patternFill patternType="gray125"/></fill></fills>)"
    "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    R"(<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>)"
    R"(<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>)"
    R"(<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">)"
    R"(<alignment vertical="top"/></xf>)"
    R"(<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">)"
    R"(<alignment vertical="top" wrapText="1"/></xf>)"
    R"(<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">)"
    R"(<alignment horizontal="left" vertical="top"/></xf>)"
    R"(<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">)"
    R"(<alignment vertical="top"/></xf></cellXfs>)"
    R"(<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>)"
    "</styleSheet>\n";

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

/// The first 26 columns are called A to Z, then come AA, AB …
std::string column_name(std::size_t at) {
  constexpr std::size_t letters = 26;
  std::string name;
  for (std::size_t left = at + 1; left > 0; left = (left - 1) / letters)
    name.insert(name.begin(), static_cast<char>('A' + (left - 1) % letters));
  return name;
}

/// Texts are kept once each, and cells name them by their number.
class Texts {
 public:
  std::size_t number_of(const std::string& text) {
    ++used_;
    const auto [entry, is_new] = numbers_.try_emplace(text, numbers_.size());
    if (is_new) out_ += "<si><t xml:space=\"preserve\">" + xml_text(stored(text)) + "</t></si>";
    return entry->second;
  }
  std::string xml() const {
    return fmt::format("<sst xmlns=\"{}\" count=\"{}\" uniqueCount=\"{}\">{}</sst>\n", of_spreadsheets, used_,
                       numbers_.size(), out_);
  }

 private:
  std::unordered_map<std::string, std::size_t> numbers_;
  std::string out_;
  std::size_t used_ = 0;
};

/// The cells of a table, line by line.
class Cells {
 public:
  Cells(const Table& table, Language language, Texts& texts) : texts_(texts), widths_(table.columns.size()) {
    for (std::size_t at = 0; at < table.columns.size(); ++at)
      names_.push_back(column_name(at));
    begin_line();
    for (std::size_t at = 0; at < table.columns.size(); ++at)
      put_text(at, std::string(table.columns[at].head.in(language)), Look::head);
    end_line();
    for (const std::vector<Cell>& row : table.rows) {
      begin_line();
      for (std::size_t at = 0; at < row.size(); ++at)
        std::visit([&](const auto& cell) { put(at, cell); }, row[at]);
      end_line();
    }
  }

  const std::string& xml() const { return out_; }
  /// "A1:M20", or with `$` before each letter and number where it is to stand fast.
  std::string range(std::string_view fast = "") const {
    return fmt::format("{0}A{0}1:{0}{1}{0}{2}", fast, names_.back(), line_);
  }

  /// As wide as what stands there, but no wider than one reads: then the text is broken within its cell.
  std::string columns() const {
    constexpr std::size_t narrowest = 8;
    constexpr std::size_t widest = 50;
    constexpr std::size_t filter = 3;     // columns that the button of the filter takes
    constexpr double margin = 0.7109375;  // what a cell leaves free at its sides: 5 of the 7 points of a digit
    std::string out = "<cols>";
    for (std::size_t at = 0; at < widths_.size(); ++at)
      fmt::format_to(std::back_inserter(out), "<col min=\"{0}\" max=\"{0}\" width=\"{1}\" customWidth=\"1\"/>", at + 1,
                     static_cast<double>(std::clamp(widths_[at] + filter, narrowest, widest)) + margin);
    return out + "</cols>";
  }

 private:
  void begin_line() { fmt::format_to(std::back_inserter(out_), "<row r=\"{}\">", ++line_); }
  void end_line() { out_ += "</row>"; }

  template <class Value>
  void put_value(std::size_t at, Look look, std::string_view kind, const Value& value) {
    fmt::format_to(std::back_inserter(out_), "<c r=\"{}{}\" s=\"{}\"{}><v>{}</v></c>", names_[at], line_,
                   static_cast<unsigned>(look), kind, value);
  }
  void put_text(std::size_t at, const std::string& text, Look look) {
    if (text.empty()) return;
    const std::string shown = cell_text(text);
    widths_[at] = std::max(widths_[at], display_width(shown));
    put_value(at, look, " t=\"s\"", texts_.number_of(shown));
  }

  void put(std::size_t at, const std::string& text) { put_text(at, text, Look::text); }
  void put(std::size_t at, long number) { put_value(at, Look::number, "", number); }
  void put(std::size_t at, double number) { put_value(at, Look::number, "", number); }
  void put(std::size_t at, const PartialDate& date) {
    // Days are counted from the last of 1899, with a 29 February 1900 that never was: what lies before it is another
    // day to each program that reads it.
    constexpr Day before_first = Day{std::chrono::year{1899} / 12 / 30};
    constexpr Day agreed = Day{std::chrono::year{1900} / 3 / 1};
    if (!date.exact() || date.first < agreed) return put(at, iso(date));
    widths_[at] = std::max(widths_[at], iso(date).size());
    put_value(at, Look::date, "", (date.first - before_first).count());
  }

  Texts& texts_;
  std::vector<std::string> names_;
  std::vector<std::size_t> widths_;
  std::size_t line_ = 0;
  std::string out_;
};

std::string sheet_of(const Cells& cells) {
  return fmt::format(
      R"(<worksheet xmlns="{}"><sheetViews><sheetView tabSelected="1" workbookViewId="0">)"
      R"(<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>)"
      "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>{}<sheetData>{}</sheetData>"
      "<autoFilter ref=\"{}\"/></worksheet>\n",
      of_spreadsheets, cells.columns(), cells.xml(), cells.range());
}

/// The name of the range is what some programs know the filter by.
std::string workbook_of(std::string_view title, const Cells& cells) {
  return fmt::format(
      R"(<workbook xmlns="{0}")"
      R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">)"
      R"(<bookViews><workbookView/></bookViews><sheets><sheet name="{1}" sheetId="1" r:id="rId1"/></sheets>)"
      R"(<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'{1}'!{2}</definedName>)"
      "</definedNames></workbook>\n",
      of_spreadsheets, xml_text(title), cells.range("$"));
}

/// No clock: the same from run to run.
std::string properties_of(Day today) {
  return fmt::format(
      R"(<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties")"
      R"( xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">)"
      R"(<dcterms:created xsi:type="dcterms:W3CDTF">{0}T00:00:00Z</dcterms:created>)"
      R"(<dcterms:modified xsi:type="dcterms:W3CDTF">{0}T00:00:00Z</dcterms:modified></cp:coreProperties>)"
      "\n",
      iso(today));
}

}  // namespace

Result<std::string> xlsx(const Table& table, Language language) {
  if (table.rows.size() >= most_rows) return refuse(too_many_rows);
  Texts texts;
  const Cells cells(table, language, texts);
  std::vector<ZipEntry> files;
  const auto add = [&](std::string_view name, std::string_view xml) {
    files.push_back({std::string(name), std::string(xml_head).append(xml)});
  };
  add("[Content_Types].xml", content_types);
  add("_rels/.rels", relationships_of_package);
  add("docProps/core.xml", properties_of(table.today));
  add("xl/workbook.xml", workbook_of(table.title.in(language), cells));
  add("xl/_rels/workbook.xml.rels", relationships_of_workbook);
  add("xl/styles.xml", styles);
  add("xl/sharedStrings.xml", texts.xml());
  add("xl/worksheets/sheet1.xml", sheet_of(cells));
  std::optional<std::string> archive = zipped(files);
  if (!archive) return refuse(no_room);
  return std::move(*archive);
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
