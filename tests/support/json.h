#pragma once

#include <string>

#include "base/json.h"

namespace sbs::test {

/// Reads JSON; throws where it is none.
Json parse_json(const std::string& text);

}  // namespace sbs::test
