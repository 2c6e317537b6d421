#include "fields/insert.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "fields/walk.h"
#include "plan/fields.h"
#include "plan/sort.h"
#include "schema/examples.h"
#include "support/world.h"

namespace sbs::fields {

namespace {

/// A plan's bytes with a value put into the group that stands at a word; the words of the group's table are in `keys`.
std::string with(const std::string& bytes, std::string_view at, std::string_view key, std::string_view value,
                 KeyLanguage keys) {
  source::SourceMap sources;
  const plan::ParsedFile parsed = plan::parse(sources, sources.add("plan.yaml", bytes), Language::en);
  const Chain chain = place(parsed.document, plan::plan_keys(), bytes.find(at));
  REQUIRE(chain.size() >= 2);
  const Link& group = chain[chain.size() - 2];
  const Key* row = find_key(*group.row->mapping, key);
  REQUIRE(row != nullptr);
  return source::edited(bytes, {insert(parsed.document, group.value, *row, value, keys)});
}

std::string with_name(const std::string& bytes) { return with(bytes, "id: ek", "name", "Ekskolan", KeyLanguage::sv); }

}  // namespace

TEST_CASE("what is put in stands like its neighbours") {
  const std::string head = "sbs: 1\nskolor:\n";
  CHECK(with_name(head + "  - id: ek\n") == head + "  - id: ek\n    namn: Ekskolan\n");
  CHECK(with_name(head + "- id: ek") == head + "- id: ek\n  namn: Ekskolan");
  CHECK(with_name(head + "  -   id: ek  # den lilla\n\n# nästa\n") ==
        head + "  -   id: ek  # den lilla\n      namn: Ekskolan\n\n# nästa\n");
  CHECK(with_name(head + "  - {id: ek}\n") == head + "  - {id: ek, namn: Ekskolan}\n");
  CHECK(with_name(head + "  - {id: ek, }\n") == head + "  - {id: ek, namn: Ekskolan, }\n");
  CHECK(with_name(head + "  - {id: ek, kommun: }\n") == head + "  - {id: ek, kommun: , namn: Ekskolan}\n");
  CHECK(with_name(head + "  - id: ek\n    kommun:\n") == head + "  - id: ek\n    kommun:\n    namn: Ekskolan\n");
  CHECK(with_name(head + "  - id: ek\n    anteckning: |\n      en rad\n      till\n") ==
        head + "  - id: ek\n    anteckning: |\n      en rad\n      till\n    namn: Ekskolan\n");
  CHECK(with_name(head + "  - id: ek\n    anteckning: \"en\n      till\"\n  - id: al\n") ==
        head + "  - id: ek\n    anteckning: \"en\n      till\"\n    namn: Ekskolan\n  - id: al\n");
  CHECK(with_name("sbs: 1\r\nskolor:\r\n  - id: ek\r\n") ==
        "sbs: 1\r\nskolor:\r\n  - id: ek\r\n    namn: Ekskolan\r\n");
}

TEST_CASE("it is in the language of the file") {
  const std::string plan = "sbs: 1\nschools:\n  - id: ek\n";
  CHECK(with(plan, "id: ek", "namn", "Ekskolan", KeyLanguage::en) == plan + "    name: Ekskolan\n");
}

TEST_CASE("what a remedy says to write is taken once it is put in") {
  // Every group that is in a list of the plan, without each of the keys that it must have.
  for (const KeyLanguage keys : {KeyLanguage::sv, KeyLanguage::en}) {
    const schema::Examples examples(keys);
    std::size_t tried = 0;
    for (const Key& section : plan::plan_keys().keys) {
      if (!section.list || section.mapping == nullptr) continue;
      for (const Key& key : section.mapping->keys) {
        if (!key.required) continue;
        CAPTURE(key.names.en);
        const std::string collaboration =
            keys == KeyLanguage::sv ? "samverkan: {rubrik: Ek}\n" : "collaboration: {title: Ek}\n";
        const std::string lacking = "sbs: 1\n" + collaboration + std::string(section.names.in(keys)) + ":\n  - " +
                                    std::string(common_keys()[0].names.in(keys)) + ": ett\n";
        const auto lacks = [&](const std::string& plan) {
          const auto outcome = test::World({{"plan.yaml", plan}}).run({"validate", "--format", "json", "plan.yaml"});
          for (const test::Found& finding : test::read_findings(outcome.out))
            if (finding.rule == "SBS005" &&
                finding.help.find(fmt::format("“{}:”", key.names.in(keys))) != std::string::npos)
              return true;
          return false;
        };
        REQUIRE(lacks(lacking));
        const std::string mended = with(lacking, ": ett", key.names.en, examples.of(key), keys);
        CHECK_MESSAGE(!lacks(mended), mended);
        ++tried;
      }
    }
    CHECK(tried >= 4);
  }
}

}  // namespace sbs::fields
