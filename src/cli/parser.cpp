#include "cli/parser.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <type_traits>
#include <utility>

#include "base/text.h"
#include "cli/refuse.h"

namespace sbs::cli {

namespace {

constexpr std::string_view version = "sbs " SBS_VERSION;

constexpr Phrase version_help{"Visa programmets version.", "Show the program's version."};
constexpr Phrase help_help{"Visa den här hjälpen.", "Show this help."};
constexpr Phrase options_group{"Flaggor", "Options"};
constexpr Phrase commands_group{"Kommandon", "Commands"};
constexpr Phrase footer{
    "Slutkoder: 0 inget att anmärka på, 1 fel i planen, 2 kunde inte kontrolleras.\n"
    "Flaggorna för alla kommandon visas av: sbs --help",
    "Exit codes: 0 nothing to report, 1 errors in the plan, 2 could not be checked.\n"
    "The options of all commands are shown by: sbs --help"};
constexpr Message<std::string> unknown_argument{"okänd flagga eller okänt argument: {0}",
                                                "unknown option or argument: {0}"};
constexpr Message<std::string> unknown_command{"okänt kommando {0}", "unknown command {0}"};
constexpr Message<std::string> did_you_mean{"menade du {0}?", "did you mean {0}?"};
constexpr Message<std::string> one_of{"skriv ett av {0}", "write one of {0}"};
constexpr Message<> which_command{"skriv ett kommando, till exempel: sbs validate",
                                  "write a command, for example: sbs validate"};
constexpr Message<> missing_argument{"ett argument saknas, till exempel planens fil eller mapp",
                                     "an argument is missing, such as the plan's file or folder"};
constexpr Message<std::string> missing_value{"{0}: värdet saknas", "{0}: the value is missing"};
constexpr Message<std::string> bad_option{"flaggan går inte att läsa: {0}", "the option cannot be read: {0}"};
constexpr Message<std::string> see_help{"se {0} --help", "see {0} --help"};

/// What was wrong with the command line, in words; the library's own are English.
std::string explain_error(const CLI::ParseError& error, Language language) {
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    const std::string what = error.what();
    const auto colon = what.find(": ");
    return unknown_argument(language, colon == std::string::npos ? what : what.substr(colon + 2));
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    const bool command = std::string_view(error.what()).find("ubcommand") != std::string_view::npos;
    return command ? which_command(language) : missing_argument(language);
  }
  // What it says: "--for: 1 required TEXT missing", "Could not convert: --width = abc".
  const std::string what = error.what();
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
    return missing_value(language, what.substr(0, what.find(':')));
  if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr && what.find(": ") != std::string::npos)
    return bad_option(language, what.substr(what.find(": ") + 2));
  return bad_option(language, what);
}

}  // namespace

struct Parser::Library {
  explicit Library(Language run_language) : language(run_language) {}

  std::string text(const Phrase& phrase) const { return std::string(phrase.in(language)); }

  void describe(CLI::App& described) const {
    described.set_help_flag("-h,--help", text(help_help));
    described.footer("\n" + text(footer));
    if (language == Language::en) return;
    for (const auto& [english, swedish] :
         {std::pair{"Usage", "Användning"}, std::pair{"Positionals", "Argument"}, std::pair{"OPTIONS", "FLAGGOR"},
          std::pair{"SUBCOMMAND", "KOMMANDO"}, std::pair{"REQUIRED", "KRÄVS"}})
      described.get_formatter()->label(english, swedish);
  }

  void add(CLI::App& to, const Declared& one) {
    const std::string help = text(one.help);
    if (bool* const* flag = std::get_if<bool*>(&one.target)) {
      to.add_flag(one.name, **flag, help);
      return;
    }
    CLI::Option* option = std::visit(
        [&](auto* target) -> CLI::Option* {
          CLI::Option* made = to.add_option(one.name, *target, help);
          if constexpr (std::is_same_v<decltype(target), std::vector<std::string>*>) {
            made->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
            if (one.name.starts_with('-')) made->allow_extra_args(false);
          }
          return made;
        },
        one.target);
    option->type_name(one.value);
    if (one.required) option->required();
    declared.emplace(option, one);
  }

  /// The options of all commands, and those of the one that was typed.
  std::vector<const CLI::App*> with_chosen() const {
    std::vector<const CLI::App*> apps{&app};
    for (const CLI::App* chosen : app.get_subcommands())
      apps.push_back(chosen);
    return apps;
  }

  /// The options, or the arguments, that `wanted` keeps, of those that may have been typed.
  template <class Wanted>
  std::vector<const CLI::Option*> typed(const Wanted& wanted) const {
    std::vector<const CLI::Option*> all;
    for (const CLI::App* one : with_chosen())
      for (const CLI::Option* option : one->get_options(wanted))
        if (option->get_items_expected() > 0) all.push_back(option);
    return all;
  }

  /// Why a value that was typed cannot be taken: it is empty, as that of a variable that is not set, or it must be one
  /// of some words.
  std::optional<Failure> refusal() const {
    const auto is_empty = [](const std::string& value) { return trim(value).empty(); };
    for (const bool positional : {false, true})
      for (const CLI::Option* option :
           typed([&](const CLI::Option* any) { return any->get_positional() == positional; }))
        if (!(positional && declared.at(option).may_be_empty) &&
            std::any_of(option->results().begin(), option->results().end(), is_empty))
          return Failure{missing_value(Language::sv, option->get_name()),
                         missing_value(Language::en, option->get_name())};
    for (const CLI::Option* option : typed([&](const CLI::Option* any) { return declared.contains(any); })) {
      const Declared& one = declared.at(option);
      if (!one.only_words) continue;
      const std::vector<std::string_view> accepted(one.words.begin(), one.words.end());
      for (const std::string& value : option->results()) {
        const std::string word = one.takes == Takes::word_and_file ? value.substr(0, value.find('=')) : value;
        if (auto refusal = not_among(accepted, option->get_name(), word)) return refusal;
      }
    }
    return std::nullopt;
  }

  /// What was typed so far of a command, "sbs validate", for pointing to its help.
  std::string typed_command() const {
    const auto chosen = app.get_subcommands();
    return chosen.empty() ? "sbs" : "sbs " + chosen.front()->get_name();
  }

  std::string help() const {
    const auto chosen = app.get_subcommands();
    return chosen.empty() ? app.help() : chosen.front()->help("sbs");
  }

  std::vector<std::string> command_names() const {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App* one) { return !one->get_group().empty(); }))
      names.push_back(command->get_name());
    return names;
  }

  /// Where a command should stand and none does: the word that was meant as one, of those after the options.
  std::optional<std::string> mistyped_command(std::span<const std::string> arguments) const {
    if (!app.get_subcommands().empty()) return std::nullopt;
    for (std::size_t at = 0; at < arguments.size(); ++at) {
      const std::string& word = arguments[at];
      if (!word.starts_with('-')) return word;
      const CLI::Option* option = app.get_option_no_throw(word);
      if (option != nullptr && option->get_items_expected() > 0) ++at;  // its value
    }
    return std::nullopt;
  }

  std::string unknown_command_words(const std::string& typed) const {
    const auto names = command_names();
    const std::vector<std::string_view> views(names.begin(), names.end());
    const auto near = nearest(typed, views);
    const std::string meant = near ? names[*near] : fmt::format("{}", fmt::join(names, ", "));
    return unknown_command(language, quoted(typed, language)) + "; " +
           (near ? did_you_mean(language, meant) : one_of(language, meant));
  }

  /// The option that was meant by one that nobody knows.
  std::string meant_option(const CLI::ParseError& error) const {
    const std::string what = error.what();
    const auto begin = what.find("--");
    if (dynamic_cast<const CLI::ExtrasError*>(&error) == nullptr || begin == std::string::npos) return {};
    const std::string typed = what.substr(begin, what.find_first_of(" =", begin) - begin);
    std::vector<std::string> names;
    for (const CLI::App* one : with_chosen())
      for (const CLI::Option* option : one->get_options([](const CLI::Option* any) { return any->nonpositional(); }))
        for (const std::string& name : option->get_lnames())
          names.push_back("--" + name);
    const std::vector<std::string_view> views(names.begin(), names.end());
    const auto near = nearest(typed, views);
    return near ? "; " + did_you_mean(language, names[*near]) : std::string();
  }

  Option plain(const CLI::Option& option) const {
    Option plain;
    for (const std::string& name : option.get_snames())
      plain.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames())
      plain.names.push_back("--" + name);
    plain.help = option.get_description();
    plain.required = option.get_required();
    plain.several = option.get_items_expected_max() > 1;
    if (const auto found = declared.find(&option); found != declared.end()) {
      plain.takes = found->second.takes;
      plain.words = found->second.words;
      plain.value = plain.names.empty() ? option.get_name() : option.get_type_name();
    }
    return plain;
  }

  /// Those that `wanted` keeps, in the order of the help.
  template <class Wanted>
  std::vector<Option> plain_of(const CLI::App& of, const Wanted& wanted) const {
    std::vector<Option> all;
    for (const CLI::Option* option : of.get_options(wanted))
      all.push_back(plain(*option));
    return all;
  }
  std::vector<Option> arguments_of(const CLI::App& of) const {
    return plain_of(of, [](const CLI::Option* one) { return one->get_positional(); });
  }
  std::vector<Option> options_of(const CLI::App& of) const {
    return plain_of(of, [](const CLI::Option* one) { return one->nonpositional(); });
  }

  Language language;
  CLI::App app;
  std::map<const CLI::Option*, Declared> declared;
};

Parser::Parser(const Phrase& about, Language language) : library_(std::make_unique<Library>(language)) {
  CLI::App& app = library_->app;
  app.description(library_->text(about));
  app.name("sbs");
  library_->describe(app);
  app.set_version_flag("-V,--version", std::string(version), library_->text(version_help));
  app.require_subcommand(1);
  app.option_defaults()->group(library_->text(options_group));
  for (CLI::Option* option : app.get_options())
    option->group(library_->text(options_group));
  // Where an option is given twice, the later one counts: so a script's own can be overridden.
  app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

Parser::~Parser() = default;

void Parser::add(const Declared& declared) { library_->add(library_->app, declared); }

void Parser::add(const std::string& command, const Phrase& about, const std::vector<Declared>& declared, bool inner) {
  CLI::App& made = *library_->app.add_subcommand(command, library_->text(about));
  made.group(inner ? std::string() : library_->text(commands_group));
  made.fallthrough();
  library_->describe(made);
  made.get_help_ptr()->group(library_->text(options_group));
  for (const Declared& one : declared)
    library_->add(made, one);
}

Result<std::variant<std::string, ToPrint, BadValue>> Parser::parse(std::span<const std::string> arguments) {
  const Language language = library_->language;
  try {
    library_->app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::CallForHelp&) {
    return ToPrint{library_->help()};
  } catch (const CLI::CallForVersion&) {
    return ToPrint{std::string(version) + "\n"};
  } catch (const CLI::ParseError& error) {
    const auto mistyped = library_->mistyped_command(arguments);
    const std::string fault = mistyped ? library_->unknown_command_words(*mistyped)
                                       : explain_error(error, language) + library_->meant_option(error);
    const std::string line = fmt::format("{}; {}", fault, see_help(language, library_->typed_command()));
    return tl::make_unexpected(Failure{line, line});
  }
  if (auto refusal = library_->refusal()) return BadValue{std::move(*refusal)};
  return library_->app.get_subcommands().front()->get_name();
}

std::string Parser::help(const std::string& command) const {
  // Asked for its help, the library gives that of the command which was typed: `help` itself.
  const CLI::App& app = library_->app;
  return command.empty() ? app.get_formatter()->make_help(&app, "sbs", CLI::AppFormatMode::Normal)
                         : app.get_subcommand(command)->help("sbs");
}

CommandTree Parser::tree() const {
  const CLI::App& app = library_->app;
  CommandTree tree;
  tree.about = app.get_description();
  tree.options = library_->options_of(app);
  for (const CLI::App* command : app.get_subcommands([](const CLI::App* one) { return !one->get_group().empty(); }))
    tree.commands.push_back({command->get_name(), command->get_description(), library_->arguments_of(*command),
                             library_->options_of(*command)});
  return tree;
}

}  // namespace sbs::cli
