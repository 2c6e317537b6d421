#include "rules/parties.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "plan/names.h"
#include "programme/event.h"

namespace sbs::rules {

namespace {

std::string joined(const std::vector<std::string>& names, Language language) { return join_and(names, language); }

}  // namespace

bool names_none_of(const Parties& by, std::initializer_list<plan::Party> wanted) {
  return by.written && by.whole &&
         std::none_of(wanted.begin(), wanted.end(), [&](plan::Party party) { return programme::names(by, party); });
}

std::string missing(const Parties& by, std::initializer_list<plan::Party> wanted, Language language) {
  std::vector<std::string> names;
  for (const plan::Party party : wanted)
    if (!programme::names(by, party)) names.emplace_back(plan::label(party, language));
  return joined(names, language);
}

std::string others(const Parties& by, std::initializer_list<plan::Party> wanted, Language language) {
  std::vector<std::string> names;
  for (const auto& party : by)
    if (std::find(wanted.begin(), wanted.end(), party.value) == wanted.end())
      names.emplace_back(plan::label(party.value, language));
  return joined(names, language);
}

}  // namespace sbs::rules
