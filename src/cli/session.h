#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/checking.h"
#include "cli/env.h"
#include "cli/options.h"
#include "config/config.h"
#include "plan/load.h"
#include "render/render.h"

namespace sbs::cli {

/// What came of a run: its plans, the files beside them and the settings, in the order of the walk.
struct Run {
  plan::Walked walked;
  std::vector<Checked> checked;
};

/// One run over some paths: it knows the language, the style and the settings, reads the plans and checks each.
class Session {
 public:
  /// Refuses where an option, a variable or a `.sbs.yaml` makes no sense.
  static Result<Session> start(const Env& env, const CommonOptions& options, std::vector<std::string> paths);

  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  Session(Session&&) = default;
  Session& operator=(Session&&) = default;
  ~Session() = default;

  const render::Style& style() const { return style_; }
  Language language() const { return style_.language; }
  const source::SourceMap& sources() const { return *sources_; }

  /// Reads and checks everything that was named; `visit` sees each plan as it was read.
  Run check(const std::string& stdin_filename, const std::function<void(const plan::Plan&, Day today)>& visit = {});

  /// Tells on standard error what refused to be read.
  void tell(const Run& run) const;

  /// Prints what was made: to standard output or to `--output`. Every byte of output passes here, and personal numbers
  /// are masked here. The exit code: `code`, or 2 where nothing could be written.
  int emit(std::string_view text, const std::string& file, int code) const;

  /// One line on standard error.
  void complain(const Failure& failure) const;

 private:
  Session(const Env& env, const CommonOptions& options, std::vector<std::string> paths);

  /// On a terminal, once the work takes a while: how many plans have been read.
  void show_progress(std::size_t plans);
  void clear_progress();

  const Env* env_;
  const CommonOptions* options_;
  std::vector<std::string> paths_;
  std::unique_ptr<source::SourceMap> sources_;
  std::unique_ptr<config::Configs> configs_;
  render::Style style_;
  bool progress_shown_ = false;
};

}  // namespace sbs::cli
