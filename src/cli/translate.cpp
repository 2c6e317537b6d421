#include "fields/words.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/refuse.h"
#include "cli/session.h"
#include "diag/edits.h"
#include "plan/fields.h"
#include "yaml/parse.h"

namespace sbs::cli {

namespace {

/// A file and its text in the other language.
struct Translated {
  std::string name;
  std::string text;
};

Result<Translated> translated(const source::SourceMap& sources, const yaml::Document& document,
                              const TranslateOptions& options) {
  const std::string& name = sources.name(document.file());
  const auto own = fields::languages_of(document, plan::plan_keys()).main;
  if (!own && options.to.empty())
    return refuse(
        fmt::format("{}: det går inte att se vilket språk nycklarna är på: skriv --to sv eller --to en", name),
        fmt::format("{}: the language of the keys cannot be told: write --to sv or --to en", name));
  const Language other = own == Language::sv ? Language::en : Language::sv;
  const Language to = options.to.empty() ? other : *parse_language(options.to);
  return Translated{name, diag::edited(document.bytes(), fields::translate(document, plan::plan_keys(), to))};
}

/// One file by itself; its plan's other files stay as they are.
Result<Translated> translate_bytes(const std::string& name, std::string bytes, const TranslateOptions& options) {
  source::SourceMap sources;
  diag::Sink sink(Language::en);
  const auto file = sources.add(name, std::move(bytes));
  const auto parsed = yaml::parse(sources, file, sink);
  if (!parsed.whole)
    return refuse(fmt::format("{0} kan inte läsas som den är: rätta först det som sbs validate {0} visar", name),
                  fmt::format("{0} cannot be read as it is: first mend what sbs validate {0} shows", name));
  return translated(sources, parsed.document, options);
}

class Translation {
 public:
  Translation(const Env& env, const TranslateOptions& options) : env_(env), options_(options) {}

  void add(const std::string& path) {
    if (path == "-") {
      auto bytes = env_.input(yaml::Limits{}.file_bytes);
      bytes ? keep(translate_bytes(std::string(source::standard_input_name), std::move(*bytes), options_))
            : fail(bytes.error());
    } else if (env_.files->kind(source::normal_path(path)) == source::Kind::folder) {
      add_folder(path);
    } else {
      auto bytes = env_.files->read(path, yaml::Limits{}.file_bytes);
      bytes ? keep(translate_bytes(source::normal_path(path), std::move(*bytes), options_)) : fail(bytes.error());
    }
  }

  std::vector<Translated> files;
  std::vector<Failure> failures;

 private:
  void fail(const Failure& failure) { failures.push_back(failure); }

  void keep(Result<Translated> one) {
    if (one)
      files.push_back(std::move(*one));
    else
      fail(one.error());
  }

  void add_folder(const std::string& path) {
    source::SourceMap sources;
    config::Configs configs(*env_.files, sources, {});
    const plan::Visitor visitor{
        [&](const plan::Reading& reading) {
          for (const source::FileId file : reading.plan.files)
            keep(translate_bytes(sources.name(file), std::string(sources.bytes(file)), options_));
        },
        [&](const plan::Loose& loose) {
          for (const source::FileId file : loose.files)
            keep(translate_bytes(sources.name(file), std::string(sources.bytes(file)), options_));
        },
        [&](const std::string& folder, const std::string& name) {
          const auto config = configs.nearest(folder, Language::en);
          return config && *config != nullptr && config::ignores(**config, *env_.files, folder, name);
        }};
    const auto walked = plan::walk(*env_.files, sources, std::vector{path}, std::nullopt, Language::en, visitor);
    failures.insert(failures.end(), walked.failures.begin(), walked.failures.end());
  }

  const Env& env_;
  const TranslateOptions& options_;
};

}  // namespace

int translate(const Env& env, const CommonOptions& common, const TranslateOptions& options) {
  auto session = Session::start(env, common, {});
  if (!session) return refused(env, common, session.error());
  if (!options.to.empty() && !parse_language(options.to))
    return refused(env, common, {"--to: skriv sv eller en", "--to: write sv or en"});
  const bool input = std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end();
  if (options.write && input)
    return refused(env, common, {"--write kan inte ändra standard in", "--write cannot change standard input"});
  Translation translation(env, options);
  for (const std::string& path : options.paths)
    translation.add(path);
  if (!options.write && translation.files.size() > 1)
    return refused(env, common,
                   {"flera filer kan bara översättas på plats: skriv --write",
                    "several files can only be translated in place: write --write"});
  int code = exit_ok;
  for (const Failure& failure : translation.failures) {
    session->complain(failure);
    code = exit_failed;
  }
  for (const Translated& file : translation.files) {
    if (!options.write) {
      code = session->emit(file.text, common.output, code);
    } else if (const auto written = env.write_file(file.name, file.text); !written) {
      session->complain(written.error());
      code = exit_failed;
    }
  }
  return code;
}

}  // namespace sbs::cli
