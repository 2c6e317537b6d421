#include <algorithm>
#include <array>
#include <map>

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

/// Counts what was found in each plan: known only when all plans have been read, since some rules see several.
void count_findings(std::vector<Standing>& standings, const Run& run) {
  std::map<std::string, const Checked*> by_root;
  for (const Checked& checked : run.checked)
    if (checked.root) by_root.emplace(*checked.root, &checked);
  for (Standing& standing : standings) {
    const auto found = by_root.find(standing.heading.root);
    if (found == by_root.end()) continue;
    standing.errors = found->second->count(diag::Severity::error);
    standing.warnings = found->second->count(diag::Severity::warning);
  }
}

}  // namespace

std::vector<std::string> status_forms() { return names_of(forms); }
std::vector<std::string> status_orders() { return names_of(orders); }

int status(const Env& env, const CommonOptions& common, const StatusOptions& options) {
  std::vector<Standing> standings;
  const View status_view{
      [&](const Session& session, const plan::Plan& plan, Day today) {
        standings.push_back(standing(schedule::checklist(plan, session.sources(), today, session.language())));
      },
      [&](const Session& session, const Run& run) -> Result<std::string> {
        count_findings(standings, run);
        schedule::sort(standings, form_named(orders, options.sort).order);
        return form_named(forms, options.format).draw(standings, session.style());
      }};
  return view(env, common, options.paths, status_view);
}

}  // namespace sbs::cli
