#include <algorithm>
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

Severity most_of(programme::Weight weight) {
  switch (weight) {
    case programme::Weight::binds:
      return Severity::error;
    case programme::Weight::warns:
      return Severity::warning;
    case programme::Weight::notes:
    case programme::Weight::none:
      break;
  }
  return Severity::note;
}

Severity Rule::level(const programme::Mandate& mandate) const {
  return std::min(diag::default_severity(id), most_of(stance(mandate).weight));
}

const programme::Citation& source_of(const diag::Diagnostic& finding) {
  const Rule& found = rule(finding.rule);
  if (!finding.edition) return found.source;
  return found.source_under(programme::mandate(static_cast<plan::MandateId>(*finding.edition)));
}

}  // namespace sbs::rules
