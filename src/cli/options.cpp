#include "cli/options.h"

#include <charconv>

#include "base/text.h"
#include "cli/command.h"
#include "config/config.h"

namespace sbs::cli {

namespace {

constexpr Message<std::string, Quoted> unknown_language{"{0}: okänt språk {1}: skriv sv eller en",
                                                        "{0}: unknown language {1}: write sv or en"};
constexpr Message<std::string, Quoted> no_day{"{0}: {1} är ingen dag: skriv till exempel 2016-10-03",
                                              "{0}: {1} is not a day: write for example 2016-10-03"};
constexpr Message<Quoted> no_seconds{"SOURCE_DATE_EPOCH: {0} är inget antal sekunder",
                                     "SOURCE_DATE_EPOCH: {0} is not a number of seconds"};
constexpr std::size_t most_threads = 256;

std::string set_and_not_empty(const Env& env, const char* name) { return env.variable(name).value_or(std::string()); }

Language locale_language(const Env& env) {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const auto value = set_and_not_empty(env, name); !value.empty()) return language_of_locale(value);
  return Language::en;
}

Result<Language> language_named(std::string_view text, std::string_view where) {
  if (const auto language = parse_language(text)) return *language;
  return refuse(unknown_language, std::string(where), Quoted(text));
}

constexpr Phrase help_help{"Visa den här hjälpen.", "Show this help."};
constexpr Phrase version_help{"Visa vilken version av sbs det är.", "Show the version of sbs."};
constexpr Message<std::string> language_help{
    "Språket i det som sbs säger: {0}. Annars det som SBS_LANG, närmaste .sbs.yaml eller datorn säger.",
    "The language that sbs speaks: {0}. Otherwise what SBS_LANG, the nearest .sbs.yaml or the computer says."};
constexpr Phrase today_help{
    "Dagen att läsa planen på, till exempel 2016-10-03. Annars den som SBS_TODAY eller .sbs.yaml säger, eller dagens.",
    "The day to read the plan on, such as 2016-10-03. Otherwise that of SBS_TODAY or .sbs.yaml, or today."};
constexpr Phrase when{"NÄR", "WHEN"};
constexpr Message<std::string> colour_help{"När det ska vara färg: {0}.", "When to use colour: {0}."};
constexpr Phrase config_help{"Läs inställningarna i den här filen i stället för i närmaste .sbs.yaml.",
                             "Read the settings in this file instead of the nearest .sbs.yaml."};
constexpr Phrase width_help{"Så många tecken breda rader, 40–400. Annars terminalens bredd, eller 80.",
                            "Lines of so many columns, 40–400. Otherwise the terminal's width, or 80."};
constexpr Phrase ascii_help{"Rita bara med ASCII-tecken.", "Draw with ASCII characters only."};
constexpr Phrase output_help{"Skriv till en fil i stället för till standard ut.",
                             "Write to a file instead of standard output."};
constexpr Phrase quiet_help{"Skriv ingen sammanfattning.", "Write no summary."};
constexpr Phrase jobs_help{"Läs så många planer samtidigt, 1–256. Annars så många som datorn har processorer.",
                           "Read so many plans at a time, 1–256. Otherwise as many as the computer has processors."};

}  // namespace

Result<Day> day_named(std::string_view text, std::string_view where) {
  if (const auto day = parse_day(text)) return *day;
  return refuse(no_day, std::string(where), Quoted(text));
}

Words languages() { return {{std::string(to_string(Language::sv))}, {std::string(to_string(Language::en))}}; }

std::vector<Option> common_options(CommonOptions& to) {
  Option language = checked({"--lang", &to.language, {}, called::language}, languages(), language_help);
  language.only_words = false;  // what is wrong with it is said where the variables' are read
  return {{"-h,--help", Prints::help, help_help},
          {"-V,--version", Prints::version, version_help},
          std::move(language),
          {"--today", &to.today, today_help, called::date, Takes::text},
          checked({"--color", &to.colour, {}, when},
                  {{"auto"}, {"always"}, {"never"}

                  },
                  colour_help),
          {"--config", &to.config, config_help, called::file, Takes::file},
          {"--width", Number{&to.width, render::narrowest, render::widest}, width_help, called::number, Takes::text},
          {"--ascii", &to.ascii, ascii_help},
          {"-o,--output", &to.output, output_help, called::file, Takes::file},
          {"--quiet", &to.quiet, quiet_help}};
}

Option jobs_option(CommonOptions& to) {
  return {"-j,--jobs", Number{&to.jobs, 1, most_threads}, jobs_help, called::number, Takes::text};
}

Language first_language(std::span<const std::string> arguments, const Env& env) {
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    constexpr std::string_view option = "--lang";
    std::optional<Language> language;
    if (arguments[at] == option && at + 1 < arguments.size())
      language = parse_language(arguments[at + 1]);
    else if (arguments[at].starts_with("--lang="))
      language = parse_language(std::string_view(arguments[at]).substr(option.size() + 1));
    if (language) return *language;
  }
  return parse_language(set_and_not_empty(env, "SBS_LANG")).value_or(locale_language(env));
}

Language help_language(const CommonOptions& options, const Env& env) {
  return parse_language(options.language).value_or(first_language({}, env));
}

Result<Language> run_language(const CommonOptions& options, const Env& env, const std::vector<std::string>& paths,
                              const std::string& stdin_filename) {
  if (!options.language.empty()) return language_named(options.language, "--lang");
  if (const auto value = set_and_not_empty(env, "SBS_LANG"); !value.empty()) return language_named(value, "SBS_LANG");
  const Language otherwise = locale_language(env);
  std::string folder = ".";
  const std::string first = paths.empty() ? std::string() : paths.front() == "-" ? stdin_filename : paths.front();
  if (!first.empty()) {
    const std::string path = source::normal_path(first);
    folder = env.files->kind(path) == source::Kind::folder ? path : source::parent_folder(path);
  }
  // Read by itself: what is wrong with the settings is said once the language is known.
  source::SourceMap sources;
  config::Configs configs(*env.files, sources, options.config, otherwise);
  const auto config = configs.nearest(folder);
  if (!config) return tl::make_unexpected(config.error());
  if (*config != nullptr && (*config)->language) return *(*config)->language;
  return otherwise;
}

Result<check::Today> run_today(const CommonOptions& options, const Env& env) {
  const auto for_all = [](Result<Day> day) { return day.map([](Day one) { return check::Today{one, one}; }); };
  if (!options.today.empty()) return for_all(day_named(options.today, "--today"));
  if (const auto value = set_and_not_empty(env, "SBS_TODAY"); !value.empty())
    return for_all(day_named(value, "SBS_TODAY"));
  const auto epoch = set_and_not_empty(env, "SOURCE_DATE_EPOCH");
  if (epoch.empty()) return check::Today{{}, env.today};
  long long seconds = 0;
  const auto [end, error] = std::from_chars(epoch.data(), epoch.data() + epoch.size(), seconds);
  constexpr long long most = 253402300799;  // the end of the year 9999
  if (error != std::errc() || end != epoch.data() + epoch.size() || seconds < 0 || seconds > most)
    return refuse(no_seconds, Quoted(epoch));
  return check::Today{{},
                      std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)))};
}

yaml::Reader run_reader(const Env& env) {
  return set_and_not_empty(env, "SBS_READER") == "yaml-cpp" ? yaml::Reader::yaml_cpp : yaml::Reader::lines_first;
}

unsigned run_threads(const CommonOptions& options, const Env& env) {
  return static_cast<unsigned>(options.jobs.value_or(std::min<std::size_t>(env.processors, most_threads)));
}

std::size_t help_width(const CommonOptions& options, const Env& env) {
  constexpr std::size_t without_terminal = 80;
  constexpr std::size_t easily_read = 100;
  const std::size_t terminal = std::min(env.terminal_width.value_or(without_terminal), easily_read);
  return options.width.value_or(std::clamp(terminal, render::narrowest, render::widest));
}

render::Style run_style(const CommonOptions& options, const Env& env, Language language) {
  render::Style style;
  style.language = language;
  style.ascii = options.ascii;
  style.width =
      options.width.value_or(std::clamp(env.terminal_width.value_or(style.width), render::narrowest, render::widest));
  if (options.colour == "always") {
    style.colour = true;
  } else if (options.colour == "auto" && options.output.empty()) {
    const auto forced = [&](const char* name) {
      const auto value = set_and_not_empty(env, name);
      return !value.empty() && value != "0";
    };
    const bool plain = set_and_not_empty(env, "TERM") == "dumb" || set_and_not_empty(env, "CLICOLOR") == "0";
    if (!set_and_not_empty(env, "NO_COLOR").empty())
      style.colour = false;
    else
      style.colour = forced("CLICOLOR_FORCE") || forced("FORCE_COLOR") || (env.out_is_terminal && !plain);
  }
  return style;
}

}  // namespace sbs::cli
