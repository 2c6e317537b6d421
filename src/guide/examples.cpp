#include "guide/examples.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <set>

#include "base/check.h"
#include "fields/walk.h"
#include "guide/whole_plan.h"
#include "plan/fields.h"
#include "plan/translate.h"
#include "source/source_map.h"
#include "yaml/parse.h"

namespace sbs::guide {

namespace {

using yaml::Kind;
using yaml::NodeId;

/// Where a key stands in a sample plan: its chain, and for each link whether the value is an item of a list.
struct Place {
  const yaml::Document* document;
  fields::Chain chain;
  NodeId value;  ///< the whole of it, of a list all items
};

/// The sample plans in the words of a language, and the first place of each key.
class Samples {
 public:
  explicit Samples(KeyLanguage keys) {
    for (const SamplePlan& plan : sample_plans()) {
      diag::Sink sink(messages_beside(keys));  // nothing is found in them
      const auto file = sources_.add("plan.yaml", plan::translated(plan.text, keys));
      const auto parsed = yaml::parse(sources_, file, sink);
      SBS_CHECK(parsed.whole);
      documents_.push_back(parsed.document);
      const yaml::Document& document = documents_.back();
      fields::walk(document, plan::plan_keys(),
                   {[&](const fields::Chain& chain) {
                      places_.try_emplace(chain.back().row, Place{&document, chain, chain.back().value});
                    },
                    {}});
    }
  }

  const Place& place(const fields::Key& key) const {
    const auto found = places_.find(&key);
    SBS_CHECK(found != places_.end());
    return found->second;
  }

 private:
  source::SourceMap sources_;
  std::deque<yaml::Document> documents_;
  std::map<const fields::Key*, Place> places_;
};

const Samples& samples(KeyLanguage keys) {
  static const std::array all{Samples(KeyLanguage::sv), Samples(KeyLanguage::en)};
  return all.at(static_cast<std::size_t>(keys));
}

/// What stands on one line is copied as it is written.
bool is_one_line(const yaml::Document& document, NodeId node) {
  const yaml::Node& one = document[node];
  return one.kind == Kind::scalar || one.style == yaml::Style::flow;
}

std::string_view as_written(const yaml::Document& document, NodeId node) {
  const yaml::Node& one = document[node];
  return document.bytes().substr(one.begin, one.end - one.begin);
}

/// The items of a list of groups that are needed to show each key of theirs once.
std::vector<NodeId> items_that_show_all(const yaml::Document& document, NodeId list) {
  std::vector<NodeId> chosen;
  std::set<std::string, std::less<>> shown;
  for (const NodeId item : document.children(list)) {
    bool news = document[item].kind != Kind::mapping;
    if (!news)
      for (const auto& [key, value] : document.entries(item))
        news = shown.emplace(document.text(key)).second || news;
    if (news) chosen.push_back(item);
  }
  return chosen;
}

void add_value(std::string& out, const yaml::Document& document, NodeId node, std::size_t indent);

/// The keys of a group, the first on the line that has been begun.
void add_group(std::string& out, const yaml::Document& document, NodeId node, std::size_t indent) {
  bool first = true;
  for (const auto& [key, value] : document.entries(node)) {
    if (!first) out += std::string(indent, ' ');
    first = false;
    out += as_written(document, key);
    out += ':';
    add_value(out, document, value, indent);
  }
}

/// What stands after a key's colon; `indent` is the key's.
void add_value(std::string& out, const yaml::Document& document, NodeId node, std::size_t indent) {
  if (is_one_line(document, node)) {
    out += fmt::format(" {}\n", as_written(document, node));
    return;
  }
  out += '\n';
  if (document[node].kind == Kind::mapping) {
    out += std::string(indent + 2, ' ');
    add_group(out, document, node, indent + 2);
    return;
  }
  for (const NodeId item : items_that_show_all(document, node)) {
    out += std::string(indent + 2, ' ') + "- ";
    if (is_one_line(document, item))
      out += fmt::format("{}\n", as_written(document, item));
    else
      add_group(out, document, item, indent + 4);
  }
}

/// The keys that lead to a key, each on its line; gives the key's own indentation.
std::size_t add_way(std::string& out, const Way& way, KeyLanguage keys) {
  std::size_t indent = 0;
  bool item = false;  // the next key begins an item of a list
  for (const fields::Key* key : way) {
    out += std::string(item ? indent - 2 : indent, ' ') + (item ? "- " : "") + std::string(key->names.in(keys)) + ":";
    if (key == way.back()) break;
    out += '\n';
    item = key->list && key->mapping != nullptr;
    indent += item ? 4 : 2;
  }
  return indent;
}

Way way_of(const fields::Chain& chain) {
  Way way;
  for (const fields::Link& link : chain)
    way.push_back(link.row);
  return way;
}

}  // namespace

std::string example_of(const Entry& entry, KeyLanguage keys) {
  const Place& place = samples(keys).place(*entry.key);
  std::string out;
  // What may stand anywhere is shown where the sample has it.
  const std::size_t indent = add_way(out, way_of(place.chain), keys);
  add_value(out, *place.document, place.value, indent);
  return out;
}

std::string value_of(const Entry& entry, KeyLanguage keys) {
  if (entry.key->mapping != nullptr) return {};
  const Place& place = samples(keys).place(*entry.key);
  std::string out;
  if (is_one_line(*place.document, place.value)) out = as_written(*place.document, place.value);
  return out;
}

std::string example_of(const ValueSet& set, const fields::Choice& value, KeyLanguage keys) {
  const Entry& entry = *set.keys.front();
  std::string out;
  const std::size_t indent = add_way(out, entry.ways.front(), keys);
  const std::string_view name = value.names.in(keys);
  out += entry.key->list ? fmt::format(" [{}]\n", name) : fmt::format(" {}\n", name);
  // An event has at least one date.
  if (entry.key->names.en == "event") {
    const fields::Key* planned = fields::find_key(*entry.group, "planned");
    SBS_CHECK(planned != nullptr);
    out += fmt::format("{}{}: {}\n", std::string(indent, ' '), planned->names.in(keys), "2023-05");
  }
  return out;
}

}  // namespace sbs::guide
