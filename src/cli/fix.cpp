#include "cli/fix.h"

#include <algorithm>

#include "diag/edits.h"

namespace sbs::cli {

namespace {

bool overlaps(const diag::Edit& edit, const std::vector<diag::Edit>& others) {
  return std::any_of(others.begin(), others.end(), [&](const diag::Edit& other) {
    return edit.span.begin <= other.span.end && other.span.begin <= edit.span.end;
  });
}

}  // namespace

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

bool MendedWorld::mend(const std::vector<diag::Diagnostic>& findings, const source::SourceMap& sources,
                       const std::string& stdin_name) {
  std::map<source::FileId, std::vector<diag::Edit>> edits;
  for (const diag::Diagnostic& finding : findings) {
    if (!finding.fix) continue;
    const auto& its = finding.fix->edits;
    // Two fixes of one place: the other one comes in the next round, if it is still wanted.
    if (std::any_of(its.begin(), its.end(),
                    [&](const diag::Edit& edit) { return overlaps(edit, edits[edit.span.file]); }))
      continue;
    for (const diag::Edit& edit : its)
      edits[edit.span.file].push_back(edit);
    ++mended_.findings;
  }
  bool changed = false;
  for (auto& [file, its] : edits) {
    const std::string& name = sources.name(file);
    const std::string before(sources.bytes(file));
    std::string after = diag::edited(before, std::move(its));
    if (after == before) continue;
    changed = true;
    mended_.files.try_emplace(name, Mended::File{before, {}}).first->second.after = after;
    if (input_ && name == stdin_name)
      input_ = std::move(after);
    else
      files_.put(name, std::move(after));
  }
  return changed;
}

}  // namespace sbs::cli
