#include "plan/sort.h"

#include <algorithm>
#include <utility>

namespace sbs::plan {

namespace {

class Sorter {
 public:
  Sorter(const Folder& folder, const source::Files& files, source::SourceMap& sources, Language language,
         yaml::Reader reader)
      : folder_(folder), files_(files), sources_(sources), language_(language), reader_(reader) {}

  Sorted sort() {
    std::vector<ReadFile> read = read_wanted();
    std::vector<std::string> roots;
    for (const ReadFile& file : read)
      if (file.part == Part::root) roots.push_back(sources_.name(file.file));
    roots.size() == 1 ? join(std::move(read)) : part(std::move(read), std::move(roots));
    return std::move(sorted_);
  }

 private:
  std::vector<ReadFile> read_wanted() {
    std::vector<ReadFile> read;
    const auto take = [&](const Listed& listed) {
      if (auto file = open(listed)) read.push_back(std::move(*file));
    };
    if (folder_.everything) {
      for (const Listed& listed : folder_.files)
        take(listed);
      return read;
    }
    for (const Listed& listed : folder_.files)
      if (listed.named) take(listed);
    // A root beside another is a plan by itself: then it does not matter what the rest of the folder holds.
    const auto is_root = [](const ReadFile& file) { return file.part == Part::root; };
    const bool only_roots = !read.empty() && std::all_of(read.begin(), read.end(), is_root);
    auto found = std::count_if(read.begin(), read.end(), is_root);
    for (const Listed& listed : folder_.files) {
      if (only_roots && found > 1) break;
      if (listed.named) continue;
      const std::size_t before = read.size();
      take(listed);
      if (read.size() > before && is_root(read.back())) ++found;
    }
    std::sort(read.begin(), read.end(), [](const ReadFile& a, const ReadFile& b) { return a.file < b.file; });
    return read;
  }

  /// None where a file that nobody asked for cannot be read.
  std::optional<ReadFile> open(const Listed& listed) {
    if (listed.misfit != Misfit::none) {
      sources_.fill(listed.file, {});
      return ReadFile{listed.file, Part::none, listed.named, true, listed.misfit, false, {}};
    }
    auto bytes = files_.read(sources_.name(listed.file), yaml::Limits{}.file_bytes);
    ReadFile file{listed.file, Part::none, listed.named, bytes.has_value(), Misfit::none, listed.again, {}};
    if (!bytes) {
      if (!listed.named && !folder_.everything) {
        sorted_.beside.push_back(bytes.error());
        return std::nullopt;
      }
      sorted_.failures.push_back(bytes.error());
      sources_.fill(file.file, {});
      return file;
    }
    sources_.fill(file.file, std::move(*bytes));
    ToldFile told = tell_part(sources_, file.file, language_, reader_);
    file.part = told.part;
    file.parsed = std::move(told.parsed);
    if (file.part == Part::none && !file.named) drop(file);  // at once: there may be many
    return file;
  }

  void drop(ReadFile& file) {
    file.parsed.reset();
    sources_.drop(file.file);
  }

  void skip(ReadFile& file) {
    if (folder_.everything && file.readable && file.part == Part::none && file.misfit == Misfit::none)
      ++sorted_.skipped;
    drop(file);
  }

  /// Whether something is to be said of a file that is no part of a plan, though nobody named it: it was meant as one.
  bool is_worth_a_word(const ReadFile& file, bool beside_a_plan) const {
    switch (file.misfit) {
      case Misfit::none:
        return file.part == Part::likely && (folder_.everything || beside_a_plan);
      case Misfit::extension:
        return folder_.everything;
      case Misfit::settings:
        return folder_.everything || beside_a_plan;
      case Misfit::dead_link:
        return beside_a_plan;
    }
    return false;
  }

  void join(std::vector<ReadFile> read) {
    Bundle plan{folder_.place.path, {}, {}, {}};
    Bundle loose{folder_.place.path, {}, {}, {}};
    bool wanted = folder_.everything;
    for (ReadFile& file : read) {
      if (file.part <= Part::likely && file.readable) {
        constexpr bool beside_a_plan = true;
        file.named || is_worth_a_word(file, beside_a_plan) ? loose.files.push_back(std::move(file)) : skip(file);
        continue;
      }
      wanted = wanted || file.named;
      if (file.part == Part::root) plan.root = file.file;
      plan.files.push_back(std::move(file));
    }
    loose.roots = {sources_.name(*plan.root)};
    const bool again = std::any_of(plan.files.begin(), plan.files.end(),
                                   [](const ReadFile& file) { return file.part == Part::root && file.again; });
    if (wanted && !again)
      sorted_.bundles.push_back(std::move(plan));
    else
      for (ReadFile& file : plan.files)
        drop(file);
    if (!loose.files.empty()) sorted_.bundles.push_back(std::move(loose));
  }

  void part(std::vector<ReadFile> read, std::vector<std::string> roots) {
    Bundle loose{folder_.place.path, {}, {}, std::move(roots)};
    for (ReadFile& file : read) {
      const bool loosely = file.named || is_worth_a_word(file, !loose.roots.empty()) ||
                           (folder_.everything && file.part == Part::rootless);
      if (file.part == Part::root && file.again) {
        drop(file);
      } else if (file.part == Part::root && (folder_.everything || file.named)) {
        Bundle plan{folder_.place.path, {}, file.file, {}};
        plan.files.push_back(std::move(file));
        sorted_.bundles.push_back(std::move(plan));
      } else if (file.part != Part::root && loosely) {
        loose.files.push_back(std::move(file));
      } else {
        skip(file);
      }
    }
    if (!loose.files.empty()) sorted_.bundles.push_back(std::move(loose));
  }

  const Folder& folder_;
  const source::Files& files_;
  source::SourceMap& sources_;
  Language language_;
  yaml::Reader reader_;
  Sorted sorted_;
};

}  // namespace

ParsedFile parse(const source::SourceMap& sources, source::FileId file, Language language, yaml::Reader reader) {
  diag::Sink sink(language);
  auto parsed = yaml::parse(sources, file, sink, reader);
  return {std::move(parsed.document), parsed.whole, std::move(sink.findings())};
}

/// By its tree, or what could be had of it.
static ToldFile told_by_tree(const source::SourceMap& sources, source::FileId file, Language language,
                             yaml::Reader reader) {
  ParsedFile parsed = parse(sources, file, language, reader);
  const Part part = parsed.whole ? part_of(parsed.document) : part_of_broken(sources.bytes(file));
  return {part, std::move(parsed)};
}

ToldFile tell_part(const source::SourceMap& sources, source::FileId file, Language language, yaml::Reader reader) {
  // Most files are plans as people write them, which are wanted as a tree anyway.
  if (auto document = yaml::parse_ordinary(sources, file, reader)) {
    const Part part = part_of(*document);
    return {part, ParsedFile{std::move(*document), true, {}}};
  }
  if (const auto part = part_by_bytes(sources.bytes(file))) return {*part, std::nullopt};
  // What the line reader has declined, it declines again.
  return told_by_tree(sources, file, language, yaml::Reader::yaml_cpp);
}

Sorted sort(const Folder& folder, const source::Files& files, source::SourceMap& sources, Language language,
            yaml::Reader reader) {
  return Sorter(folder, files, sources, language, reader).sort();
}

Bundle sort_alone(source::FileId file, source::SourceMap& sources, Language language, yaml::Reader reader) {
  ToldFile told = told_by_tree(sources, file, language, reader);
  ReadFile read{file, told.part, true, true, Misfit::none, false, std::move(told.parsed)};
  Bundle bundle{source::parent_folder(sources.name(file)), {}, {}, {}};
  if (read.part == Part::root) bundle.root = file;
  bundle.files.push_back(std::move(read));
  return bundle;
}

}  // namespace sbs::plan
