#pragma once

#include "fields/table.h"

namespace sbs::plan {

/// The table of a plan file's keys: the root of all the others.
const fields::Mapping& plan_keys();

}  // namespace sbs::plan
