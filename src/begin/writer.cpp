#include "begin/writer.h"

#include <fmt/format.h>

#include "base/text.h"
#include "fields/insert.h"
#include "yaml/scalar.h"

namespace sbs::begin {

Writer::Writer(KeyLanguage keys, const fields::Mapping& root, std::string_view schema)
    : keys_(keys), groups_{&root}, text_(fmt::format("# yaml-language-server: $schema={}\n", schema)) {}

void Writer::explain(std::string_view words) {
  constexpr std::size_t width = 100;
  for (const std::string& one : wrap(words, width - indent_))
    text_.append(margin("## ")).append(one).append("\n");
}

void Writer::put(std::string_view name, std::string_view value, std::string_view beside) {
  line(fields::written(row(name), value, keys_), beside);
}

void Writer::put_text(std::string_view name, std::string_view text, std::string_view beside) {
  put(name, yaml::as_scalar(text), beside);
}

void Writer::put_texts(std::string_view name, const std::vector<std::string>& texts, std::string_view beside) {
  std::vector<std::string> scalars;
  for (const std::string& text : texts)
    scalars.push_back(yaml::as_scalar(text));
  put_list(name, scalars, beside);
}

void Writer::put_list(std::string_view name, const std::vector<std::string>& values, std::string_view beside) {
  put(name, fmt::format("[{}]", fmt::join(values, ", ")), beside);
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

std::string Writer::margin(std::string_view sign) const {
  // Among proposals, the signs stand below each other: so all of them can be taken away at once.
  const std::size_t outside = proposes_ ? proposed_at_ : indent_;
  return fmt::format("{:{}}{}{:{}}", "", outside, sign, "", indent_ - outside);
}

void Writer::line(const std::string& content, std::string_view beside) {
  text_ += margin(proposes_ ? "# " : "");
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
