#include <algorithm>
#include <iterator>
#include <optional>
#include <set>

#include "check/settings.h"
#include "cli/command.h"
#include "cli/refuse.h"
#include "cli/session.h"
#include "diag/suppression.h"
#include "fields/words.h"
#include "plan/fields.h"
#include "plan/personal_numbers.h"
#include "plan/sort.h"
#include "plan/texts.h"
#include "plan/walk.h"
#include "source/edits.h"
#include "yaml/parse.h"

namespace sbs::cli {

namespace {

constexpr Phrase about{
    "Skriver en plan med sina nycklar och fasta värden på det andra språket. Kommentarer och fri text ändras inte.",
    "Writes a plan with its keys and fixed values in the other language. Comments and free text stay."};
constexpr Example example{"sbs translate plan.yaml --to sv",
                          {"Planen med svenska nycklar, på skärmen.", "The plan with Swedish keys, on the screen."}};
constexpr Message<std::string> to_help{
    "Språket att översätta till: {0}. Annars det som filen inte är på. En fil med båda språken får bara ett.",
    "The language to translate to: {0}; otherwise the one that the file is not in. A file that mixes languages comes "
    "out in one."};
constexpr Phrase write_help{"Ändra filerna i stället för att skriva till standard ut.",
                            "Change the files instead of writing to standard output."};

struct Options {
  std::vector<std::string> paths;
  std::string to;  ///< empty: the other language than the file's own
  bool write = false;
};

std::vector<Option> takes(Options& to, const Declaring& /*in*/) {
  Option language = checked({"--to", &to.to, {}, called::language}, languages(), to_help);
  language.only_words = false;  // what is wrong with it is said by the command itself
  return {paths_of_plans(to.paths), std::move(language), {"--write", &to.write, write_help}};
}

constexpr Message<std::string> unknown_keys{
    "{0}: det går inte att se vilket språk nycklarna är på: skriv --to sv eller --to en",
    "{0}: the language of the keys cannot be told: write --to sv or --to en"};
constexpr Message<std::string> unreadable{"{0} kan inte läsas som den är: rätta först det som sbs validate {0} visar",
                                          "{0} cannot be read as it is: first correct what sbs validate {0} shows"};
constexpr Phrase to_what{"--to: skriv sv eller en", "--to: write sv or en"};
constexpr Phrase not_the_input{"--write kan inte ändra standard in", "--write cannot change standard input"};
constexpr Phrase only_in_place{"flera filer kan bara översättas på plats: skriv --write",
                               "several files can only be translated in place: write --write"};

/// A file and its text in the other language.
struct Translated {
  std::string name;
  std::string before;
  std::string text;
  std::optional<std::size_t> line_with_number;  ///< the first that may not leave the plan's own file
};

/// The lines of which a comment says, with its reason, that SBS901 may pass them over.
std::set<std::size_t> excepted_lines(const yaml::Document& document, const source::SourceMap& sources) {
  std::set<std::size_t> lines;
  for (const diag::Comment& comment : diag::read_comments(document.comments(), sources))
    for (const auto& named : comment.rules)
      if (named.rule == diag::RuleId::SBS901 && !comment.reason.empty()) lines.insert(comment.line);
  return lines;
}

/// The first line with a personal number, however it is written, that is one beyond doubt or has no exception. Lines
/// stay lines in translation.
std::optional<std::size_t> line_with_number(const yaml::Document& document, const source::SourceMap& sources) {
  const source::FileId file = document.file();
  const auto excepted = excepted_lines(document, sources);
  std::optional<std::size_t> first;
  for (const source::Text& text : plan::texts_of({&file, 1}, {&document, 1}, sources)) {
    if (text.kind == source::Text::Kind::file_name) continue;
    for (const plan::NumberHeld& held : plan::numbers_in(text, sources)) {
      const std::size_t line = sources.place(file, held.place.begin).line;
      if (held.doubt == PersonalNumber::Doubt::none || !excepted.contains(line))
        first = std::min(first.value_or(line), line);
    }
  }
  return first;
}

Result<Translated> translated(const source::SourceMap& sources, const yaml::Document& document,
                              const Options& options) {
  const std::string& name = sources.name(document.file());
  const auto own = fields::languages_of(document, plan::plan_keys()).main;
  if (!own && options.to.empty()) return refuse(unknown_keys, name);
  const KeyLanguage to = options.to.empty() ? other(*own) : *parse_key_language(options.to);
  return Translated{name, std::string(document.bytes()),
                    source::edited(document.bytes(), fields::translate(document, plan::plan_keys(), to)),
                    line_with_number(document, sources)};
}

/// Finds the files that were named, and those of the plans in folders that were, and translates each by itself: nothing
/// is asked of the rest of its plan.
class Translation {
 public:
  Translation(const Env& env, const Options& options)
      : env_(env), options_(options), configs_(*env.files, sources_, {}, Language::en), reader_(run_reader(env)) {}

  void add_input() {
    auto bytes = env_.input(yaml::Limits{}.file_bytes);
    if (!bytes) return fail(bytes.error());
    const auto file = sources_.add(std::string(source::standard_input_name), std::move(*bytes));
    keep(plan::parse(sources_, file, Language::en, reader_), file);
  }

  void add(const std::vector<std::string>& paths) {
    check::FolderSettings settings(*env_.files, configs_);
    const auto walk = plan::walk(*env_.files, sources_, paths, settings, 1);
    for (const Failure& failure : walk.failures)
      fail(failure);
    std::set<std::string_view> found;
    for (const plan::Folder& folder : walk.folders) {
      // Settings that cannot be read may say that a file is to be left alone.
      const bool known = settings.at(folder.settings).config != nullptr;
      settings.tell(folder.settings);
      if (!known || add(folder)) found.insert(folder.place.canonical());
    }
    for (const Failure& failure : settings.failures)
      fail(failure);
    for (const Failure& failure : plan::asked_in_vain(walk, found))
      fail(failure);
  }

  /// The files of the plans, translated or not, and settings.
  std::vector<std::string> read() const {
    std::vector<std::string> all = configs_.paths();
    all.insert(all.end(), read_.begin(), read_.end());
    return all;
  }

  std::vector<Translated> files;
  std::vector<Failure> failures;
  std::vector<Failure> beside;  ///< of files that nobody named, which is no failure here

 private:
  void fail(const Failure& failure) { failures.push_back(failure); }

  /// Whether there was anything.
  bool add(const plan::Folder& folder) {
    auto sorted = plan::sort(folder, *env_.files, sources_, Language::en, reader_);
    for (const Failure& failure : sorted.failures)
      fail(failure);
    std::move(sorted.beside.begin(), sorted.beside.end(), std::back_inserter(beside));
    for (plan::Bundle& bundle : sorted.bundles) {
      for (plan::ReadFile& file : bundle.files) {
        read_.push_back(sources_.name(file.file));
        if (!file.readable || (!folder.everything && !file.named)) continue;
        keep(file.parsed ? std::move(*file.parsed) : plan::parse(sources_, file.file, Language::en, reader_),
             file.file);
      }
    }
    return !sorted.bundles.empty();
  }

  void keep(const plan::ParsedFile& parsed, source::FileId file) {
    const std::string& name = sources_.name(file);
    if (!parsed.whole) return fail({unreadable, name});
    auto one = translated(sources_, parsed.document, options_);
    if (one)
      files.push_back(std::move(*one));
    else
      fail(one.error());
    sources_.drop(file);
  }

  const Env& env_;
  const Options& options_;
  source::SourceMap sources_;
  config::Configs configs_;
  yaml::Reader reader_;
  std::vector<std::string> read_;
};

/// Why the output cannot be: it is a file that was read, and not the one that is translated.
std::optional<Failure> one_written_over(const Env& env, const std::string& output, const Translation& translation) {
  if (!is_file(output)) return std::nullopt;
  const OutputFile target(*env.files, output);
  const auto is_target = [&](const std::string& name) { return target.is(*env.files, name); };
  const bool own = translation.files.size() == 1 && is_target(translation.files.front().name);
  const auto read = translation.read();
  if (own) return std::nullopt;
  if (std::any_of(read.begin(), read.end(), is_target)) return read_and_not_written(output);
  std::vector<Failure> unread = translation.failures;
  unread.insert(unread.end(), translation.beside.begin(), translation.beside.end());
  return perhaps_unread(*env.files, output, unread);
}

/// Writes a translation elsewhere than over its plan; that alone may be its output.
int write_copy(const Env& env, const Session& session, const CommonOptions& common, const Translated& file, int code) {
  const auto same = [&] {
    const auto output = env.files->identity(common.output);
    return output && output == env.files->identity(file.name);
  };
  const bool in_place = is_file(common.output) && same();
  if (!in_place)
    return env.output.plan(file.text, file.name, file.line_with_number, common.output, session.language(), code);
  const auto written = env.output.plan_in_place(file.name, file.before, file.text);
  return written ? code : refused(session, written.error());
}

int run(const Env& env, const CommonOptions& common, const Options& options) {
  auto session = Session::start(env, common, {});
  if (!session) return refused(env, common, session.error());
  if (!options.to.empty() && !parse_key_language(options.to)) return refused(env, common, to_what);
  std::vector<std::string> paths = options.paths.empty() ? std::vector<std::string>{"."} : options.paths;
  const auto typed = std::remove(paths.begin(), paths.end(), "-");
  const bool input = typed != paths.end();
  paths.erase(typed, paths.end());
  if (options.write && input) return refused(env, common, not_the_input);
  Translation translation(env, options);
  if (input) translation.add_input();
  translation.add(paths);
  if (!options.write && translation.files.size() > 1) return refused(env, common, only_in_place);
  if (const auto written_over = one_written_over(env, common.output, translation))
    return refused(env, common, *written_over);
  int code = exit_ok;
  for (const Failure& failure : translation.failures) {
    session->complain(failure);
    code = exit_failed;
  }
  for (const Translated& file : translation.files) {
    if (!options.write) {
      code = write_copy(env, *session, common, file, code);
    } else if (const auto written = env.output.plan_in_place(file.name, file.before, file.text); !written) {
      session->complain(written.error());
      code = exit_failed;
    }
  }
  return code;
}

}  // namespace

constexpr Command commands::translate{"translate", about, example, declare<Options, takes, run>};

}  // namespace sbs::cli
