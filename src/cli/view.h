#pragma once

#include <algorithm>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/refuse.h"
#include "cli/session.h"
#include "plan/redact.h"
#include "render/heading.h"
#include "schedule/people.h"
#include "schedule/schedule.h"
#include "schedule/standing.h"

namespace sbs::cli {

/// What was taken of all plans.
template <class Made>
struct Taken {
  std::vector<Made> of_plans;
  std::vector<render::Unread> unread;  ///< plans of which nothing could be taken
  std::vector<check::Settled> settled;

  /// As the renderers take them.
  template <class Drawn>
  render::Plans<Drawn> plans(const std::vector<Drawn>& drawn) const {
    return {drawn, unread};
  }
};

/// What a view of plans does, plan by plan and then with all of them.
template <class Made>
struct View {
  /// Takes what it needs of a plan, whose text is forgotten afterwards. Called on several threads at once.
  std::function<Made(const Session&, const programme::History&, Day today)> take;
  /// What is to be printed of all that was taken; or why what was asked for cannot be shown.
  std::function<Result<std::string>(const Session&, Taken<Made>&)> draw;
  bool is_text = true;  ///< or bytes
  /// Whether it sees the plans as they may be published.
  bool redacts = false;
  /// The form that was asked for, where it is about one plan.
  std::string_view form_of_one{};
};

/// That a plan could not be read, as a line on standard error.
inline constexpr Message<render::Unread> could_not_be_read{"{0}", "{0}"};

/// The plans of a run that could not be read, each with the command that says what is wrong in it.
std::vector<render::Unread> unread_plans(const Session& session);

/// What a view says of the plans beside drawing them.
struct Shown {
  const std::vector<std::string>& paths;  ///< as they were typed
  std::size_t errors = 0;                 ///< that `validate` finds in them
  std::span<const render::Unread> unread;
  bool any = false;  ///< whether there is a plan to draw
  bool is_text = true;
};

/// The root files of the plans of a run, also of those that could not be read.
std::vector<std::string> roots_of(const Session& session, const std::vector<check::Settled>& settled);

/// Says that a form is about one plan, and which there are, each on a line as it is to be typed; the exit code.
int refuse_several(const Session& session, std::string_view form, const std::vector<std::string>& roots);

std::size_t errors_in(const std::vector<check::Settled>& settled);

/// Counts what was found in each plan that was drawn, and shows it: known only when all plans have been read, since
/// some rules see several. What was drawn is of the plans that could be read, in the same order.
template <class Drawn, class StandingOf, class Visit>
void count_findings(const Session& session, std::vector<Drawn>& drawn, const std::vector<check::Settled>& settled,
                    const StandingOf& standing_of, const Visit& visit) {
  auto next = drawn.begin();
  for (const check::Settled& one : settled) {
    if (!one.root) continue;  // settings, or files of no plan
    if (next == drawn.end()) break;
    schedule::Standing& standing = standing_of(*next);
    if (standing.heading.root != session.sources().name(*one.root)) continue;  // not drawn
    standing.errors = one.count(diag::Severity::error);
    standing.warnings = one.count(diag::Severity::warning);
    visit(*next, one);
    ++next;
  }
}

/// Says on standard error what is to be said of plans that are to be shown, and prints what is drawn of them. The exit
/// code.
int show(const Session& session, const CommonOptions& common, const Shown& shown,
         const std::function<Result<std::string>()>& draw);

/// Shows the plans that some paths name.
template <class Made>
int show(const Env& env, const CommonOptions& common, const std::vector<std::string>& paths, const View<Made>& view) {
  auto session = Session::start(env, common, paths.empty() ? std::vector<std::string>{"."} : paths);
  if (!session) return refused(env, common, session.error());
  session->find();
  Taken<Made> taken;
  taken.of_plans = session->check([&](const programme::History& history, Day today) {
    if (!view.redacts) return view.take(*session, history, today);
    const plan::Plan shown = plan::redacted(history.plan(), plan::Names(history.plan()), session->language());
    return view.take(*session, programme::History(shown), today);
  });
  taken.unread = unread_plans(*session);
  taken.settled = session->run().settled();
  if (!view.form_of_one.empty())
    if (const auto roots = roots_of(*session, taken.settled); roots.size() > 1)
      return refuse_several(*session, view.form_of_one, roots);
  return show(*session, common, {paths, errors_in(taken.settled), taken.unread, !taken.of_plans.empty(), view.is_text},
              [&] { return view.draw(*session, taken); });
}

/// What the options of a view say of its form.
struct AskedForm {
  std::string format = "text";
  bool excel = false;    ///< of csv
  bool picture = false;  ///< of Markdown
  std::string spans{};   ///< of ics; empty where nothing was typed
  bool places = false;
  bool redact = false;
};

/// `--format`, `--excel`, `--picture`, `--spans`, `--places` and `--redact`.
Option format_option(AskedForm& target, Words forms);
Option excel_option(AskedForm& target);
Option picture_option(AskedForm& target);
Option spans_option(AskedForm& target);
Option places_option(AskedForm& target);
Option redact_option(bool& target);

/// Why a form cannot be had as it was asked for: bytes on a terminal, or an option that another form takes.
std::optional<Failure> misfit(const Env& env, const CommonOptions& common, const AskedForm& asked, bool is_text);

/// The style with what the options of a view say.
render::Style with_form(render::Style style, const AskedForm& asked);

/// The day that counts of a date.
enum class Edge : std::uint8_t { first, last };

/// The day that an option names: any form of a date that a plan may have, of which one day counts. Empty where nothing
/// was typed.
Result<std::optional<Day>> day_option(std::string_view option, const std::string& typed, Edge edge);

/// `--for` of a view.
Option for_option(std::string& target, Language language);

/// `--only` of a view, with the parts that it may keep.
Option only_option(std::string& target, Words parts);

/// `--school` of a view, and the ids that it may name in a plan.
Option school_option(std::string& target);
std::vector<std::string> school_ids(const plan::Plan& plan);

/// What happens when in a plan, in the run's language.
schedule::Schedule schedule_of(const Session& session, const programme::History& history, Day today);

/// That none of some schools has the id that `--school` names, with the one that was probably meant, or all where they
/// are few; none where one has it, or nothing was typed.
std::optional<Failure> no_such_school(const std::string& typed, std::vector<std::string> ids);

/// Why nobody can be asked for by name in what names nobody; none where a role or a party is asked for.
std::optional<Failure> refuse_name(const std::optional<schedule::Audience>& audience, bool redacted);

/// Whom `--for` names; none where nothing was typed.
std::optional<schedule::Audience> audience_option(const std::string& typed);

/// Whether a plan knows whom `--for` names: a role, a party, a member of its teams, or somebody whom one of these
/// things (items or tasks) concerns.
template <class Things>
bool is_known(const schedule::Audience& audience, const Things& things) {
  return audience.role || audience.party || !audience.memberships.empty() ||
         std::any_of(things.begin(), things.end(),
                     [&](const auto& thing) { return concerns(thing.people, thing.schools, audience); });
}

/// That nobody in any plan is called what `--for` names, with who was probably meant.
Failure nobody_called(const std::string& typed, Language language);

/// What is taken of a plan of which a part may be asked for, by a school or by somebody.
template <class Drawn>
struct Chosen {
  Drawn drawn;
  std::vector<std::string> schools{};  ///< the ids that `--school` may name
  bool known = true;                   ///< it knows whom `--for` names
};

/// All of them as they are drawn; or that no plan has the school or knows the person that was asked for.
template <class Drawn>
Result<std::vector<Drawn>> all_chosen(std::vector<Chosen<Drawn>>& taken, const std::string& school,
                                      const std::optional<schedule::Audience>& audience, Language language) {
  std::vector<Drawn> drawn;
  std::vector<std::string> ids;
  bool known = false;
  for (Chosen<Drawn>& one : taken) {
    drawn.push_back(std::move(one.drawn));
    ids.insert(ids.end(), one.schools.begin(), one.schools.end());
    known = known || one.known;
  }
  if (const auto unknown = no_such_school(school, std::move(ids))) return tl::make_unexpected(*unknown);
  if (!known) return tl::make_unexpected(nobody_called(audience->text, language));
  return drawn;
}

}  // namespace sbs::cli
