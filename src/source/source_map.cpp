#include "source/source_map.h"

#include <algorithm>

#include "base/check.h"
#include "base/text.h"

namespace sbs::source {

FileId SourceMap::add(std::string name, std::string bytes) {
  files_.push_back({std::move(name), std::move(bytes), {}});
  return FileId{static_cast<std::uint32_t>(files_.size() - 1)};
}

const SourceMap::File& SourceMap::at(FileId file) const {
  SBS_CHECK(file.index < files_.size());
  return files_[file.index];
}

const std::string& SourceMap::name(FileId file) const { return at(file).name; }
std::string_view SourceMap::bytes(FileId file) const { return at(file).bytes; }

std::string_view SourceMap::text(Span span) const {
  const std::string_view all = bytes(span.file);
  SBS_CHECK(span.begin <= span.end && span.end <= all.size());
  return all.substr(span.begin, span.end - span.begin);
}

void SourceMap::drop(FileId file) {
  SBS_CHECK(file.index < files_.size());
  std::string().swap(files_[file.index].bytes);
  std::vector<std::size_t>().swap(files_[file.index].lines);
}

const std::vector<std::size_t>& SourceMap::lines(const File& file) const {
  if (file.lines.empty()) {
    file.lines.push_back(0);
    for (std::size_t at = 0; at < file.bytes.size(); ++at) {
      const bool lone_return = file.bytes[at] == '\r' && (at + 1 == file.bytes.size() || file.bytes[at + 1] != '\n');
      if (file.bytes[at] == '\n' || lone_return) file.lines.push_back(at + 1);
    }
  }
  return file.lines;
}

Place SourceMap::place(FileId file_id, std::size_t offset) const {
  const File& file = at(file_id);
  SBS_CHECK(offset <= file.bytes.size());
  const auto& starts = lines(file);
  const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
  const auto line = static_cast<std::size_t>(after - starts.begin());
  std::size_t begin = starts[line - 1];
  if (begin == 0 && file.bytes.starts_with(byte_order_mark)) begin = std::min(byte_order_mark.size(), offset);
  return {line, count_code_points(std::string_view(file.bytes).substr(begin, offset - begin)) + 1};
}

std::size_t SourceMap::line_begin(FileId file_id, std::size_t number) const {
  const File& file = at(file_id);
  const auto& starts = lines(file);
  SBS_CHECK(number >= 1 && number <= starts.size());
  const bool marked = number == 1 && file.bytes.starts_with(byte_order_mark);
  return marked ? byte_order_mark.size() : starts[number - 1];
}

std::string_view SourceMap::line(FileId file_id, std::size_t number) const {
  const std::string_view all = bytes(file_id);
  const std::size_t begin = line_begin(file_id, number);
  const std::size_t end = std::min(all.find_first_of("\r\n", begin), all.size());
  return all.substr(begin, end - begin);
}

Span SourceMap::first_line(Span span) const {
  const std::string_view shown = text(span);
  const std::string_view line = shown.substr(0, shown.find_first_of("\r\n"));
  const auto last = line.find_last_not_of(" \t");
  const auto length = last == std::string_view::npos ? 0 : last + 1;
  return {span.file, span.begin, span.begin + static_cast<std::uint32_t>(length)};
}

}  // namespace sbs::source
