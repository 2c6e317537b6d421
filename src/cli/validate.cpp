#include <algorithm>
#include <array>
#include <variant>

#include "base/personal_number.h"
#include "check/selection.h"
#include "cli/baseline.h"
#include "cli/changed.h"
#include "cli/command.h"
#include "cli/fix.h"
#include "cli/forms.h"
#include "cli/refuse.h"
#include "cli/report_names.h"
#include "cli/session.h"
#include "cli/view.h"
#include "plan/redact.h"
#include "render/unified_diff.h"

namespace sbs::cli {

namespace {

constexpr Phrase about{"Säger vad som är fel i planer, varför, och vad som ska stå i stället.",
                       "Says what is wrong in plans, why, and what to write instead."};
constexpr Example example{"sbs validate kumla/",
                          {"Vad som är fel i planen i mappen kumla, och varför.",
                           "What is wrong with the plan in the folder kumla, and why."}};
constexpr Message<std::string> format_help{
    "{0}. FORMAT=FIL skriver till en fil. Kan anges flera gånger. Annars human, i GitHub Actions github.",
    "{0}. FORMAT=FILE writes to a file. May be given several times. Otherwise human, in GitHub Actions github."};
constexpr Message<std::string> fail_help{"Lägsta allvarlighetsgrad som ger slutkod 1: {0}.",
                                         "The lowest level that gives exit code 1: {0}."};
constexpr Phrase select_help{"Bara dessa regler: SBS601, SBS6 (alla som börjar så) eller namn, med komma mellan.",
                             "Only these rules: SBS601, SBS6 (all that begin so) or names, with commas."};
constexpr Phrase ignore_help{"Inte dessa regler. Annars alla som är på.",
                             "Not these rules. Otherwise all that are on."};
constexpr Phrase fix_help{"Rätta det som bara kan rättas på ett sätt, direkt i filerna.",
                          "Fix what can be fixed in one way only, in the files."};
constexpr Phrase diff_help{"Med --fix: visa bara vad som skulle ändras.", "With --fix: only show what would change."};
constexpr Phrase max_findings_help{
    "Visa högst så många påpekanden av varje regel i en fil (human). Annars 20 i en terminal, och alla i en fil.",
    "Show so many findings of each rule in a file at most (human). Otherwise 20 on a terminal, and all in a file."};
constexpr Phrase statistics_help{"Räkna påpekandena regel för regel, efter dem.",
                                 "Count the findings rule by rule, after them."};
constexpr Phrase stdin_help{"Namnet att visa för standard in. Annars <stdin>.",
                            "The name to show for standard input. Otherwise <stdin>."};
constexpr Phrase one_place{"--format: bara ett format kan skrivas till samma ställe; skriv de andra som FORMAT=FIL",
                           "--format: only one format can go to one place; write the others as FORMAT=FILE"};
constexpr Phrase most_is_for_human{"--max-findings gäller formatet human: skriv --format human",
                                   "--max-findings works with the format human: write --format human"};
constexpr Phrase statistics_are_for_people{"--statistics gäller formaten human och short: skriv --format human",
                                           "--statistics works with the formats human and short: write --format human"};
constexpr Phrase diff_is_of_fix{"--diff visar vad --fix skulle ändra: skriv --fix --diff",
                                "--diff shows what --fix would change: write --fix --diff"};
constexpr Phrase input_stays{"--fix kan inte ändra standard in; --fix --diff visar vad som skulle ändras",
                             "--fix cannot change standard input; --fix --diff shows what would change"};
constexpr Phrase diff_is_whole{"--redact går inte med --diff: det som ändras visas som det står i planen",
                               "--redact does not go with --diff: what changes is shown as it stands in the plan"};
constexpr Phrase changed_help{
    "Bara planer med en fil som har ändrats sedan en version i git, som main. Annars alla.",
    "Only plans with a file that has changed since a version in git, such as main. Otherwise all."};
constexpr Phrase input_has_no_versions{
    "--changed-since går inte med standard in: det som skrivs dit har inga versioner",
    "--changed-since does not go with standard input, which has no versions"};
constexpr Phrase all_are_written{"--changed-since går inte med --write-baseline: filen skrivs för alla planer",
                                 "--changed-since does not go with --write-baseline: the file is of all plans"};
constexpr std::string_view never = "never";
constexpr std::string_view never_in_swedish = "aldrig";

struct Options {
  std::vector<std::string> paths;
  std::vector<std::string> formats;
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  bool fix = false;
  bool diff = false;
  std::string fail_on = "error";
  std::optional<std::size_t> max_findings;
  bool statistics = false;
  bool redact = false;
  std::string stdin_filename;
  BaselineOptions baseline;
  std::string changed_since;
};

/// What is reported of all that is found: of the rules, of the plans, and of what is not known yet.
struct Wanting {
  check::Selection selection;
  std::optional<Changed> changed;
  std::optional<BaselineRun> baseline;
};

using check::Selection;
using diag::Severity;

using FindingsForm = Form<std::string(const render::Report&, const source::SourceMap&, const render::Style&)>;
constexpr std::array forms{
    FindingsForm{"human", render::validate_human},   FindingsForm{"short", render::validate_short},
    FindingsForm{"json", render::validate_json},     FindingsForm{"sarif", render::validate_sarif},
    FindingsForm{"github", render::validate_github}, FindingsForm{"gitlab", render::validate_gitlab},
    FindingsForm{"junit", render::validate_junit}};

std::vector<Option> takes(Options& to, const Declaring& in) {
  Words levels = severities();
  levels.push_back({std::string(never), {}, std::string(never_in_swedish)});
  std::vector<Option> options{
      paths_of_plans(to.paths),
      checked({"--format", &to.formats, {}, called::format, Takes::word_and_file}, words_in(forms), format_help),
      {"--select", &to.select, select_help, called::rules, Takes::rules},
      {"--ignore", &to.ignore, ignore_help, called::rules, Takes::rules},
      {"--fix", &to.fix, fix_help},
      {"--diff", &to.diff, diff_help},
      checked({"--fail-on", &to.fail_on, {}, called::level}, std::move(levels), fail_help),
      {"--max-findings", Number{&to.max_findings, 1}, max_findings_help, called::number, Takes::text},
      {"--statistics", &to.statistics, statistics_help},
      redact_option(to.redact),
      {"--stdin-filename", &to.stdin_filename, stdin_help, called::name, Takes::text}};
  for (Option& option : baseline_options(to.baseline))
    options.push_back(std::move(option));
  options.push_back({"--changed-since", &to.changed_since, changed_help, called::revision, Takes::text});
  options.push_back(jobs_option(in.common));
  return options;
}

/// Where a form goes.
struct Wanted {
  const FindingsForm* form;
  std::string file;
};

/// Whether what is wanted has one of these forms.
bool any_is(const std::vector<Wanted>& wanted, std::initializer_list<std::string_view> names) {
  return std::any_of(wanted.begin(), wanted.end(), [&](const Wanted& one) {
    return std::find(names.begin(), names.end(), one.form->name) != names.end();
  });
}

Result<std::vector<Wanted>> forms_of(const Env& env, const Options& options, const CommonOptions& common) {
  std::vector<Wanted> wanted;
  bool printed = false;
  for (const std::string& text : options.formats) {
    const auto equals = text.find('=');
    const FindingsForm& form = form_named(forms, text.substr(0, equals));
    if (equals == std::string::npos && printed) return refuse(one_place);
    printed = printed || equals == std::string::npos;
    wanted.push_back({&form, equals == std::string::npos ? common.output : text.substr(equals + 1)});
  }
  // On GitHub's runners, findings that nobody asked for in another form are shown where they stand.
  const bool on_github = env.variable("GITHUB_ACTIONS") == "true";
  if (wanted.empty()) wanted.push_back({&form_named(forms, on_github ? "github" : "human"), common.output});
  return wanted;
}

/// Why something of what is to be written may not be.
std::optional<Failure> objection_to(const Session& session, const std::vector<Wanted>& wanted,
                                    const std::optional<BaselineRun>& baseline) {
  std::vector<std::string> outputs;
  outputs.reserve(wanted.size());
  for (const Wanted& one : wanted)
    outputs.push_back(one.file);
  if (auto unread = session.perhaps_unread(outputs)) return unread;
  if (!baseline) return session.objection(outputs);
  for (const std::string& file : baseline->outputs())
    outputs.push_back(file);
  return session.objection(outputs, baseline->inputs());
}

Result<Wanting> wanting_of(const Env& env, const Session& session, const Options& options, Selection selection) {
  Wanting wanting{std::move(selection), {}, {}};
  if (!options.changed_since.empty()) {
    auto changed = Changed::since(env, session.paths(), options.changed_since);
    if (!changed) return tl::make_unexpected(changed.error());
    wanting.changed.emplace(std::move(*changed));
  }
  if (options.baseline.used()) {
    auto baseline = BaselineRun::start(env, session, options.baseline);
    if (!baseline) return tl::make_unexpected(baseline.error());
    wanting.baseline.emplace(std::move(*baseline));
  }
  return wanting;
}

/// The lowest level that gives exit code 1; none where nothing does.
std::optional<Severity> threshold(std::string_view fail_on) {
  return fail_on == never || fail_on == never_in_swedish ? std::nullopt : diag::severity_named(fail_on);
}

render::Report report_of(Session& session, const Options& options, Wanting& wanting) {
  render::Report report;
  const auto take = [&](check::Settled settled) {
    auto& findings = settled.findings;
    std::erase_if(findings, [&](const diag::Diagnostic& finding) { return !wanting.selection.keeps(finding); });
    if (wanting.baseline) wanting.baseline->take(settled, session.sources());
    const std::size_t first = report.findings.size();
    if (settled.root)
      report.plans.push_back({*settled.root, settled.today, settled.count(Severity::error),
                              settled.count(Severity::warning), settled.count(Severity::note), first,
                              first + findings.size()});
    if (settled.root) report.files += settled.files.size();
    std::copy_if(settled.suppressed.begin(), settled.suppressed.end(), std::back_inserter(report.suppressed),
                 [&](const diag::Suppressed& one) { return wanting.selection.keeps(one.finding); });
    report.findings.insert(report.findings.end(), std::make_move_iterator(findings.begin()),
                           std::make_move_iterator(findings.end()));
  };
  if (wanting.changed)
    for (check::Settled& settled : wanting.changed->only(session.run().settled(), session.sources()))
      take(std::move(settled));
  else
    session.run().settle_each(take, options.fix ? check::Run::Times::many : check::Run::Times::once);
  if (wanting.changed) {
    report.changed_since = wanting.changed->revision();
  } else {
    report.files = session.run().files();
    report.skipped = session.run().skipped();
  }
  report.complete = session.failures().empty();
  // Of files that have not changed, or may not have been looked at, nobody says what is gone.
  const bool all_looked_at = report.complete && !wanting.changed;
  if (wanting.baseline)
    report.baseline = wanting.baseline->finish(wanting.selection,
                                               all_looked_at ? session.run().files_read() : std::vector<std::string>());
  return report;
}

/// The people whom the plans name, where those are not to be shown.
std::vector<plan::Names> check(Session& session, const Options& options) {
  session.find(options.stdin_filename, {.to_be_mended = options.fix, .names_in_unread = options.redact});
  if (!options.redact) {
    session.check([](const programme::History&, Day /*today*/) { return std::monostate(); });
    return {};
  }
  auto names =
      session.check([](const programme::History& history, Day /*today*/) { return plan::Names(history.plan()); });
  for (check::Run::Unread& plan : session.run().unread())
    names.push_back(std::move(plan.names));
  return names;
}

/// Mends what can be mended, in memory, and checks again what that changed, as long as there is more: mending a key
/// brings its value to light, which may want mending in turn. What is left.
render::Report mend(Session& session, MendedWorld& world, const Options& options, Wanting& wanting) {
  constexpr int most_rounds = 10;
  const std::string input_name =
      options.stdin_filename.empty() ? std::string(source::standard_input_name) : options.stdin_filename;
  render::Report report = report_of(session, options, wanting);
  for (int round = 0; round < most_rounds; ++round) {
    const auto changed = world.mend(check::mending(report.findings), session.sources(), input_name);
    if (changed.empty()) break;
    if (world.input()) session.run().change_input(*world.input());
    if (!session.run().check_again(changed)) check(session, options);
    report = report_of(session, options, wanting);
  }
  return report;
}

/// What a form does not have is not asked of it in vain.
Result<void> refuse_for_machines(const Options& options, const std::vector<Wanted>& wanted) {
  if (options.max_findings && !any_is(wanted, {"human"})) return refuse(most_is_for_human);
  if (options.statistics && !any_is(wanted, {"human", "short"})) return refuse(statistics_are_for_people);
  return {};
}

/// What the options ask for that cannot be had together.
Result<void> refuse_fixing(const Options& options) {
  if (options.diff && !options.fix) return refuse(diff_is_of_fix);
  if (options.diff && options.redact) return refuse(diff_is_whole);
  const bool input = std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end();
  if (options.fix && !options.diff && input) return refuse(input_stays);
  if (!options.changed_since.empty() && input) return refuse(input_has_no_versions);
  if (!options.changed_since.empty() && !options.baseline.write.empty()) return refuse(all_are_written);
  return {};
}

/// Writes what was mended into the plans. What cannot be written counts as not mended; false where there is any. The
/// bytes are the plan's own: nothing is masked here.
bool write_mended(const Env& env, const Session& session, MendedWorld& world) {
  std::vector<std::string> unwritten;
  for (const auto& [name, file] : world.mended().files) {
    const auto written = env.output.plan_in_place(name, file.before, file.after);
    if (written) continue;
    session.complain(written.error());
    unwritten.push_back(name);
  }
  for (const std::string& name : unwritten)
    world.forget(name);
  return unwritten.empty();
}

int code_for(const render::Report& report, const Options& options) {
  int code = exit_ok;
  if (const auto fails = threshold(options.fail_on))
    for (const diag::Diagnostic& finding : report.findings)
      if (finding.severity >= *fails) code = exit_findings;
  return report.complete ? code : exit_failed;
}

int show_diff(const Env& env, const Session& session, const CommonOptions& common, const Mended& mended, int code) {
  std::string text;
  for (const auto& [name, file] : mended.files)
    text += render::unified_diff(name, mask_personal_numbers(file.before), mask_personal_numbers(file.after));
  const int found = text.empty() ? code : std::max(code, exit_findings);
  return env.output.changes(std::move(text), common.output, session.language(), found);
}

int emit(const Env& env, const Session& session, const FindingsForm& form, std::string text, const std::string& file,
         int code) {
  if (form.name == "github") return env.output.commands(std::move(text), file, session.language(), code);
  return session.emit(std::move(text), file, code);
}

int run(const Env& env, const CommonOptions& common, const Options& options) {
  const auto wanted = forms_of(env, options, common);
  if (!wanted) return refused(env, common, wanted.error());
  const auto selection = Selection::from(options.select, options.ignore);
  if (!selection) return refused(env, common, selection.error());
  if (const auto possible = refuse_fixing(options); !possible) return refused(env, common, possible.error());
  if (const auto possible = refuse_baseline(options.baseline, options.fix); !possible)
    return refused(env, common, possible.error());
  if (const auto possible = refuse_for_machines(options, *wanted); !possible)
    return refused(env, common, possible.error());

  MendedWorld world(env);
  auto session =
      Session::start(world.env(), common, options.paths.empty() ? std::vector<std::string>{"."} : options.paths,
                     options.stdin_filename);
  if (!session) return refused(env, common, session.error());
  auto wanting = wanting_of(world.env(), *session, options, *selection);
  if (!wanting) return refused(*session, wanting.error());
  std::vector<plan::Names> names = check(*session, options);
  render::Report report =
      options.fix ? mend(*session, world, options, *wanting) : report_of(*session, options, *wanting);
  if (const auto objection = objection_to(*session, *wanted, wanting->baseline))
    return refused(env, common, *objection);
  session->tell_failures();
  if (wanting->baseline)
    if (const auto written = wanting->baseline->write(*report.baseline, report.complete); !written)
      return refused(*session, written.error());
  int code = code_for(report, options);
  if (options.diff) return show_diff(env, *session, common, world.mended(), code);
  if (!write_mended(env, *session, world)) {
    // What is told is what stands in the files now.
    names = check(*session, options);
    report = report_of(*session, options, *wanting);
    code = exit_failed;
  }

  report.mended = world.mended().findings();
  report.mended_files = world.mended().files.size();
  // Where nothing could be checked, a line that says that all is well would be false.
  const bool nothing =
      report.plans.empty() && report.findings.empty() && (report.changed_since.empty() || !report.complete);
  report.summary = !common.quiet && !nothing;
  report.fails_at = threshold(options.fail_on);
  report.statistics = options.statistics;
  if (any_is(*wanted, {"sarif", "gitlab"}))
    report.lasting_names = lasting_names(report, session->sources(), *env.files);
  report.most_shown = options.max_findings;
  report.threads = session->threads();
  constexpr std::size_t most_on_a_terminal = 20;
  if (!report.most_shown && env.out_is_terminal && common.output.empty()) report.most_shown = most_on_a_terminal;
  if (options.redact) names.push_back(names_in_unread(report, session->sources()));
  const plan::Names everybody(names);
  render::Style style = session->style();
  style.redacted = options.redact;
  if (!everybody.empty()) {
    style.hidden = &everybody;
    hide_people(report, everybody);
  }
  const auto masked = [&](std::string text) { return everybody.empty() ? std::move(text) : everybody.masked(text); };
  for (const auto& [form, file] : *wanted)
    code =
        std::max(code, emit(env, *session, *form, masked(form->draw(report, session->sources(), style)), file, code));
  return code;
}

}  // namespace

constexpr Command commands::validate{"validate", about, example, declare<Options, takes, run>};

}  // namespace sbs::cli
