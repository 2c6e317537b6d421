#include "programme/event.h"

#include <algorithm>
#include <array>

#include "programme/steps.h"

namespace sbs::programme {

using plan::Event;
using plan::EventKind;
using source::Field;
using source::Located;

bool earlier(const PartialDate& a, const PartialDate& b) {
  return a.first != b.first ? a.first < b.first : a.last < b.last;
}

std::optional<Located<PartialDate>> done_date(const Event& event) {
  if (event.done.empty()) return std::nullopt;
  return *std::min_element(event.done.begin(), event.done.end(),
                           [](const auto& a, const auto& b) { return earlier(a.value, b.value); });
}

std::optional<PartialDate> last_done(const Event& event) {
  if (event.done.empty()) return std::nullopt;
  return std::max_element(event.done.begin(), event.done.end(),
                          [](const auto& a, const auto& b) {
                            return std::pair(a.value.last, a.value.first) < std::pair(b.value.last, b.value.first);
                          })
      ->value;
}

Field<PartialDate> date_of(const Event& event) {
  if (const auto date = done_date(event)) return {date->value, date->span};
  if (event.done.written) return Field<PartialDate>::unread(event.done.span);
  return event.planned;
}

bool when_unknown(const Event& event) { return !event.done.whole || date_of(event).unread(); }

std::optional<PartialDate> still_planned(const Event& event) {
  if (!event.planned || !event.cancelled.absent()) return std::nullopt;
  if (event.done.empty()) return event.done.written ? std::nullopt : std::optional(*event.planned);
  if (!event.every) return std::nullopt;
  const Day last = last_done(event)->last;
  if (last >= event.planned->last) return std::nullopt;
  return PartialDate{std::max(last, event.planned->first), event.planned->last, Precision::span};
}

bool names(const source::List<Located<plan::Party>>& by, plan::Party party) {
  return std::any_of(by.begin(), by.end(), [&](const auto& one) { return one.value == party; });
}

bool is_meeting(const Event& event) { return event.kind && is_meeting(*event.kind); }

bool is_report_of_university(const Event& event) {
  return event.kind.is(EventKind::final_report) && event.by.whole && names(event.by, plan::Party::university) &&
         !names(event.by, plan::Party::organiser);
}

bool shows_work(const Event& event) {
  if (!event.kind) return false;
  switch (*event.kind) {
    case EventKind::final_report:
    case EventKind::evaluation:
    case EventKind::closing:
    case EventKind::quality_dialogue:
    case EventKind::milestone:
      return false;
    default:
      break;
  }
  const auto& by = event.by;
  if (!by.whole) return false;  // whoever could not be read may be none of them
  return by.empty() || names(by, plan::Party::skolverket) || names(by, plan::Party::organiser) ||
         names(by, plan::Party::school);
}

std::span<const EventKind> events_of(plan::CountedFrom counted_from) {
  static constexpr std::array dialogue{EventKind::dialogue_opened};
  static constexpr std::array decision{EventKind::participation_decision, EventKind::participation_agreement};
  static constexpr std::array agreement{EventKind::agreement};
  switch (counted_from) {
    case plan::CountedFrom::dialogue:
      return dialogue;
    case plan::CountedFrom::decision:
      return decision;
    case plan::CountedFrom::agreement:
      return agreement;
    case plan::CountedFrom::start:
      break;
  }
  return {};
}

}  // namespace sbs::programme
