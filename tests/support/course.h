#pragma once

#include <string>

#include "plan/read.h"
#include "programme/history.h"
#include "schedule/as_of.h"
#include "schedule/checklist.h"
#include "schedule/schedule.h"
#include "source/source_map.h"

namespace sbs::test {

/// A small plan under the mandate of 2015, of which the sections are put in, with all that is made of it on a day.
class Course {
 public:
  Course(const std::string& sections, Day today)
      : reading_(plan::read(plan::sort_alone(sources.add("plan.yaml", beginning + sections), sources, Language::en),
                            sources, Language::en)),
        history(reading_.plan),
        as_of(history, today, Language::en),
        schedule(schedule::build(history, sources, today, Language::en)),
        checklist(schedule::checklist(history, sources, today, Language::en)) {}

  /// How many things in it could not be read.
  std::size_t faults() const { return reading_.findings.size(); }

  /// The item of a kind; null where there is none.
  const schedule::Item* item(schedule::ItemKind kind) const {
    for (const schedule::Item& one : schedule.items)
      if (one.kind == kind) return &one;
    return nullptr;
  }

  source::SourceMap sources;

 private:
  static inline const std::string beginning =
      "sbs: 1\ncollaboration:\n  mandate: sbs-2015\n  organiser: {name: "
      "Exempelkommunen, type: municipal}\n"
      "  counted_from: dialogue\n";
  plan::Reading reading_;

 public:
  const programme::History history;
  const schedule::AsOf as_of;
  schedule::Schedule schedule;
  schedule::Checklist checklist;
};

}  // namespace sbs::test
