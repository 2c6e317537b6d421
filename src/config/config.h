#pragma once

#include <map>
#include <string>

#include "base/date.h"
#include "base/language.h"
#include "diag/diagnostic.h"
#include "fields/table.h"
#include "source/files.h"
#include "source/source_map.h"
#include "source/values.h"

namespace sbs::config {

/// What a `.sbs.yaml` says.
struct Config : source::Item {
  source::Field<Language> language;
  source::Field<PartialDate> today;  ///< must be a day (SBS008)

  std::string path;  ///< empty where there is no file
  std::vector<diag::Diagnostic> findings;
};

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
