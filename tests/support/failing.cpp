#include "support/failing.h"

#include <algorithm>
#include <array>
#include <cerrno>

namespace sbs::test {

namespace {

constexpr Message<std::string> missing{"{0} finns inte", "{0} does not exist"};
constexpr Message<std::string> denied{"{0} får inte läsas: rättighet saknas", "{0} may not be read: permission denied"};
constexpr Message<std::string> io_error{"{0} kan inte läsas (Input/output error)",
                                        "{0} cannot be read (Input/output error)"};
constexpr Message<std::string> full{"{0} kunde inte skrivas (No space left on device)",
                                    "{0} could not be written (No space left on device)"};
constexpr Message<std::string> changed{"{0} skrevs inte: någon har ändrat filen under tiden",
                                       "{0} was not written: somebody has changed the file meanwhile"};
constexpr Message<std::string> there_already{"{0} skrevs inte: filen finns redan",
                                             "{0} was not written: the file exists already"};

constexpr std::array all_faults{Fault{Call::read, "missing", true},
                                Fault{Call::read, "denied", true},
                                Fault{Call::read, "I/O error", true},
                                Fault{Call::read, "empty", false},
                                Fault{Call::read, "shorter", false},
                                Fault{Call::read, "longer", false},
                                Fault{Call::list, "denied", true},
                                Fault{Call::list, "I/O error", true},
                                Fault{Call::list, "empty", false},
                                Fault{Call::list, "the first gone", false},
                                Fault{Call::list, "the last gone", false},
                                Fault{Call::kind, "missing", false},
                                Fault{Call::kind, "other", false},
                                Fault{Call::canonical, "as typed", false},
                                Fault{Call::identity, "none", false},
                                Fault{Call::input, "I/O error", true},
                                Fault{Call::out, "full", true},
                                Fault{Call::out, "closed pipe", true},
                                Fault{Call::err, "full", true},
                                Fault{Call::file, "full", true},
                                Fault{Call::replace, "full", true},
                                Fault{Call::replace, "saved meanwhile", true},
                                Fault{Call::make, "full", true},
                                Fault{Call::folder, "full", true}};

/// The working folder, as it is called from the root.
const std::string here = "/here";

/// A path as the disk's map has it: from the working folder.
std::string from_here(const std::string& path) {
  std::string normal = source::normal_path(path);
  if (normal == here) return ".";
  return source::path_below(normal, here).value_or(std::move(normal));
}

Failure failure(std::string_view way, const std::string& path) {
  return way == "missing" ? Failure(missing, path) : way == "denied" ? Failure(denied, path) : Failure(io_error, path);
}

}  // namespace

std::span<const Fault> faults() { return all_faults; }

std::string_view to_string(Call call) {
  constexpr std::array names{"read", "list", "kind", "canonical", "identity", "input",
                             "out",  "err",  "file", "replace",   "make",     "folder"};
  return names.at(static_cast<std::size_t>(call));
}

std::optional<std::string_view> FailingWorld::fails(Call call, const std::string& about) const {
  // The run only reads these files: counting is no change that it could see.
  auto& self = const_cast<FailingWorld&>(*this);  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  const std::size_t number = self.calls.size();
  self.calls.emplace_back(call, about);
  if (failing_.fault == nullptr || failing_.fault->call != call) return std::nullopt;
  if (number != failing_.at && (number < failing_.at || !failing_.from_here_on)) return std::nullopt;
  ++self.failed;
  return failing_.fault->name;
}

Result<std::string> FailingWorld::read(const std::string& path, std::size_t limit) const {
  const auto way = fails(Call::read, path);
  auto bytes = files().read(from_here(path), limit);
  if (!way || !bytes) return bytes;
  if (*way == "empty") return std::string();
  if (*way == "shorter") return bytes->substr(0, bytes->size() / 2);
  if (*way == "longer") return (*bytes + "\n# a line more\n").substr(0, limit + 1);
  return tl::make_unexpected(failure(*way, path));
}

Result<std::vector<source::Entry>> FailingWorld::list(const std::string& folder) const {
  const auto way = fails(Call::list, folder);
  auto entries = files().list(from_here(folder));
  if (!way || !entries) return entries;
  if (*way == "empty") return std::vector<source::Entry>();
  const bool first = *way == "the first gone";
  if (!first && *way != "the last gone") return tl::make_unexpected(failure(*way, folder));
  if (!entries->empty()) entries->erase(first ? entries->begin() : entries->end() - 1);
  return entries;
}

source::Kind FailingWorld::kind(const std::string& path) const {
  const auto way = fails(Call::kind, path);
  if (way) return *way == "missing" ? source::Kind::missing : source::Kind::other;
  if (source::path_below(here, source::normal_path(path)) || source::normal_path(path) == "/")
    return source::Kind::folder;
  return files().kind(from_here(path));
}

std::string FailingWorld::canonical(const std::string& path) const {
  const std::string normal = source::normal_path(path);
  if (fails(Call::canonical, path) || normal.starts_with('/')) return normal;
  return normal == "." ? here : source::normal_path(here + "/" + normal);
}

std::optional<std::string> FailingWorld::identity(const std::string& path) const {
  if (fails(Call::identity, path)) return std::nullopt;
  return files().identity(from_here(path));
}

cli::Output FailingWorld::output(Outcome& outcome) {
  const auto stream = [this](Call call, std::string& to) {
    return [this, call, &to](std::string_view text) {
      if (const auto way = fails(call, "")) return *way == "full" ? ENOSPC : EPIPE;
      to += text;
      return 0;
    };
  };
  return cli::Output({stream(Call::out, outcome.out), stream(Call::err, outcome.err),
                      [this](const std::string& path, std::string_view bytes) -> Result<void> {
                        if (fails(Call::file, path)) return refuse(full, path);
                        disk[from_here(path)] = bytes;
                        return {};
                      },
                      [this](const std::string& path, std::string_view read, std::string_view bytes) -> Result<void> {
                        const auto found = disk.find(from_here(path));
                        if (found == disk.end()) return refuse(changed, path);
                        std::string& there = found->second;
                        if (const auto way = fails(Call::replace, path)) {
                          if (*way == "full") return refuse(full, path);
                          saved_meanwhile[from_here(path)] = there = "# somebody's own\n" + there;
                        }
                        if (there != read) return refuse(changed, path);
                        there = bytes;
                        return {};
                      },
                      [this](std::span<const cli::NewFile> files) -> Result<void> {
                        if (fails(Call::make, files.front().path)) return refuse(full, files.front().path);
                        for (const cli::NewFile& file : files)
                          if (disk.contains(from_here(file.path))) return refuse(there_already, file.path);
                        for (const cli::NewFile& file : files)
                          disk[from_here(file.path)] = file.bytes;
                        return {};
                      },
                      [this](const std::string& path) -> Result<void> {
                        if (fails(Call::folder, path)) return refuse(full, path);
                        return {};
                      }});
}

Outcome FailingWorld::run(const std::vector<std::string>& arguments, Failing failing) {
  failing_ = failing;
  calls.clear();
  saved_meanwhile.clear();
  failed = 0;
  Outcome outcome;
  cli::Env env;
  env.files = this;
  env.output = output(outcome);
  env.input = [this](std::size_t limit) -> Result<std::string> {
    if (const auto way = fails(Call::input, "")) return tl::make_unexpected(failure(*way, "-"));
    return input_.substr(0, limit + 1);
  };
  env.line = [] { return Result<std::optional<std::string>>(std::nullopt); };
  env.variable = [](const char* /*name*/) { return std::optional<std::string>(); };
  env.elapsed = [] { return std::chrono::milliseconds(); };
  env.today = *make_day(2017, 5, 1);
  outcome.code = cli::run(arguments, env);
  return outcome;
}

}  // namespace sbs::test
