#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/language.h"
#include "base/result.h"
#include "check/world.h"
#include "cli/env.h"
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

/// The run's language: option, SBS_LANG, the `.sbs.yaml` nearest the first path (for standard input, nearest the name
/// that it is shown by), the locale.
Result<Language> run_language(const CommonOptions& options, const Env& env, const std::vector<std::string>& paths,
                              const std::string& stdin_filename);

/// The language before any option has been read: for what is wrong with the options themselves.
Language first_language(std::span<const std::string> arguments, const Env& env);

/// The language of help, which no plan's settings decide: option, SBS_LANG, the locale.
Language help_language(const CommonOptions& options, const Env& env);

/// The day plans are read on: option, SBS_TODAY, a plan's `.sbs.yaml`, SOURCE_DATE_EPOCH, the local date.
Result<check::Today> run_today(const CommonOptions& options, const Env& env);

/// Who reads YAML: yaml-cpp alone where SBS_READER=yaml-cpp asks for it, to show that it makes no difference.
yaml::Reader run_reader(const Env& env);

/// The day that is typed for an option or a variable.
Result<Day> day_named(std::string_view text, std::string_view where);

/// On how many threads plans are read: option, else the processors that may be used.
unsigned run_threads(const CommonOptions& options, const Env& env);

/// How wide help is: option, else the terminal, as long as that is easily read.
std::size_t help_width(const CommonOptions& options, const Env& env);

render::Style run_style(const CommonOptions& options, const Env& env, Language language);

}  // namespace sbs::cli
