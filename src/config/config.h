#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "diag/diagnostic.h"
#include "fields/table.h"
#include "rules/settings.h"
#include "source/files.h"
#include "source/source_map.h"
#include "source/values.h"
#include "yaml/parse.h"

namespace sbs::config {

/// A level for each rule that is to have another than its own: `rules: {SBS312: off}`.
struct RuleLevels : source::Group {
#define SBS_RULE(id, name, severity, suppressible) source::Field<rules::Level> id;
#include "rules.def"
#undef SBS_RULE
};

/// The numbers that are ours and not the programme's.
struct OwnCounts : source::Group {
  source::Field<source::Count> team_meeting_gap_weeks;
  source::Field<source::Count> contact_gap_months;
};

/// What a `.sbs.yaml` says.
struct Config : source::Group {
  source::Field<Language> language;
  source::Field<PartialDate> today;                   ///< must be a day (SBS008)
  source::List<source::Located<std::string>> ignore;  ///< patterns of files and folders to pass over
  source::Field<RuleLevels> rules;
  source::Field<OwnCounts> counts;

  rules::Settings settings;  ///< what the above makes of the rules
  std::string path;          ///< empty where there is no file
  std::string folder;        ///< that it lies in, as a canonical path
  std::vector<source::Span> comments;
  std::vector<diag::Diagnostic> findings;
};

/// Whether the settings say to pass over what a folder, by its canonical path, holds under a name. A pattern without a
/// slash is held against names at any depth, one with a slash against the path from the folder of the `.sbs.yaml`; `*`
/// and `?` stop at a slash, `**` does not.
bool ignores(const Config& config, const std::string& folder, const std::string& name);

/// The table of its keys.
const fields::Mapping& config_keys();

/// Finds and reads the `.sbs.yaml` nearest a folder, upwards to the root of its repository; each file once.
class Configs {
 public:
  /// With `named`, that file is everyone's. Findings are in `language`.
  Configs(const source::Files& files, source::SourceMap& sources, std::string named, Language language,
          yaml::Reader reader = yaml::Reader::lines_first)
      : files_(files), sources_(sources), named_(std::move(named)), language_(language), reader_(reader) {}

  /// Asks upwards; null where there is none. Fails where a file that is there cannot be read.
  Result<const Config*> nearest(const std::string& folder);

  /// The same, where the folder is known to hold a `.sbs.yaml`.
  Result<const Config*> in(const std::string& folder);

  /// The files that were read.
  std::vector<std::string> paths() const;

  /// Whether a file is everyone's.
  bool one_for_all() const { return !named_.empty(); }

 private:
  Result<const Config*> read(const std::string& path);

  const source::Files& files_;
  source::SourceMap& sources_;
  std::string named_;
  Language language_;
  yaml::Reader reader_;
  std::map<std::string, Config> read_;  // by canonical path
};

/// What settings are called.
inline constexpr std::string_view file_name = ".sbs.yaml";

}  // namespace sbs::config
