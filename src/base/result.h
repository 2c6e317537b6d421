#pragma once

#include <string>
#include <tl/expected.hpp>
#include <type_traits>
#include <utility>

#include "base/language.h"
#include "base/message.h"

namespace sbs {

/// Why the world refused: a file that cannot be read, an option that makes no sense. It travels up to the command,
/// which prints it as one line on stderr and exits with 2. It is never about what a plan says. It is a message in both
/// languages, since the run's language may not be known where it arises.
class Failure {
 public:
  template <class... Args>
  Failure(const Message<Args...>& message, const std::type_identity_t<Args>&... args)
      : sv_(message(Language::sv, args...)), en_(message(Language::en, args...)) {}
  Failure(const Phrase& phrase)  // NOLINT(google-explicit-constructor): a phrase is a message without arguments
      : sv_(phrase.in(Language::sv)), en_(phrase.in(Language::en)) {}

  const std::string& in(Language language) const { return language == Language::sv ? sv_ : en_; }

  bool operator==(const Failure&) const = default;

 private:
  std::string sv_;
  std::string en_;
};

/// As a part of a longer one.
inline const std::string& worded(const Failure& failure, const Wording& wording) {
  return failure.in(wording.language);
}

/// A value, or why there is none.
template <class T>
using Result = tl::expected<T, Failure>;

template <class... Args>
tl::unexpected<Failure> refuse(const Message<Args...>& message, const std::type_identity_t<Args>&... args) {
  return tl::unexpected<Failure>(Failure(message, args...));
}
inline tl::unexpected<Failure> refuse(const Phrase& phrase) { return tl::unexpected<Failure>(Failure(phrase)); }

}  // namespace sbs
