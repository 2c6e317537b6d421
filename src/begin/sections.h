#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "begin/begin.h"
#include "begin/writer.h"
#include "programme/mandates.h"
#include "programme/requirements.h"

/// The sections of a plan that begins. To give a new section of the format its words, write its row in sections.cpp.
namespace sbs::begin {

/// What the sections are made of.
struct Making {
  const Beginning& known;
  const programme::Mandate& mandate;
  std::vector<std::string> names;    ///< of the schools
  std::vector<std::string> schools;  ///< their ids
  PartialDate from;                  ///< the month that events are proposed from
  PartialDate work;                  ///< the same of interventions: not before the collaboration begins

  bool asks_for(programme::Need need) const { return programme::applies(programme::requirement(need), mandate.id); }
};

struct Section {
  std::string_view key;  ///< in English
  bool (*asked)(const Making&);
  /// Where the mandate asks for it. It is left in one sentence otherwise.
  void (*write)(const Making&, Writer&);
};

/// In the order of the format's table.
std::span<const Section> sections();

void write_collaboration(const Making& making, Writer& writer);
void write_schools(const Making& making, Writer& writer);
bool asks_for_teams(const Making& making);
void write_teams(const Making& making, Writer& writer);
void write_timeline(const Making& making, Writer& writer);
bool asks_for_analysis(const Making& making);
void write_analysis(const Making& making, Writer& writer);
void write_interventions(const Making& making, Writer& writer);

/// The month of a day, and the one so many months on.
PartialDate month_with(Day day);
PartialDate month_after(const PartialDate& month, int count);

}  // namespace sbs::begin
