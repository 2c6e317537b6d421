#include "render/diff_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/text.h"
#include "base/time_nouns.h"
#include "fields/table.h"
#include "render/diff_names.h"
#include "render/style.h"

namespace sbs::render {

namespace {

using compare::Change;
using compare::ChangedThing;
using compare::ChangeKind;
using compare::Comparison;
using compare::Distance;
using compare::Version;
using fields::Contents;
using fields::Key;
using fields::Shape;
using fields::Value;

constexpr std::array<Phrase, 8> section_titles{Phrase{"Det som tiden hänger på", "What the time hangs on"},
                                               Phrase{"Tidslinjen", "The timeline"},
                                               Phrase{"Insatserna", "The interventions"},
                                               Phrase{"Nulägesanalysen", "The current-state analysis"},
                                               Phrase{"Skolorna", "The schools"},
                                               Phrase{"Teamen", "The teams"},
                                               Phrase{"Samarbetet", "The collaboration"},
                                               Phrase{"Övrigt", "Other"}};

constexpr Message<std::string, When, When> moved_later{"flyttat {0} framåt, från {1} till {2}",
                                                       "moved {0} later, from {1} to {2}"};
constexpr Message<std::string, When, When> moved_earlier{"tidigarelagt {0}, från {1} till {2}",
                                                         "moved {0} earlier, from {1} to {2}"};
constexpr Message<When, When> moved{"flyttat från {0} till {1}", "moved from {0} to {1}"};
constexpr Message<When, When> moved_to_deadline{"flyttat till {1} (var {0})", "moved: {1} (was {0})"};
constexpr Message<When, When> specified{"preciserat till {1} (var {0})", "made more exact: {1} (was {0})"};
constexpr Message<When, When> loosened{"anges mindre exakt: {1} (var {0})", "given less exactly: {1} (was {0})"};
constexpr Message<std::string, std::string> changed{"ändrat från {0} till {1}", "changed from {0} to {1}"};
constexpr Phrase text_changed{"ändrat", "changed"};
constexpr Phrase before_word{"förut", "before"};
constexpr Phrase now_word{"nu", "now"};
constexpr Message<std::string> given{"{0} (stod inte förut)", "{0} (not given before)"};
constexpr Message<std::string> taken_away{"borttaget (var {0})", "removed (was {0})"};
constexpr Message<std::string> added_to_list{"tillagt {0}", "added {0}"};
constexpr Message<std::string> removed_from_list{"borttaget {0}", "removed {0}"};
constexpr Message<std::string> is_done{"klart {0}", "done {0}"};
constexpr Message<std::string, When> is_done_as_planned{"klart {0} (planerat {1})", "done {0} (planned for {1})"};
constexpr Message<std::string> is_cancelled{"inställt: {0}", "cancelled: {0}"};
constexpr Message<std::string, When> was_planned_and_cancelled{"inställt: {0}; planerat {1}",
                                                               "cancelled: {0}; planned for {1}"};
constexpr Message<Quoted, Quoted> called_now{"heter nu {1}, hette {0}", "is now called {1}, was called {0}"};
constexpr Message<Quoted, Quoted> somebody_else{"är nu {1}, var {0}", "is now {1}, was {0}"};
constexpr Message<Quoted, Quoted> id_now{"kortnamnet är nu {1}, var {0}", "the id is now {1}, was {0}"};
constexpr Phrase not_shown{"ändrat; vad det var och är visas inte", "changed; what it was and is are not shown"};
constexpr Message<std::string> could_not_be_read{"{0} (gick inte att läsa)", "{0} (could not be read)"};
constexpr Phrase unreadable{"ändrat; det går inte att läsa som det är", "changed; it cannot be read as it is"};
constexpr Phrase is_new_common{"ny", "new"};
constexpr Phrase is_new_neuter{"nytt", "new"};
constexpr Phrase is_gone_common{"borttagen", "removed"};
constexpr Phrase is_gone_neuter{"borttaget", "removed"};
constexpr Message<std::string> after_agreement{"{0} efter överenskommelsen", "{0} after the agreement"};
constexpr Message<std::string, When> after_agreement_of{"{0} efter överenskommelsen {1}",
                                                        "{0} after the agreement of {1}"};
constexpr Message<Counted> left_to_limit{"kvar till gränsen: {0}", "left until the limit: {0}"};
constexpr Message<Counted> at_least_left{"kvar till gränsen: minst {0}", "left until the limit: at least {0}"};
constexpr Message<Counted> past_limit{"{0} efter gränsen", "{0} past the limit"};
constexpr Message<Counted> perhaps_past_limit{"kanske {0} efter gränsen", "might be {0} past the limit"};
constexpr Message<When, When> limit_moves{"tidsgränsen blir {1}, var {0}", "the time limit becomes {1}, was {0}"};
constexpr Message<When> limit_is{"tidsgränsen blir {0}", "the time limit becomes {0}"};
constexpr Message<When> limit_was{"det finns inte längre någon tidsgräns, den var {0}",
                                  "there is no time limit any more, it was {0}"};
constexpr Phrase new_plan{"ny plan", "a new plan"};
constexpr Phrase gone_plan{"planen är borta", "the plan is gone"};
constexpr Noun changes_counted{{"ändring", "change"}, {"ändringar", "changes"}};
constexpr Noun fresh_counted{{"nytt påpekande", "new finding"}, {"nya påpekanden", "new findings"}};
constexpr Noun gone_counted{{"påpekande borta", "finding gone"}, {"påpekanden borta", "findings gone"}};
constexpr Noun new_plans{{"ny plan", "new plan"}, {"nya planer", "new plans"}};
constexpr Noun gone_plans{{"plan borta", "plan gone"}, {"planer borta", "plans gone"}};
constexpr Message<std::string, std::string> nothing{"inget har ändrats mellan {0} och {1}",
                                                    "nothing has changed between {0} and {1}"};

/// "tre månader", "three months".
std::string amount(const Distance& moved_by, Language language) {
  constexpr std::array<Phrase, 13> numbers{Phrase{"0", "0"},        Phrase{"en", "one"},    Phrase{"två", "two"},
                                           Phrase{"tre", "three"},  Phrase{"fyra", "four"}, Phrase{"fem", "five"},
                                           Phrase{"sex", "six"},    Phrase{"sju", "seven"}, Phrase{"åtta", "eight"},
                                           Phrase{"nio", "nine"},   Phrase{"tio", "ten"},   Phrase{"elva", "eleven"},
                                           Phrase{"tolv", "twelve"}};
  constexpr ByEnum<Distance::Unit, Noun> units({{Distance::Unit::days, days_counted},
                                                {Distance::Unit::weeks, weeks_counted},
                                                {Distance::Unit::months, months_counted},
                                                {Distance::Unit::years, years_counted},
                                                {Distance::Unit::terms, terms_counted}});
  const long count = std::labs(moved_by.count);
  const std::string counted = units[moved_by.unit](language, count);
  if (count >= static_cast<long>(numbers.size())) return counted;
  if (count == 1 && moved_by.unit == Distance::Unit::years && language == Language::sv) return "ett år";
  return std::string(numbers.at(static_cast<std::size_t>(count)).in(language)) + counted.substr(counted.find(' '));
}

bool is_long(const Change& change) {
  constexpr std::size_t most = 60;
  const auto* before = fields::only<std::string>(change.before);
  const auto* after = fields::only<std::string>(change.after);
  return change.kind == ChangeKind::changed && before != nullptr && after != nullptr &&
         display_width(*before) + display_width(*after) > most;
}

/// Whether it is who somebody in a team is.
bool is_of_member(const Change& change) {
  return change.key != nullptr && change.key->names.en == "name" && !change.things.empty() &&
         change.things.back().under->names.en == "members";
}

/// What became of a value, without the key.
class Said {
 public:
  Said(const Comparison& plan, const Change& change, Language language)
      : plan_(plan), change_(change), language_(language) {}

  std::string words() const {
    std::string said = whole() ? what_is_new_or_gone() : what_became();
    if (change_.agreement)
      said = change_.agreement->when ? after_agreement_of(language_, said, *change_.agreement->when)
                                     : after_agreement(language_, said);
    for (const std::string& more : consequences())
      said += "; " + more;
    return said;
  }

 private:
  bool whole() const { return change_.key == nullptr; }

  std::string what_is_new_or_gone() const {
    const ChangedThing& thing = change_.things.back();
    const bool added = change_.kind == ChangeKind::added;
    const Version& version = added ? *plan_.after : *plan_.before;
    const bool neuter = is_neuter(*thing.under);
    const Phrase& word = added ? (neuter ? is_new_neuter : is_new_common) : (neuter ? is_gone_neuter : is_gone_common);
    const std::string more = diff_facts(*thing.is, version, language_, naming_keys(*thing.is));
    return std::string(word.in(language_)) + (more.empty() ? "" : " (" + more + ")");
  }

  std::vector<std::string> each(const std::vector<Value>& values, const Version& version) const {
    std::vector<std::string> words;
    for (const Value& value : values)
      words.push_back(diff_value(value, *change_.key, version, language_));
    return words;
  }
  std::string before() const {
    if (!change_.written_before.empty()) return could_not_be_read(language_, quoted(change_.written_before, language_));
    return join_and(each(change_.before, *plan_.before), language_);
  }
  std::string after() const {
    if (!change_.written_after.empty()) return could_not_be_read(language_, quoted(change_.written_after, language_));
    return join_and(each(change_.after, *plan_.after), language_);
  }
  const PartialDate* old_date() const { return fields::only<PartialDate>(change_.before); }
  const PartialDate* new_date() const { return fields::only<PartialDate>(change_.after); }

  std::string when_done() const {
    std::vector<std::string> days;
    for (const Value& value : change_.after)
      if (const auto* day = std::get_if<PartialDate>(&value.is)) days.push_back(worded(On(*day), language_));
    return days.empty() ? after() : join_and(days, language_);
  }

  std::string what_moved() const {
    const PartialDate& from = *old_date();
    const PartialDate& to = *new_date();
    const auto by = compare::distance(from, to);
    if (from.is_deadline() != to.is_deadline()) return moved_to_deadline(language_, from, to);
    if (!by || by->count == 0) return moved(language_, from, to);
    return (by->count > 0 ? moved_later : moved_earlier)(language_, amount(*by, language_), from, to);
  }

  std::string what_became() const {
    if (change_.hidden) return std::string(not_shown.in(language_));
    const bool unread = !change_.written_before.empty() || !change_.written_after.empty();
    if (unread) return changed(language_, before(), after());
    if (change_.before.empty() && change_.after.empty()) return std::string(unreadable.in(language_));
    switch (change_.kind) {
      case ChangeKind::added:
        return (change_.of_list ? added_to_list : given)(language_, after());
      case ChangeKind::removed:
        return (change_.of_list && change_.key->shape != Shape::dates ? removed_from_list : taken_away)(language_,
                                                                                                        before());
      case ChangeKind::moved:
        return what_moved();
      case ChangeKind::specified:
        return specified(language_, *old_date(), *new_date());
      case ChangeKind::loosened:
        return loosened(language_, *old_date(), *new_date());
      case ChangeKind::done:
        return change_.planned && (new_date() == nullptr || *new_date() != *change_.planned)
                   ? is_done_as_planned(language_, when_done(), *change_.planned)
                   : is_done(language_, when_done());
      case ChangeKind::cancelled:
        return change_.planned ? was_planned_and_cancelled(language_, after(), *change_.planned)
                               : is_cancelled(language_, after());
      case ChangeKind::renamed:
        return renamed();
      case ChangeKind::changed:
        break;
    }
    if (change_.of_list && change_.key->shape != Shape::dates)
      return added_to_list(language_, after()) + ", " + removed_from_list(language_, before());
    if (is_long(change_)) return std::string(text_changed.in(language_));
    return changed(language_, before(), after());
  }

  std::string renamed() const {
    const auto text = [](const std::vector<Value>& values) {
      const auto* said = values.empty() ? nullptr : std::get_if<std::string>(&values.front().is);
      return said == nullptr ? std::string() : *said;
    };
    const std::string old = text(change_.before);
    const std::string now = text(change_.after);
    if (is_of_member(change_)) return somebody_else(language_, Quoted(old), Quoted(now));
    return (change_.key->names.en == "id" ? id_now : called_now)(language_, Quoted(old), Quoted(now));
  }

  std::vector<std::string> consequences() const {
    std::vector<std::string> all;
    if (change_.limit_before && change_.limit_after)
      all.push_back(limit_moves(language_, *change_.limit_before, *change_.limit_after));
    else if (change_.limit_after)
      all.push_back(limit_is(language_, *change_.limit_after));
    else if (change_.limit_before)
      all.push_back(limit_was(language_, *change_.limit_before));
    if (change_.left) {
      const long days = change_.left->days;
      const Counted counted{std::labs(days), days_counted};
      if (days < 0)
        all.push_back((change_.left->about ? perhaps_past_limit : past_limit)(language_, counted));
      else
        all.push_back((change_.left->about ? at_least_left : left_to_limit)(language_, counted));
    }
    return all;
  }

  const Comparison& plan_;
  const Change& change_;
  Language language_;
};

/// Whether the word for what became of a key says which key it is.
bool says_its_key(const Change& change) {
  return change.kind == ChangeKind::done || change.kind == ChangeKind::cancelled ||
         change.kind == ChangeKind::renamed ||
         (change.key->names.en == "planned" && change.kind != ChangeKind::added &&
          change.kind != ChangeKind::removed) ||
         (change.key->names.en == "value" && !change.things.empty() && !change.things.back().under->list);
}

/// Of a thing on the way to a change. Where somebody else is a principal now, it is the principal that has changed.
std::string name_of(const Change& change, std::size_t at, const Version& version, Language language) {
  const ChangedThing& thing = change.things[at];
  const fields::Held* role =
      at + 1 == change.things.size() && is_of_member(change) ? fields::held(*thing.is, "role") : nullptr;
  return role == nullptr ? diff_name(thing, version, language)
                         : diff_value(role->values.front(), *role->row, version, language);
}

/// A change below the things that its line stands under.
DiffLine line_of(const Comparison& plan, const Change& change, std::size_t under, Language language) {
  const Version& version = plan.either();
  std::string head;
  for (std::size_t at = under; at < change.things.size(); ++at)
    head += (head.empty() ? "" : ", ") + name_of(change, at, version, language);
  if (change.key != nullptr && !says_its_key(change))
    head += (head.empty() ? "" : ", ") + diff_key(*change.key, language);
  const std::string said = Said(plan, change, language).words();
  DiffLine line{head.empty() ? said : head + ": " + said};
  if (change.key != nullptr && !change.hidden && is_long(change)) {
    line.texts.emplace_back(before_word.in(language), std::get<std::string>(change.before.front().is));
    line.texts.emplace_back(now_word.in(language), std::get<std::string>(change.after.front().is));
  }
  return line;
}

}  // namespace

std::string diff_sentence(const Comparison& plan, const Change& change, Language language) {
  return line_of(plan, change, 0, language).text;
}

std::vector<DiffSection> diff_sections(const Comparison& plan, Language language) {
  std::vector<DiffSection> sections;
  const Version& version = plan.either();
  std::size_t last = section_titles.size();
  const Contents* of = nullptr;
  for (const Change& change : plan.changes) {
    const std::size_t section = compare::section_of(change);
    if (section != last) {
      sections.push_back({std::string(section_titles.at(section).in(language)), {}});
      of = nullptr;
      last = section;
    }
    auto& things = sections.back().things;
    const bool named_here = !change.things.empty() && change.things.front().under->list;
    const Contents* thing = named_here ? change.things.front().is : nullptr;
    if (things.empty() || thing == nullptr || thing != of)
      things.push_back({named_here ? diff_name(change.things.front(), version, language) : std::string(), {}});
    of = thing;
    // What the time hangs on stands among events: there the collaboration is named.
    const bool as_heading = named_here || (section != 0 && !change.things.empty());
    things.back().lines.push_back(line_of(plan, change, as_heading ? 1 : 0, language));
  }
  return sections;
}

std::string diff_title(const PlanDiff& plan, const Style& style) {
  const Version& version = plan.plan.either();
  std::string title = version.title.empty() ? version.root : version.title;
  if (!version.organiser.empty()) title += std::string(separator(style)) + version.organiser;
  if (!plan.plan.before) title += std::string(separator(style)) + std::string(new_plan.in(style.language));
  if (!plan.plan.after) title += std::string(separator(style)) + std::string(gone_plan.in(style.language));
  return title;
}

std::string diff_finding(const DiffFinding& one, bool gone, Language language) {
  const std::string head =
      fmt::format("{}[{}]", diag::name_of(one.finding.severity, language), diag::to_string(one.finding.rule));
  return gone ? fmt::format("{}: {}", head, one.finding.message)
              : fmt::format("{}: {} ({}:{})", head, one.finding.message, one.file, one.line);
}

std::string fresh_title(std::size_t count, Language language) {
  return fresh_counted(language, static_cast<long long>(count));
}
std::string gone_title(std::size_t count, Language language) {
  return gone_counted(language, static_cast<long long>(count));
}

bool Difference::same() const {
  return std::all_of(plans.begin(), plans.end(), [](const PlanDiff& one) { return one.same(); });
}

std::string diff_sum(const Difference& difference, Language language) {
  if (difference.same()) return nothing(language, difference.before, difference.after);
  long long changes = 0;
  long long fresh = 0;
  long long gone = 0;
  long long added = 0;
  long long removed = 0;
  for (const PlanDiff& one : difference.plans) {
    changes += static_cast<long long>(one.plan.changes.size());
    fresh += static_cast<long long>(one.fresh.size());
    gone += static_cast<long long>(one.gone.size());
    added += one.plan.before ? 0 : 1;
    removed += one.plan.after ? 0 : 1;
  }
  std::vector<std::string> all;
  const auto say = [&](const Noun& noun, long long count) {
    if (count > 0) all.push_back(noun(language, count));
  };
  say(new_plans, added);
  say(gone_plans, removed);
  say(changes_counted, changes);
  say(fresh_counted, fresh);
  say(gone_counted, gone);
  return fmt::format("{}", fmt::join(all, ", "));
}

}  // namespace sbs::render
