#include <CLI/CLI.hpp>

#include <fmt/format.h>

#include <functional>
#include <map>
#include <optional>
#include <type_traits>
#include <utility>

#include "base/message.h"
#include "base/text.h"
#include "cli/command_tree.h"
#include "cli/commands.h"
#include "cli/env.h"
#include "cli/options.h"
#include "cli/refuse.h"
#include "plan/names.h"
#include "programme/mandates.h"
#include "schema/schema.h"

namespace sbs::cli {

namespace {

constexpr Phrase about{"Kontrollerar och visar planer för Samverkan för bästa skola.",
                       "Checks and shows plans of collaborations in Samverkan för bästa skola."};
constexpr Phrase about_validate{"Säger vad som är fel i planer, varför, och vad som ska stå i stället.",
                                "Says what is wrong in plans, why, and what to write instead."};
constexpr Phrase about_timeline{"Visar vad som händer när.", "Shows what happens when."};
constexpr Phrase about_checklist{"Visar vad som återstår, och för vem.", "Shows what remains, and for whom."};
constexpr Phrase about_status{"Visar hur långt varje samverkan har kommit, en rad per plan.",
                              "Shows how far each collaboration has come, a row a plan."};
constexpr Phrase about_explain{"Förklarar en regel: vad, varför, källan och exempel.",
                               "Explains a rule: what, why, the source and examples."};
constexpr Phrase about_rules{"Räknar upp reglerna.", "Lists the rules."};
constexpr Phrase path_help{"En plan (fil eller mapp); - för standard in.",
                           "A plan (file or folder); - for standard input."};
constexpr Phrase rule_help{"Regelns id eller namn: SBS601, time-limit.", "The rule's id or name: SBS601, time-limit."};
constexpr Phrase rule_format_help{"text, markdown eller json.", "text, markdown or json."};
constexpr Phrase step_help{
    "Bara ett stegs regler: 1–6; 0 är filen, 7 koder och nummer, 8 kalendern, 9 personlig integritet.",
    "The rules of one step only: 1–6; 0 is the file, 7 codes and numbers, 8 the calendar, 9 privacy."};
constexpr Phrase level_help{"Bara en nivås regler: error, warning eller note.",
                            "The rules of one level only: error, warning or note."};
constexpr Phrase mandate_help{"Bara de regler som gäller ett uppdrag: sbs-2015, sbs-2017, sbs-2019 eller ri-2024.",
                              "The rules of one mandate only: sbs-2015, sbs-2017, sbs-2019 or ri-2024."};
constexpr Phrase format_help{
    "human, short, json, sarif, github, gitlab eller junit; FORMAT=FIL skriver till en fil. Kan anges flera gånger.",
    "human, short, json, sarif, github, gitlab or junit; FORMAT=FILE writes to a file. May be given several times."};
constexpr Phrase about_schema{"Skriver JSON-schemat för planer: redigerare visar fel och förslag medan man skriver.",
                              "Prints the JSON Schema of plans: editors show faults and suggestions while one types."};
constexpr Phrase schema_help{"Vilket: plan, plan.sv, plan.en eller config.",
                             "Which: plan, plan.sv, plan.en or config."};
constexpr Phrase schema_write_help{"Skriv alla scheman till en mapp.", "Write all schemas to a folder."};
constexpr Phrase timeline_format_help{"text, markdown, ics (kalender), json eller csv.",
                                      "text, markdown, ics (a calendar), json or csv."};
constexpr Phrase checklist_format_help{"text, markdown (att bocka av), json eller csv.",
                                       "text, markdown (to tick off), json or csv."};
constexpr Phrase status_format_help{"text, markdown, csv eller json.", "text, markdown, csv or json."};
constexpr Phrase sort_help{
    "Vad som står först: minst tid kvar (limit), tidigast nästa datum (next), mest försenat (overdue), namn i "
    "bokstavsordning (name) eller tidigast steg (step).",
    "What stands first: the least time left (limit), the earliest next date (next), the most overdue (overdue), the "
    "name by the alphabet (name) or the earliest step (step)."};
constexpr Phrase from_help{"Bara det som kan infalla den dagen eller senare: 2016-10-03, HT2016.",
                           "Only what may fall on that day or later: 2016-10-03, HT2016."};
constexpr Phrase until_help{"Bara det som kan infalla den dagen eller tidigare.",
                            "Only what may fall on that day or earlier."};
constexpr Phrase school_help{"Bara det som gäller en viss skola, eller alla skolor: skolans id i planen.",
                             "Only what is about one school, or about all: the school's id in the plan."};
constexpr Phrase only_help{"Bara det som återstår (planned), är klart (done) eller är försenat (overdue).",
                           "Only what is still to come (planned), is done or is overdue."};
constexpr Phrase audience_help{
    "Bara det som rör en roll (rektor), en part (skola) eller en person (namn). En rektor får det som skolan svarar "
    "för, en skolchef det som huvudmannen svarar för.",
    "Only what concerns a role (principal), a party (school) or a person (a name). A principal gets what the school "
    "answers for, a chief education officer what the organiser answers for."};
constexpr Phrase checklist_step_help{"Bara ett steg, 1–6.", "One step only, 1–6."};
constexpr Phrase open_help{"Bara det som inte är klart.", "Only what is not done."};
constexpr Phrase overdue_help{"Bara det som är försenat.", "Only what is overdue."};
constexpr Phrase due_within_help{"Bara det som infaller inom en viss tid (30d, 4v, 2m), och det som redan är försenat.",
                                 "Only what falls within some time (30d, 4w, 2m), and what is overdue already."};
constexpr Phrase about_completion{"Skriver det som låter skalet fylla i kommandon: bash, zsh eller fish.",
                                  "Prints what lets a shell complete commands: bash, zsh or fish."};
constexpr Phrase shell_help{"bash, zsh eller fish.", "bash, zsh or fish."};
constexpr Phrase about_complete{"Ger ett skal det som kan stå härnäst.", "Gives a shell what may come next."};
constexpr Phrase words_help{"Det som är skrivet efter sbs; det sista skrivs just nu.",
                            "What is typed after sbs; the last is being typed."};
constexpr Phrase about_man{"Skriver manualsidan.", "Prints the manual page."};
constexpr Phrase fail_help{"Lägsta nivå som ger slutkod 1: error, warning, note eller never.",
                           "The lowest level that gives exit code 1: error, warning, note or never."};
constexpr Phrase select_help{"Visa bara dessa regler: SBS601, SBS6 (alla som börjar så) eller namn, med komma mellan.",
                             "Show these rules only: SBS601, SBS6 (all that begin so) or names, with commas."};
constexpr Phrase ignore_help{"Visa inte dessa regler.", "Do not show these rules."};
constexpr Phrase fix_help{"Rätta det som bara kan rättas på ett sätt, direkt i filerna.",
                          "Mend what can be mended in one way only, in the files."};
constexpr Phrase diff_help{"Med --fix: visa bara vad som skulle ändras.", "With --fix: only show what would change."};
constexpr Phrase about_translate{
    "Skriver en plan med nycklar och fasta värden på det andra språket; kommentarer och fritext står kvar.",
    "Writes a plan with its keys and fixed values in the other language; comments and free text stay."};
constexpr Phrase to_help{
    "Språket att översätta till: sv eller en; annars det som filen inte är på. En fil som blandar "
    "språken blir hel på ett.",
    "The language to translate to: sv or en; otherwise the one that the file is not in. A file "
    "that mixes languages comes out in one."};
constexpr Phrase write_help{"Ändra filerna i stället för att skriva till standard ut.",
                            "Change the files instead of writing to standard output."};
constexpr Phrase stdin_help{"Namnet att visa för standard in.", "The name to show for standard input."};
constexpr Phrase language_help{"Språk: sv eller en.", "Language: sv or en."};
constexpr Phrase today_help{"Dagen att läsa planen på, som 2016-10-03.",
                            "The day to read the plan on, such as 2016-10-03."};
constexpr Phrase colour_help{"Färg: auto, always eller never.", "Colour: auto, always or never."};
constexpr Phrase config_help{"Inställningsfil i stället för närmaste .sbs.yaml.",
                             "A settings file instead of the nearest .sbs.yaml."};
constexpr Phrase width_help{"Bredd i tecken.", "Width in columns."};
constexpr Phrase jobs_help{"Läs planerna i så många trådar, 1–256; annars så många som datorn har processorer.",
                           "Read plans on so many threads, 1–256; otherwise as many as the computer has processors."};
constexpr Phrase ascii_help{"Rita bara med ASCII-tecken.", "Draw with ASCII characters only."};
constexpr Phrase output_help{"Skriv till en fil i stället för till standard ut.",
                             "Write to a file instead of standard output."};
constexpr Phrase quiet_help{"Skriv ingen sammanfattning.", "Write no summary."};
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
constexpr Message<> which_command{"skriv ett kommando, till exempel: sbs validate",
                                  "write a command, for example: sbs validate"};
constexpr Message<> missing_argument{"ett argument saknas, till exempel planens fil eller mapp",
                                     "an argument is missing, such as the plan's file or folder"};
constexpr Message<std::string> missing_value{"{0}: värdet saknas", "{0}: the value is missing"};
constexpr Message<std::string> bad_option{"flaggan går inte att läsa: {0}", "the option cannot be read: {0}"};
constexpr Message<std::string> see_help{"se {0} --help", "see {0} --help"};

/// The command line as a tree, and where what is typed goes.
class CommandLine {
 public:
  explicit CommandLine(Language language) : language_(language) {
    app_.description(text(about));
    app_.name("sbs");
    describe(app_);
    app_.set_version_flag("--version", "sbs " SBS_VERSION, text(version_help));
    app_.require_subcommand(1);
    app_.option_defaults()->group(text(options_group));
    for (CLI::Option* option : app_.get_options())
      option->group(text(options_group));
    // Where an option is given twice, the later one counts: so a script's own can be overridden.
    app_.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    add(app_, "--lang", common_.language, language_help, "sv|en", Takes::word, languages);
    add(app_, "--today", common_.today, today_help, "DATE", Takes::text);
    add_checked(app_, "--color", common_.colour, colour_help, "WHEN", {"auto", "always", "never"});
    add(app_, "--config", common_.config, config_help, "FILE", Takes::file);
    add(app_, "--width", common_.width, width_help, "N", Takes::text);
    app_.add_flag("--ascii", common_.ascii, text(ascii_help));
    add(app_, "-o,--output", common_.output, output_help, "FILE", Takes::file);
    app_.add_flag("--quiet", common_.quiet, text(quiet_help));

    add_validate();
    add_timeline();
    add_checklist();
    add_status();
    add_explain();
    add_rules();
    add_translate();
    add_schema();
    add_completion();
  }

  /// Reads what was typed. Throws what CLI11 throws.
  void parse(std::span<const std::string> arguments) {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    app_.parse(reversed);
  }

  /// Why a value that was typed cannot be taken: it is empty, as that of a variable that is not set, or it must be one
  /// of some words.
  std::optional<Failure> refusal() const {
    const auto is_empty = [](const std::string& value) { return trim(value).empty(); };
    for (const CLI::App* app : with_chosen())
      for (const CLI::Option* option : app->get_options([](const CLI::Option* one) { return one->nonpositional(); }))
        if (option->get_items_expected() > 0 &&
            std::any_of(option->results().begin(), option->results().end(), is_empty))
          return refusal_of(option->get_name());
    for (const Choice& choice : choices_) {
      for (const std::string& typed : choice.option->results()) {
        const std::string word = choice.with_file ? typed.substr(0, typed.find('=')) : typed;
        const std::vector<std::string_view> accepted(choice.words.begin(), choice.words.end());
        if (auto refusal = not_among(accepted, choice.option->get_name(), word)) return refusal;
      }
    }
    return std::nullopt;
  }

  static Failure refusal_of(const std::string& option) {
    return {missing_value(Language::sv, option), missing_value(Language::en, option)};
  }

  /// Runs the command that was typed.
  int run(const Env& env) const {
    if (const auto failure = refusal()) return refused(env, common_, *failure);
    for (const auto& [command, action] : actions_)
      if (command->parsed()) return action(env);
    return exit_failed;
  }

  /// The options of all commands, and those of the one that was typed.
  std::vector<const CLI::App*> with_chosen() const {
    std::vector<const CLI::App*> apps{&app_};
    for (const CLI::App* chosen : app_.get_subcommands())
      apps.push_back(chosen);
    return apps;
  }

  /// What was typed so far of a command, "sbs validate", for pointing to its help.
  std::string typed_command() const {
    const auto chosen = app_.get_subcommands();
    return chosen.empty() ? "sbs" : "sbs " + chosen.front()->get_name();
  }

  std::string help() const {
    const auto chosen = app_.get_subcommands();
    return chosen.empty() ? app_.help() : chosen.front()->help("sbs");
  }

  CommandTree tree() const {
    CommandTree tree;
    tree.about = app_.get_description();
    tree.options = options_of(app_);
    for (const CLI::App* command : app_.get_subcommands([](const CLI::App* app) { return !app->get_group().empty(); }))
      tree.commands.push_back(
          {command->get_name(), command->get_description(), arguments_of(*command), options_of(*command)});
    return tree;
  }

 private:
  using Words = std::vector<std::string>;
  inline static const Words languages{"sv", "en"};
  inline static const Words rule_forms{rule_formats.begin(), rule_formats.end()};

  /// An option or argument whose value must be one of some words.
  struct Choice {
    const CLI::Option* option;
    Words words;
    bool with_file;
  };

  void add_validate() {
    CLI::App& made =
        command("validate", about_validate, [this](const Env& env) { return validate(env, common_, validate_); });
    add(made, "PATH", validate_.paths, path_help, "", Takes::path);
    add_checked(made, "--format", validate_.formats, format_help, "FORMAT", validate_forms(), true);
    add(made, "--select", validate_.select, select_help, "RULES", Takes::rules);
    add(made, "--ignore", validate_.ignore, ignore_help, "RULES", Takes::rules);
    made.add_flag("--fix", validate_.fix, text(fix_help));
    made.add_flag("--diff", validate_.diff, text(diff_help));
    add_checked(made, "--fail-on", validate_.fail_on, fail_help, "LEVEL", {"error", "warning", "note", "never"});
    add(made, "--stdin-filename", validate_.stdin_filename, stdin_help, "NAME", Takes::text);
    add(made, "-j,--jobs", common_.jobs, jobs_help, "N", Takes::text);
  }

  void add_timeline() {
    CLI::App& made =
        command("timeline", about_timeline, [this](const Env& env) { return timeline(env, common_, timeline_); });
    add(made, "PATH", timeline_.paths, path_help, "", Takes::path)->required();
    add_checked(made, "--format", timeline_.format, timeline_format_help, "FORMAT", timeline_forms());
    add(made, "--from", timeline_.from, from_help, "DATE", Takes::text);
    add(made, "--to", timeline_.to, until_help, "DATE", Takes::text);
    add(made, "--school", timeline_.school, school_help, "ID", Takes::text);
    add_checked(made, "--only", timeline_.only, only_help, "WHAT", {"planned", "done", "overdue"});
    add(made, "--for", timeline_.audience, audience_help, "WHO", Takes::word, roles_and_parties());
    add(made, "-j,--jobs", common_.jobs, jobs_help, "N", Takes::text);
  }

  void add_checklist() {
    CLI::App& made =
        command("checklist", about_checklist, [this](const Env& env) { return checklist(env, common_, checklist_); });
    add(made, "PATH", checklist_.paths, path_help, "", Takes::path)->required();
    add_checked(made, "--format", checklist_.format, checklist_format_help, "FORMAT", checklist_forms());
    add_checked(made, "--step", checklist_.step, checklist_step_help, "N", {"1", "2", "3", "4", "5", "6"});
    add(made, "--for", checklist_.audience, audience_help, "WHO", Takes::word, roles_and_parties());
    made.add_flag("--open", checklist_.open, text(open_help));
    made.add_flag("--overdue", checklist_.overdue, text(overdue_help));
    add(made, "--due-within", checklist_.due_within, due_within_help, "TIME", Takes::text);
    add(made, "-j,--jobs", common_.jobs, jobs_help, "N", Takes::text);
  }

  void add_status() {
    CLI::App& made = command("status", about_status, [this](const Env& env) { return status(env, common_, status_); });
    add(made, "PATH", status_.paths, path_help, "", Takes::path)->required();
    add_checked(made, "--format", status_.format, status_format_help, "FORMAT", status_forms());
    add_checked(made, "--sort", status_.sort, sort_help, "ORDER", status_orders());
    add(made, "-j,--jobs", common_.jobs, jobs_help, "N", Takes::text);
  }

  Words roles_and_parties() const {
    const auto names = plan::role_and_party_names(language_);
    return {names.begin(), names.end()};
  }

  void add_explain() {
    CLI::App& made =
        command("explain", about_explain, [this](const Env& env) { return explain(env, common_, explain_); });
    add(made, "RULE", explain_.rule, rule_help, "", Takes::rule)->required();
    add_checked(made, "--format", explain_.format, rule_format_help, "FORMAT", rule_forms);
  }

  void add_rules() {
    CLI::App& made = command("rules", about_rules, [this](const Env& env) { return rules(env, common_, rules_); });
    add_checked(made, "--format", rules_.format, rule_format_help, "FORMAT", rule_forms);
    add_checked(made, "--step", rules_.step, step_help, "N", {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"});
    add_checked(made, "--level", rules_.level, level_help, "LEVEL", {"error", "warning", "note"});
    Words mandates;
    for (const programme::Mandate& mandate : programme::mandates())
      mandates.emplace_back(plan::label(mandate.id));
    add_checked(made, "--mandate", rules_.mandate, mandate_help, "ID", mandates);
  }

  void add_translate() {
    CLI::App& made =
        command("translate", about_translate, [this](const Env& env) { return translate(env, common_, translate_); });
    add(made, "PATH", translate_.paths, path_help, "", Takes::path)->required();
    add(made, "--to", translate_.to, to_help, "sv|en", Takes::word, languages);
    made.add_flag("--write", translate_.write, text(write_help));
  }

  void add_schema() {
    CLI::App& made = command("schema", about_schema, [this](const Env& env) { return schema(env, common_, schema_); });
    Words names;
    for (const schema::Schema& one : schema::schemas())
      names.emplace_back(one.name);
    add_checked(made, "NAME", schema_.name, schema_help, "", names);
    add(made, "--write", schema_.write, schema_write_help, "DIR", Takes::folder);
  }

  void add_completion() {
    CLI::App& made = command("completion", about_completion,
                             [this](const Env& env) { return completion(env, common_, completion_); });
    add_checked(made, "SHELL", completion_.shell, shell_help, "", completion_shells())->required();
    // What shells and packages call, not people.
    CLI::App& inner =
        command("complete", about_complete, [this](const Env& env) { return complete(env, tree(), complete_); });
    add(inner, "WORD", complete_.words, words_help, "", Takes::text);
    inner.group("");
    command("man", about_man, [this](const Env& env) { return man(env, common_, tree(), language_); }).group("");
  }

  void describe(CLI::App& app) const {
    app.set_help_flag("-h,--help", text(help_help));
    app.footer("\n" + text(footer));
    if (language_ == Language::en) return;
    for (const auto& [english, swedish] :
         {std::pair{"Usage", "Användning"}, std::pair{"Positionals", "Argument"}, std::pair{"OPTIONS", "FLAGGOR"},
          std::pair{"SUBCOMMAND", "KOMMANDO"}, std::pair{"REQUIRED", "KRÄVS"}})
      app.get_formatter()->label(english, swedish);
  }

  CLI::App& command(const std::string& name, const Phrase& description, std::function<int(const Env&)> action) {
    CLI::App* made = app_.add_subcommand(name, text(description));
    made->group(text(commands_group));
    made->fallthrough();
    describe(*made);
    made->get_help_ptr()->group(text(options_group));
    actions_.emplace_back(made, std::move(action));
    return *made;
  }

  /// An option, or an argument where the name has no dash. One that fills a list may be given several times, but takes
  /// one value each time: else it would swallow the paths after it.
  template <class T>
  CLI::Option* add(CLI::App& app, const std::string& name, T& target, const Phrase& help, const std::string& type,
                   Takes takes, Words words = {}) {
    CLI::Option* option = app.add_option(name, target, text(help))->type_name(type);
    if constexpr (std::is_same_v<T, std::vector<std::string>>) {
      option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
      if (name.starts_with('-')) option->allow_extra_args(false);
    }
    taken_[option] = {takes, std::move(words)};
    return option;
  }

  template <class T>
  CLI::Option* add_checked(CLI::App& app, const std::string& name, T& target, const Phrase& help,
                           const std::string& type, const Words& words, bool with_file = false) {
    CLI::Option* option = add(app, name, target, help, type, with_file ? Takes::word_and_file : Takes::word, words);
    choices_.push_back({option, words, with_file});
    return option;
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
    if (const auto found = taken_.find(&option); found != taken_.end()) {
      plain.takes = found->second.takes;
      plain.words = found->second.words;
      plain.value = plain.names.empty() ? option.get_name() : option.get_type_name();
    }
    return plain;
  }

  std::vector<Option> arguments_of(const CLI::App& app) const {
    std::vector<Option> arguments;
    for (const CLI::Option* option : app.get_options([](const CLI::Option* one) { return one->get_positional(); }))
      arguments.push_back(plain(*option));
    return arguments;
  }

  /// In the order of the help.
  std::vector<Option> options_of(const CLI::App& app) const {
    std::vector<Option> options;
    for (const CLI::Option* option : app.get_options([](const CLI::Option* one) { return one->nonpositional(); }))
      options.push_back(plain(*option));
    return options;
  }

  std::string text(const Phrase& phrase) const { return std::string(phrase.in(language_)); }

  /// What an option takes, beside what CLI11 knows.
  struct Taken {
    Takes takes = Takes::nothing;
    Words words;
  };

  Language language_;
  CLI::App app_;
  CommonOptions common_;
  ValidateOptions validate_;
  TimelineOptions timeline_;
  ChecklistOptions checklist_;
  StatusOptions status_;
  TranslateOptions translate_;
  ExplainOptions explain_;
  RulesOptions rules_;
  SchemaOptions schema_;
  CompletionOptions completion_;
  CompleteOptions complete_;
  std::map<const CLI::Option*, Taken> taken_;
  std::vector<Choice> choices_;
  std::vector<std::pair<CLI::App*, std::function<int(const Env&)>>> actions_;
};

/// What was wrong with the command line, in words; CLI11's own are English.
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
  // What CLI11 says: "--for: 1 required TEXT missing", "Could not convert: --width = abc".
  const std::string what = error.what();
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
    return missing_value(language, what.substr(0, what.find(':')));
  if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr && what.find(": ") != std::string::npos)
    return bad_option(language, what.substr(what.find(": ") + 2));
  return bad_option(language, what);
}

}  // namespace

int run(std::span<const std::string> arguments, const Env& env) {
  const Language language = first_language(arguments, env);
  CommandLine line(language);
  try {
    line.parse(arguments);
  } catch (const CLI::CallForHelp&) {
    return env.output.text(line.help(), {}, language, exit_ok);
  } catch (const CLI::CallForVersion&) {
    return env.output.text("sbs " SBS_VERSION "\n", {}, language, exit_ok);
  } catch (const CLI::ParseError& error) {
    const std::string line_of_error =
        fmt::format("{}; {}", explain_error(error, language), see_help(language, line.typed_command()));
    env.output.complain({line_of_error, line_of_error}, language);
    return exit_failed;
  }
  return line.run(env);
}

CommandTree command_tree(Language language) { return CommandLine(language).tree(); }

}  // namespace sbs::cli
