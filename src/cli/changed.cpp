#include "cli/changed.h"

#include <algorithm>

#include "config/config.h"
#include "git/repository.h"
#include "plan/walk.h"
#include "rules/rule.h"

namespace sbs::cli {

Result<Changed> Changed::since(const Env& env, const std::vector<std::string>& paths, const std::string& revision) {
  Changed changed(env, revision);
  std::set<std::string> folders;
  for (const std::string& path : paths)
    folders.insert(env.files->kind(path) == source::Kind::folder ? path : source::parent_folder(path));
  std::set<std::string> asked;
  for (const std::string& folder : folders) {
    const auto repository = git::Repository::of(env.git, folder);
    if (!repository) return tl::make_unexpected(repository.error());
    if (!asked.insert(repository->root()).second) continue;
    const auto base = repository->merge_base(revision);
    if (!base) return tl::make_unexpected(base.error());
    const auto files = repository->changed_since(*base);
    if (!files) return tl::make_unexpected(files.error());
    for (const std::string& file : *files)
      changed.changed_.insert(source::join_path(repository->root(), file));
  }
  return changed;
}

bool Changed::has(const std::string& file) const { return changed_.contains(files_->canonical(file)); }

bool Changed::is_of(const check::Settled& plan, const source::SourceMap& sources) const {
  const auto is_changed = [&](source::FileId file) { return has(sources.name(file)); };
  if (std::any_of(plan.files.begin(), plan.files.end(), is_changed)) return true;
  if (plan.config != nullptr && has(plan.config->path)) return true;
  if (!plan.root) return false;
  const std::string folder = source::parent_folder(files_->canonical(sources.name(*plan.root)));
  return std::any_of(changed_.begin(), changed_.end(), [&](const std::string& file) {
    const std::string its_folder = source::parent_folder(file);
    if (file.ends_with("/" + std::string(config::file_name))) return plan::is_within(folder, its_folder);
    // What was taken away from beside the plan may have been one of its parts.
    return its_folder == folder && files_->kind(file) == source::Kind::missing &&
           plan::is_yaml_name(file.substr(file.rfind('/') + 1));
  });
}

std::vector<check::Settled> Changed::only(std::vector<check::Settled> all, const source::SourceMap& sources) const {
  std::set<source::FileId> of_changed;
  std::vector<bool> is_changed;
  for (const check::Settled& one : all) {
    is_changed.push_back(one.root && is_of(one, sources));
    if (is_changed.back()) of_changed.insert(one.files.begin(), one.files.end());
  }
  std::vector<check::Settled> left;
  for (std::size_t at = 0; at < all.size(); ++at) {
    check::Settled& one = all[at];
    if (!is_changed[at]) {
      const bool plan = one.root.has_value();
      one.root.reset();
      one.suppressed.clear();
      std::erase_if(one.findings, [&](const diag::Diagnostic& finding) {
        if (!plan) return !has(sources.name(finding.span.file));
        const bool of_several = rules::rule(finding.rule).check_together != nullptr;
        return !of_several || std::none_of(finding.related.begin(), finding.related.end(),
                                           [&](const auto& related) { return of_changed.contains(related.span.file); });
      });
      if (one.findings.empty()) continue;
    }
    left.push_back(std::move(one));
  }
  return left;
}

}  // namespace sbs::cli
