#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "compare/change.h"

namespace sbs::compare {

/// A version of a plan, and its root file's path from the folder that was named.
struct Placed {
  std::string path;
  std::shared_ptr<Version> version;
};

/// The plans of two folders, each before and after: by their roots' paths, else by organiser and title as far as these
/// tell them apart; what has no other is new or gone. Those of the newer folder first, in their order. `prepare` is
/// shown both versions of a plan before they are compared.
std::vector<Comparison> compare_all(const std::vector<Placed>& before, const std::vector<Placed>& after,
                                    const std::function<void(Version&, Version&)>& prepare);

}  // namespace sbs::compare
