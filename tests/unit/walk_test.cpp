#include "fields/walk.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <set>

#include "plan/fields.h"
#include "plan/sort.h"

namespace sbs::fields {

namespace {

/// A plan's bytes, parsed.
struct Parsed {
  explicit Parsed(const std::string& bytes)
      : file(plan::parse(sources, sources.add("plan.yaml", bytes), Language::en)), text(bytes) {}
  const yaml::Document& document() const { return file.document; }

  source::SourceMap sources;
  plan::ParsedFile file;
  std::string text;
};

/// "schools[1].name".
std::string shown(const Chain& chain) {
  std::string path;
  for (const Link& link : chain) {
    path += (path.empty() ? "" : ".") + std::string(link.row->names.en);
    if (link.item) path += fmt::format("[{}]", *link.item);
  }
  return path;
}

const std::string plan_text =
    "sbs: 1\n"
    "samverkan:\n"
    "  rubrik: Ek\n"
    "  x-eget: {skolor: nej}\n"
    "skolor:\n"
    "  - {id: ek, namn: Ekskolan}\n"
    "  - id: al\n"
    "    namn: Alskolan\n"
    "tidslinje:\n"
    "  - händelse: besök\n"
    "    skolor: [ek, al]\n";

}  // namespace

TEST_CASE("a walk passes each key that the table knows, and each of its values, in the order of the file") {
  const Parsed parsed(plan_text);
  std::vector<std::string> passed;
  walk(parsed.document(), plan::plan_keys(),
       {[&](const Chain& chain) { passed.push_back("key " + shown(chain)); },
        [&](const Chain& chain) { passed.push_back(shown(chain)); }});
  const std::vector<std::string> expected{"key sbs",
                                          "sbs",
                                          "key collaboration",
                                          "collaboration",
                                          "key collaboration.title",
                                          "collaboration.title",
                                          "key schools",
                                          "schools[0]",
                                          "key schools[0].id",
                                          "schools[0].id",
                                          "key schools[0].name",
                                          "schools[0].name",
                                          "schools[1]",
                                          "key schools[1].id",
                                          "schools[1].id",
                                          "key schools[1].name",
                                          "schools[1].name",
                                          "key timeline",
                                          "timeline[0]",
                                          "key timeline[0].event",
                                          "timeline[0].event",
                                          "key timeline[0].schools",
                                          "timeline[0].schools[0]",
                                          "timeline[0].schools[1]"};
  CHECK(passed == expected);
}

TEST_CASE("what stands at a byte is the innermost key around it") {
  const Parsed parsed(plan_text);
  const auto at = [&](std::string_view word, std::size_t further = 0) {
    return shown(place(parsed.document(), plan::plan_keys(), parsed.text.find(word) + further));
  };
  CHECK(at("rubrik") == "collaboration.title");
  CHECK(at("Ek\n") == "collaboration.title");
  CHECK(at("Ek\n", 2) == "collaboration.title");
  // The author's own keys are nobody's: what is around them counts.
  CHECK(at("skolor: nej") == "collaboration");
  CHECK(at("namn: Ekskolan") == "schools[0].name");
  CHECK(at("Alskolan", 3) == "schools[1].name");
  CHECK(at("al]") == "timeline[0].schools[1]");
  CHECK(at("händelse") == "timeline[0].event");
  CHECK(place(parsed.document(), plan::plan_keys(), parsed.text.size() + 10).empty());
  CHECK(place(Parsed("").document(), plan::plan_keys(), 0).empty());
}

TEST_CASE("each byte of a key or a value that a walk passes is found again") {
  const Parsed parsed(plan_text);
  std::size_t tried = 0;
  walk(parsed.document(), plan::plan_keys(),
       {{}, [&](const Chain& chain) {
          if (chain.back().row->mapping != nullptr) return;
          const auto& node = parsed.document()[chain.back().value];
          for (std::size_t offset = node.begin; offset < node.end; ++offset, ++tried)
            CHECK(shown(place(parsed.document(), plan::plan_keys(), offset)) == shown(chain));
        }});
  CHECK(tried > 30);
}

TEST_CASE("each key of the table comes once") {
  std::set<const Key*> keys;
  std::size_t all = 0;
  for_each_key(plan::plan_keys(), [&](const Key& key) {
    keys.insert(&key);
    ++all;
  });
  CHECK(all == keys.size());
  CHECK(all > 100);
}

}  // namespace sbs::fields
