#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "check/world.h"
#include "config/config.h"
#include "diag/diagnostic.h"
#include "diag/suppression.h"
#include "fields/address.h"
#include "plan/read.h"
#include "programme/history.h"
#include "rules/run.h"
#include "source/source_map.h"

/// The engine: plans are checked one by one from values, then together, then their findings are settled. Nothing here
/// knows a stream or an option.
namespace sbs::check {

/// A place, and what stands there.
struct Place {
  std::string path;  ///< `samverkan.slut`
  fields::Address address;
};

/// Says of a finding where it is, and what stands there.
void put(const Place& place, diag::Diagnostic& finding);

/// The places of a plan that are kept when its tree is gone; small, since a country's plans have a hundred thousand.
class Places {
 public:
  void keep(source::Span span, const Place& place);
  /// Takes no more memory than it needs; all are kept.
  void fit();
  /// What stands at one that was kept.
  std::optional<Place> at(source::Span span) const;
  std::vector<source::Span> spans() const;

 private:
  struct Kept {
    source::Span span;
    std::uint32_t path = 0;  // where each ends among the texts
    std::uint32_t at = 0;
    std::uint32_t value = 0;
  };
  std::vector<Kept> kept_;
  std::string texts_;
};

/// The rules' findings in one plan, in files that belong to none, or in settings: not settled yet, since plans that are
/// still to come may have something to say of it. Small where nothing was found: a run keeps one for each plan.
struct Checked {
  std::optional<source::FileId> root;      ///< the plan's root file
  std::vector<source::FileId> files;       ///< the plan's, or those that belong to none
  const config::Config* config = nullptr;  ///< whose levels hold; null where none do
  Day today{};
  std::vector<diag::Diagnostic> findings;
  std::vector<diag::Diagnostic> together;  ///< those of rules over several plans
  std::vector<diag::Comment> comments;
  std::optional<rules::PlanFacts> facts;
  bool with_all = true;  ///< all plans were checked that rules over several plans would hold it against

  Places places;  ///< that later findings may point at
};

/// Checks one plan. Pure: any thread may do it.
Checked check(const plan::Reading& reading, const programme::History& history, const rules::Home& home,
              const config::Config& config, const source::SourceMap& sources, const World& world);

/// Checks files that belong to no plan.
Checked check(plan::Loose loose, const source::SourceMap& sources, const World& world);

/// What is wrong with settings.
Checked check(const config::Config& config, const source::SourceMap& sources, const World& world);

/// Drops the bytes of files, but for the lines that findings, comments and rules over several plans may still point at.
/// Those whose findings have fixes stay, where they are to be mended.
void drop(const std::vector<source::FileId>& files, const Checked& checked, bool to_be_mended,
          source::SourceMap& sources);

}  // namespace sbs::check
