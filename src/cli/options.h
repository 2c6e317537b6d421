#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "base/result.h"
#include "check/world.h"
#include "cli/env.h"
#include "diag/rule_id.h"
#include "render/render.h"

namespace sbs::cli {

/// What every command takes, as it was typed.
struct CommonOptions {
  std::string language;
  std::string today;
  std::string colour = "auto";
  std::string config;
  std::optional<std::size_t> width;
  std::optional<std::size_t> jobs;
  bool ascii = false;
  std::string output;
  bool quiet = false;
};

struct ValidateOptions {
  std::vector<std::string> paths;
  std::vector<std::string> formats;
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  bool fix = false;
  bool diff = false;
  std::string fail_on = "error";
  std::optional<std::size_t> max_findings;
  bool statistics = false;
  std::string stdin_filename;
};

struct TimelineOptions {
  std::vector<std::string> paths;
  std::string format = "text";
  std::string from;
  std::string to;
  std::string school;
  std::string only;
  std::string audience;  ///< `--for`
};

struct ChecklistOptions {
  std::vector<std::string> paths;
  std::string format = "text";
  std::string step;
  std::string audience;  ///< `--for`
  bool open = false;
  bool overdue = false;
  std::string due_within;
};

struct StatusOptions {
  std::vector<std::string> paths;
  std::string format = "text";
  std::string sort = "limit";
};

struct TranslateOptions {
  std::vector<std::string> paths;
  std::string to;  ///< empty: the other language than the file's own
  bool write = false;
};

/// What `explain` and `rules` can be written as.
inline constexpr std::array<std::string_view, 3> rule_formats{"text", "markdown", "json"};

struct ExplainOptions {
  std::string rule;
  std::string format = "text";
};

struct RulesOptions {
  std::string format = "text";
  std::string step;
  std::string level;
  std::string mandate;
};

struct SchemaOptions {
  std::string name = "plan";
  std::string write;  ///< the folder that all of them go to; empty to print one
};

struct CompletionOptions {
  std::string shell;
};

struct CompleteOptions {
  std::vector<std::string> words;
};

/// The run's language: option, SBS_LANG, the `.sbs.yaml` nearest the first path (for standard input, nearest the name
/// that it is shown by), the locale.
Result<Language> run_language(const CommonOptions& options, const Env& env, const std::vector<std::string>& paths,
                              const std::string& stdin_filename);

/// The language before any option has been read: for help, and for what is wrong with the options themselves.
Language first_language(std::span<const std::string> arguments, const Env& env);

/// The day plans are read on: option, SBS_TODAY, a plan's `.sbs.yaml`, SOURCE_DATE_EPOCH, the local date.
Result<check::Today> run_today(const CommonOptions& options, const Env& env);

/// On how many threads plans are read: option, else the processors that may be used.
Result<unsigned> run_threads(const CommonOptions& options, const Env& env);

Result<render::Style> run_style(const CommonOptions& options, const Env& env, Language language);

}  // namespace sbs::cli
