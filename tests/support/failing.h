#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/env.h"
#include "source/files.h"
#include "support/world.h"

namespace sbs::test {

/// What a run asks of the world, or gives it.
enum class Call { read, list, kind, canonical, identity, input, out, err, file, replace, make, folder };

/// A way in which a call can go wrong.
struct Fault {
  Call call;
  std::string_view name;
  /// Whether the call says that it failed. The others give an answer that a disk could have given: a file that has been
  /// emptied, cut or lengthened, a thing that has gone. Nobody can tell that from what is so.
  bool told;
};

/// All ways in which a call can go wrong.
std::span<const Fault> faults();

/// Which calls go wrong, and how.
struct Failing {
  const Fault* fault = nullptr;  ///< none: all goes well
  std::size_t at = 0;            ///< the number of the call, from 0
  bool from_here_on = false;     ///< and all calls of its kind after it
};

/// A world in memory that is written to as the disk is, and of which any call can be made to fail.
class FailingWorld : public source::Files {
 public:
  /// With the files at these paths below the working folder, and with what comes on standard input.
  explicit FailingWorld(std::map<std::string, std::string> files, std::string input = {})
      : disk(std::move(files)), input_(std::move(input)) {}

  /// `sbs` with these arguments, while something fails.
  Outcome run(const std::vector<std::string>& arguments, Failing failing = {});

  /// What lies there: files by their paths.
  std::map<std::string, std::string> disk;
  /// What somebody else saved during the last run, where the fault was that.
  std::map<std::string, std::string> saved_meanwhile;
  /// The calls of the last run, in their order, and what each was about.
  std::vector<std::pair<Call, std::string>> calls;
  /// How many calls of the last run went wrong.
  std::size_t failed = 0;

  Result<std::string> read(const std::string& path, std::size_t limit) const override;
  Result<std::vector<source::Entry>> list(const std::string& folder) const override;
  source::Kind kind(const std::string& path) const override;
  std::string canonical(const std::string& path) const override;
  std::optional<std::string> identity(const std::string& path) const override;

 private:
  /// Counts a call; the name of the way in which it fails, none where it does not.
  std::optional<std::string_view> fails(Call call, const std::string& about) const;
  source::MemoryFiles files() const { return source::MemoryFiles(disk); }
  cli::Output output(Outcome& outcome);

  std::string input_;
  Failing failing_;
};

std::string_view to_string(Call call);

}  // namespace sbs::test
