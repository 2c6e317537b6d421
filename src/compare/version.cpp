#include "compare/version.h"

#include <algorithm>
#include <utility>

#include "fields/table.h"
#include "plan/fields.h"
#include "plan/names.h"
#include "programme/event.h"
#include "programme/intervention.h"

namespace sbs::compare {

namespace {

using fields::Contents;
using fields::Held;
using fields::Value;

/// Keeps what stands where it could not be read: else nobody could tell whether that has changed.
void keep_unread(Contents& contents, const source::SourceMap& sources) {
  for (Held& held : contents.keys) {
    if (held.state == Held::State::unread) held.written = sources.text(held.span);
    for (Value& value : held.values)
      for (Contents& group : value.group)
        keep_unread(group, sources);
  }
}

void replace_texts(Contents& contents, const plan::Names& names, Language language) {
  for (Held& held : contents.keys) {
    held.written = names.roles_in(held.written, language);
    for (Value& value : held.values) {
      if (held.row->shape != fields::Shape::reference)
        if (auto* text = std::get_if<std::string>(&value.is)) *text = names.roles_in(*text, language);
      for (Contents& group : value.group)
        replace_texts(group, names, language);
    }
  }
}

std::vector<Agreed> agreed(const programme::History& history) {
  const plan::Plan& plan = history.plan();
  std::vector<Agreed> all;
  for (std::size_t at = 0; at < plan.interventions.size(); ++at) {
    Agreed one{programme::agreed_or_further(plan.interventions[at]), std::nullopt};
    const plan::Event* agreement = at < history.agreements().size() ? history.agreements()[at] : nullptr;
    const auto done = agreement != nullptr ? programme::done_date(*agreement) : std::nullopt;
    if (one.agreed && done) one.when = done->value;
    all.push_back(one);
  }
  return all;
}

}  // namespace

Version version_of(const programme::History& history, const source::SourceMap& sources, Day today, Language language,
                   bool redacted) {
  const plan::Plan& plan = history.plan();
  Version version;
  version.root = sources.name(plan.root);
  version.plan = fields::contents_of(&plan, plan::plan_keys());
  keep_unread(version.plan, sources);
  version.shown = version.plan;
  version.title = plan::title_of(plan, language);
  version.organiser = plan::organiser_name(plan);
  if (redacted) {
    version.names = plan::Names(plan);
    const plan::Plan shown = plan::redacted(plan, version.names, language);
    version.shown = fields::contents_of(&shown, plan::plan_keys());
    keep_unread(version.shown, sources);
    version.title = plan::title_of(shown, language);
    leave_out_names(version, version.names, language);
  }
  version.limit = history.last_day_allowed();
  if (plan.collaboration && plan.collaboration->counted_from)
    for (const plan::EventKind kind : programme::events_of(*plan.collaboration->counted_from))
      version.counts.push_back(plan::to_string(kind));
  version.interventions = agreed(history);
  version.today = today;
  return version;
}

void leave_out_names(Version& version, const plan::Names& names, Language language) {
  replace_texts(version.shown, names, language);
  version.title = names.roles_in(version.title, language);
}

}  // namespace sbs::compare
