#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "check/run.h"
#include "cli/env.h"
#include "cli/options.h"
#include "render/render.h"

namespace sbs::cli {

/// One run over some paths: it knows the language, the style and the day, and leads the engine.
class Session {
 public:
  /// Refuses where an option, a variable or a `.sbs.yaml` makes no sense.
  static Result<Session> start(const Env& env, const CommonOptions& options, std::vector<std::string> paths,
                               const std::string& stdin_filename = {});

  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  Session(Session&&) = default;
  Session& operator=(Session&&) = default;
  ~Session() = default;

  const render::Style& style() const { return style_; }
  Language language() const { return style_.language; }
  unsigned threads() const { return world_->threads; }
  /// What was named, as it is shown.
  const std::vector<std::string>& paths() const { return paths_; }
  const source::SourceMap& sources() const { return *sources_; }

  /// Finds what was named.
  void find(const std::string& stdin_filename = {}, check::Kept kept = {});

  /// Reads and checks it; what `make(history, today)` makes of each plan, on any thread, in the order of the plans.
  template <class Make>
  auto check(const Make& make) {
    auto made = run_->check(make, [this](std::size_t plans) { show_progress(plans); });
    clear_progress();
    return made;
  }

  check::Run& run() { return *run_; }
  const check::Run& run() const { return *run_; }

  /// Why nothing may be written to some files (empty or `-`: none): one holds what was read here, a plan or another
  /// file that was `also_read`, or is written twice.
  std::optional<Failure> objection(const std::vector<std::string>& outputs,
                                   const std::vector<std::string>& also_read = {}) const;
  /// The same where one may be a file that could not be read.
  std::optional<Failure> perhaps_unread(const std::vector<std::string>& outputs) const;

  /// What could not be looked at or read.
  std::vector<Failure> failures() const;
  /// Tells it on standard error; false where there is anything to tell.
  bool tell_failures() const;

  /// Prints what was made: to standard output or to a file. The exit code: `code`, or 2 where it could not be written.
  int emit(std::string text, const std::string& file, int code) const {
    return env_->output.text(std::move(text), file, language(), code);
  }

  /// The same of bytes that are no text.
  int emit_bytes(std::string_view bytes, const std::string& file, int code) const {
    return env_->output.binary(bytes, file, language(), code);
  }

  /// One line on standard error.
  void complain(const Failure& failure) const { env_->output.complain(failure, language()); }
  /// And below it what can be typed instead, each on a line.
  void complain(const Failure& failure, const std::vector<std::string>& choices) const {
    env_->output.complain(failure, language(), choices);
  }

 private:
  Session(const Env& env, const CommonOptions& options, std::vector<std::string> paths);

  /// On a terminal, once the work takes a while: how many plans have been read.
  void show_progress(std::size_t plans);
  void clear_progress();

  const Env* env_;
  const CommonOptions* options_;
  std::vector<std::string> paths_;
  render::Style style_;
  // On the heap, so that the engine's references to them stay good where the session is moved.
  std::unique_ptr<source::SourceMap> sources_;
  std::unique_ptr<check::World> world_;
  std::unique_ptr<check::Run> run_;
  std::optional<Failure> no_input_;
  bool progress_shown_ = false;
};

/// Says in the run's language why it goes no further; the exit code.
int refused(const Session& session, const Failure& failure);

}  // namespace sbs::cli
