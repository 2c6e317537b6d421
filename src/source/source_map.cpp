#include "source/source_map.h"

#include <algorithm>

#include "base/check.h"
#include "base/eight_bytes.h"
#include "base/text.h"

namespace sbs::source {

FileId SourceMap::reserve(std::string name) {
  files_.emplace_back().name = std::move(name);
  return FileId{static_cast<std::uint32_t>(files_.size() - 1)};
}

void SourceMap::fill(FileId file, std::string bytes) {
  SBS_CHECK(file.index < files_.size());
  File& filled = files_[file.index];
  filled.bytes = std::move(bytes);
  filled.index.reset();
  filled.left.reset();
  filled.dropped = false;
}

FileId SourceMap::add(std::string name, std::string bytes) {
  const FileId file = reserve(std::move(name));
  fill(file, std::move(bytes));
  return file;
}

const SourceMap::File& SourceMap::at(FileId file) const {
  SBS_CHECK(file.index < files_.size());
  return files_[file.index];
}

const std::string& SourceMap::name(FileId file) const { return at(file).name; }

std::string_view SourceMap::bytes(FileId file) const {
  SBS_CHECK(!at(file).dropped);
  return at(file).bytes;
}

std::string_view SourceMap::text(Span span) const {
  const std::string_view all = bytes(span.file);
  SBS_CHECK(span.begin <= span.end && span.end <= all.size());
  return all.substr(span.begin, span.end - span.begin);
}

void SourceMap::keep(Span span) {
  SBS_CHECK(span.file.index < files_.size());
  File& file = files_[span.file.index];
  if (file.dropped) return;  // then it was kept, or nobody may ask for it
  keep_line(file, span.file, line_at(file, span.begin));
  keep_line(file, span.file, line_at(file, span.end));
}

void SourceMap::keep_line(File& file, FileId id, std::size_t number) const {
  if (!file.left) file.left = std::make_unique<Left>();
  auto& [kept_lines, texts] = *file.left;
  const auto after = file.left->not_before(number);
  if (after != kept_lines.end() && after->number == number) return;
  const auto& starts = lines(file);
  const std::size_t begin = line_begin(id, number);
  const std::size_t next = number < starts.size() ? starts[number] : file.bytes.size() + 1;
  const std::string_view text = std::string_view(file.bytes).substr(begin, next - begin);
  const auto small = [](std::size_t value) { return static_cast<std::uint32_t>(value); };
  kept_lines.insert(after, Kept{small(number), small(begin), small(next), small(texts.size()), small(text.size())});
  texts += text;
}

void SourceMap::drop(FileId file) {
  SBS_CHECK(file.index < files_.size());
  File& dropped = files_[file.index];
  dropped.dropped = true;
  dropped.index.reset();
  std::string().swap(dropped.bytes);
  if (!dropped.left) return;
  dropped.left->lines.shrink_to_fit();
  dropped.left->texts.shrink_to_fit();
}

const SourceMap::Kept& SourceMap::kept_at(const File& file, std::size_t offset) {
  SBS_CHECK(file.left);
  const auto& kept = file.left->lines;
  const auto after = std::upper_bound(kept.begin(), kept.end(), offset,
                                      [](std::size_t wanted, const Kept& line) { return wanted < line.next; });
  SBS_CHECK(after != kept.end());
  return *after;
}

const SourceMap::Kept& SourceMap::kept_line(const File& file, std::size_t number) {
  SBS_CHECK(file.left);
  const auto found = file.left->not_before(number);
  SBS_CHECK(found != file.left->lines.end() && found->number == number);
  return *found;
}

std::vector<SourceMap::Kept>::const_iterator SourceMap::Left::not_before(std::size_t number) const {
  return std::lower_bound(lines.begin(), lines.end(), number,
                          [](const Kept& line, std::size_t wanted) { return line.number < wanted; });
}

SourceMap::Index& SourceMap::File::indexed() const {
  if (!index) index = std::make_unique<Index>();
  return *index;
}

const std::vector<std::uint32_t>& SourceMap::lines(const File& file) {
  auto& lines = file.indexed().lines;
  if (lines.empty()) {
    lines.push_back(0);
    for (std::size_t at = 0; at < file.bytes.size(); ++at) {
      at = eight_bytes::skip_to(file.bytes, at, [](std::uint64_t eight) {
        return eight_bytes::any(eight, '\n') | eight_bytes::any(eight, '\r');
      });
      if (at == file.bytes.size()) break;
      const bool lone_return = file.bytes[at] == '\r' && (at + 1 == file.bytes.size() || file.bytes[at + 1] != '\n');
      if (file.bytes[at] == '\n' || lone_return) lines.push_back(static_cast<std::uint32_t>(at + 1));
    }
  }
  return lines;
}

std::size_t SourceMap::line_at(const File& file, std::size_t offset) {
  SBS_CHECK(offset <= file.bytes.size());
  const auto& starts = lines(file);
  return static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), offset) - starts.begin());
}

Place SourceMap::place(FileId file_id, std::size_t offset) const {
  const File& file = at(file_id);
  std::size_t line = 0;
  std::size_t begin = 0;
  std::string_view text;
  if (file.dropped) {
    const Kept& kept = kept_at(file, offset);
    line = kept.number;
    begin = kept.begin;
    text = file.left->text(kept);
  } else {
    line = line_at(file, offset);
    begin = line_begin(file_id, line);
    text = std::string_view(file.bytes).substr(begin);
  }
  const std::size_t before = offset < begin ? 0 : offset - begin;
  return {line, characters_before(file, begin, text, before) + 1};
}

std::size_t SourceMap::characters_before(const File& file, std::size_t begin, std::string_view text,
                                         std::size_t bytes) {
  constexpr std::size_t step = 1024;
  if (bytes <= step) return count_code_points(text.substr(0, bytes));
  auto& [known_begin, known] = file.indexed().columns;
  if (known.empty() || known_begin != begin) {
    known_begin = begin;
    known.assign(1, {0, 0});
  }
  while (known.back().first + step <= bytes) {
    auto [at, count] = known.back();
    for (const std::size_t end = at + step; at < end; ++count)
      at += code_point_at(text, at).length;
    known.emplace_back(at, count);
  }
  const auto after = std::upper_bound(known.begin(), known.end(), std::pair(bytes, text.size()));
  const auto [at, count] = *(after - 1);
  return count + count_code_points(text.substr(at, bytes - at));
}

std::size_t SourceMap::line_begin(FileId file_id, std::size_t number) const {
  const File& file = at(file_id);
  if (file.dropped) return kept_line(file, number).begin;
  const auto& starts = lines(file);
  SBS_CHECK(number >= 1 && number <= starts.size());
  const bool marked = number == 1 && file.bytes.starts_with(byte_order_mark);
  return marked ? byte_order_mark.size() : starts[number - 1];
}

std::string_view SourceMap::line(FileId file_id, std::size_t number) const {
  const File& file = at(file_id);
  std::string_view text;
  if (file.dropped) {
    text = file.left->text(kept_line(file, number));
  } else {
    const auto& starts = lines(file);
    const std::size_t begin = line_begin(file_id, number);
    text =
        std::string_view(file.bytes).substr(begin, number < starts.size() ? starts[number] - begin : std::string::npos);
  }
  while (text.ends_with('\n') || text.ends_with('\r'))
    text.remove_suffix(1);
  return text;
}

Span SourceMap::first_line(Span span) const {
  const std::string_view shown = text(span);
  std::string_view line = shown.substr(0, shown.find('\n'));
  line = line.substr(0, line.find('\r'));
  const auto last = line.find_last_not_of(" \t");
  const auto length = last == std::string_view::npos ? 0 : last + 1;
  return {span.file, span.begin, span.begin + static_cast<std::uint32_t>(length)};
}

}  // namespace sbs::source
