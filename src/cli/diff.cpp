#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "cli/diff_sides.h"
#include "cli/forms.h"
#include "cli/view.h"
#include "compare/findings.h"
#include "compare/pair.h"
#include "render/diff.h"

namespace sbs::cli {

namespace {

constexpr Phrase about{"Visar vad som har ändrats mellan två versioner av en plan, som människor säger det.",
                       "Shows what changed between two versions of a plan, as people would say it."};
constexpr Example example{
    "sbs diff HEAD~5 planer/ek",
    {"Vad de fem senaste ändringarna i git gjorde med planen.", "What the last five commits did to the plan."}};
constexpr Phrase before_help{
    "Den äldre versionen: en fil eller mapp, en version i git (HEAD, main~3), eller en fil i en sådan "
    "(main:planer/ek/plan.yaml).",
    "The older version: a file or folder, a revision in git (HEAD, main~3), or a file in one "
    "(main:planer/ek/plan.yaml)."};
constexpr Phrase after_help{"Den nyare versionen, likadant.", "The newer version, likewise."};
constexpr Phrase before_called{"GAMMAL", "OLD"};
constexpr Phrase after_called{"NY", "NEW"};
constexpr Phrase exit_code_help{"Avsluta med 1 om något har ändrats.", "Exit with 1 where something has changed."};

constexpr Message<std::string> no_plan{"{0} är ingen plan: se vad som saknas med: sbs validate {0}",
                                       "{0} is no plan: see what is missing with: sbs validate {0}"};

struct Options {
  std::string before = "HEAD";
  std::string after = ".";
  AskedForm form;
  bool exit_code = false;
};

using DiffForm = Form<std::string(const render::Difference&, const render::Style&)>;
constexpr std::array forms{DiffForm{"text", render::diff_text}, DiffForm{"markdown", render::diff_markdown},
                           DiffForm{"json", render::diff_json}};

std::vector<Option> takes(Options& to, const Declaring& in) {
  return {{"old", &to.before, before_help, before_called, Takes::path},
          {"new", &to.after, after_help, after_called, Takes::path},
          format_option(to.form, words_in(forms)),
          {"--exit-code", &to.exit_code, exit_code_help},
          redact_option(to.form.redact),
          jobs_option(in.common)};
}

/// What was read of one side.
struct ReadSide {
  std::optional<Session> session;  ///< none where there is nothing
  std::vector<compare::Placed> plans;
  std::vector<check::Settled> settled;
  std::vector<render::Unread> unread;
  std::vector<std::string> unread_paths;  ///< from the side's base
  bool all_read = true;                   ///< no file or folder is there that could not be read
  bool empty = false;                     ///< a revision that has no plan there yet
};

/// A root's path from the folder that was named.
std::string placed(const Env& env, const DiffSide& side, const std::string& root) {
  const std::string path = env.files->canonical(root);
  return source::path_below(path, env.files->canonical(side.base)).value_or(path);
}

Result<void> read_side(const Env& env, const CommonOptions& common, const DiffSide& side, bool redacted, ReadSide& to) {
  to.empty = side.missing;
  if (side.missing) return {};
  auto session = Session::start(env, common, {side.path});
  if (!session) return tl::make_unexpected(session.error());
  to.session.emplace(std::move(*session));
  to.session->find();
  const Session& reading = *to.session;
  auto versions = to.session->check([&](const programme::History& history, Day today) {
    return std::make_shared<compare::Version>(
        compare::version_of(history, reading.sources(), today, reading.language(), redacted));
  });
  for (auto& version : versions) {
    std::string path = side.path == "-" ? std::string() : placed(env, side, version->root);
    to.plans.push_back({std::move(path), std::move(version)});
  }
  to.unread = unread_plans(reading);
  for (const render::Unread& one : to.unread)
    to.unread_paths.push_back(side.path == "-" ? std::string() : placed(env, side, one.root));
  to.settled = to.session->run().settled();
  // Where a plan is now there may have been none: that is no fault of the folder.
  to.all_read = to.session->run().failures_to_read().empty();
  to.empty = side.implied && to.session->run().plans() == 0 && to.all_read;
  return {};
}

/// Takes out what is not to be compared: the counterpart of a plan that could not be read is neither new nor gone.
/// Where a file could not be read, it may hold the counterpart of any plan that has none.
void leave_out(std::vector<compare::Placed>& plans, const ReadSide& other, bool one_plan) {
  if (one_plan && !other.unread_paths.empty()) plans.clear();
  std::erase_if(plans, [&](const compare::Placed& one) {
    const bool has_other = std::any_of(other.plans.begin(), other.plans.end(), [&](const compare::Placed& counterpart) {
      return one_plan || counterpart.path == one.path;
    });
    return (!other.all_read && !has_other) ||
           std::find(other.unread_paths.begin(), other.unread_paths.end(), one.path) != other.unread_paths.end();
  });
}

std::vector<diag::Diagnostic> found_in(const ReadSide& side, const compare::Version* version) {
  if (version != nullptr)
    for (const check::Settled& one : side.settled)
      if (one.root && side.session->sources().name(*one.root) == version->root) return one.findings;
  return {};
}

/// Findings with their places, and without names where these are left out.
std::vector<render::DiffFinding> placed_findings(const std::vector<const diag::Diagnostic*>& findings,
                                                 const ReadSide& side, const compare::Comparison& plan) {
  std::vector<render::DiffFinding> all;
  for (const diag::Diagnostic* finding : findings) {
    const source::SourceMap& sources = side.session->sources();
    render::DiffFinding one{*finding, sources.name(finding->span.file),
                            sources.place(finding->span.file, finding->span.begin).line};
    for (const auto& version : {plan.before, plan.after})
      if (version) one.finding.message = version->names.roles_in(one.finding.message, side.session->language());
    all.push_back(std::move(one));
  }
  return all;
}

/// Both sides, read.
struct BothRead {
  ReadSide before;
  ReadSide after;
};

render::Difference difference_of(BothRead& read, const DiffSides& sides, Language language) {
  const bool one_plan = sides.before.one_plan && sides.after.one_plan;
  leave_out(read.before.plans, read.after, one_plan);
  leave_out(read.after.plans, read.before, one_plan);
  if (one_plan && read.before.plans.size() == 1 && read.after.plans.size() == 1)
    read.before.plans.front().path = read.after.plans.front().path;
  render::Difference difference{sides.before.typed, sides.after.typed, {}};
  const auto without_names = [&](compare::Version& old, compare::Version& young) {
    compare::leave_out_names(old, young.names, language);
    compare::leave_out_names(young, old.names, language);
  };
  for (compare::Comparison& plan : compare::compare_all(read.before.plans, read.after.plans, without_names)) {
    const auto before = found_in(read.before, plan.before.get());
    const auto after = found_in(read.after, plan.after.get());
    const auto found = compare::difference(plan, before, after);
    auto fresh = placed_findings(found.fresh, read.after, plan);
    auto gone = placed_findings(found.gone, read.before, plan);
    difference.plans.push_back({std::move(plan), std::move(fresh), std::move(gone)});
  }
  return difference;
}

/// Why a file that was named is no version of a plan: it holds something, and no plan. What tools give in place of a
/// file that is not there is empty.
std::optional<Failure> objection(const DiffSide& side, const ReadSide& read) {
  if (!side.one_plan || side.of_revision || !read.session || read.session->run().plans() > 0 || !read.all_read)
    return std::nullopt;
  for (const check::Settled& one : read.settled)
    for (const diag::Diagnostic& finding : one.findings)
      if (finding.rule == diag::RuleId::SBS015 && finding.span.begin != finding.span.end)
        return Failure(no_plan, side.path);
  return std::nullopt;
}

/// Says what could not be read of the older side; false where there is anything to say.
bool tell_older(const ReadSide& side) {
  if (!side.session) return true;
  bool complete = side.empty || side.session->tell_failures();
  for (const render::Unread& one : side.unread) {
    side.session->complain(Failure(could_not_be_read, one));
    complete = false;
  }
  return complete;
}

int run(const Env& env, const CommonOptions& common, const Options& options) {
  const auto sides = diff_sides(env, options.before, options.after, common.config);
  if (!sides) return refused(env, common, sides.error());
  const DiffSide& before = (*sides)->before;
  const DiffSide& after = (*sides)->after;
  Env of_after = env;
  if (after.files) of_after.files = after.files.get();
  Env of_before = env;
  of_before.files = before.files.get();
  BothRead read;
  if (auto done = read_side(of_after, common, after, options.form.redact, read.after); !done)
    return refused(env, common, done.error());
  CommonOptions as_after = common;
  if (read.after.session) as_after.language = std::string(to_string(read.after.session->language()));
  if (auto done = read_side(of_before, as_after, before, options.form.redact, read.before); !done)
    return refused(env, common, done.error());
  const std::optional<Session>& session = read.after.session ? read.after.session : read.before.session;
  if (!session) return refused(env, common, source::does_not_exist(options.after));
  if (read.before.session)
    if (const auto objection = read.before.session->objection({common.output}); objection && !before.of_revision)
      return refused(env, as_after, *objection);
  for (const auto& [side, its] : {std::pair(&before, &read.before), std::pair(&after, &read.after)})
    if (const auto none = objection(*side, *its)) return refused(env, as_after, *none);
  const bool older_complete = tell_older(read.before);
  const render::Difference difference = difference_of(read, **sides, session->language());
  const bool on_disk = !after.of_revision && after.path != "-";
  const std::vector<std::string> paths{after.path};
  const Shown shown{paths, on_disk ? errors_in(read.after.settled) : 0, read.after.unread,
                    !difference.plans.empty() || read.after.empty, true};
  const int code = show(*session, common, shown, [&]() -> Result<std::string> {
    return form_named(forms, options.form.format).draw(difference, with_form(session->style(), options.form));
  });
  if (code != exit_ok || !older_complete) return exit_failed;
  return options.exit_code && !difference.same() ? exit_findings : exit_ok;
}

}  // namespace

constexpr Command commands::diff{"diff", about, example, declare<Options, takes, run>};

}  // namespace sbs::cli
