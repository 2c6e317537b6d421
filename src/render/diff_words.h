#pragma once

#include <string>
#include <utility>
#include <vector>

#include "render/diff.h"

/// What is said of the difference between two versions of a plan, in words: once, for text, Markdown and JSON.
namespace sbs::render {

/// One change: a line, and below it a long text as it was and as it is.
struct DiffLine {
  std::string text;
  std::vector<std::pair<std::string, std::string>> texts{};  ///< "förut", and what stood there
};
/// The changes of one thing; without a name, one line.
struct DiffThing {
  std::string name;
  std::vector<DiffLine> lines;
};
struct DiffSection {
  std::string title;
  std::vector<DiffThing> things;
};
std::vector<DiffSection> diff_sections(const compare::Comparison& plan, Language language);

/// A change as a sentence that stands alone, with the thing that it is about.
std::string diff_sentence(const compare::Comparison& plan, const compare::Change& change, Language language);

/// "Björkskolan · Granviks kommun", and that the plan is new or gone where it is.
std::string diff_title(const PlanDiff& plan, const Style& style);

/// "fel[SBS601]: … (planer/ek/plan.yaml:9)"; of one that is gone, nobody needs the place.
std::string diff_finding(const DiffFinding& one, bool gone, Language language);
std::string fresh_title(std::size_t count, Language language);
std::string gone_title(std::size_t count, Language language);

/// "12 ändringar, 2 nya påpekanden": the sum, or that nothing has changed.
std::string diff_sum(const Difference& difference, Language language);

}  // namespace sbs::render
