#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "check/baseline.h"
#include "check/selection.h"
#include "cli/command.h"
#include "cli/session.h"
#include "render/render.h"

namespace sbs::cli {

/// The options of `validate` about findings that are known already, as they were typed.
struct BaselineOptions {
  std::string read;
  std::string write;
  std::string owner;
  std::string reason;
  std::string until;

  bool used() const { return !read.empty() || !write.empty(); }
};
std::vector<Option> baseline_options(BaselineOptions& to);

/// What of them makes no sense together; `fixes`: files are mended in the same run.
Result<void> refuse_baseline(const BaselineOptions& options, bool fixes);

/// A run that holds its findings against those that are known, or writes down which are.
class BaselineRun {
 public:
  /// Reads what is known; fails where that cannot be done, or where a file would be written over that is none.
  static Result<BaselineRun> start(const Env& env, const Session& session, const BaselineOptions& options);

  /// What is written, and what was read beside the plans: for `Session::objection`.
  std::vector<std::string> outputs() const;
  std::vector<std::string> inputs() const;

  /// Takes what is known away from what was found in a plan.
  void take(check::Settled& settled, const source::SourceMap& sources);

  /// What came of it, for the report; the next report begins anew.
  render::AgainstBaseline finish(const check::Selection& selection, const std::vector<std::string>& files_read);

  /// Writes what is known from now on, where that was asked for. `complete`: all could be read.
  Result<void> write(const render::AgainstBaseline& against, bool complete) const;

 private:
  BaselineRun(const Env& env, const Session& session) : env_(&env), session_(&session) {}
  void begin();

  const Env* env_;
  const Session* session_;
  std::string read_;
  std::string write_;
  config::Baseline known_;
  std::optional<std::string> before_;  ///< what the file that is written holds; none where it is not there
  std::optional<check::Adopting> adopting_;
  std::optional<check::BaselineCheck> check_;
  std::vector<check::Known> taken_;
  std::string text_;  ///< that is to be written
};

}  // namespace sbs::cli
