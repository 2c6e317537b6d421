#include "support/readings.h"

#include <fmt/format.h>

#include "diag/diagnostic.h"

namespace sbs::test {

std::string outcome(const source::SourceMap& sources, source::FileId file, yaml::Reader reader) {
  diag::Sink sink(Language::sv);
  const auto parsed = yaml::parse(sources, file, sink, reader);
  std::string text = parsed.document.dump();
  text += parsed.whole ? "whole\n" : "not whole\n";
  for (const auto& one : sink.findings()) {
    text += fmt::format("{} {}-{} {} | {} | {}", diag::to_string(one.rule), one.span.begin, one.span.end, one.message,
                        one.label, one.reason);
    for (const auto& related : one.related)
      text += fmt::format(" | {}-{} {}", related.span.begin, related.span.end, related.message);
    for (const auto& help : one.help)
      text += " | " + help;
    text += one.fix ? " | " + one.fix->title + "\n" : "\n";
  }
  return text;
}

}  // namespace sbs::test
