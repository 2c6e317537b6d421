#include <array>

#include "rules/rule.h"

namespace sbs::rules {

namespace {

using Definition = const Rule& (*)();

}  // namespace

// Declared before use, so that the rules' own files may define them.
#define SBS_RULE(id, name, severity, suppressible) \
  template <>                                      \
  const Rule& definition<RuleId::id>();
#include "rules.def"
#undef SBS_RULE

const Rule& rule(RuleId id) {
  static constexpr std::array definitions{
#define SBS_RULE(id, name, severity, suppressible) Definition{&definition<RuleId::id>},
#include "rules.def"
#undef SBS_RULE
  };
  return definitions.at(static_cast<std::size_t>(id))();
}

}  // namespace sbs::rules
