#pragma once

#include <string>

#include "base/result.h"
#include "render/table.h"

namespace sbs::render {

/// A table as Excel's own form: dates and numbers as such, a first row that stays and filters, and no text that is
/// taken for anything else. The same bytes for the same table. Refused where the machine has no room for it.
Result<std::string> xlsx(const Table& table, Language language);

}  // namespace sbs::render
