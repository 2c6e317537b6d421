#include "schema/examples.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "diag/rule_id.h"
#include "fields/walk.h"
#include "plan/fields.h"
#include "plan/translate.h"
#include "rules/rule.h"
#include "yaml/parse.h"

namespace sbs::schema {

namespace {

using yaml::Kind;

/// Keys that no example has, or none that would do for all of them.
struct Said {
  std::string_view key;
  Phrase example;
};
constexpr std::array said{
    Said{"note", {"Notisen nämner inget år.", "The notice names no year."}},
    Said{"source", {"Protokoll 2016-06-13", "Minutes of 2016-06-13"}},
    Said{"unit", {"%", "%"}},
    Said{"reference", {"KS 2024/118", "KS 2024/118"}},
    Said{"funding", {"Skolverket betalar handledaren.", "Skolverket pays the supervisor."}},
    Said{"position", {"kurator", "school counsellor"}},
    Said{"what", {"Trygghet och studiero", "Safety and calm"}},
    Said{"group", {"årskurs 3", "year 3"}},
    Said{"years", {"F-6", "F-6"}},
    Said{"cancelled", {"Snöoväder; ny tid sätts.", "Snow; a new time is being set."}},
    Said{"left", {"Skolan lades ner.", "The school was closed."}},
    Said{"reason", {"Rektorsbyte.", "Change of principal."}},
    Said{"status_reason", {"Målen är nådda.", "The goals are reached."}},
    Said{"who", {"rektor", "principal"}},
    Said{"title", {"Lästest i alla klasser", "Reading test in all classes"}},
    Said{"teams", {"norra-team", "norra-team"}},
    Said{"by", {"utvecklingsledare", "development_lead"}},
};

/// In the order of the file.
using Found = std::vector<std::pair<const fields::Key*, std::string_view>>;

}  // namespace

Examples::Examples(KeyLanguage keys) : keys_(keys) {
  const auto read = [&](std::string_view plan) {
    source::SourceMap sources;
    diag::Sink sink(messages_beside(keys));  // nobody reads it
    const auto file = sources.add("plan.yaml", plan::translated(plan, keys));
    const auto parsed = yaml::parse(sources, file, sink);
    if (!parsed.whole || parsed.document.empty()) return;
    Found found;
    fields::walk(parsed.document, plan::plan_keys(),
                 {{}, [&](const fields::Chain& chain) {
                    const fields::Link& link = chain.back();
                    if (link.row->mapping == nullptr && parsed.document[link.value].kind == Kind::scalar)
                      found.emplace_back(link.row, parsed.document.text(link.value));
                  }});
    for (const auto& [key, example] : found) {
      by_key_.try_emplace(key, example);
      if (key->shape == fields::Shape::reference || key->names.en == "id") by_name_.try_emplace(key->names.en, example);
    }
  };
  read(rules::base_of(rules::Example::Kind::overlay));
  for (const diag::RuleId id : diag::all_rules())
    read(rules::rule(id).good.text);
}

std::string Examples::of(const fields::Key& key) const {
  if (const auto found = by_key_.find(&key); found != by_key_.end()) return found->second;
  if (const auto found = by_name_.find(key.names.en); found != by_name_.end()) return found->second;
  if (key.shape == fields::Shape::date || key.shape == fields::Shape::due_date || key.shape == fields::Shape::dates)
    return "2016-06-13";
  const auto* found = std::find_if(said.begin(), said.end(), [&](const Said& one) { return one.key == key.names.en; });
  return found == said.end() ? std::string() : std::string(found->example.in(messages_beside(keys_)));
}

}  // namespace sbs::schema
