#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check/selection.h"
#include "cli/commands.h"
#include "cli/fix.h"
#include "cli/forms.h"
#include "cli/refuse.h"
#include "cli/session.h"
#include "render/diff.h"

namespace sbs::cli {

namespace {

using check::Selection;
using diag::Severity;

using FindingsForm = Form<std::string(const render::Report&, const source::SourceMap&, const render::Style&)>;
constexpr std::array forms{
    FindingsForm{"human", render::validate_human},   FindingsForm{"short", render::validate_short},
    FindingsForm{"json", render::validate_json},     FindingsForm{"sarif", render::validate_sarif},
    FindingsForm{"github", render::validate_github}, FindingsForm{"gitlab", render::validate_gitlab},
    FindingsForm{"junit", render::validate_junit}};

/// Where a form goes.
struct Wanted {
  const FindingsForm* form;
  std::string file;
};

Result<std::vector<Wanted>> forms_of(const Env& env, const ValidateOptions& options, const CommonOptions& common) {
  std::vector<Wanted> wanted;
  bool printed = false;
  for (const std::string& text : options.formats) {
    const auto equals = text.find('=');
    const FindingsForm& form = form_named(forms, text.substr(0, equals));
    if (equals == std::string::npos && printed)
      return refuse("--format: bara ett format kan skrivas till samma ställe; skriv de andra som FORMAT=FIL",
                    "--format: only one format can go to one place; write the others as FORMAT=FILE");
    printed = printed || equals == std::string::npos;
    wanted.push_back({&form, equals == std::string::npos ? common.output : text.substr(equals + 1)});
  }
  // On GitHub's runners, findings that nobody asked for in another form are shown where they stand.
  const bool on_github = env.variable("GITHUB_ACTIONS") == "true";
  if (wanted.empty()) wanted.push_back({&form_named(forms, on_github ? "github" : "human"), common.output});
  return wanted;
}

std::vector<std::string> files_of(const std::vector<Wanted>& wanted) {
  std::vector<std::string> files;
  for (const Wanted& one : wanted)
    files.push_back(one.file);
  return files;
}

std::optional<Severity> threshold(std::string_view fail_on) {
  if (fail_on == "error") return Severity::error;
  if (fail_on == "warning") return Severity::warning;
  if (fail_on == "note") return Severity::note;
  return std::nullopt;
}

render::Report report_of(Session& session, const Selection& selection) {
  render::Report report;
  for (check::Settled& settled : session.run().settled()) {
    auto& findings = settled.findings;
    findings.erase(std::remove_if(findings.begin(), findings.end(),
                                  [&](const diag::Diagnostic& finding) { return !selection.keeps(finding); }),
                   findings.end());
    const std::size_t first = report.findings.size();
    if (settled.root)
      report.plans.push_back({*settled.root, iso(settled.today), settled.count(Severity::error),
                              settled.count(Severity::warning), settled.count(Severity::note), first,
                              first + findings.size()});
    std::copy_if(settled.suppressed.begin(), settled.suppressed.end(), std::back_inserter(report.suppressed),
                 [&](const diag::Suppressed& one) { return selection.keeps(one.finding); });
    report.findings.insert(report.findings.end(), std::make_move_iterator(findings.begin()),
                           std::make_move_iterator(findings.end()));
  }
  report.files = session.run().files();
  report.skipped = session.run().skipped();
  report.complete = session.failures().empty();
  return report;
}

/// Nothing is made of the plans that are checked.
struct Nothing {};

void check(Session& session, const ValidateOptions& options) {
  session.find(options.stdin_filename, options.fix);
  session.check([](const programme::History& /*history*/, Day /*today*/) { return Nothing{}; });
}

/// Mends what can be mended, in memory, and checks again what that changed, as long as there is more: mending a key
/// brings its value to light, which may want mending in turn. What is left.
render::Report mend(Session& session, MendedWorld& world, const ValidateOptions& options, const Selection& selection) {
  constexpr int most_rounds = 10;
  const std::string input_name =
      options.stdin_filename.empty() ? std::string(source::standard_input_name) : options.stdin_filename;
  render::Report report = report_of(session, selection);
  for (int round = 0; round < most_rounds; ++round) {
    const auto changed = world.mend(check::mending(report.findings), session.sources(), input_name);
    if (changed.empty()) break;
    if (world.input()) session.run().change_input(*world.input());
    if (!session.run().check_again(changed)) check(session, options);
    report = report_of(session, selection);
  }
  return report;
}

/// What a form does not have is not asked of it in vain.
Result<void> refuse_for_machines(const ValidateOptions& options, const std::vector<Wanted>& wanted) {
  const auto any = [&](std::initializer_list<std::string_view> names) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const Wanted& one) {
      return std::find(names.begin(), names.end(), one.form->name) != names.end();
    });
  };
  if (options.max_findings && !any({"human"}))
    return refuse("--max-findings gäller formatet human: skriv --format human",
                  "--max-findings is for the form human: write --format human");
  if (options.max_findings && *options.max_findings == 0)
    return refuse("--max-findings: skriv ett tal från 1", "--max-findings: write a number from 1");
  if (options.statistics && !any({"human", "short"}))
    return refuse("--statistics gäller formaten human och short: skriv --format human",
                  "--statistics is for the forms human and short: write --format human");
  return {};
}

/// What the options ask for that cannot be had together.
Result<void> refuse_fixing(const ValidateOptions& options) {
  if (options.diff && !options.fix)
    return refuse("--diff visar vad --fix skulle ändra: skriv --fix --diff",
                  "--diff shows what --fix would change: write --fix --diff");
  const bool input = std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end();
  if (options.fix && !options.diff && input)
    return refuse("--fix kan inte ändra standard in; --fix --diff visar vad som skulle ändras",
                  "--fix cannot change standard input; --fix --diff shows what would change");
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

int code_for(const render::Report& report, const ValidateOptions& options) {
  int code = exit_ok;
  if (const auto fails = threshold(options.fail_on))
    for (const diag::Diagnostic& finding : report.findings)
      if (finding.severity >= *fails) code = exit_findings;
  return report.complete ? code : exit_failed;
}

int show_diff(const Session& session, const CommonOptions& common, const Mended& mended, int code) {
  std::string text;
  for (const auto& [name, file] : mended.files)
    text += render::unified_diff(name, file.before, file.after);
  return session.emit(text, common.output, text.empty() ? code : std::max(code, exit_findings));
}

int emit(const Env& env, const Session& session, const FindingsForm& form, const std::string& text,
         const std::string& file, int code) {
  if (form.name == "github") return env.output.commands(text, file, session.language(), code);
  return session.emit(text, file, code);
}

}  // namespace

std::vector<std::string> validate_forms() { return names_of(forms); }

int validate(const Env& env, const CommonOptions& common, const ValidateOptions& options) {
  const auto wanted = forms_of(env, options, common);
  if (!wanted) return refused(env, common, wanted.error());
  const auto selection = Selection::from(options.select, options.ignore);
  if (!selection) return refused(env, common, selection.error());
  if (const auto possible = refuse_fixing(options); !possible) return refused(env, common, possible.error());
  if (const auto possible = refuse_for_machines(options, *wanted); !possible)
    return refused(env, common, possible.error());

  MendedWorld world(env);
  auto session =
      Session::start(world.env(), common, options.paths.empty() ? std::vector<std::string>{"."} : options.paths,
                     options.stdin_filename);
  if (!session) return refused(env, common, session.error());
  check(*session, options);
  render::Report report = options.fix ? mend(*session, world, options, *selection) : report_of(*session, *selection);
  if (const auto objection = session->objection(files_of(*wanted))) return refused(env, common, *objection);
  session->tell_failures();
  int code = code_for(report, options);
  if (options.diff) return show_diff(*session, common, world.mended(), code);
  if (!write_mended(env, *session, world)) {
    // What is told is what stands in the files now.
    check(*session, options);
    report = report_of(*session, *selection);
    code = exit_failed;
  }

  report.mended = world.mended().findings();
  report.mended_files = world.mended().files.size();
  // Where nothing could be checked, a line that says that all is well would be false.
  const bool nothing = report.plans.empty() && report.findings.empty();
  report.summary = !common.quiet && !nothing;
  report.fails_at = threshold(options.fail_on);
  report.statistics = options.statistics;
  report.most_shown = options.max_findings;
  constexpr std::size_t most_on_a_terminal = 20;
  if (!report.most_shown && env.out_is_terminal && common.output.empty()) report.most_shown = most_on_a_terminal;
  for (const auto& [form, file] : *wanted)
    code = std::max(code,
                    emit(env, *session, *form, form->draw(report, session->sources(), session->style()), file, code));
  return code;
}

}  // namespace sbs::cli
