#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

#include "base/text.h"
#include "support/faults.h"

namespace sbs::test {

namespace {

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == ':' || c == '.';
}

/// Reads a document from its beginning; what it stumbles over is told.
class Xml {
 public:
  explicit Xml(std::string_view text) : text_(text) {}

  std::string fault() {
    while (fault_.empty() && at_ < text_.size())
      text_[at_] == '<' ? tag() : text();
    if (fault_.empty() && !open_.empty()) stumble("not closed: " + std::string(open_.back()));
    if (fault_.empty() && !any_) stumble("no element");
    return fault_;
  }

 private:
  void stumble(const std::string& why) {
    if (fault_.empty())
      fault_ = fmt::format("{}, at byte {}: {}", why, at_, text_.substr(std::min(at_, text_.size()), 60));
  }
  char byte() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool take(std::string_view what) {
    if (!text_.substr(std::min(at_, text_.size())).starts_with(what)) return false;
    at_ += what.size();
    return true;
  }
  void past_blanks() {
    while (byte() == ' ' || byte() == '\n')
      ++at_;
  }
  std::string_view name() {
    const std::size_t begin = at_;
    while (is_name(byte()))
      ++at_;
    if (at_ == begin) stumble("no name");
    return text_.substr(begin, at_ - begin);
  }

  /// One character of a text or an attribute.
  void character() {
    const auto [c, length] = code_point_at(text_, at_);
    if (c == '<' || c == 0xFFFE || c == 0xFFFF) return stumble("a character that may not stand there");
    if (c != '&') {
      at_ += length;
      return;
    }
    const auto end = text_.find(';', at_);
    const std::string_view entity = text_.substr(at_ + 1, end == std::string_view::npos ? 0 : end - at_ - 1);
    const bool named = entity == "amp" || entity == "lt" || entity == "gt" || entity == "quot" || entity == "apos";
    const bool numbered = entity.size() > 1 && entity[0] == '#' && all_digits(entity.substr(1));
    if (!named && !numbered) return stumble("no entity");
    at_ = end + 1;
  }

  void text() {
    if (text_.substr(at_).starts_with("]]>")) return stumble("the end of what did not begin");
    if (open_.empty() && byte() != '\n' && byte() != ' ') return stumble("text outside of the root");
    character();
  }

  void tag() {
    if (take("<?xml ")) {
      const auto end = text_.find("?>", at_);
      at_ = end == std::string_view::npos ? text_.size() : end + 2;
      return;
    }
    if (take("</")) {
      const std::string_view closed = name();
      if (open_.empty() || open_.back() != closed) return stumble("not open: " + std::string(closed));
      open_.pop_back();
      if (!take(">")) stumble("a tag goes on");
      return;
    }
    ++at_;
    const std::string_view opened = name();
    if (open_.empty() && any_) stumble("a second root");
    any_ = true;
    std::set<std::string_view> attributes;
    for (past_blanks(); fault_.empty() && is_name(byte()); past_blanks()) {
      if (!attributes.insert(name()).second) return stumble("an attribute twice");
      if (!take("=\"")) return stumble("an attribute without a value");
      while (fault_.empty() && at_ < text_.size() && byte() != '"')
        character();
      if (!take("\"")) return stumble("an attribute is open");
    }
    if (take("/>")) return;
    if (!take(">")) return stumble("a tag goes on");
    open_.push_back(opened);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::string_view> open_;
  bool any_ = false;
  std::string fault_;
};

}  // namespace

std::string fault_of_xml(std::string_view text) {
  if (auto fault = fault_of_text(text); !fault.empty()) return fault;
  return Xml(text).fault();
}

}  // namespace sbs::test
