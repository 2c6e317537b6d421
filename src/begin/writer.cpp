#include "begin/writer.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "fields/insert.h"
#include "yaml/scalar.h"

namespace sbs::begin {

Writer::Writer(KeyLanguage keys, const fields::Mapping& root, std::string_view schema)
    : keys_(keys), groups_{&root}, text_(fmt::format("# yaml-language-server: $schema={}\n", schema)) {}

void Writer::explain(std::string_view words) {
  constexpr std::size_t width = 100;
  // Among proposals, the signs stand below each other: so all of them can be taken away at once.
  const std::size_t outside = proposes_ ? proposed_at_ : indent_;
  const std::string margin = std::string(outside, ' ') + "## " + std::string(indent_ - outside, ' ');
  for (const std::string& one : wrap(words, width - indent_))
    text_.append(margin).append(one).append("\n");
}

void Writer::put(std::string_view name, std::string_view value, std::string_view beside) {
  line(fields::written(row(name), value, keys_), beside);
}

void Writer::put_text(std::string_view name, std::string_view text, std::string_view beside) {
  put(name, yaml::as_scalar(text), beside);
}

void Writer::put_texts(std::string_view name, const std::vector<std::string>& texts, std::string_view beside) {
  std::string list;
  for (const std::string& text : texts)
    list.append(list.empty() ? "" : ", ").append(yaml::as_scalar(text));
  put(name, "[" + list + "]", beside);
}

std::vector<std::string> Writer::words_of(std::string_view name) const {
  std::vector<std::string> words;
  for (const fields::Choice& choice : row(name).choices)
    words.emplace_back(choice.names.in(keys_));
  return words;
}

const fields::Key& Writer::row(std::string_view name) const {
  const fields::Key* found = fields::find_key(*groups_.back(), name);
  SBS_CHECK(found != nullptr);
  return *found;
}

std::string_view Writer::word_of(const fields::Key& row, int value) const {
  const auto found = std::find_if(row.choices.begin(), row.choices.end(),
                                  [&](const fields::Choice& choice) { return choice.value == value; });
  SBS_CHECK(found != row.choices.end());
  return found->names.in(keys_);
}

void Writer::line(const std::string& content, std::string_view beside) {
  const std::size_t outside = proposes_ ? proposed_at_ : indent_;
  text_ += std::string(outside, ' ') + (proposes_ ? "# " : "") + std::string(indent_ - outside, ' ');
  if (begins_item_) {
    text_ += "- ";
    indent_ += step;
    begins_item_ = false;
  }
  text_ += content;
  if (!beside.empty()) text_.append("  # ").append(beside);
  text_ += '\n';
}

Writer::Below::Below(Writer& writer, std::string_view name) : writer_(writer) {
  const fields::Key& row = writer.row(name);
  SBS_CHECK(row.mapping != nullptr);
  writer.line(fmt::format("{}:", row.names.in(writer.keys_)), {});
  writer.groups_.push_back(row.mapping);
  writer.indent_ += step;
}

Writer::Below::~Below() {
  writer_.groups_.pop_back();
  writer_.indent_ -= step;
}

}  // namespace sbs::begin
