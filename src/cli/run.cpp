#include <functional>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/message.h"
#include "cli/command_tree.h"
#include "cli/commands.h"
#include "cli/env.h"
#include "cli/options.h"
#include "cli/parser.h"
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
constexpr Phrase path_help{"En plan (fil eller mapp), annars mappen där ni står; - för standard in.",
                           "A plan (file or folder), otherwise the working folder; - for standard input."};
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
constexpr Phrase about_help{"Visar hjälpen för ett kommando.", "Shows the help of a command."};
constexpr Phrase command_help{"Kommandot; annars visas hjälpen för alla.",
                              "The command; otherwise the help of all is shown."};
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
constexpr Phrase max_findings_help{
    "Visa högst så många av varje regel i en fil (human); annars 20 på en terminal och alla i en fil.",
    "Show so many of each rule in a file at most (human); otherwise 20 on a terminal, and all in a file."};
constexpr Phrase statistics_help{"Räkna påpekandena regel för regel, efter dem.",
                                 "Count the findings rule by rule, after them."};
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
using Words = std::vector<std::string>;

/// The words that may stand as a value, and no others.
Declared checked(Declared declared, Words words) {
  if (declared.takes == Takes::nothing) declared.takes = Takes::word;
  declared.words = std::move(words);
  declared.only_words = true;
  return declared;
}

Declared required(Declared declared) {
  declared.required = true;
  return declared;
}

Words mandate_names() {
  Words names;
  for (const programme::Mandate& mandate : programme::mandates())
    names.emplace_back(plan::label(mandate.id));
  return names;
}

Words schema_names() {
  Words names;
  for (const schema::Schema& one : schema::schemas())
    names.emplace_back(one.name);
  return names;
}

/// All commands, what each takes, and what it does.
class CommandLine {
 public:
  explicit CommandLine(Language language) : language_(language), parser_(about, language) {
    parser_.add({"--lang", &common_.language, language_help, "sv|en", Takes::word, languages});
    parser_.add({"--today", &common_.today, today_help, "DATE", Takes::text});
    parser_.add(checked({"--color", &common_.colour, colour_help, "WHEN"}, {"auto", "always", "never"}));
    parser_.add({"--config", &common_.config, config_help, "FILE", Takes::file});
    parser_.add({"--width", &common_.width, width_help, "N", Takes::text});
    parser_.add({"--ascii", &common_.ascii, ascii_help});
    parser_.add({"-o,--output", &common_.output, output_help, "FILE", Takes::file});
    parser_.add({"--quiet", &common_.quiet, quiet_help});

    add_validate();
    add_views();
    add_about_rules();
    add_about_the_format();
    add_about_shells();
  }

  /// Reads what was typed, and does it.
  int run(const Env& env, std::span<const std::string> arguments) {
    const auto parsed = parser_.parse(arguments);
    if (!parsed) {
      env.output.complain(parsed.error(), language_);
      return exit_failed;
    }
    if (const auto* print = std::get_if<ToPrint>(&*parsed)) return env.output.text(print->text, {}, language_, exit_ok);
    if (const auto* bad = std::get_if<BadValue>(&*parsed)) return refused(env, common_, bad->failure);
    return actions_.at(std::get<std::string>(*parsed))(env);
  }

  CommandTree tree() const { return parser_.tree(); }

 private:
  using Action = std::function<int(const Env&)>;

  static constexpr bool inner = true;
  void add(const std::string& name, const Phrase& description, const std::vector<Declared>& declared, Action action,
           bool is_inner = false) {
    parser_.add(name, description, declared, is_inner);
    actions_.emplace(name, std::move(action));
  }

  Declared jobs() { return {"-j,--jobs", &common_.jobs, jobs_help, "N", Takes::text}; }

  Declared audience(std::string& target) const {
    const auto names = plan::role_and_party_names(language_);
    return {"--for", &target, audience_help, "WHO", Takes::person, {names.begin(), names.end()}};
  }

  void add_validate() {
    ValidateOptions& to = validate_;
    add("validate", about_validate,
        {{"PATH", &to.paths, path_help, "", Takes::path},
         checked({"--format", &to.formats, format_help, "FORMAT", Takes::word_and_file}, validate_forms()),
         {"--select", &to.select, select_help, "RULES", Takes::rules},
         {"--ignore", &to.ignore, ignore_help, "RULES", Takes::rules},
         {"--fix", &to.fix, fix_help},
         {"--diff", &to.diff, diff_help},
         checked({"--fail-on", &to.fail_on, fail_help, "LEVEL"}, {"error", "warning", "note", "never"}),
         {"--max-findings", &to.max_findings, max_findings_help, "N", Takes::text},
         {"--statistics", &to.statistics, statistics_help},
         {"--stdin-filename", &to.stdin_filename, stdin_help, "NAME", Takes::text},
         jobs()},
        [this](const Env& env) { return validate(env, common_, validate_); });
  }

  void add_views() {
    add("timeline", about_timeline,
        {{"PATH", &timeline_.paths, path_help, "", Takes::path},
         checked({"--format", &timeline_.format, timeline_format_help, "FORMAT"}, timeline_forms()),
         {"--from", &timeline_.from, from_help, "DATE", Takes::text},
         {"--to", &timeline_.to, until_help, "DATE", Takes::text},
         {"--school", &timeline_.school, school_help, "ID", Takes::school},
         checked({"--only", &timeline_.only, only_help, "WHAT"}, {"planned", "done", "overdue"}),
         audience(timeline_.audience),
         jobs()},
        [this](const Env& env) { return timeline(env, common_, timeline_); });
    add("checklist", about_checklist,
        {{"PATH", &checklist_.paths, path_help, "", Takes::path},
         checked({"--format", &checklist_.format, checklist_format_help, "FORMAT"}, checklist_forms()),
         checked({"--step", &checklist_.step, checklist_step_help, "N"}, {"1", "2", "3", "4", "5", "6"}),
         audience(checklist_.audience),
         {"--open", &checklist_.open, open_help},
         {"--overdue", &checklist_.overdue, overdue_help},
         {"--due-within", &checklist_.due_within, due_within_help, "TIME", Takes::text},
         jobs()},
        [this](const Env& env) { return checklist(env, common_, checklist_); });
    add("status", about_status,
        {{"PATH", &status_.paths, path_help, "", Takes::path},
         checked({"--format", &status_.format, status_format_help, "FORMAT"}, status_forms()),
         checked({"--sort", &status_.sort, sort_help, "ORDER"}, status_orders()),
         jobs()},
        [this](const Env& env) { return status(env, common_, status_); });
  }

  void add_about_rules() {
    add("explain", about_explain,
        {required({"RULE", &explain_.rule, rule_help, "", Takes::rule}),
         checked({"--format", &explain_.format, rule_format_help, "FORMAT"}, rule_forms)},
        [this](const Env& env) { return explain(env, common_, explain_); });
    add("rules", about_rules,
        {checked({"--format", &rules_.format, rule_format_help, "FORMAT"}, rule_forms),
         checked({"--step", &rules_.step, step_help, "N"}, {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}),
         checked({"--level", &rules_.level, level_help, "LEVEL"}, {"error", "warning", "note"}),
         checked({"--mandate", &rules_.mandate, mandate_help, "ID"}, mandate_names())},
        [this](const Env& env) { return rules(env, common_, rules_); });
  }

  void add_about_the_format() {
    add("translate", about_translate,
        {{"PATH", &translate_.paths, path_help, "", Takes::path},
         {"--to", &translate_.to, to_help, "sv|en", Takes::word, languages},
         {"--write", &translate_.write, write_help}},
        [this](const Env& env) { return translate(env, common_, translate_); });
    add("schema", about_schema,
        {checked({"NAME", &schema_.name, schema_help}, schema_names()),
         {"--write", &schema_.write, schema_write_help, "DIR", Takes::folder}},
        [this](const Env& env) { return schema(env, common_, schema_); });
  }

  void add_about_shells() {
    add("completion", about_completion,
        {required(checked({"SHELL", &completion_.shell, shell_help}, completion_shells()))},
        [this](const Env& env) { return completion(env, common_, completion_); });
    Words names;
    for (const auto& [name, action] : actions_)
      names.push_back(name);
    add("help", about_help, {checked({"COMMAND", &help_command_, command_help}, names)}, [this](const Env& env) {
      return env.output.text(parser_.help(help_command_), common_.output, language_, exit_ok);
    });
    Declared words{"WORD", &complete_.words, words_help, "", Takes::text};
    words.may_be_empty = true;  // nothing has been typed of it yet
    add(
        "complete", about_complete, {words}, [this](const Env& env) { return complete(env, tree(), complete_); },
        inner);
    add(
        "man", about_man, {}, [this](const Env& env) { return man(env, common_, tree(), language_); }, inner);
  }

  inline static const Words languages{"sv", "en"};
  inline static const Words rule_forms{rule_formats.begin(), rule_formats.end()};

  Language language_;
  Parser parser_;
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
  std::string help_command_;
  std::map<std::string, Action> actions_;
};

}  // namespace

int run(std::span<const std::string> arguments, const Env& env) {
  return CommandLine(first_language(arguments, env)).run(env, arguments);
}

CommandTree command_tree(Language language) { return CommandLine(language).tree(); }

}  // namespace sbs::cli
