#include "cli/view.h"
#include "schedule/schedule.h"

namespace sbs::cli {

int checklist(const Env& env, const CommonOptions& common, const ViewOptions& options) {
  return view(env, common, options, [](const Session& session, const plan::Plan& plan, Day today) {
    return render::checklist_text(schedule::checklist(plan, today, session.language()), session.sources(),
                                  session.style());
  });
}

}  // namespace sbs::cli
