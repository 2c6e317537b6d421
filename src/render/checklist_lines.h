#pragma once

#include <string>
#include <vector>

#include "render/render.h"

/// What the forms of `checklist` for people share.
namespace sbs::render {

/// A line of the list: one task, or several of one intervention that stand alike.
struct TaskLine {
  const schedule::Task* task;  ///< the first of them
  std::string what;            ///< "Läsning: vad, hur, ansvar"
};

/// The lines of one step, in order.
std::vector<TaskLine> lines_of(const schedule::Checklist& checklist, const schedule::Section& section);

/// "Steg 3 Nulägesanalys och plan".
std::string section_title(const schedule::Section& section, Language language);
/// "pågående steg", for the current step.
std::string you_are_here(Language language);

/// "klart 2016-06-13".
std::string state_and_date(const schedule::Task& task, const schedule::Heading& heading, Language language);

/// "4 av 23 punkter klara", "2 försenade"; the second only where something is.
std::vector<std::string> progress_words(const schedule::Tally& tally, Language language);

/// The same of a list; of a part of a list, how many things it has.
std::vector<std::string> sums(const schedule::Checklist& checklist, Language language);

/// By when a task is to be done, or that it is late: "någon gång i januari 2017", "försenat sedan 13 juni 2019".
std::string by_when(const schedule::Task& task, Language language);

/// What a task is about and what is to be done: "Läsning: avstämning".
std::string what_of(const schedule::Task& task);

/// Whether the list begins with what to turn to first: where it is the whole, or somebody's own, and long enough to
/// need it.
bool shows_next(const schedule::Checklist& checklist);

/// "Närmast", above the tasks to turn to first.
std::string next_title(Language language);

}  // namespace sbs::render
