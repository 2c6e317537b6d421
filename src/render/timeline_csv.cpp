#include <fmt/format.h>

#include <array>

#include "render/csv.h"
#include "render/render.h"
#include "render/timeline_words.h"

namespace sbs::render {

namespace {

constexpr std::array heads{Phrase{"plan", "plan"},
                           Phrase{"huvudman", "organiser"},
                           Phrase{"datum", "date"},
                           Phrase{"första dag", "first day"},
                           Phrase{"sista dag", "last day"},
                           Phrase{"återkommer", "recurs"},
                           Phrase{"steg", "step"},
                           Phrase{"läge", "state"},
                           Phrase{"vad", "what"},
                           Phrase{"vem", "who"},
                           Phrase{"skolor", "schools"},
                           Phrase{"fil", "file"},
                           Phrase{"rad", "line"}};

}  // namespace

std::string timeline_csv(Schedules schedules, const Style& style) {
  std::string out = csv_heads(heads, style.language);
  for (const schedule::Schedule& schedule : schedules)
    for (const schedule::Item& item : schedule.items)
      out +=
          csv_row({schedule.heading.title, schedule.heading.organiser, iso(item.when), iso(item.when.first),
                   iso(item.when.last), item.every ? to_text(*item.every, style.language) : "",
                   item.step ? std::to_string(programme::number(*item.step)) : "",
                   std::string(state_text(item, style.language)), item.what, item.who,
                   fmt::format("{}", fmt::join(item.schools, " ")), item.place.file, std::to_string(item.place.line)});
  return out;
}

}  // namespace sbs::render
