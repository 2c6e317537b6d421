#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Label> message{"samarbetet har status ”{0}”, men skälet saknas",
                                 "the collaboration has the status “{0}”, but the reason is missing"};
constexpr Message<> remedy{"lägg till raden ”statusskäl: …”", "add the line “status_reason: …”"};

static void check(const Context& context) {
  const auto& collaboration = context.plan.collaboration;
  if (!collaboration || !collaboration->status || !collaboration->status_reason.absent()) return;
  const plan::CollaborationStatus status = *collaboration->status;
  if (status == plan::CollaborationStatus::active || status == plan::CollaborationStatus::ended) return;
  context.report(collaboration->status.span(), message, status).help(remedy);
}

constexpr Rule SBS208{
    .id = RuleId::SBS208,
    .title = {"skäl saknas till att samarbetet vilar eller upphörde",
              "no reason why the collaboration rests or ceased"},
    .why = {"Den som läser planen senare behöver veta varför arbetet pausades, avbröts eller aldrig kom i gång.",
            "Whoever reads the plan later needs to know why the work was paused, discontinued or never began."},
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
