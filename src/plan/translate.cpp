#include "plan/translate.h"

#include "fields/words.h"
#include "plan/fields.h"
#include "source/edits.h"
#include "yaml/parse.h"

namespace sbs::plan {

std::string translated(std::string_view text, KeyLanguage to) {
  source::SourceMap sources;
  diag::Sink sink(messages_beside(to));  // nobody reads it
  const auto parsed = yaml::parse(sources, sources.add("plan.yaml", std::string(text)), sink);
  return source::edited(text, fields::translate(parsed.document, plan_keys(), to));
}

}  // namespace sbs::plan
