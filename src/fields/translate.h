#pragma once

#include <vector>

#include "diag/diagnostic.h"
#include "fields/table.h"
#include "yaml/document.h"

namespace sbs::fields {

/// The edits of bytes that turn a file's keys and enumerated values into the other language. Comments, order, quotes
/// and free text stay; there and back gives the same bytes.
std::vector<diag::Edit> translate(const yaml::Document& document, const Mapping& root, Language to);

}  // namespace sbs::fields
