#include <fmt/format.h>

#include <array>

#include "plan/names.h"
#include "render/csv.h"
#include "render/heading.h"
#include "render/render.h"

namespace sbs::render {

namespace {

constexpr std::array heads{Phrase{"plan", "plan"},
                           Phrase{"huvudman", "organiser"},
                           Phrase{"skolor", "schools"},
                           Phrase{"uppdrag", "mandate"},
                           Phrase{"status", "status"},
                           Phrase{"steg", "step"},
                           Phrase{"klara", "done"},
                           Phrase{"av", "of"},
                           Phrase{"försenade", "overdue"},
                           Phrase{"tidsgräns", "time limit"},
                           Phrase{"dagar kvar", "days left"},
                           Phrase{"närmast", "next"},
                           Phrase{"gäller", "about"},
                           Phrase{"datum", "date"},
                           Phrase{"vem", "who"},
                           Phrase{"hur det går", "how it goes"},
                           Phrase{"fel", "errors"},
                           Phrase{"varningar", "warnings"},
                           Phrase{"fil", "file"}};
constexpr std::size_t next_column = 11;

}  // namespace

std::string status_csv(Standings standings, const Style& style) {
  const auto row = [&](const schedule::Standing& standing) {
    const schedule::Heading& heading = standing.heading;
    const std::optional<schedule::Task>& next = standing.next;
    return csv_row({heading.title, heading.organiser, fmt::format("{}", fmt::join(heading.schools, "; ")),
                    heading.mandate, std::string(plan::label(heading.status, style.language)),
                    heading.current ? std::to_string(programme::number(*heading.current)) : "",
                    std::to_string(standing.tally.done), std::to_string(standing.tally.asked),
                    std::to_string(standing.tally.overdue), heading.limit ? iso(*heading.limit) : "",
                    standing.days_left ? std::to_string(standing.days_left->fewest) : "", next ? next->what : "",
                    next ? next->subject : "", next && next->when ? iso(*next->when) : "", next ? next->who : "",
                    standing.review ? std::string(plan::label(*standing.review, style.language)) : "",
                    std::to_string(standing.errors), std::to_string(standing.warnings), heading.root});
  };
  return csv_heads(heads, style.language) + one_below_the_other(standings, "", row, [&](const Unread& plan) {
           return unread_row(plan, heads, next_column, style.language);
         });
}

}  // namespace sbs::render
