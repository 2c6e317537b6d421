#include <algorithm>
#include <array>

#include "cli/forms.h"
#include "cli/view.h"
#include "schedule/standing.h"

namespace sbs::cli {

namespace {

using schedule::Order;
using schedule::Standing;

using StatusForm = Form<std::string(render::Standings, const render::Style&)>;
constexpr std::array forms{StatusForm{"text", render::status_text}, StatusForm{"markdown", render::status_markdown},
                           StatusForm{"csv", render::status_csv}, StatusForm{"json", render::status_json}};

struct NamedOrder {
  std::string_view name;
  Order order;
};
constexpr std::array orders{NamedOrder{"limit", Order::limit}, NamedOrder{"next", Order::next},
                            NamedOrder{"overdue", Order::overdue}, NamedOrder{"name", Order::name},
                            NamedOrder{"step", Order::step}};

/// Counts what was found in each plan: known only when all plans have been read, since some rules see several. The
/// standings are those of the plans that could be read, in the same order.
void count_findings(std::vector<Standing>& standings, const std::vector<check::Settled>& settled) {
  auto standing = standings.begin();
  for (const check::Settled& one : settled) {
    if (!one.root) continue;  // settings, or files of no plan
    if (standing == standings.end()) break;
    if (standing->heading.root != *one.root) continue;  // not drawn
    standing->errors = one.count(diag::Severity::error);
    standing->warnings = one.count(diag::Severity::warning);
    ++standing;
  }
}

}  // namespace

std::vector<std::string> status_forms() { return names_of(forms); }
std::vector<std::string> status_orders() { return names_of(orders); }

int status(const Env& env, const CommonOptions& common, const StatusOptions& options) {
  const View<Standing> status_view{
      [&](const Session& session, const programme::History& history, Day today) {
        return standing(schedule::checklist(history, session.sources(), today, session.language()));
      },
      [&](const Session& session, Taken<Standing>& all) -> Result<std::string> {
        std::vector<Standing>& standings = all.of_plans;
        count_findings(standings, all.settled);
        for (render::Unread& plan : all.unread)
          plan.before = standings.size();
        schedule::sort(standings, form_named(orders, options.sort).order);
        return form_named(forms, options.format).draw(all.plans(standings), session.style());
      }};
  return show(env, common, options.paths, status_view);
}

}  // namespace sbs::cli
