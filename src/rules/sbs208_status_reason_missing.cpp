#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<QuotedLabel> message{"samarbetet har status {0}, men planen säger inte varför",
                                       "the collaboration has the status {0}, but the plan does not say why"};
constexpr Message<> remedy{"lägg till ”statusskäl” under ”samverkan”, med skälet",
                           "add “status_reason” under “collaboration”, with the reason"};

static void check(const Context& context) {
  const auto& collaboration = context.plan.collaboration;
  if (!collaboration || !collaboration->status || !collaboration->status_reason.absent()) return;
  const plan::CollaborationStatus status = *collaboration->status;
  if (status == plan::CollaborationStatus::active || status == plan::CollaborationStatus::ended) return;
  context.report(collaboration->status.span(), message, QuotedLabel(status)).help(remedy);
}

constexpr Rule SBS208{
    .id = RuleId::SBS208,
    .title = {"planen säger inte varför samarbetet är pausat, avbrutet eller avböjt",
              "the plan does not say why the collaboration is paused, discontinued or declined"},
    .why = {"Den som läser planen senare behöver veta varför arbetet pausades, avbröts eller aldrig kom i gång.",
            "Those who read the plan later need to know why the work was paused, discontinued or never began."},
    .source = programme::our_own("Status pausad, avbruten och avböjd har ett skäl.",
                                 "The statuses paused, discontinued and declined have a reason."),
    .bad = {R"(samverkan:
  status: avbruten
)"},
    .good = {R"(samverkan:
  status: avbruten
  statusskäl: Skolan läggs ned.
)"},
    .check = check,
};

}  // namespace sbs::rules
