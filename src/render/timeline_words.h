#pragma once

#include <string>
#include <vector>

#include "render/render.h"

/// What the forms of `timeline` for people share.
namespace sbs::render {

/// The heads of the dated list.
struct ListHeads {
  std::string_view when, step, state, what, who;
};
ListHeads list_heads(Language language);

/// "i dag".
std::string_view today_word(Language language);

/// "mån 2016-06-13 v. 24"; of what is not exactly known, the date as it is written.
std::string when_text(const PartialDate& when, Language language);

/// "utan datum": stands where a date would, of what the plan gives none.
std::string_view no_date(Language language);

/// How it stands with it; a dash where nobody waits for it any more.
std::string_view state_text(const schedule::Thing& thing, const std::optional<PartialDate>& when, Day today,
                            Language language);

/// "3 Nulägesanalys och åtgärdsplan"; empty for what is of no step.
std::string step_text(const std::optional<programme::Step>& step, Language language);

/// What stands last of a thing or a task: the document that it left, and the line of the plan where that is asked for.
std::vector<std::string> where_shown(const std::string& document, const std::optional<schedule::Origin>& place,
                                     const Style& style);

/// What happens, and how often.
std::string what_text(const schedule::Item& item, Language language);

/// What happens as it is told in its own row, which has the name of the intervention already: "Lästest i alla klasser".
std::string what_in_row(const schedule::Item& item, const schedule::Schedule& schedule);

/// "mån 2016-06-13 v. 24", "klart", "Skolverket", …: what is to be known of a thing beside what it is.
std::vector<std::string> details(const schedule::Thing& thing, const std::optional<PartialDate>& when, Day today,
                                 const Style& style);

/// The items in the order of the list: first what is over, then what goes on or is to come, each by date.
struct Listed {
  std::vector<const schedule::Item*> items;
  std::size_t over = 0;  ///< how many of them stand above today

  /// Whether today is told between this one and the one before.
  bool today_before(std::size_t at) const { return at == over && over > 0; }
};
Listed listed(const schedule::Schedule& schedule);

/// Why there is nothing to show.
std::string_view no_items(const schedule::Schedule& schedule, Language language);

}  // namespace sbs::render
