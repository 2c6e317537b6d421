#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "schema/schema.h"
#include "support/json.h"
#include "support/world.h"

namespace sbs::test {

namespace {

/// Keywords that an editor has one sentence for, its own in English or the schema's `errorMessage`.
constexpr std::array worded{"type", "enum", "const", "pattern", "required", "contains", "additionalProperties"};
/// Keywords that it has only its own sentence for.
constexpr std::array unworded{"minimum",   "maximum",       "minItems",      "maxItems",     "minLength",
                              "maxLength", "minProperties", "maxProperties", "uniqueItems",  "not",
                              "format",    "oneOf",         "anyOf",         "dependencies", "dependentRequired"};

/// Calls `visit` with each schema that says what is wrong; what stands under `if` only asks.
template <class Visit>
void for_each_judging(const Json& schema, const Visit& visit) {
  if (!schema.is_object()) return;
  visit(schema);
  for (const char* below : {"items", "then", "else", "propertyNames", "contains"})
    if (schema.contains(below)) for_each_judging(schema.at(below), visit);
  for (const char* several : {"properties", "allOf"})
    if (schema.contains(several))
      for (const auto& [name, one] : schema.at(several).items())
        for_each_judging(one, visit);
}

/// Calls `visit` with each key's name and schema, all the way down.
template <class Visit>
void for_each_key(const Json& schema, const Visit& visit) {
  if (schema.contains("items")) for_each_key(schema.at("items"), visit);
  if (!schema.contains("properties")) return;
  for (const auto& [name, one] : schema.at("properties").items()) {
    visit(name, one);
    for_each_key(one, visit);
  }
}

}  // namespace

TEST_CASE("the schemas in schemas/, and those in the example of a repository, are what the tables of keys say now") {
  std::size_t found = 0;
  for (const schema::Schema& one : schema::schemas())
    for (const char* folder : {"schemas", "examples/plan-repository/schemas"}) {
      const std::string path = fmt::format("{}/{}/{}.schema.json", source_root(), folder, one.name);
      if (!std::filesystem::exists(path)) continue;  // the example has those alone that its files name
      const std::string now = one.text();
      ++found;
      if (std::getenv("SBS_UPDATE") != nullptr) std::ofstream(path, std::ios::binary) << now;
      CHECK_MESSAGE((read_file(path) == now), path, " differs; SBS_UPDATE=1 rewrites it");
    }
  CHECK(found == schema::schemas().size() + 2);
}

TEST_CASE("each key of the schemas is described in the schema's language, and shown by an example") {
  for (const char* name : {"plan.sv", "plan.en"}) {
    const auto schema = parse_json(World().run({"schema", name}).out);
    std::set<std::string> without;
    // An id that stands elsewhere in the plan is not known to the schema: any that it offered would be wrong.
    const std::set<std::string> references =
        std::string_view(name) == "plan.sv" ? std::set<std::string>{"iakttagelser", "insatser", "skolor", "team"}
                                            : std::set<std::string>{"findings", "interventions", "schools", "teams"};
    std::size_t keys = 0;
    for_each_key(schema, [&](const std::string& key, const Json& one) {
      CAPTURE(key);
      ++keys;
      CHECK_FALSE(one.at("description").get<std::string>().empty());
      CHECK(one.at("markdownDescription").get<std::string>().starts_with(one.at("description").get<std::string>()));
      const bool group = one.value("type", Json()) == "object" ||
                         (one.contains("items") && one.at("items").value("type", Json()) == "object");
      if (!group && !one.contains("examples")) without.insert(key);
    });
    CHECK(keys > 100);
    CAPTURE(Json(without).dump());
    CHECK(without == references);
  }
}

TEST_CASE("all that a schema calls wrong, it says in a sentence of its language, without a pattern") {
  for (const schema::Schema& one : schema::schemas()) {
    CAPTURE(one.name);
    const auto schema = parse_json(one.text());
    std::size_t sentences = 0;
    for_each_judging(schema, [&](const Json& judging) {
      CAPTURE(judging.dump().substr(0, 300));
      for (const char* keyword : unworded)
        CHECK_FALSE(judging.contains(keyword));
      const bool judges =
          std::any_of(worded.begin(), worded.end(), [&](const char* key) { return judging.contains(key); });
      CHECK(judging.contains("errorMessage") == judges);
      if (!judges) return;
      ++sentences;
      const auto sentence = judging.at("errorMessage").get<std::string>();
      CHECK(sentence.ends_with('.'));
      CHECK(sentence.find_first_of("\\^|*{}") == std::string::npos);
    });
    CHECK(sentences > 90);
  }
}

TEST_CASE("what a schema says of a file is in the language of its keys, or that it asks for") {
  const auto sentence = [](const Json& schema, const char* key) {
    return schema.at("properties").at(key).at("errorMessage").get<std::string>();
  };
  CHECK(sentence(parse_json(World().run({"schema", "plan.sv"}).out), "samverkan") ==
        "Här saknas något: ett samarbete behöver ”uppdrag” och ”huvudman”.");
  CHECK(sentence(parse_json(World().run({"schema", "plan.en"}).out), "collaboration") ==
        "Something is missing here: a collaboration needs “mandate” and “organiser”.");
  const auto either = parse_json(World().run({"schema", "plan"}).out);
  CHECK(sentence(either.at("then"), "samverkan").starts_with("Här saknas"));
  CHECK(sentence(either.at("else"), "collaboration").starts_with("Something is missing"));
  const auto settings = parse_json(World().run({"schema", "config"}).out);
  CHECK(sentence(settings.at("then"), "today").starts_with("Efter ”today:” ska det stå ett datum som finns"));
  CHECK(sentence(settings.at("else"), "today").starts_with("After “today:” there should be a date that exists"));
}

TEST_CASE("a schema is printed, and all are written to a folder") {
  World world;
  CHECK(world.run({"schema", "--write", "out"}).code == 0);
  CHECK(world.written.size() == schema::schemas().size());
  for (const schema::Schema& one : schema::schemas()) {
    const Outcome outcome = World().run({"schema", std::string(one.name)});
    CHECK(outcome.out == world.written.at(fmt::format("out/{}.schema.json", one.name)));
  }
  CHECK(World().run({"schema"}).out == World().run({"schema", "plan"}).out);
  CHECK(World().run({"schema", "plans"}).code == 2);
}

}  // namespace sbs::test
