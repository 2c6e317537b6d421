#include "plan/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/text.h"
#include "fields/decoder.h"
#include "fields/words.h"
#include "plan/fields.h"
#include "plan/merge.h"
#include "plan/resolve.h"
#include "yaml/parse.h"

namespace sbs::plan {

namespace {

using diag::RuleId;

constexpr Message<> no_version{"filen är ingen plan: den saknar nyckeln sbs",
                               "the file is no plan: it lacks the key sbs"};
constexpr Message<> add_version{"börja planens första rad med ”sbs: 1”", "let the plan begin with the line “sbs: 1”"};
constexpr Message<> empty_file{"filen är tom", "the file is empty"};
constexpr Message<> start_from_example{"börja från ett exempel: examples/plan.yaml",
                                       "start from an example: examples/plan.yaml"};
constexpr Message<> no_root{"filen hör till en plan, men ingen fil i mappen har avsnittet samverkan",
                            "the file is part of a plan, but no file in its folder has the section collaboration"};
constexpr Message<> add_root{"lägg avsnittet samverkan i den här filen eller i en fil bredvid",
                             "put the section collaboration in this file or in one beside it"};
constexpr Message<std::string> several_roots{
    "det går inte att säga vilken plan filen hör till: mappen har flera ({0})",
    "nobody can tell which plan the file belongs to: the folder has several ({0})"};
constexpr Message<> own_folder{"lägg varje plan med sina filer i en egen mapp",
                               "put each plan with its files in a folder of its own"};
constexpr Message<std::string> unknown_version{"planformatets version {0} är okänd för det här programmet",
                                               "this program does not know version {0} of the plan format"};
constexpr Message<> known_version{"skriv ”sbs: 1”; är planen skriven för ett nyare sbs, så uppdatera programmet",
                                  "write “sbs: 1”; where the plan was written for a newer sbs, update the program"};

constexpr Message<std::string, std::string, std::string> mixed{"{0} är {1}, men resten av filen är på {2}",
                                                               "{0} is {1}, but the rest of the file is in {2}"};
constexpr Phrase in_swedish{"svenska", "Swedish"};
constexpr Phrase in_english{"engelska", "English"};
constexpr Message<std::string, std::string> write_or_translate{
    "skriv {0}; är fler ord på fel språk, ändrar sbs translate --to {1} dem alla",
    "write {0}; where more words are in the wrong language, sbs translate --to {1} changes them all"};

constexpr std::string_view version = "1";

/// What a file is to a plan.
enum class Part { none, rootless, root };

/// A file that was read and, as far as it goes, parsed.
struct ReadFile {
  source::FileId id;
  std::string path;
  Part part = Part::none;
  bool named = false;
  bool readable = true;  // the bytes could be had
  bool whole = true;     // and all of it is in the document
  yaml::Document document;
  std::vector<diag::Diagnostic> findings;
};

/// A folder to look in, and what is wanted from it.
struct Wanted {
  bool everything = false;      // the folder was named, or one above it
  std::set<std::string> names;  // files that were named
};

bool is_yaml_name(std::string_view name) {
  return (name.ends_with(".yaml") || name.ends_with(".yml")) && !name.starts_with('.');
}

/// Whether a line of a file that could not be parsed begins with the key.
bool has_line_with(std::string_view bytes, std::span<const std::string_view> keys) {
  std::string text;  // UTF-16 has a NUL beside each of these letters
  std::copy_if(bytes.begin(), bytes.end(), std::back_inserter(text), [](char c) { return c != '\0'; });
  if (text.starts_with(source::byte_order_mark)) text.erase(0, source::byte_order_mark.size());
  for (const auto key : keys) {
    for (std::size_t at = text.find(key); at != std::string::npos; at = text.find(key, at + 1)) {
      const char before = at == 0 ? '\n' : text[at - 1];
      const bool starts = before == '\n' || before == '\r' || static_cast<unsigned char>(before) >= 0xFE;
      const auto after = text.find_first_not_of(" \t", at + key.size());
      if (starts && after != std::string::npos && text[after] == ':') return true;
    }
  }
  return false;
}

constexpr std::array<std::string_view, 1> version_keys{"sbs"};
constexpr std::array<std::string_view, 2> root_keys{"samverkan", "collaboration"};

Part part_of(const ReadFile& file, std::string_view bytes) {
  if (!file.whole) {
    if (!has_line_with(bytes, version_keys)) return Part::none;
    return has_line_with(bytes, root_keys) ? Part::root : Part::rootless;
  }
  const yaml::Document& document = file.document;
  if (document.empty() || document[document.root()].kind != yaml::Kind::mapping) return Part::none;
  Part part = Part::none;
  bool root = false;
  for (const auto& [key, value] : document.entries(document.root())) {
    const auto text = document.text(key);
    if (text == version_keys[0]) part = Part::rootless;
    // A mistyped section is still that section: what is wrong with it is said once, where it stands.
    const fields::Key* row = fields::find_key(plan_keys(), text);
    if (row != nullptr ? row->names.matches(root_keys[0]) : nearest(text, root_keys).has_value()) root = true;
  }
  return part == Part::rootless && root ? Part::root : part;
}

class Walker {
 public:
  Walker(const source::Files& files, source::SourceMap& sources, Language language, const Visitor& visitor)
      : files_(files), sources_(sources), language_(language), visitor_(visitor) {}

  Walked walk(std::span<const std::string> paths, const std::optional<StandardInput>& input) {
    if (input) read_input(*input);
    for (const std::string& path : paths)
      want(path);
    for (const auto& [folder, wanted] : wanted_)
      visit(folder, wanted);
    for (const auto& [path, seen] : asked_)
      if (!seen)
        fail(fmt::format("{}: ingen plan hittades i mappen", path),
             fmt::format("{}: no plan was found in the folder", path));
    return std::move(walked_);
  }

 private:
  void fail(std::string sv, std::string en) { walked_.failures.push_back({std::move(sv), std::move(en)}); }

  void want(const std::string& path) {
    const std::string normal = source::normal_path(path);
    switch (files_.kind(normal)) {
      case source::Kind::missing:
        fail(fmt::format("{} finns inte", path), fmt::format("{} does not exist", path));
        return;
      case source::Kind::folder:
        folder_named(normal);
        asked_.try_emplace(shown_as_.at(files_.identity(normal)), false);
        want_folder(normal);
        return;
      default:
        break;
    }
    const std::string folder = source::parent_folder(normal);
    folder_named(folder).names.insert(normal.substr(folder == "." ? 0 : normal.rfind('/') + 1));
  }

  /// The folder under the name by which it was first met, so that no plan is visited twice.
  Wanted& folder_named(const std::string& folder) {
    const auto [known, fresh] = shown_as_.try_emplace(files_.identity(folder), folder);
    return wanted_[known->second];
  }

  void want_folder(const std::string& folder) {
    Wanted& wanted = folder_named(folder);
    if (wanted.everything) return;
    wanted.everything = true;
    const auto entries = files_.list(folder);
    if (!entries) {
      walked_.failures.push_back(entries.error());
      seen(folder);  // why it can't be looked in is said already
      return;
    }
    for (const source::Entry& entry : *entries)
      if (entry.kind == source::Kind::folder && !entry.name.starts_with('.') && !visitor_.ignored(folder, entry.name))
        want_folder(source::join_path(folder, entry.name));
  }

  ReadFile read(std::string name, Result<std::string> bytes) {
    diag::Sink sink(language_);
    const bool readable = bytes.has_value();
    if (!readable) walked_.failures.push_back(bytes.error());
    const auto id = sources_.add(name, readable ? std::move(*bytes) : std::string());
    auto parsed = yaml::parse(sources_, id, sink);
    ReadFile file{
        id, std::move(name), Part::none, false, readable, parsed.whole && readable, std::move(parsed.document), {}};
    file.findings = std::move(sink.findings());
    file.part = part_of(file, sources_.bytes(id));
    return file;
  }

  void read_input(const StandardInput& input) {
    std::vector<ReadFile> group;
    group.push_back(read(input.name, input.bytes));
    group.front().named = true;
    if (group.front().part == Part::root)
      finish_plan(source::parent_folder(input.name), std::move(group));
    else
      loose(std::move(group), {});
  }

  void visit(const std::string& folder, const Wanted& wanted) {
    std::set<std::string> names = wanted.names;
    if (const auto entries = files_.list(folder)) {
      for (const source::Entry& entry : *entries)
        // Only a file that was named may be a pipe or a device: whoever reads one met by chance may wait for ever.
        if (entry.kind == source::Kind::file && is_yaml_name(entry.name) && !visitor_.ignored(folder, entry.name))
          names.insert(entry.name);
    }
    std::vector<ReadFile> read_files;
    for (const std::string& name : names) {
      const std::string path = source::join_path(folder, name);
      const bool named = wanted.names.contains(name);
      auto bytes = files_.read(path, yaml::Limits{}.file_bytes);
      if (!bytes && !named && !wanted.everything) continue;
      read_files.push_back(read(path, std::move(bytes)));
      read_files.back().named = named;
    }
    group(folder, wanted, std::move(read_files));
  }

  void group(const std::string& folder, const Wanted& wanted, std::vector<ReadFile> read_files) {
    std::vector<std::string> roots;
    for (const ReadFile& file : read_files)
      if (file.part == Part::root) roots.push_back(file.path);

    // One root: all plan files of the folder are one plan. Several: each root is one, the rest belong to none.
    std::vector<ReadFile> joined;
    std::vector<ReadFile> outside;
    bool wanted_here = wanted.everything;
    for (ReadFile& file : read_files) {
      const bool in_plan = roots.size() == 1 && (file.part != Part::none || !file.readable);
      if (in_plan) {
        wanted_here = wanted_here || file.named;
        joined.push_back(std::move(file));
      } else if (file.part == Part::root) {
        if (wanted.everything || file.named) {
          std::vector<ReadFile> alone;
          alone.push_back(std::move(file));
          finish_plan(folder, std::move(alone));
        } else {
          sources_.drop(file.id);
        }
      } else if (file.named || (wanted.everything && file.part == Part::rootless)) {
        outside.push_back(std::move(file));
      } else {
        if (wanted.everything && file.readable) ++walked_.skipped;
        sources_.drop(file.id);
      }
    }
    if (!joined.empty()) {
      if (wanted_here)
        finish_plan(folder, std::move(joined));
      else
        for (const ReadFile& file : joined)
          sources_.drop(file.id);
    }
    if (!outside.empty()) loose(std::move(outside), roots);
  }

  /// Files of no plan: each says what it lacks.
  void loose(std::vector<ReadFile> outside, const std::vector<std::string>& roots) {
    Loose result;
    diag::Sink sink(language_);
    for (ReadFile& file : outside) {
      seen(file.path);
      if (!file.readable) continue;
      result.files.push_back(file.id);
      if (file.whole) result.documents.push_back(std::move(file.document));
      const bool unparsed = !file.findings.empty() && (is_yaml_name(file.path) || file.part != Part::none);
      auto& findings = sink.findings();
      if (unparsed) findings.insert(findings.end(), file.findings.begin(), file.findings.end());
      const source::Span top = first_line(file.id);
      if (file.part == Part::none) {
        if (unparsed) continue;  // what it is can't be told before it can be read
        const bool empty = sources_.bytes(file.id).empty();
        sink.report(RuleId::SBS015, top, empty ? empty_file : no_version)
            .helped(sink.text(empty ? start_from_example : add_version));
      } else if (roots.empty()) {
        sink.report(RuleId::SBS015, top, no_root).helped(sink.text(add_root));
      } else {
        sink.report(RuleId::SBS015, top, several_roots, join_and(roots, language_)).helped(sink.text(own_folder));
      }
    }
    result.findings = std::move(sink.findings());
    if (!result.findings.empty()) visitor_.loose(std::move(result));
  }

  source::Span first_line(source::FileId file) const {
    const auto size = static_cast<std::uint32_t>(sources_.bytes(file).size());
    const auto begin = static_cast<std::uint32_t>(size == 0 ? 0 : sources_.line_begin(file, 1));
    return sources_.first_line({file, begin, size});
  }

  /// Something was found at a path: the folders above it were not named in vain.
  void seen(const std::string& path) {
    for (std::string folder = path;; folder = source::parent_folder(folder)) {
      const auto shown = shown_as_.find(files_.identity(folder));
      if (const auto asked = asked_.find(shown == shown_as_.end() ? folder : shown->second); asked != asked_.end())
        asked->second = true;
      if (folder == "." || folder == "/") return;
    }
  }

  void finish_plan(const std::string& folder, std::vector<ReadFile> parts) {
    Reading reading;
    reading.folder = folder;
    diag::Sink sink(language_);
    bool complete = true;
    source::Span somewhere;
    for (ReadFile& file : parts) {
      seen(file.path);
      if (file.readable) ++walked_.files;
      auto& findings = sink.findings();
      findings.insert(findings.end(), std::make_move_iterator(file.findings.begin()),
                      std::make_move_iterator(file.findings.end()));
      reading.plan.files.push_back(file.id);
      if (file.part == Part::root) reading.plan.root = file.id;
      if (!file.whole || !decode(file, reading.plan, sink)) {
        complete = false;
        somewhere = {file.id, 0, 0};
      }
      reading.documents.push_back(std::move(file.document));
    }
    if (!complete) mark_incomplete(reading.plan, somewhere);
    resolve(reading.plan, sink);
    reading.findings = std::move(sink.findings());
    ++walked_.plans;
    visitor_.plan(std::move(reading));
  }

  /// Reads one file's part into the plan; false where the version says that nobody here can.
  bool decode(const ReadFile& file, Plan& plan, diag::Sink& sink) {
    const yaml::Document& document = file.document;
    for (const auto& [key, value] : document.entries(document.root())) {
      // What is no text at all is the decoder's to say; it names no other version.
      const bool written = document[value].kind == yaml::Kind::scalar;
      if (document.text(key) != version_keys[0] || !written || document.text(value) == version) continue;
      sink.report(RuleId::SBS013, document.span(value), unknown_version, quoted(document.text(value), language_))
          .helped(sink.text(known_version));
      return false;
    }
    Plan part;
    const fields::Languages languages = fields::languages_of(document, plan_keys());
    const Language keys = languages.main.value_or(language_);
    if (languages.first_stray) report_mixed(document, *languages.first_stray, keys, sink);
    fields::Decoder decoder(sources_, document, keys, sink);
    decoder.read_mapping(document.root(), document.root(), plan_keys(), &part);
    merge(plan, std::move(part), sink);
    return true;
  }

  void report_mixed(const yaml::Document& document, const fields::Languages::Stray& word, Language keys,
                    diag::Sink& sink) const {
    const auto named = [&](Language language) {
      return std::string((language == Language::sv ? in_swedish : in_english).in(language_));
    };
    const bool swedish = keys == Language::sv;
    sink.report(RuleId::SBS012, document.span(word.node), mixed, quoted(document.text(word.node), language_),
                named(swedish ? Language::en : Language::sv), named(keys))
        .helped(sink.text(write_or_translate, quoted(word.in_main, language_), swedish ? "sv" : "en"));
  }

  const source::Files& files_;
  source::SourceMap& sources_;
  Language language_;
  const Visitor& visitor_;
  std::map<std::string, Wanted> wanted_;
  std::map<std::string, std::string> shown_as_;  // identity → path
  std::map<std::string, bool> asked_;            // folders named, and whether anything was found there
  Walked walked_;
};

}  // namespace

Walked walk(const source::Files& files, source::SourceMap& sources, std::span<const std::string> paths,
            const std::optional<StandardInput>& input, Language language, const Visitor& visitor) {
  return Walker(files, sources, language, visitor).walk(paths, input);
}

}  // namespace sbs::plan
