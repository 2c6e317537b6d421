#pragma once

#include <string>
#include <string_view>

#include "fields/table.h"

/// The regular expressions of the schemas. No editor shows them to anybody: what it says stands in sentences.h.
namespace sbs::schema {

/// A date as a plan may have it, or a range of two, and only such days, weeks and school years as there are; where a
/// deadline may stand, that too, with its word. That a range runs backwards is left to sbs.
std::string date_pattern(std::string_view deadline = {});

/// How often something recurs, in the words of a language.
std::string_view recurrence_pattern(KeyLanguage keys);

}  // namespace sbs::schema
