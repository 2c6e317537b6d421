#include "git/revision.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string_view>
#include <utility>

namespace sbs::git {

namespace {

constexpr Message<std::string> strange_answer{"git svarade något som sbs inte förstår ({0})",
                                              "git answered something that sbs does not understand ({0})"};
constexpr Message<std::string> not_a_file{"{0} är ingen fil", "{0} is not a file"};

/// What lies in a folder of a commit, as `ls-tree -z` says it: "100644 blob 5e1c…\tplaner/ek/plan.yaml".
struct TreeLine {
  std::string_view mode;
  std::string_view hash;
  std::string_view path;
};

std::optional<TreeLine> tree_line(std::string_view line) {
  const auto mode = line.find(' ');
  const auto type = mode == std::string_view::npos ? mode : line.find(' ', mode + 1);
  const auto hash = type == std::string_view::npos ? type : line.find('\t', type + 1);
  if (hash == std::string_view::npos) return std::nullopt;
  return TreeLine{line.substr(0, mode), line.substr(type + 1, hash - type - 1), line.substr(hash + 1)};
}

/// Takes what `cat-file --batch` says of one object off its answer: "HASH blob SIZE", the bytes, a line end. None where
/// it is something else.
std::optional<std::string> take_blob(std::string_view& answer) {
  const auto end = answer.find('\n');
  const auto blank = answer.substr(0, end).rfind(' ');
  if (end == std::string_view::npos || blank == std::string_view::npos) return std::nullopt;
  std::size_t size = 0;
  const auto number = answer.substr(blank + 1, end - blank - 1);
  const auto read = std::from_chars(number.data(), number.data() + number.size(), size);
  if (read.ec != std::errc() || answer.size() < end + 1 + size + 1) return std::nullopt;
  std::string bytes(answer.substr(end + 1, size));
  answer.remove_prefix(end + 1 + size + 1);
  return bytes;
}

constexpr std::string_view git_folder = ".git";

}  // namespace

Result<std::unique_ptr<RevisionFiles>> RevisionFiles::of(const Repository& repository, const Commit& commit) {
  std::unique_ptr<RevisionFiles> files(new RevisionFiles(repository));
  if (auto read = files->read_tree(commit); !read) return tl::make_unexpected(read.error());
  if (auto read = files->read_links(); !read) return tl::make_unexpected(read.error());
  return files;
}

Result<void> RevisionFiles::read_tree(const Commit& commit) {
  const auto answer = repository_.ask({"ls-tree", "-r", "-t", "-z", "--full-tree", commit.hash});
  if (!answer) return tl::make_unexpected(answer.error());
  objects_.emplace(".", Object{source::Kind::folder, {}});
  objects_.emplace(git_folder, Object{source::Kind::folder, {}});  // so that the root is known for one
  for (const std::string& part : parts_of(*answer)) {
    const auto line = tree_line(part);
    if (!line) return refuse(strange_answer, "ls-tree");
    Object object{source::Kind::file, std::string(line->hash)};
    constexpr std::string_view folder = "040000";
    constexpr std::string_view link = "120000";
    constexpr std::string_view commit_of_another = "160000";
    if (line->mode == folder) object.kind = source::Kind::folder;
    if (line->mode == link) object.leads_to.emplace();
    if (line->mode == commit_of_another) object.kind = source::Kind::other;
    std::string path(line->path);
    names_[source::parent_folder(path)].insert(path.substr(path.rfind('/') + 1));
    objects_.insert_or_assign(std::move(path), std::move(object));
  }
  return {};
}

Result<void> RevisionFiles::read_links() {
  std::string asked;
  std::vector<Objects::iterator> links;
  for (auto at = objects_.begin(); at != objects_.end(); ++at) {
    if (!at->second.leads_to) continue;
    links.push_back(at);
    asked += at->second.hash + "\n";
  }
  if (links.empty()) return {};
  const auto answer = repository_.ask({"cat-file", "--batch"}, asked);
  if (!answer) return tl::make_unexpected(answer.error());
  std::string_view rest = *answer;
  for (const auto& link : links) {
    auto target = take_blob(rest);
    if (!target) return refuse(strange_answer, "cat-file");
    const bool outside = target->starts_with('/');
    *link->second.leads_to =
        outside ? std::move(*target) : source::normal_path(source::parent_folder(link->first) + "/" + *target);
  }
  return {};
}

/// What stands at a path, links followed; the end where nothing does.
RevisionFiles::Objects::const_iterator RevisionFiles::find(const std::string& path) const {
  std::string at = source::normal_path(path);
  constexpr int most_links = 40;  // as a disk counts
  for (int links = 0; links <= most_links; ++links) {
    const auto link = first_link_in(at);
    if (!link) return objects_.find(at);
    const std::string& target = *objects_.at(at.substr(0, *link)).leads_to;
    at = source::normal_path(target + at.substr(*link));
  }
  return objects_.end();
}

/// Where the first part of a path ends that is a link: any folder on the way may be one.
std::optional<std::size_t> RevisionFiles::first_link_in(const std::string& path) const {
  for (std::size_t end = 0; end < path.size();) {
    end = std::min(path.find('/', end + 1), path.size());
    const auto found = objects_.find(path.substr(0, end));
    if (found != objects_.end() && found->second.leads_to) return end;
  }
  return std::nullopt;
}

/// Brings the bytes of a file, and of those that come after it: whoever reads one of a folder reads the others next.
Result<void> RevisionFiles::fetch(Objects::const_iterator first) const {
  constexpr std::size_t most = 256;
  std::vector<std::string> hashes{first->second.hash};
  for (auto at = std::next(first); at != objects_.end() && hashes.size() < most; ++at)
    if (at->second.kind == source::Kind::file && !at->second.leads_to &&
        (at->first.ends_with(".yaml") || at->first.ends_with(".yml")))
      hashes.push_back(at->second.hash);
  std::string asked;
  for (const std::string& hash : hashes)
    asked += hash + "\n";
  auto answer = repository_.ask({"cat-file", "--batch"}, asked);
  if (!answer && hashes.size() > 1) {  // too much at once
    hashes.resize(1);
    answer = repository_.ask({"cat-file", "--batch"}, hashes.front() + "\n");
  }
  if (!answer) return tl::make_unexpected(answer.error());
  bytes_.clear();
  std::string_view rest = *answer;
  for (const std::string& hash : hashes) {
    auto bytes = take_blob(rest);
    if (!bytes) return refuse(strange_answer, "cat-file");
    bytes_.insert_or_assign(hash, std::move(*bytes));
  }
  return {};
}

Result<std::string> RevisionFiles::read(const std::string& path, std::size_t limit) const {
  const auto found = find(path);
  if (found == objects_.end()) return tl::make_unexpected(source::does_not_exist(path));
  if (found->second.kind != source::Kind::file) return refuse(not_a_file, path);
  const std::scoped_lock lock(reading_);
  auto bytes = bytes_.find(found->second.hash);
  if (bytes == bytes_.end()) {
    if (auto fetched = fetch(found); !fetched) return tl::make_unexpected(fetched.error());
    bytes = bytes_.find(found->second.hash);
  }
  return bytes->second.substr(0, limit + 1);
}

Result<std::vector<source::Entry>> RevisionFiles::list(const std::string& folder) const {
  const auto found = find(folder);
  if (found == objects_.end() || found->second.kind != source::Kind::folder)
    return tl::make_unexpected(source::does_not_exist(folder));
  std::vector<source::Entry> entries;
  const auto names = names_.find(found->first);
  if (names == names_.end()) return entries;
  for (const std::string& name : names->second) {
    const std::string path = source::join_path(found->first, name);
    const bool link = objects_.at(path).leads_to.has_value();
    const source::Kind kind_there = kind(path);
    if (!link || kind_there != source::Kind::folder) entries.push_back({name, kind_there, link});
  }
  return entries;
}

source::Kind RevisionFiles::kind(const std::string& path) const {
  const auto found = find(path);
  return found == objects_.end() ? source::Kind::missing : found->second.kind;
}

std::string RevisionFiles::canonical(const std::string& path) const {
  const auto found = find(path);
  return found == objects_.end() ? source::normal_path(path) : found->first;
}

std::optional<std::string> RevisionFiles::identity(const std::string& path) const {
  const auto found = find(path);
  if (found == objects_.end() || found->second.kind != source::Kind::file) return std::nullopt;
  return found->first;
}

}  // namespace sbs::git
