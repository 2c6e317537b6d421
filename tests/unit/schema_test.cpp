#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <set>

#include "schema/schema.h"
#include "support/json.h"
#include "support/world.h"

namespace sbs::test {

namespace {

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

TEST_CASE("the schemas in schemas/ are what the tables of keys say now") {
  for (const schema::Schema& one : schema::schemas()) {
    const std::string path = fmt::format("{}/schemas/{}.schema.json", source_root(), one.name);
    const std::string now = one.text();
    if (std::getenv("SBS_UPDATE") != nullptr) std::ofstream(path, std::ios::binary) << now;
    CHECK_MESSAGE((read_file(path) == now), path, " differs; SBS_UPDATE=1 rewrites it");
  }
}

TEST_CASE("each key of the schemas is described in the schema's language, and shown by an example") {
  for (const char* name : {"plan.sv", "plan.en"}) {
    const auto schema = parse_json(World().run({"schema", name}).out);
    std::set<std::string> without;
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
    CHECK(without.empty());
  }
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
