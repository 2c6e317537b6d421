#include "programme/goal.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace sbs::programme {

const double* number_of(const plan::Measurement& measurement) {
  if (!measurement.value || measurement.value->kind != plan::GoalValue::Kind::number) return nullptr;
  return &measurement.value->number;
}

const double* number_of(const source::Field<plan::Measurement>& measurement) {
  return measurement ? number_of(*measurement) : nullptr;
}

bool is_share(const plan::Goal& goal, const plan::Measurement& measurement) {
  constexpr std::array<std::string_view, 4> units{"procent", "%", "per cent", "percent"};
  const std::string unit = goal.unit ? fold_case(trim(*goal.unit)) : std::string();
  if (unit.starts_with("procentenhet") || unit.starts_with("percentage point")) return false;
  if (measurement.value && measurement.value->text.find('%') != std::string::npos) return true;
  return std::find(units.begin(), units.end(), unit) != units.end();
}

}  // namespace sbs::programme
