#include "source/source_map.h"

#include <doctest/doctest.h>

#include <string>

// Places of a file are the same before and after its bytes were dropped, as long as their lines were kept.

namespace sbs::source {

namespace {

/// Each place of a span, and its line, as both are shown.
std::string shown(const SourceMap& sources, Span span) {
  std::string text;
  for (const std::uint32_t offset : {span.begin, span.end}) {
    const Place place = sources.place(span.file, offset);
    text += std::to_string(place.line) + ":" + std::to_string(place.column) + " at " +
            std::to_string(sources.line_begin(span.file, place.line)) + " " +
            std::string(sources.line(span.file, place.line)) + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("lines that were kept are shown after the drop as before") {
  const std::string bytes = "\xEF\xBB\xBFåäö: 1\r\nb: två\n\nc: \"x\ny\"\rd: 4";
  for (std::uint32_t begin = 0; begin <= bytes.size(); ++begin) {
    for (std::uint32_t end = begin; end <= bytes.size(); ++end) {
      SourceMap sources;
      const FileId file = sources.add("plan.yaml", bytes);
      const Span span{file, begin, end};
      const std::string before = shown(sources, span);
      sources.keep(span);
      sources.keep({file, 0, 0});
      sources.drop(file);
      CHECK(shown(sources, span) == before);
    }
  }
}

TEST_CASE("a file may be filled again after it was dropped") {
  SourceMap sources;
  const FileId first = sources.reserve("a.yaml");
  const FileId second = sources.reserve("b.yaml");
  sources.fill(second, "b: 1\n");
  sources.fill(first, "a: 1\n");
  CHECK(first < second);
  CHECK(sources.bytes(first) == "a: 1\n");
  sources.keep({first, 0, 1});
  sources.drop(first);
  sources.fill(first, "longer: 2\n");
  CHECK(sources.bytes(first) == "longer: 2\n");
  CHECK(sources.line(first, 1) == "longer: 2");
  CHECK(sources.name(second) == "b.yaml");
}

}  // namespace sbs::source
