#include "cli/parser.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include "base/text.h"
#include "cli/refuse.h"
#include "plan/part.h"

namespace sbs::cli {

namespace {

constexpr Message<std::string, std::string> version{"sbs {0} (planformat {1})", "sbs {0} (plan format {1})"};

constexpr Phrase about{"Kontrollerar och visar planer för Samverkan för bästa skola.",
                       "Checks and shows plans of collaborations in Samverkan för bästa skola."};
constexpr Phrase options_group{"Flaggor", "Options"};
constexpr Phrase commands_group{"Kommandon", "Commands"};
constexpr Phrase footer{"Hjälp för ett kommando: sbs validate --help", "Help of a command: sbs validate --help"};
constexpr Message<std::string, Phrase> footer_with_example{"Exempel:\n  {0}\n      {1}\n\n",
                                                           "Example:\n  {0}\n      {1}\n\n"};
constexpr Phrase footer_of_validate{
    "Slutkoder: 0 inga fel, 1 fel i planen, 2 kunde inte kontrolleras.\n"
    "Flaggorna för alla kommandon visas av: sbs --help",
    "Exit codes: 0 no errors, 1 errors in the plan, 2 could not be checked.\n"
    "The options of all commands are shown by: sbs --help"};
constexpr Phrase footer_of_others{
    "Slutkoder: 0 det gick bra, 2 det gick inte.\n"
    "Flaggorna för alla kommandon visas av: sbs --help",
    "Exit codes: 0 done, 2 could not be done.\n"
    "The options of all commands are shown by: sbs --help"};
constexpr Message<std::string> unknown_argument{"okänd flagga eller okänt argument: {0}",
                                                "unknown option or argument: {0}"};
constexpr Message<Quoted, std::string> command_meant{"okänt kommando {0}; menade ni {1}?",
                                                     "unknown command {0}; did you mean {1}?"};
constexpr Message<Quoted, std::string> unknown_command{"okänt kommando {0}; skriv ett av {1}",
                                                       "unknown command {0}; write one of {1}"};
constexpr Message<Failure, std::string> option_meant{"{0}; menade ni {1}?", "{0}; did you mean {1}?"};
constexpr Message<std::string> which_command{"skriv ett kommando, till exempel sbs validate; kommandona är {0}",
                                             "write a command, for example sbs validate; the commands are {0}"};
constexpr Message<std::string> missing_argument{"{0} saknas", "{0} is missing"};
constexpr Message<std::string> missing_value{"{0}: värdet saknas", "{0}: the value is missing"};
constexpr Message<std::string, int, int> no_number_between{"{0}: skriv ett tal mellan {1} och {2}",
                                                           "{0}: write a number from {1} to {2}"};
constexpr Message<std::string, int> no_number_from{"{0}: skriv ett tal från {1}", "{0}: write a number from {1}"};
constexpr Message<std::string> bad_option{"flaggan går inte att läsa: {0}", "the option cannot be read: {0}"};
constexpr Message<Failure, std::string> see_help{"{0} (se {1} --help)", "{0} (see {1} --help)"};

/// Help whose columns are those that people see: the library counts bytes, and breaks no lines.
class HelpFormatter : public CLI::Formatter {
 public:
  void set_width(std::size_t width) {
    width_ = width;
    // Where there is no room for two columns, what is explained stands above.
    constexpr std::size_t room_for_two = 70;
    constexpr std::size_t inset = 6;
    if (width < room_for_two) column_width(inset);
  }

  std::string make_description(const CLI::App* command) const override {
    return in_lines(command->get_description(), 0) + "\n";
  }
  std::string make_usage(const CLI::App* command, std::string name) const override {
    return in_lines(CLI::Formatter::make_usage(command, std::move(name)), 0) + "\n";
  }
  std::string make_option(const CLI::Option* option, bool is_argument) const override {
    return entry(make_option_name(option, is_argument) + make_option_opts(option), make_option_desc(option));
  }
  std::string make_subcommand(const CLI::App* command) const override {
    return entry(command->get_display_name(true), command->get_description());
  }
  /// Its lines are paragraphs; one that begins with blanks stays so far from the margin, and a command is not broken.
  std::string make_footer(const CLI::App* command) const override {
    std::string lines;
    for (const std::string& line : CLI::detail::split(command->get_footer(), '\n')) {
      const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
      const std::string text = line.substr(indent);
      const bool to_paste = text.starts_with("sbs ");
      lines += std::string(indent, ' ') + (to_paste ? text : in_lines(text, indent)) + "\n";
    }
    return lines;
  }

 private:
  std::string in_lines(const std::string& text, std::size_t indent) const {
    return fmt::format("{}", fmt::join(wrap(text, width_ - indent), "\n" + std::string(indent, ' ')));
  }

  std::string entry(const std::string& name, const std::string& meaning) const {
    const std::size_t indent = get_column_width();
    std::string head = "  " + name;
    if (const std::size_t used = display_width(head); used < indent)
      head += std::string(indent - used, ' ');
    else
      head += "\n" + std::string(indent, ' ');
    return head + in_lines(meaning, indent) + "\n";
  }

  std::size_t width_ = 0;
};

std::string names_of_commands() {
  std::vector<std::string_view> names;
  for (const Command* command : commands_for_people())
    names.push_back(command->name);
  return fmt::format("{}", fmt::join(names, ", "));
}

/// What was wrong with the command line, in words; the library's own are English.
Failure explained(const CLI::ParseError& error) {
  const std::string what = error.what();
  const auto colon = what.find(": ");
  const std::string about_what = colon == std::string::npos ? what : what.substr(colon + 2);
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) return {unknown_argument, about_what};
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    if (what.find("ubcommand") != std::string::npos) return {which_command, names_of_commands()};
    return {missing_argument, what.substr(0, what.find(" is required"))};
  }
  // What it says: "--for: 1 required TEXT missing", "Could not convert: --width = abc".
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
    return {missing_value, what.substr(0, what.find(':'))};
  return {bad_option, dynamic_cast<const CLI::ConversionError*>(&error) != nullptr ? about_what : what};
}

/// The library's view of the commands. What a command takes is made only once it has been typed, or its help asked for.
class Reader {
 public:
  Reader(CommonOptions& common, Language language, const Env& env) : common_(common), language_(language), env_(env) {
    app_.description(text(about));
    app_.name("sbs");
    app_.formatter(formatter_);
    describe(app_, text(footer));
    app_.require_subcommand(1);
    app_.option_defaults()->group(text(options_group));
    // Where an option is given twice, the later one counts: so a script's own can be overridden.
    app_.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    for (const Option& option : common_options(common))
      add(app_, option);
    for (CLI::Option* option : app_.get_options())
      option->group(text(options_group));
    for (const Command* command : all_commands())
      add(*command);
  }

  Result<std::variant<Action, ToPrint, BadValue>> parse(std::span<const std::string> arguments) {
    try {
      app_.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
      const auto chosen = app_.get_subcommands();
      set_width();
      return ToPrint{chosen.empty() ? app_.help() : chosen.front()->help("sbs")};
    } catch (const CLI::CallForVersion&) {
      return ToPrint{version_text() + "\n"};
    } catch (const CLI::ParseError& error) {
      const auto mistyped = mistyped_command(arguments);
      const Failure fault = mistyped ? unknown(*mistyped) : with_option_meant(explained(error), error);
      return refuse(see_help, fault, typed_command());
    }
    if (auto refusal = this->refusal()) return BadValue{std::move(*refusal)};
    return action_;
  }

  std::string help(const std::string& command) {
    set_width();
    // Asked for its help, the library gives that of the command which was typed: `help` itself.
    if (command.empty()) return formatter_->make_help(&app_, "sbs", CLI::AppFormatMode::Normal);
    for (const Command* one : all_commands())
      if (one->name == command) declare(*one, *app_.get_subcommand(command));
    return app_.get_subcommand(command)->help("sbs");
  }

 private:
  std::string text(const Phrase& phrase) const { return std::string(phrase.in(language_)); }
  std::string version_text() const {
    return version(language_, std::string(SBS_VERSION), std::string(plan::format_version));
  }

  void set_width() { formatter_->set_width(help_width(common_, env_)); }

  void describe(CLI::App& described, const std::string& end) const {
    described.footer("\n" + end);
    if (language_ == Language::en) return;
    for (const auto& [english, swedish] :
         {std::pair{"Usage", "Användning"}, std::pair{"Positionals", "Argument"}, std::pair{"OPTIONS", "FLAGGOR"},
          std::pair{"SUBCOMMAND", "KOMMANDO"}, std::pair{"REQUIRED", "KRÄVS"}})
      described.get_formatter()->label(english, swedish);
  }

  void add(const Command& command) {
    CLI::App& made = *app_.add_subcommand(std::string(command.name), text(command.about));
    made.group(command.is_for_people() ? text(commands_group) : std::string());
    made.fallthrough();
    const Phrase& end = &command == &commands::validate ? footer_of_validate : footer_of_others;
    describe(made, command.example
                       ? footer_with_example(language_, std::string(command.example->line), command.example->gives) +
                             text(end)
                       : text(end));
    made.set_help_flag(help_option_.name, help_option_.explained(language_))->group(text(options_group));
    made.preparse_callback([this, &command, &made](std::size_t) { declare(command, made); });
  }

  void declare(const Command& command, CLI::App& to) {
    Declared declared = command.declare({language_, common_});
    for (const Option& option : declared.options)
      add(to, option);
    action_ = std::move(declared.run);
  }

  void add(CLI::App& to, const Option& one) {
    const std::string help = one.explained(language_);
    CLI::Option* option = std::visit(
        [&](auto target) -> CLI::Option* {
          using Typed = decltype(target);
          if constexpr (std::is_same_v<Typed, Prints>) {
            if (target == Prints::version) return to.set_version_flag(one.name, version_text(), help);
            help_option_ = one;
            return to.set_help_flag(one.name, help);
          } else if constexpr (std::is_same_v<Typed, bool*>) {
            return to.add_flag(one.name, *target, help);
          } else {
            const std::string name = one.is_argument() ? one.called(language_) : one.name;
            CLI::Option* made = nullptr;
            if constexpr (std::is_same_v<Typed, Number>)  // the library takes 0x10 and reads 010 as eight
              made = to.add_option_function<std::string>(
                  name, [target](const std::string& typed) { *target.value = target.read(typed); }, help);
            else
              made = to.add_option(name, *target, help);
            made->type_name(one.is_argument() ? std::string() : one.called(language_));
            if (one.is_several()) {
              made->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
              if (!one.is_argument()) made->allow_extra_args(false);
            }
            return made;
          }
        },
        one.target);
    if (one.required) option->required();
    if (one.takes != Takes::nothing) declared_.emplace(option, one);
  }

  /// The options of all commands, and those of the one that was typed.
  std::vector<const CLI::App*> with_chosen() const {
    std::vector<const CLI::App*> apps{&app_};
    for (const CLI::App* chosen : app_.get_subcommands())
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

  /// Why a value that was typed cannot be taken: it is empty, as that of a variable that is not set, it is no such
  /// number, or none of some words.
  std::optional<Failure> refusal() const {
    const auto is_empty = [](const std::string& value) { return trim(value).empty(); };
    for (const bool positional : {false, true})
      for (const CLI::Option* option :
           typed([&](const CLI::Option* any) { return any->get_positional() == positional; }))
        if (!(positional && declared_.at(option).may_be_empty) &&
            std::any_of(option->results().begin(), option->results().end(), is_empty))
          return Failure(missing_value, option->get_name());
    for (const CLI::Option* option : typed([&](const CLI::Option* any) { return declared_.contains(any); })) {
      if (option->results().empty()) continue;
      const Option& one = declared_.at(option);
      if (const auto* number = std::get_if<Number>(&one.target);
          number != nullptr && !number->read(option->results().back()))
        return wrong_number(*number, option->get_name());
      if (!one.only_words) continue;
      if (auto refusal = unknown_word(one, *option)) return refusal;
    }
    return std::nullopt;
  }

  static Failure wrong_number(const Number& number, const std::string& option) {
    const int least = static_cast<int>(number.least);
    return number.most ? Failure(no_number_between, option, least, static_cast<int>(*number.most))
                       : Failure(no_number_from, option, least);
  }

  static std::optional<Failure> unknown_word(const Option& one, const CLI::Option& typed) {
    std::vector<std::string_view> accepted;
    for (const Word& word : one.words)
      accepted.push_back(word.name);
    for (const std::string& value : typed.results()) {
      const std::string name = one.takes == Takes::word_and_file ? value.substr(0, value.find('=')) : value;
      if (std::any_of(one.words.begin(), one.words.end(),
                      [&](const Word& word) { return !word.also.empty() && word.also == name; }))
        continue;
      if (auto refusal = not_among(accepted, typed.get_name(), name)) return refusal;
    }
    return std::nullopt;
  }

  /// What was typed so far of a command, "sbs validate", for pointing to its help.
  std::string typed_command() const {
    const auto chosen = app_.get_subcommands();
    return chosen.empty() ? "sbs" : "sbs " + chosen.front()->get_name();
  }

  /// Where a command should stand and none does: the word that was meant as one, of those after the options.
  std::optional<std::string> mistyped_command(std::span<const std::string> arguments) const {
    if (!app_.get_subcommands().empty()) return std::nullopt;
    for (std::size_t at = 0; at < arguments.size(); ++at) {
      const std::string& word = arguments[at];
      if (!word.starts_with('-')) return word;
      const CLI::Option* option = app_.get_option_no_throw(word);
      if (option != nullptr && option->get_items_expected() > 0) ++at;  // its value
    }
    return std::nullopt;
  }

  static Failure unknown(const std::string& word) {
    std::vector<std::string_view> names;
    for (const Command* command : commands_for_people())
      names.push_back(command->name);
    const auto near = nearest(word, names);
    if (near) return {command_meant, Quoted(word), std::string(names[*near])};
    return {unknown_command, Quoted(word), names_of_commands()};
  }

  /// With the option that was meant by one that nobody knows.
  Failure with_option_meant(const Failure& failure, const CLI::ParseError& error) const {
    const std::string what = error.what();
    const auto begin = what.find("--");
    if (dynamic_cast<const CLI::ExtrasError*>(&error) == nullptr || begin == std::string::npos) return failure;
    const std::string typed = what.substr(begin, what.find_first_of(" =", begin) - begin);
    std::vector<std::string> names;
    for (const CLI::App* one : with_chosen())
      for (const CLI::Option* option : one->get_options([](const CLI::Option* any) { return any->nonpositional(); }))
        for (const std::string& name : option->get_lnames())
          names.push_back("--" + name);
    const std::vector<std::string_view> views(names.begin(), names.end());
    const auto near = nearest(typed, views);
    if (!near) return failure;
    return {option_meant, failure, names[*near]};
  }

  CommonOptions& common_;
  Language language_;
  const Env& env_;
  std::shared_ptr<HelpFormatter> formatter_ = std::make_shared<HelpFormatter>();
  CLI::App app_;
  Option help_option_;
  std::map<const CLI::Option*, Option> declared_;
  Action action_;
};

}  // namespace

Result<std::variant<Action, ToPrint, BadValue>> parse(std::span<const std::string> arguments, CommonOptions& common,
                                                      Language language, const Env& env) {
  return Reader(common, language, env).parse(arguments);
}

std::string help_of(const std::string& command, const CommonOptions& common, Language language, const Env& env) {
  CommonOptions typed = common;
  return Reader(typed, language, env).help(command);
}

}  // namespace sbs::cli
