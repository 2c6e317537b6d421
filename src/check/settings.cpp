#include "check/settings.h"

#include <algorithm>

namespace sbs::check {

namespace {

bool holds(const std::vector<source::Entry>& entries, std::string_view name, std::optional<source::Kind> kind) {
  const auto found =
      std::lower_bound(entries.begin(), entries.end(), name,
                       [](const source::Entry& one, std::string_view other) { return one.name < other; });
  return found != entries.end() && found->name == name && (!kind || found->kind == *kind);
}

}  // namespace

std::size_t FolderSettings::enter(const plan::FolderName& place, const std::vector<source::Entry>& entries,
                                  std::optional<std::size_t> parent) {
  static const config::Config none;
  const bool own = !configs_.one_for_all() && holds(entries, config::file_name, source::Kind::file);
  const bool root = holds(entries, ".git", std::nullopt);
  // Most folders have what the one above them has.
  if (parent && !own && !root) return *parent;
  Here here;
  if (root)
    here.repository = place.canonical();
  else
    here.repository = parent ? all_[*parent].repository : source::repository_of(files_, place.path);
  auto config = Result<const config::Config*>(nullptr);
  if (own)
    config = configs_.in(place.path);
  else if (configs_.one_for_all() || (!parent && !root))
    config = configs_.nearest(place.path);
  if (!config)
    here.failure = config.error();
  else
    here.config = *config == nullptr ? &none : *config;
  all_.push_back(std::move(here));
  return all_.size() - 1;
}

bool FolderSettings::passes_over(std::size_t settings, const plan::FolderName& place, const std::string& name) {
  tell(settings);
  const config::Config* config = at(settings).config;
  return config != nullptr && config::ignores(*config, place.canonical(), name);
}

void FolderSettings::tell(std::size_t settings) {
  const Here& here = at(settings);
  if (here.config == nullptr && told_.insert(here.failure->in(Language::en)).second) failures.push_back(*here.failure);
}

}  // namespace sbs::check
