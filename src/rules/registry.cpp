#include <array>

#include "rules/rule.h"

namespace sbs::rules {

const Rule& rule(RuleId id) {
  static constexpr std::array definitions{
#define SBS_RULE(id, name, severity, suppressible) &id,
#include "rules.def"
#undef SBS_RULE
  };
  return *definitions.at(static_cast<std::size_t>(id));
}

}  // namespace sbs::rules
