#pragma once

#include <string>
#include <string_view>

#include "fields/table.h"

/// What an editor says of what a schema calls wrong. Without a sentence in the schema it would say it in English, and
/// show the regular expression that a date is held against. An editor puts nothing into a sentence: it speaks of what
/// may stand there, not of what does.
namespace sbs::schema {

/// The sentences of one language, which is that of the plan's keys as well.
class Sentences {
 public:
  explicit Sentences(Language language) : language_(language), keys_(keys_beside(language)) {}

  /// A group without a key that it needs, or none where a group should be.
  std::string group_wanted(std::string_view key, const fields::Mapping& table) const;
  /// A key that a group cannot have.
  std::string unknown_key(const fields::Mapping& table) const;
  /// Something else than a list, or an empty one where it may not be.
  std::string list_wanted(const fields::Key& key, std::string_view example) const;
  /// A value that cannot stand after a key, or in its list.
  std::string value_wanted(const fields::Key& key, std::string_view example) const;
  /// Anything but the one value that there is.
  std::string exactly(const fields::Key& key, const std::string& value) const;
  /// Several dates of what does not recur.
  std::string recurrence_missing(std::string_view every) const;
  /// Neither planned nor done.
  std::string date_missing(std::string_view planned, std::string_view done) const;

 private:
  /// "ett heltal, som ”1”": what may stand after a key.
  std::string what(const fields::Key& key, std::string_view example) const;

  Language language_;
  KeyLanguage keys_;
};

}  // namespace sbs::schema
