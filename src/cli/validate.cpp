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

/// Writes what was mended into the plans. The bytes are the plan's own: nothing is masked here.
bool write_mended(const Env& env, const Session& session, const Mended& mended) {
  bool all = true;
  for (const auto& [name, file] : mended.files) {
    const auto written = env.output.plan_in_place(name, file.after);
    if (written) continue;
    session.complain(written.error());
    all = false;
  }
  return all;
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

}  // namespace

std::vector<std::string> validate_forms() { return names_of(forms); }

int validate(const Env& env, const CommonOptions& common, const ValidateOptions& options) {
  const auto wanted = forms_of(env, options, common);
  if (!wanted) return refused(env, common, wanted.error());
  const auto selection = Selection::from(options.select, options.ignore);
  if (!selection) return refused(env, common, selection.error());
  if (const auto possible = refuse_fixing(options); !possible) return refused(env, common, possible.error());

  MendedWorld world(env);
  auto session =
      Session::start(world.env(), common, options.paths.empty() ? std::vector<std::string>{"."} : options.paths);
  if (!session) return refused(env, common, session.error());
  check(*session, options);
  render::Report report = options.fix ? mend(*session, world, options, *selection) : report_of(*session, *selection);
  session->tell_failures();
  int code = code_for(report, options);
  if (options.diff) return show_diff(*session, common, world.mended(), code);
  if (!write_mended(env, *session, world.mended())) code = exit_failed;

  report.mended = world.mended().files.empty() ? 0 : world.mended().findings;
  report.mended_files = world.mended().files.size();
  // Where nothing could be checked, a line that says that all is well would be false.
  const bool nothing = report.plans.empty() && report.findings.empty();
  report.summary = !common.quiet && !nothing;
  report.fails_at = threshold(options.fail_on);
  for (const auto& [form, file] : *wanted)
    code = std::max(code, session->emit(form->draw(report, session->sources(), session->style()), file, code));
  return code;
}

}  // namespace sbs::cli
