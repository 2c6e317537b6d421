#include "cli/fix.h"

#include "source/edits.h"

namespace sbs::cli {

MendedWorld::MendedWorld(const Env& env) : files_(*env.files), env_(env) {
  env_.files = &files_;
  // Standard input can be read once; what was read is kept for the next round.
  env_.input = [this, &env](std::size_t limit) -> Result<std::string> {
    if (!input_) {
      auto bytes = env.input(limit);
      if (!bytes) return bytes;
      input_ = std::move(*bytes);
    }
    return *input_;
  };
}

std::set<source::FileId> MendedWorld::mend(const check::Mending& mending, const source::SourceMap& sources,
                                           const std::string& stdin_name) {
  std::set<source::FileId> changed;
  for (const auto& [file, its] : mending.files) {
    if (its.edits.empty()) continue;
    const std::string& name = sources.name(file);
    const std::string before(sources.bytes(file));
    std::string after = source::edited(before, its.edits);
    if (after == before) continue;
    changed.insert(file);
    Mended::File& mended = mended_.files.try_emplace(name, Mended::File{before, {}, 0}).first->second;
    mended.after = after;
    mended.findings += its.findings;
    if (input_ && name == stdin_name)
      input_ = std::move(after);
    else
      files_.put(name, std::move(after));
  }
  return changed;
}

void MendedWorld::forget(const std::string& name) {
  const auto found = mended_.files.find(name);
  if (found == mended_.files.end()) return;
  files_.put(name, found->second.before);
  mended_.files.erase(found);
}

std::size_t Mended::findings() const {
  std::size_t all = 0;
  for (const auto& [name, file] : files)
    all += file.findings;
  return all;
}

}  // namespace sbs::cli
