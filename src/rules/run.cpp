#include "rules/run.h"

namespace sbs::rules {

std::vector<diag::Diagnostic> run(const plan::Plan& plan, const source::SourceMap& sources, Day today,
                                  Language language) {
  diag::Sink sink(language);
  const Context context{plan, today, sources, sink};
  for (const RuleId id : diag::all_rules())
    if (const Rule& one = rule(id); one.check != nullptr) one.check(context);
  return std::move(sink.findings());
}

std::vector<diag::Diagnostic> run_on_files(const std::vector<source::FileId>& files, const source::SourceMap& sources,
                                           Language language) {
  diag::Sink sink(language);
  plan::Plan nothing;
  nothing.files = files;
  rule(RuleId::SBS901).check(Context{nothing, Day{}, sources, sink});
  return std::move(sink.findings());
}

}  // namespace sbs::rules
