#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/by_enum.h"
#include "base/date.h"
#include "compare/version.h"
#include "fields/held.h"

namespace sbs::compare {

/// What became of a thing or of what stands under a key.
enum class ChangeKind : std::uint8_t {
  added,      ///< a thing that is new; a key that was not given before
  removed,    ///< the other way round
  changed,    ///< has another value
  moved,      ///< is planned for other days
  specified,  ///< a date that is known more exactly, and still one of those that it might have been
  loosened,   ///< the other way round
  done,
  cancelled,
  renamed,
  last_ = renamed
};
/// "moved", for machines.
std::string_view to_string(ChangeKind kind);

/// A thing on the way from the plan to what has changed: an intervention, one of its goals, that goal's target.
struct ChangedThing {
  const fields::Key* under = nullptr;  ///< the key that it stands under
  const fields::Contents* is =
      nullptr;  ///< as it may be shown: the newer version's, or, where that has none, the older's
  const fields::Contents* plan = nullptr;  ///< as it is
};

/// How far a date is from the last day that the time limit allows.
struct Left {
  long days = 0;       ///< negative where it lies after that day
  bool about = false;  ///< at least so many: one of the two is known in part
};

/// One thing that is otherwise than before, and what follows from it. Its values are those of the versions that it is
/// made of, which must outlive it.
struct Change {
  ChangeKind kind{};
  std::vector<ChangedThing> things;   ///< from the section's on; empty for a key of the plan itself
  const fields::Key* key = nullptr;   ///< null where the last of the things is new or gone
  std::vector<fields::Value> before;  ///< as it may be shown; of a list, what is no longer in it
  std::vector<fields::Value> after;   ///< of a list, what was not in it
  std::string written_before;         ///< what could not be read
  std::string written_after;
  bool of_list = false;
  bool hidden = false;                      ///< it may not be shown what it was and is
  bool on_time = false;                     ///< the time of the whole collaboration hangs on it
  std::optional<Agreed> agreement;          ///< of what was agreed before it was changed
  std::optional<PartialDate> planned;       ///< of what is done: when it was planned
  std::optional<PartialDate> limit_before;  ///< where it moves the time limit
  std::optional<PartialDate> limit_after;
  std::optional<Left> left;
};

/// A plan before and after. Where one of the two is null, it is new or gone.
struct Comparison {
  std::shared_ptr<const Version> before;
  std::shared_ptr<const Version> after;
  std::vector<Change> changes;  ///< first what the time hangs on; then section by section
  /// Which group of the one version is which of the other.
  std::map<const fields::Contents*, const fields::Contents*> same;

  const Version& either() const { return after ? *after : *before; }
};
Comparison compare(std::shared_ptr<const Version> before, std::shared_ptr<const Version> after);

/// The section that a change is told in, by its place among those that are told.
std::size_t section_of(const Change& change);

/// How many months, weeks or days a date was moved by, negative where it is earlier; none where nobody can tell.
struct Distance {
  enum class Unit : std::uint8_t { days, weeks, months, years, terms, last_ = terms };
  long count = 0;
  Unit unit = Unit::days;
};
std::optional<Distance> distance(const PartialDate& from, const PartialDate& to);

}  // namespace sbs::compare
