#include "plan/walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "base/in_order.h"
#include "base/shell_word.h"

namespace sbs::plan {

namespace {

constexpr Message<std::string, std::string> no_yaml{
    "{0}: ingen plan hittades i mappen: där finns ingen YAML-fil (.yaml eller .yml); en ny plan börjas med: sbs init "
    "{1}",
    "{0}: no plan was found in the folder: it holds no YAML file (.yaml or .yml); begin a new plan with: sbs init {1}"};
constexpr Message<std::string, std::string, std::string> no_key{
    "{0}: ingen plan hittades i mappen: raden ”sbs: 1” saknas i {1}; en ny plan börjas med: sbs init {2}",
    "{0}: no plan was found in the folder: the line “sbs: 1” is missing in {1}; begin a new plan with: sbs init {2}"};
constexpr Message<std::string, std::string, int, std::string> no_key_in_many{
    "{0}: ingen plan hittades i mappen: raden ”sbs: 1” saknas i {1} och {2} filer till; en ny plan börjas med: sbs "
    "init {3}",
    "{0}: no plan was found in the folder: the line “sbs: 1” is missing in {1} and {2} more; begin a new plan with: "
    "sbs init {3}"};
constexpr Message<std::string, std::string> no_folder{
    "{0} finns inte; en ny plan i den mappen börjas med: sbs init {1}",
    "{0} does not exist; begin a new plan in that folder with: sbs "
    "init {1}"};

bool has_extension(std::string_view name, std::string_view extension) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return name.size() >= extension.size() &&
         std::equal(extension.begin(), extension.end(), name.end() - static_cast<long>(extension.size()),
                    [&](char a, char b) { return a == lower(b); });
}

/// What a text editor or a habit makes of a file's name.
Misfit misfit_of(std::string_view name) {
  for (const std::string_view wrong : {".sbs.yml", ".sbs.yaml.txt", ".sbs.yml.txt"})
    if (name.size() == wrong.size() && has_extension(name, wrong)) return Misfit::settings;
  const bool hidden = name.starts_with('.');
  const bool text = has_extension(name, ".yaml.txt") || has_extension(name, ".yml.txt");
  return text && !hidden ? Misfit::extension : Misfit::none;
}

/// A folder to look in, and what is wanted from it.
struct Wanted {
  FolderName place;
  bool everything = false;
  bool unreadable = false;                  // it may not be listed
  std::set<std::string> named;              // files, by their own paths
  std::optional<std::vector<Listed>> yaml;  // once it has been listed
  std::size_t settings = 0;
};

class Walker {
 public:
  Walker(const source::Files& files, Guide& guide, unsigned threads)
      : files_(files), guide_(guide), threads_(threads) {}

  Walk walk(source::SourceMap& sources, std::span<const std::string> paths) {
    for (const std::string& path : paths)
      want(path);
    std::vector<Wanted*> by_path;
    for (auto& [canonical, wanted] : wanted_)
      by_path.push_back(&wanted);
    std::sort(by_path.begin(), by_path.end(),
              [](const Wanted* one, const Wanted* other) { return one->place.path < other->place.path; });
    for (Wanted* wanted : by_path) {
      if (!wanted->yaml) {
        // A file was named, so its folder need not be one that may be listed; but what fails may hide the plan's parts.
        const auto entries = files_.list(wanted->place.path);
        if (!entries && entries.error() != source::may_not_be_read(wanted->place.path))
          walk_.failures.push_back(entries.error());
        take(*wanted, entries ? *entries : std::vector<source::Entry>(), std::nullopt);
      }
      add_named(*wanted);
    }
    std::erase_if(by_path, [](const Wanted* wanted) { return wanted->yaml->empty(); });
    walk_.folders.reserve(by_path.size());
    in_order(
        by_path.size(), threads_for(by_path.size()), [&](std::size_t at) { return identities_in(*by_path[at]); },
        [&](std::size_t at, const Identities& identities) { add(*by_path[at], identities, sources); });
    return std::move(walk_);
  }

 private:
  void want(const std::string& path) {
    const std::string normal = source::normal_path(path);
    const source::Kind kind = files_.kind(normal);
    if (kind == source::Kind::missing) {
      const bool file = normal.find('.', normal.rfind('/') + 1) != std::string::npos;  // by its name
      walk_.failures.push_back(file ? source::does_not_exist(path) : Failure(no_folder, path, shell_word(path)));
      return;
    }
    if (kind == source::Kind::folder) {
      Wanted& wanted = folder_named(normal, files_.canonical(normal));
      want_everything(wanted);
      if (!wanted.unreadable) walk_.asked.push_back(wanted.place);
      return;
    }
    const std::string folder = source::parent_folder(normal);
    folder_named(folder, files_.canonical(folder))
        .named.insert(normal.substr(folder == "." ? 0 : normal.rfind('/') + 1));
  }

  /// The folder under the path by which it was first met, so that no plan is visited twice.
  Wanted& folder_named(const std::string& path, const std::string& canonical) {
    const auto [known, fresh] = wanted_.try_emplace(canonical);
    if (fresh) known->second.place = FolderName(path, canonical);
    return known->second;
  }

  /// For a few folders no thread is worth its start.
  unsigned threads_for(std::size_t folders) const {
    constexpr std::size_t few = 64;
    return folders < few ? 1 : threads_;
  }

  /// A folder that is looked in for all that it holds, with the settings of the one above it.
  struct Below {
    Wanted* wanted;
    std::optional<std::size_t> parent;
  };

  /// Looks in a folder and in those below it, level by level; what cannot be looked in is told in the order of paths.
  void want_everything(Wanted& top) {
    if (top.everything) return;
    top.everything = true;
    std::vector<std::pair<const Wanted*, Failure>> unreadable;
    std::vector<Below> level{{&top, std::nullopt}};
    while (!level.empty()) {
      std::vector<Below> next;
      in_order(
          level.size(), threads_for(level.size()),
          [&](std::size_t at) { return files_.list(level[at].wanted->place.path); },
          [&](std::size_t at, const Result<std::vector<source::Entry>>& entries) {
            Wanted& wanted = *level[at].wanted;
            wanted.unreadable = !entries;
            if (!entries) {
              unreadable.emplace_back(&wanted, entries.error());
              return;
            }
            take(wanted, *entries, level[at].parent);
            want_folders(wanted, *entries, next);
          });
      level = std::move(next);
    }
    const auto comes_first = [](const auto& one, const auto& other) {
      // What lies in a folder comes right after it: before "a-b" stands "a/c".
      const std::string& first = one.first->place.path;
      const std::string& second = other.first->place.path;
      return std::lexicographical_compare(first.begin(), first.end(), second.begin(), second.end(),
                                          [](char a, char b) { return (a == '/' ? '\0' : a) < (b == '/' ? '\0' : b); });
    };
    std::sort(unreadable.begin(), unreadable.end(), comes_first);
    for (auto& [wanted, failure] : unreadable)
      walk_.failures.push_back(std::move(failure));
  }

  void want_folders(const Wanted& wanted, const std::vector<source::Entry>& entries, std::vector<Below>& next) {
    for (const source::Entry& entry : entries) {
      if (entry.kind != source::Kind::folder || entry.name.starts_with('.')) continue;
      if (guide_.passes_over(wanted.settings, wanted.place, entry.name)) continue;
      // Links to folders are not followed: what lies below is called as it is.
      Wanted& below = folder_named(source::join_path(wanted.place.path, entry.name),
                                   source::join_path(wanted.place.canonical(), entry.name));
      if (below.everything) continue;
      below.everything = true;
      next.push_back({&below, wanted.settings});
    }
  }

  void take(Wanted& wanted, const std::vector<source::Entry>& entries, std::optional<std::size_t> parent) {
    if (wanted.yaml) return;
    wanted.settings = guide_.enter(wanted.place, entries, parent);
    wanted.yaml.emplace();
    for (const source::Entry& entry : entries) {
      const bool dead = entry.link && entry.kind == source::Kind::missing;
      // Only a file that was named may be a pipe or a device: whoever reads one met by chance may wait for ever.
      if (entry.kind != source::Kind::file && !dead) continue;
      const Misfit misfit = dead ? Misfit::dead_link : misfit_of(entry.name);
      if (misfit != Misfit::extension && misfit != Misfit::settings && !is_yaml_name(entry.name)) continue;
      if (guide_.passes_over(wanted.settings, wanted.place, entry.name)) continue;
      wanted.yaml->push_back({entry.name, {}, false, entry.link, misfit, false});
    }
  }

  /// Files that were named by their own paths, among those that the folder was found to hold.
  static void add_named(Wanted& wanted) {
    std::vector<Listed>& files = *wanted.yaml;
    for (const std::string& name : wanted.named) {
      const auto there = std::lower_bound(files.begin(), files.end(), name,
                                          [](const Listed& one, const std::string& other) { return one.name < other; });
      if (there != files.end() && there->name == name)
        there->named = true;
      else
        files.insert(there, Listed{name, {}, true, false, Misfit::none, false});
    }
  }

  using Identities = std::vector<std::optional<std::string>>;
  Identities identities_in(const Wanted& wanted) const {
    Identities identities;
    for (const Listed& one : *wanted.yaml)
      identities.push_back(one.misfit == Misfit::none ? files_.identity(source::join_path(wanted.place.path, one.name))
                                                      : std::nullopt);
    return identities;
  }

  void add(Wanted& wanted, const Identities& identities, source::SourceMap& sources) {
    Folder& folder = walk_.folders.emplace_back();
    folder.place = std::move(wanted.place);
    folder.everything = wanted.everything;
    folder.settings = wanted.settings;
    folder.files = std::move(*wanted.yaml);
    drop_repeated(folder.files, identities);
    for (Listed& one : folder.files)
      one.file = sources.reserve(source::join_path(folder.place.path, one.name));
  }

  /// A file is told by what it is, not by its name: met again through a link it is no other. In its own folder it is
  /// dropped; in another it may be a part of that folder's plan, but no plan of its own.
  void drop_repeated(std::vector<Listed>& files, const Identities& identities) {
    // What was named comes first; then names before links, so that a plan is called as it is.
    std::vector<std::size_t> by_rank;
    for (std::size_t at = 0; at < files.size(); ++at)
      if (identities[at]) by_rank.push_back(at);
    const auto rank = [&](std::size_t at) { return files[at].named ? 0 : files[at].link ? 2 : 1; };
    std::stable_sort(by_rank.begin(), by_rank.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    std::set<std::string_view> here;
    std::set<std::size_t> repeated;
    for (const std::size_t at : by_rank) {
      if (!here.insert(*identities[at]).second)
        repeated.insert(at);
      else
        files[at].again = !met_.insert(*identities[at]).second;
    }
    if (repeated.empty()) return;
    std::vector<Listed> kept;
    for (std::size_t at = 0; at < files.size(); ++at)
      if (!repeated.contains(at)) kept.push_back(std::move(files[at]));
    files = std::move(kept);
  }

  const source::Files& files_;
  Guide& guide_;
  unsigned threads_;
  std::unordered_set<std::string> met_;   // files of folders that were added, by identity
  std::map<std::string, Wanted> wanted_;  // by canonical path
  Walk walk_;
};

}  // namespace

bool is_yaml_name(std::string_view name) {
  return !name.starts_with('.') && (has_extension(name, ".yaml") || has_extension(name, ".yml"));
}

bool is_within(std::string_view folder, std::string_view other) {
  return folder == other || other == "." || source::path_below(folder, other).has_value();
}

namespace {

/// That a folder holds no plan, with the YAML files that lie there and why they do not count.
Failure nothing_in(const Walk& walk, const std::string& path) {
  constexpr std::size_t most_shown = 3;
  std::vector<std::string> shown;
  std::size_t count = 0;
  for (const Folder& folder : walk.folders) {
    if (!is_within(folder.place.path, path)) continue;
    for (const Listed& file : folder.files)
      if (file.misfit == Misfit::none && ++count <= most_shown)
        shown.push_back(source::join_path(folder.place.path, file.name));
  }
  const std::string folder = shell_word(path);
  if (shown.empty()) return {no_yaml, path, folder};
  const std::string names = fmt::format("{}", fmt::join(shown, ", "));
  const auto more = static_cast<int>(count - shown.size());
  if (more > 0) return {no_key_in_many, path, names, more, folder};
  return {no_key, path, names, folder};
}

}  // namespace

std::vector<Failure> asked_in_vain(const Walk& walk, const std::set<std::string_view>& found) {
  std::set<std::string> in_vain;  // each once, by path
  for (const FolderName& asked : walk.asked)
    if (std::none_of(found.lower_bound(asked.canonical()), found.end(),
                     [&](std::string_view one) { return is_within(one, asked.canonical()); }))
      in_vain.insert(asked.path);
  std::vector<Failure> failures;
  for (const std::string& path : in_vain)
    failures.push_back(nothing_in(walk, path));
  return failures;
}

Walk walk(const source::Files& files, source::SourceMap& sources, std::span<const std::string> paths, Guide& guide,
          unsigned threads) {
  return Walker(files, guide, threads).walk(sources, paths);
}

}  // namespace sbs::plan
