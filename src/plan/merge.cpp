#include "plan/merge.h"

#include <iterator>
#include <utility>

namespace sbs::plan {

namespace {

constexpr Message<> twice{"avsnittet står i två av planens filer", "the section stands in two of the plan's files"};
constexpr Message<> first_here{"här står det första gången", "here it stands the first time"};
constexpr Message<> join_them{"för ihop dem i en fil: avsnittet får bara finnas en gång i en plan",
                              "join them in one file: the section may stand only once in a plan"};

template <class T>
void append(List<T>& list, List<T> part) {
  if (!part.written) return;
  if (!list.written) list.span = part.span;
  list.written = true;
  list.whole = list.whole && part.whole;
  list.items.insert(list.items.end(), std::make_move_iterator(part.items.begin()),
                    std::make_move_iterator(part.items.end()));
}

template <class T>
void set_once(Field<T>& field, Field<T> part, diag::Sink& sink) {
  if (part.absent()) return;
  if (field.absent()) {
    field = std::move(part);
    return;
  }
  sink.report(diag::RuleId::SBS015, part ? part->head : part.span(), twice)
      .pointing_at(field ? field->head : field.span(), sink.text(first_here))
      .helped(sink.text(join_them));
}

}  // namespace

void merge(Plan& plan, Plan part, diag::Sink& sink) {
  if (plan.version.absent()) plan.version = part.version;
  set_once(plan.collaboration, std::move(part.collaboration), sink);
  set_once(plan.analysis, std::move(part.analysis), sink);
  append(plan.schools, std::move(part.schools));
  append(plan.teams, std::move(part.teams));
  append(plan.timeline, std::move(part.timeline));
  append(plan.interventions, std::move(part.interventions));
}

void mark_incomplete(Plan& plan, source::Span where) {
  if (plan.collaboration.absent()) plan.collaboration = Field<Collaboration>::unread(where);
  if (plan.analysis.absent()) plan.analysis = Field<Analysis>::unread(where);
  plan.schools.whole = false;
  plan.teams.whole = false;
  plan.timeline.whole = false;
  plan.interventions.whole = false;
}

}  // namespace sbs::plan
