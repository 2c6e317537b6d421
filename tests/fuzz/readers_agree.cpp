#include "fuzz/property.h"
#include "support/readings.h"
#include "yaml/line_reader.h"

// Both readers of YAML make the same of a file, the same tree and the same findings, or the line reader declines.

namespace sbs::fuzz {

void readers_agree(std::string_view bytes) {
  source::SourceMap sources;
  const auto file = sources.add("plan.yaml", std::string(bytes));
  const std::string ours = test::outcome(sources, file, yaml::Reader::lines_first);
  const std::string theirs = test::outcome(sources, file, yaml::Reader::yaml_cpp);
  hold(ours == theirs, "the line reader:\n{}\nyaml-cpp:\n{}", ours, theirs);
}

}  // namespace sbs::fuzz
