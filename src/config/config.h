#pragma once

#include <map>
#include <string>

#include "base/date.h"
#include "base/language.h"
#include "diag/diagnostic.h"
#include "fields/table.h"
#include "rules/settings.h"
#include "source/files.h"
#include "source/source_map.h"
#include "source/values.h"

namespace sbs::config {

/// A level for each rule that is to have another than its own: `rules: {SBS312: off}`.
struct RuleLevels : source::Item {
#define SBS_RULE(id, name, severity) source::Field<rules::Level> id;
#include "rules.def"
#undef SBS_RULE
};

/// The numbers that are ours and not the programme's.
struct OwnCounts : source::Item {
  source::Field<source::Count> team_meeting_gap_weeks;
  source::Field<source::Count> contact_gap_months;
};

/// What a `.sbs.yaml` says.
struct Config : source::Item {
  source::Field<Language> language;
  source::Field<PartialDate> today;                   ///< must be a day (SBS008)
  source::List<source::Located<std::string>> ignore;  ///< patterns of files and folders to pass over
  source::Field<RuleLevels> rules;
  source::Field<OwnCounts> counts;

  rules::Settings settings;  ///< what the above makes of the rules
  std::string path;          ///< empty where there is no file
  std::vector<source::Span> comments;
  std::vector<diag::Diagnostic> findings;
};

/// Whether the settings say to pass over what a folder holds under a name. A pattern without a slash is held against
/// names at any depth, one with a slash against the path from the folder of the `.sbs.yaml`; `*` and `?` stop at a
/// slash, `**` does not.
bool ignores(const Config& config, const source::Files& files, const std::string& folder, const std::string& name);

/// The table of its keys.
const fields::Mapping& config_keys();

/// Finds and reads the `.sbs.yaml` nearest a folder, upwards to the root of its repository; each file once.
class Configs {
 public:
  /// With `named`, that file is everyone's.
  Configs(const source::Files& files, source::SourceMap& sources, std::string named)
      : files_(files), sources_(sources), named_(std::move(named)) {}

  /// Findings are in `language`. Fails where a file that is there cannot be read.
  Result<const Config*> nearest(const std::string& folder, Language language);

 private:
  Result<const Config*> read(const std::string& path, Language language);

  const source::Files& files_;
  source::SourceMap& sources_;
  std::string named_;
  std::map<std::string, Config> read_;
};

}  // namespace sbs::config
