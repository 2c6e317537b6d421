#include "plan/merge.h"

#include <utility>

#include "plan/fields.h"

namespace sbs::plan {

namespace {

constexpr Message<fields::QuotedKey> twice{"avsnittet {0} finns i två av planens filer",
                                           "the section {0} is in two of the plan's files"};
constexpr Message<> first_here{"här finns det första gången", "here it is the first time"};
constexpr Message<> join_them{"för ihop dem i en fil: avsnittet får bara finnas en gång i en plan",
                              "join them in one file: the section can be there only once in a plan"};

/// What each file says of itself by the keys that may stand anywhere is said of the whole.
void join_texts(source::Seldom<std::string>& whole, source::Seldom<std::string>& part) {
  if (whole && part)
    *whole += "\n" + *part;
  else if (!whole && !part.absent())
    whole = std::move(part);
}

}  // namespace

void merge(Plan& plan, Plan part, diag::Sink& sink) {
  for (const fields::Key& section : plan_keys().keys)
    if (const auto clash = section.join(&plan, &part))
      sink.report(diag::RuleId::SBS015, clash->again, twice, fields::QuotedKey{section.names})
          .pointing_at(clash->first, sink.text(first_here))
          .helped(sink.text(join_them));
  join_texts(plan.note, part.note);
  join_texts(plan.source, part.source);
}

void mark_incomplete(Plan& plan, source::Span where) {
  for (const fields::Key& section : plan_keys().keys)
    section.doubt(&plan, where);
}

}  // namespace sbs::plan
