#pragma once

#include <fmt/format.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/wording.h"

/// Texts that people read stand beside their use, in both languages, as `constexpr` objects. The compiler refuses
/// one that lacks a language, names an argument that is not there, or leaves an argument unused in one language:
/// so a translation can be poor, but never missing.
namespace sbs {

namespace message_detail {

/// Every argument of a text is words by the time that it is put in.
template <class Arg>
using Words = std::string_view;

/// Reads the replacement fields of a format string and fails to compile where they do not use each of `count`
/// arguments. Fields are numbered (`{0}`), since the two languages order their words differently.
consteval void scan(std::string_view text, unsigned count) {
  if (text.empty()) throw std::logic_error("a text is empty: a language is missing");
  unsigned long long used = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '{' && text[at] != '}') continue;
    if (at + 1 < text.size() && text[at + 1] == text[at]) {
      ++at;
      continue;
    }
    if (text[at] == '}') continue;
    if (at + 1 >= text.size() || text[at + 1] < '0' || text[at + 1] > '9')
      throw std::logic_error("write the number of the argument: {0}");
    const auto index = static_cast<unsigned>(text[at + 1] - '0');
    if (index >= count) throw std::logic_error("there is no argument of that number");
    used |= 1ULL << index;
  }
  if (used != (1ULL << count) - 1) throw std::logic_error("an argument is not used");
}

}  // namespace message_detail

/// One language's text with its arguments' types.
template <class... Args>
class Text {
 public:
  template <class Literal>
  requires std::is_convertible_v<const Literal&, std::string_view>
  consteval Text(const Literal& literal)  // NOLINT(google-explicit-constructor): a literal is a text
      : text_(literal), format_(literal) {
    message_detail::scan(text_, sizeof...(Args));
  }

  std::string format(message_detail::Words<Args>... words) const { return fmt::format(format_, words...); }
  constexpr std::string_view view() const { return text_; }

 private:
  std::string_view text_;
  fmt::format_string<message_detail::Words<Args>&...> format_;
};

/// A text in both languages, and what its arguments are: `Message<Title, When>`. `message(language, args…)` gives it in
/// one language; arguments word themselves.
template <class... Args>
class Message {
 public:
  consteval Message(Text<Args...> sv, Text<Args...> en) : sv_(sv), en_(en) {}

  std::string operator()(const Wording& wording, const Args&... args) const {
    return put_together(wording, worded(args, wording)...);
  }

 private:
  std::string put_together(const Wording& wording, message_detail::Words<Args>... words) const {
    const Text<Args...>& text = in(wording.language);
    if (!wording.rewords()) return text.format(words...);
    const std::string reworded =
        wording.reword(text.view(), in(messages_beside(wording.keys)).view(), wording.language, wording.keys);
    return fmt::vformat(reworded, fmt::make_format_args(words...));
  }

  const Text<Args...>& in(Language language) const { return language == Language::sv ? sv_ : en_; }

  Text<Args...> sv_;
  Text<Args...> en_;
};

/// A text without arguments, in both languages: labels, help, titles. May stand in tables.
class Phrase {
 public:
  consteval Phrase(std::string_view sv, std::string_view en) : sv_(sv), en_(en) {
    if (sv.empty() || en.empty()) throw std::logic_error("a text is empty: a language is missing");
  }

  constexpr std::string_view in(Language language) const { return language == Language::sv ? sv_ : en_; }

  /// In one language, with what it quotes of a plan in the plan's own.
  std::string operator()(const Wording& wording) const {
    if (!wording.rewords()) return std::string(in(wording.language));
    return wording.reword(in(wording.language), in(messages_beside(wording.keys)), wording.language, wording.keys);
  }

 private:
  std::string_view sv_;
  std::string_view en_;
};
inline std::string worded(const Phrase& phrase, const Wording& wording) { return phrase(wording); }
inline std::string as_value(const Phrase& /*words*/) { return {}; }

/// The gender of a Swedish noun: "planen är klar", "förslaget är klart".
enum class Gender : unsigned char { common, neuter };

/// An adjective that goes with nouns of either gender, "klar" and "klart"; in English one form does.
class Adjective {
 public:
  consteval Adjective(std::string_view common, std::string_view neuter, std::string_view en)
      : common_(common), neuter_(neuter), en_(en) {}

  std::string_view in(Language language, Gender gender) const {
    if (language == Language::en) return en_;
    return gender == Gender::common ? common_ : neuter_;
  }

 private:
  std::string_view common_;
  std::string_view neuter_;
  std::string_view en_;
};

/// An adjective beside its noun, as an argument of a text.
struct Agreeing {
  const Adjective& adjective;
  Gender gender;
};
inline std::string_view worded(const Agreeing& one, const Wording& wording) {
  return one.adjective.in(wording.language, one.gender);
}
inline std::string as_value(const Agreeing& /*words*/) { return {}; }

/// A noun that is counted: `Noun{{"dag", "day"}, {"dagar", "days"}}(sv, 79)` is "79 dagar".
class Noun {
 public:
  consteval Noun(Phrase one, Phrase many) : one_(one), many_(many) {}

  std::string operator()(Language language, long long count) const {
    return fmt::format("{} {}", count, (count == 1 ? one_ : many_).in(language));
  }

 private:
  Phrase one_;
  Phrase many_;
};

/// So many of something, as an argument of a text: "79 dagar".
struct Counted {
  long long count;
  const Noun& noun;
};
inline std::string worded(const Counted& counted, const Wording& wording) {
  return counted.noun(wording.language, counted.count);
}
inline std::string as_value(const Counted& counted) { return std::to_string(counted.count); }

}  // namespace sbs
