#include "cli/view.h"
#include "schedule/schedule.h"

namespace sbs::cli {

int timeline(const Env& env, const CommonOptions& common, const ViewOptions& options) {
  return view(env, common, options, [](const Session& session, const plan::Plan& plan, Day today) {
    return render::timeline_text(schedule::build(plan, today, session.language()), session.style());
  });
}

}  // namespace sbs::cli
