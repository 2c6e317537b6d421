#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "cli/env.h"
#include "cli/options.h"
#include "config/config.h"
#include "plan/load.h"
#include "render/render.h"

namespace sbs::cli {

/// A plan, checked.
struct Checked {
  const plan::Plan* plan;
  Day today;
  std::vector<diag::Diagnostic> findings;
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

  /// Visits each plan. Findings that belong to no plan come with a null plan, before or between the plans, as the walk
  /// meets them. What refused to be read is told on standard error.
  plan::Walked check(const std::string& stdin_filename, const std::function<void(Checked)>& visit);

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
  void drop_clean_files(const std::vector<source::FileId>& files, const std::vector<diag::Diagnostic>& findings);

  const Env* env_;
  const CommonOptions* options_;
  std::vector<std::string> paths_;
  std::unique_ptr<source::SourceMap> sources_;
  std::unique_ptr<config::Configs> configs_;
  render::Style style_;
  bool progress_shown_ = false;
};

}  // namespace sbs::cli
