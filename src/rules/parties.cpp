#include "rules/parties.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "plan/names.h"
#include "programme/event.h"

namespace sbs::rules {

bool names_none_of(const Parties& by, std::initializer_list<plan::Party> wanted) {
  return by.written && by.whole &&
         std::none_of(wanted.begin(), wanted.end(), [&](plan::Party party) { return programme::names(by, party); });
}

AllOf<Label> missing(const Parties& by, std::initializer_list<plan::Party> wanted) {
  AllOf<Label> missing;
  for (const plan::Party party : wanted)
    if (!programme::names(by, party)) missing.items.emplace_back(party);
  return missing;
}

AllOf<Label> others(const Parties& by, std::initializer_list<plan::Party> wanted) {
  AllOf<Label> others;
  for (const auto& party : by)
    if (std::find(wanted.begin(), wanted.end(), party.value) == wanted.end()) others.items.emplace_back(party.value);
  return others;
}

}  // namespace sbs::rules
