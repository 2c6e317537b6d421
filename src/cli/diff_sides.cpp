#include "cli/diff_sides.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/text.h"
#include "config/config.h"
#include "git/repository.h"
#include "git/revision.h"

namespace sbs::cli {

namespace {

constexpr Phrase input_twice{"standard in kan bara vara den ena sidan", "standard input can be one of the two sides"};
constexpr Message<Quoted> no_path{"{0}: skriv också planens sökväg, som {0}:plan.yaml",
                                  "{0}: write the plan's path, too, as {0}:plan.yaml"};
constexpr Message<std::string, std::string> outside{"{0} ligger inte i git-arkivet {1}",
                                                    "{0} is not in the git repository {1}"};

/// An argument, cut.
struct Cut {
  std::string revision;
  std::optional<std::string> path;
};

/// At the first colon that is not within `@{…}`, as the one of a time is.
Cut cut(const std::string& typed) {
  for (std::size_t at = 0; at < typed.size(); ++at) {
    if (typed.compare(at, 2, "@{") == 0) at = std::min(typed.find('}', at), typed.size());
    if (at < typed.size() && typed[at] == ':') return {typed.substr(0, at), typed.substr(at + 1)};
  }
  return {typed, std::nullopt};
}

/// Files whose `.sbs.yaml` are those of others: what holds for the one side of a difference holds for the other.
class WithSettingsOf : public source::Files {
 public:
  struct Place {
    const source::Files& files;
    std::string base;  // canonical
  };
  WithSettingsOf(Place own, Place other, std::string config)
      : own_(std::move(own)), other_(std::move(other)), config_(std::move(config)) {}

  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    const auto settings = settings_at(path);
    return settings ? other_.files.read(*settings, limit) : own_.files.read(path, limit);
  }
  Result<std::vector<source::Entry>> list(const std::string& folder) const override {
    auto entries = own_.files.list(folder);
    if (!entries) return entries;
    std::erase_if(*entries, [](const source::Entry& one) { return one.name == config::file_name; });
    if (kind(source::join_path(folder, config::file_name)) != source::Kind::file) return entries;
    source::Entry settings{std::string(config::file_name)};
    const auto before = [](const source::Entry& a, const source::Entry& b) { return a.name < b.name; };
    entries->insert(std::lower_bound(entries->begin(), entries->end(), settings, before), settings);
    return entries;
  }
  source::Kind kind(const std::string& path) const override {
    const auto settings = settings_at(path);
    return settings ? other_.files.kind(*settings) : own_.files.kind(path);
  }
  std::string canonical(const std::string& path) const override { return own_.files.canonical(path); }
  std::optional<std::string> identity(const std::string& path) const override {
    const auto settings = settings_at(path);
    return settings ? other_.files.identity(*settings) : own_.files.identity(path);
  }

 private:
  /// Where a path lies among the others, where it is one of settings.
  std::optional<std::string> settings_at(const std::string& path) const {
    if (!config_.empty() && path == config_) return path;
    if (path != config::file_name && !path.ends_with("/" + std::string(config::file_name))) return std::nullopt;
    const std::string folder = own_.files.canonical(source::parent_folder(path));
    return source::join_path(other_folder(folder), config::file_name);
  }
  /// What a folder is to the one base, another is to the other: the same below it, as many levels above it.
  std::string other_folder(const std::string& folder) const {
    if (own_.base == "." && !folder.starts_with('/')) return source::join_path(other_.base, folder);
    if (folder == own_.base || folder.starts_with(own_.base + "/"))
      return source::normal_path(other_.base + "/" + folder.substr(own_.base.size()));
    std::string own = own_.base;
    std::string other = other_.base;
    while (own != folder && source::parent_folder(own) != own) {
      own = source::parent_folder(own);
      other = source::parent_folder(other);
    }
    return other;
  }

  Place own_;
  Place other_;
  std::string config_;
};

/// Finds both sides, one by the other.
class Finding {
 public:
  explicit Finding(const Env& env) : env_(env) {}

  Result<void> find(DiffSides& sides) {
    const bool before = is_path(sides.before.typed);
    const bool after = is_path(sides.after.typed);
    if (sides.before.typed == "-" && sides.after.typed == "-") return refuse(input_twice);
    if (before) take_path(sides.before);
    if (after) take_path(sides.after);
    if (!before) {
      if (auto done = take_revision(sides.before, after ? &sides.after : nullptr, sides.after.typed); !done)
        return done;
    }
    if (!after) return take_revision(sides.after, before ? &sides.before : nullptr, sides.before.typed);
    return {};
  }

 private:
  bool is_path(const std::string& typed) const {
    return typed == "-" || env_.files->kind(typed) != source::Kind::missing;
  }

  void take_path(DiffSide& side) const {
    side.path = side.typed;
    const bool folder = side.path != "-" && env_.files->kind(side.path) == source::Kind::folder;
    side.one_plan = !folder;
    side.base = folder ? side.path : source::parent_folder(side.path == "-" ? "." : side.path);
  }

  Result<void> take_revision(DiffSide& side, const DiffSide* other, const std::string& other_typed) {
    side.of_revision = true;
    const Cut own = cut(side.typed);
    if (!repository_) {
      const bool beside = other != nullptr && other->path != "-" && !own.path;
      auto found = git::Repository::of(env_.git, beside ? other->base : ".");
      if (!found) return tl::make_unexpected(found.error());
      repository_ = std::move(*found);
    }
    const auto commit = repository_->commit(own.revision);
    if (!commit) return tl::make_unexpected(commit.error());
    const auto path = path_of(own, other, other_typed);
    if (!path) return tl::make_unexpected(path.error());
    auto files = git::RevisionFiles::of(*repository_, *commit);
    if (!files) return tl::make_unexpected(files.error());
    side.path = *path;
    side.implied = !own.path;
    const source::Kind kind = (*files)->kind(side.path);
    side.missing = kind == source::Kind::missing;
    if (side.missing && !side.implied) return tl::make_unexpected(source::does_not_exist(side.typed));
    side.one_plan = kind == source::Kind::file || (side.missing && other != nullptr && other->one_plan);
    side.base = kind == source::Kind::folder ? side.path : source::parent_folder(side.path);
    side.files = std::move(*files);
    return {};
  }

  /// A revision's path from the repository's root.
  Result<std::string> path_of(const Cut& own, const DiffSide* other, const std::string& other_typed) const {
    if (own.path) return from_root(*own.path);
    if (other == nullptr) {
      const Cut another = cut(other_typed);
      return another.path ? from_root(*another.path) : repository_->folder();
    }
    if (other->path == "-") return refuse(no_path, Quoted(own.revision));
    const std::string path = env_.files->canonical(other->path);
    const std::string root = env_.files->canonical(repository_->root());
    if (path == root) return std::string(".");
    if (auto below = source::path_below(path, root)) return std::move(*below);
    return refuse(outside, other->path, root);
  }

  std::string from_root(const std::string& path) const {
    const bool from_here = path.starts_with("./") || path == ".";
    return source::normal_path(from_here ? source::join_path(repository_->folder(), path) : path);
  }

  const Env& env_;
  std::optional<git::Repository> repository_;
};

}  // namespace

Result<std::unique_ptr<DiffSides>> diff_sides(const Env& env, const std::string& before, const std::string& after,
                                              const std::string& config) {
  auto sides = std::make_unique<DiffSides>();
  sides->before.typed = before;
  sides->after.typed = after;
  if (auto found = Finding(env).find(*sides); !found) return tl::make_unexpected(found.error());
  sides->settle(env, config);
  return sides;
}

void DiffSides::settle(const Env& env, const std::string& config) {
  const source::Files& newer = after.files ? *after.files : *env.files;
  own_files_ = std::move(before.files);
  const source::Files& older = own_files_ ? *own_files_ : *env.files;
  before.files = std::make_unique<WithSettingsOf>(WithSettingsOf::Place{older, older.canonical(before.base)},
                                                  WithSettingsOf::Place{newer, newer.canonical(after.base)}, config);
}

}  // namespace sbs::cli
