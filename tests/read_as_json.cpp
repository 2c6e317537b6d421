#include <fmt/format.h>

#include <cstdio>
#include <iostream>

#include "fields/decoder.h"
#include "plan/fields.h"
#include "plan/plan.h"
#include "support/json.h"
#include "support/world.h"
#include "yaml/parse.h"

// What the flat tree makes of YAML files, for tests/reading_oracle.js: for each file of a list (a JSON array of texts)
// its tree as nested arrays, the rules that refused something in it, and how much was reported of its shape. Usage:
// sbs_read_as_json LIST.json [yaml-cpp]   with yaml-cpp nothing is read by the line reader

namespace {

using sbs::Json;
using sbs::yaml::Document;
using sbs::yaml::Kind;
using sbs::yaml::NodeId;

Json tree(const Document& document, NodeId node) {
  switch (document[node].kind) {
    case Kind::scalar:
      return document.text(node);
    case Kind::sequence: {
      Json items = Json::array({"sequence"});
      for (const NodeId item : document.children(node))
        items.push_back(tree(document, item));
      return items;
    }
    case Kind::mapping: {
      Json items = Json::array({"mapping"});
      for (const auto& [key, value] : document.entries(node)) {
        items.push_back(tree(document, key));
        items.push_back(tree(document, value));
      }
      return items;
    }
    default:
      return nullptr;
  }
}

Json read(const std::string& text, sbs::yaml::Reader reader) {
  sbs::source::SourceMap sources;
  sbs::diag::Sink sink(sbs::Language::en);
  const auto parsed = sbs::yaml::parse(sources, sources.add("plan.yaml", text), sink, reader);
  Json refused = Json::array();
  for (const auto& finding : sink.findings())
    if (finding.rule != sbs::diag::RuleId::SBS019) refused.push_back(sbs::diag::to_string(finding.rule));
  const bool nothing = parsed.document.empty();
  sbs::plan::Plan plan;
  sbs::diag::Sink shape(sbs::Language::en);
  sbs::fields::Decoder decoder(sources, parsed.document, sbs::KeyLanguage::en, shape);
  if (!nothing) decoder.read_mapping(parsed.document.root(), parsed.document.root(), sbs::plan::plan_keys(), &plan);
  return {{"reported", shape.findings().size()},
          {"refused", std::move(refused)},
          {"tree", nothing ? Json() : tree(parsed.document, parsed.document.root())}};
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments, arguments + count);
  if (words.size() < 2) return 2;
  const auto reader = words.back() == "yaml-cpp" ? sbs::yaml::Reader::yaml_cpp : sbs::yaml::Reader::lines_first;
  const std::string list = sbs::test::read_file(words[1]);
  Json read_ones = Json::array();
  for (const auto& text : sbs::test::parse_json(list))
    read_ones.push_back(read(text.get<std::string>(), reader));
  std::cout << read_ones.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
  return 0;
}
