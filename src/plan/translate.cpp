#include "plan/translate.h"

#include <algorithm>

#include "fields/translate.h"
#include "plan/fields.h"
#include "yaml/parse.h"

namespace sbs::plan {

std::string translated(std::string_view text, Language to) {
  std::string result(text);
  source::SourceMap sources;
  diag::Sink sink(to);
  const auto parsed = yaml::parse(sources, sources.add("plan.yaml", result), sink);
  if (!parsed.whole) return result;
  auto edits = fields::translate(parsed.document, plan_keys(), to);
  // From the end, so that the places of those before stay good.
  std::sort(edits.begin(), edits.end(), [](const auto& a, const auto& b) { return a.span.begin > b.span.begin; });
  for (const diag::Edit& edit : edits)
    result.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.text);
  return result;
}

}  // namespace sbs::plan
