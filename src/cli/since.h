#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.h"
#include "cli/diff_sides.h"
#include "cli/session.h"
#include "cli/view.h"

/// What a view was of the plans before a day, for `--since`.
namespace sbs::cli {

Option since_option(std::string& target);
/// The same with words of its own for what it does.
Option since_option(std::string& target, const Help& help);

/// The last versions before a day of what some paths name, out of git.
class VersionsBefore {
 public:
  /// Finds them. Where git has none to give, the dates of the plans must do, and it says why.
  VersionsBefore(const Env& env, const std::vector<std::string>& paths, Day day, const std::string& config);

  Day day() const { return day_; }
  /// That dates must do, and why; none where they need not.
  const std::optional<Failure>& why_not() const { return why_not_; }

  /// What is made of each plan as it was, read on that day, by its root's path in the repository. Where one could not
  /// be read, dates must do, too.
  template <class Made, class Make>
  std::map<std::string, Made> made_of_each(const CommonOptions& common, const Make& make) {
    std::map<std::string, Made> all;
    CommonOptions as_of_then = common;
    as_of_then.today = iso(day_);
    as_of_then.quiet = true;
    for (const auto& sides : sides_) {
      if (sides->before.missing) continue;
      Env then = *env_;
      then.files = sides->before.files.get();
      auto session = Session::start(then, as_of_then, {sides->before.path});
      if (!session) {
        dates_must_do(session.error());
        continue;
      }
      session->find();
      const Session& reading = *session;
      auto made = session->check([&](const programme::History& history, Day today) {
        return std::pair(reading.sources().name(history.plan().root), make(reading, history, today));
      });
      for (auto& one : made)
        all.insert(std::move(one));
      for (const Failure& failure : reading.run().failures_to_read())
        dates_must_do(failure);
    }
    return all;
  }

  /// A root file's path in its repository.
  std::string path_of(const std::string& root) const;

 private:
  Result<void> find(const std::vector<std::string>& paths, const std::string& config);
  void dates_must_do(const Failure& why);

  const Env* env_;
  Day day_;
  std::vector<std::unique_ptr<DiffSides>> sides_;
  std::vector<std::string> roots_;  // of the repositories
  std::optional<Failure> why_not_;
};

/// `--since` of a view that makes something of each plan.
template <class Made>
class Since {
 public:
  /// `make(session, history, today)` makes it. Nothing where nothing was typed.
  template <class Make>
  static Result<Since> of(const Env& env, const CommonOptions& common, const std::string& typed,
                          const std::vector<std::string>& paths, const Make& make) {
    Since since;
    const auto day = day_option("--since", typed, Edge::first);
    if (!day) return tl::make_unexpected(day.error());
    if (!*day) return since;
    since.versions_.emplace(env, paths, **day, common.config);
    since.earlier_ = since.versions_->template made_of_each<Made>(common, make);
    return since;
  }

  explicit operator bool() const { return versions_.has_value(); }
  Day day() const { return versions_->day(); }

  /// What it was of a plan before that day; null where nobody knows.
  const Made* before(const Session& session, const programme::History& history) const {
    const auto found = earlier_.find(versions_->path_of(session.sources().name(history.plan().root)));
    return found == earlier_.end() ? nullptr : &found->second;
  }

  /// Says where dates must do.
  void tell(const Session& session) const {
    if (versions_ && versions_->why_not()) session.complain(*versions_->why_not());
  }

 private:
  std::optional<VersionsBefore> versions_;
  std::map<std::string, Made> earlier_;
};

}  // namespace sbs::cli
