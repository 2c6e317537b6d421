#include <CLI/CLI.hpp>

#include <fmt/format.h>

#include <cerrno>

#include "base/message.h"
#include "base/personal_number.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/env.h"
#include "cli/options.h"

namespace sbs::cli {

namespace {

constexpr Phrase about{"Kontrollerar och visar planer för Samverkan för bästa skola.",
                       "Checks and shows plans of collaborations in Samverkan för bästa skola."};
constexpr Phrase about_validate{"Säger vad som är fel i planer, varför, och vad som ska stå i stället.",
                                "Says what is wrong in plans, why, and what to write instead."};
constexpr Phrase about_timeline{"Visar vad som händer när.", "Shows what happens when."};
constexpr Phrase about_checklist{"Visar vad som återstår, och för vem.", "Shows what remains, and for whom."};
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
constexpr Phrase view_format_help{"text", "text"};
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
constexpr Message<> which_command{"skriv ett kommando: validate, timeline, checklist, explain, rules eller translate",
                                  "write a command: validate, timeline, checklist, explain, rules or translate"};
constexpr Message<> missing_argument{"ett argument saknas", "an argument is missing"};
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
    app_.add_option("--lang", common.language, text(language_help))->type_name("sv|en");
    app_.add_option("--today", common.today, text(today_help))->type_name("DATE");
    app_.add_option("--color", common.colour, text(colour_help))
        ->type_name("WHEN")
        ->check(CLI::IsMember({"auto", "always", "never"}));
    app_.add_option("--config", common.config, text(config_help))->type_name("FILE");
    app_.add_option("--width", common.width, text(width_help))->type_name("N");
    app_.add_flag("--ascii", common.ascii, text(ascii_help));
    app_.add_option("-o,--output", common.output, text(output_help))->type_name("FILE");
    app_.add_flag("--quiet", common.quiet, text(quiet_help));

    validate_command = command("validate", about_validate);
    validate_command->add_option("PATH", validate_options.paths, text(path_help))
        ->type_name("")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    validate_command->add_option("--format", validate_options.formats, text(format_help))
        ->type_name("FORMAT")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
    rules_option("--select", validate_options.select, select_help);
    rules_option("--ignore", validate_options.ignore, ignore_help);
    validate_command->add_flag("--fix", validate_options.fix, text(fix_help));
    validate_command->add_flag("--diff", validate_options.diff, text(diff_help));
    validate_command->add_option("--fail-on", validate_options.fail_on, text(fail_help))
        ->type_name("LEVEL")
        ->check(CLI::IsMember({"error", "warning", "note", "never"}));
    validate_command->add_option("--stdin-filename", validate_options.stdin_filename, text(stdin_help))
        ->type_name("NAME");

    timeline_command = view_command("timeline", about_timeline, timeline_options);
    checklist_command = view_command("checklist", about_checklist, checklist_options);

    translate_command = command("translate", about_translate);
    translate_command->add_option("PATH", translate_options.paths, text(path_help))
        ->type_name("")
        ->required()
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    translate_command->add_option("--to", translate_options.to, text(to_help))->type_name("sv|en");
    translate_command->add_flag("--write", translate_options.write, text(write_help));

    explain_command = command("explain", about_explain);
    explain_command->add_option("RULE", explain_options.rule, text(rule_help))->type_name("")->required();
    explain_command->add_option("--format", explain_options.format, text(rule_format_help))->type_name("FORMAT");

    rules_command = command("rules", about_rules);
    rules_command->add_option("--format", rules_options.format, text(rule_format_help))->type_name("FORMAT");
    rules_command->add_option("--step", rules_options.step, text(step_help))->type_name("N");
    rules_command->add_option("--level", rules_options.level, text(level_help))->type_name("LEVEL");
    rules_command->add_option("--mandate", rules_options.mandate, text(mandate_help))->type_name("ID");

    schema_command = command("schema", about_schema);
    schema_command->add_option("NAME", schema_options.name, text(schema_help))->type_name("");
    schema_command->add_option("--write", schema_options.write, text(schema_write_help))->type_name("DIR");
  }

  CLI::App& app() { return app_; }
  std::string text(const Phrase& phrase) const { return std::string(phrase.in(language_)); }

  CommonOptions common;
  ValidateOptions validate_options;
  ViewOptions timeline_options;
  ViewOptions checklist_options;
  TranslateOptions translate_options;
  ExplainOptions explain_options;
  RulesOptions rules_options;
  SchemaOptions schema_options;
  CLI::App* validate_command;
  CLI::App* timeline_command;
  CLI::App* checklist_command;
  CLI::App* translate_command;
  CLI::App* explain_command;
  CLI::App* rules_command;
  CLI::App* schema_command;

 private:
  void describe(CLI::App& app) const {
    app.set_help_flag("-h,--help", text(help_help));
    app.footer("\n" + text(footer));
    if (language_ == Language::en) return;
    for (const auto& [english, swedish] :
         {std::pair{"Usage", "Användning"}, std::pair{"Positionals", "Argument"}, std::pair{"OPTIONS", "FLAGGOR"},
          std::pair{"SUBCOMMAND", "KOMMANDO"}, std::pair{"REQUIRED", "KRÄVS"}})
      app.get_formatter()->label(english, swedish);
  }

  void rules_option(const std::string& name, std::vector<std::string>& rules, const Phrase& help) const {
    validate_command->add_option(name, rules, text(help))
        ->type_name("RULES")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
  }

  CLI::App* command(const std::string& name, const Phrase& description) {
    CLI::App* made = app_.add_subcommand(name, text(description));
    made->group(text(commands_group));
    made->fallthrough();
    describe(*made);
    made->get_help_ptr()->group(text(options_group));
    return made;
  }

  CLI::App* view_command(const std::string& name, const Phrase& description, ViewOptions& options) {
    CLI::App* made = command(name, description);
    made->add_option("PATH", options.paths, text(path_help))
        ->type_name("")
        ->required()
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    made->add_option("--format", options.format, text(view_format_help))
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text"}));
    return made;
  }

  Language language_;
  CLI::App app_;
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
  return bad_option(language, std::string(error.what()));
}

int write(const std::function<int(std::string_view)>& stream, const std::string& text) {
  return stream(mask_personal_numbers(text)) == 0 ? exit_ok : exit_failed;
}

}  // namespace

int run(std::span<const std::string> arguments, const Env& env) {
  const Language language = first_language(arguments, env);
  CommandLine line(language);
  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    line.app().parse(reversed);
  } catch (const CLI::CallForHelp&) {
    const auto chosen = line.app().get_subcommands();
    return write(env.out, chosen.empty() ? line.app().help() : chosen.front()->help("sbs"));
  } catch (const CLI::CallForVersion&) {
    return write(env.out, "sbs " SBS_VERSION "\n");
  } catch (const CLI::ParseError& error) {
    const auto chosen = line.app().get_subcommands();
    const std::string command = chosen.empty() ? "sbs" : "sbs " + chosen.front()->get_name();
    write(env.err,
          fmt::format("sbs: {}; {}\n", printable(explain_error(error, language)), see_help(language, command)));
    return exit_failed;
  }
  if (line.validate_command->parsed()) return validate(env, line.common, line.validate_options);
  if (line.timeline_command->parsed()) return timeline(env, line.common, line.timeline_options);
  if (line.checklist_command->parsed()) return checklist(env, line.common, line.checklist_options);
  if (line.translate_command->parsed()) return translate(env, line.common, line.translate_options);
  if (line.explain_command->parsed()) return explain(env, line.common, line.explain_options);
  if (line.rules_command->parsed()) return rules(env, line.common, line.rules_options);
  return schema(env, line.common, line.schema_options);
}

}  // namespace sbs::cli
