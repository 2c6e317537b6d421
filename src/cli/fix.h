#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "check/mend.h"
#include "cli/env.h"
#include "source/source_map.h"

namespace sbs::cli {

/// What mending changed: files by the names they are shown under, as they were and as they are now.
struct Mended {
  struct File {
    std::string before;
    std::string after;
    std::size_t findings = 0;  ///< how many were mended
  };
  std::map<std::string, File> files;

  std::size_t findings() const;
};

/// The world as it is once some files are mended: what reads it sees the new bytes, while nothing is written.
class MendedWorld {
 public:
  explicit MendedWorld(const Env& env);
  MendedWorld(const MendedWorld&) = delete;
  MendedWorld& operator=(const MendedWorld&) = delete;
  MendedWorld(MendedWorld&&) = delete;
  MendedWorld& operator=(MendedWorld&&) = delete;
  ~MendedWorld() = default;

  const Env& env() const { return env_; }

  /// Makes changes, where they change something; the files that did change. `stdin_name`: what standard input is
  /// called.
  std::set<source::FileId> mend(const check::Mending& mending, const source::SourceMap& sources,
                                const std::string& stdin_name);

  /// Standard input as it is now; none where it was not read.
  const std::optional<std::string>& input() const { return input_; }

  const Mended& mended() const { return mended_; }

  /// Takes back what was mended in a file: it could not be written, and is as it was.
  void forget(const std::string& name);

 private:
  source::OverlayFiles files_;
  Env env_;
  std::optional<std::string> input_;
  Mended mended_;
};

}  // namespace sbs::cli
