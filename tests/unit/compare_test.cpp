#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <random>

#include "base/json.h"
#include "compare/change.h"
#include "fields/walk.h"
#include "plan/choices.h"
#include "plan/fields.h"
#include "plan/read.h"
#include "render/diff.h"
#include "render/diff_words.h"
#include "support/corpus.h"
#include "support/world.h"

// What is told of two versions of a plan: that nothing has changed where only its writing has, and of one edit that
// edit and nothing else.

namespace sbs::test {

namespace {

using compare::Change;
using compare::ChangeKind;
using compare::Comparison;
using fields::Key;
using fields::Mapping;
using fields::Shape;

std::shared_ptr<const compare::Version> version(const std::string& text, bool redacted = false) {
  source::SourceMap sources;
  const auto file = sources.add("plan.yaml", text);
  const plan::Reading reading = plan::read(plan::sort_alone(file, sources, Language::sv), sources, Language::sv);
  const programme::History history(reading.plan);
  return std::make_shared<const compare::Version>(
      compare::version_of(history, sources, *make_day(2017, 5, 1), Language::sv, redacted));
}

Comparison compared(const std::string& before, const std::string& after) {
  return compare::compare(version(before), version(after));
}

std::string told(const Comparison& plan, Language language = Language::sv) {
  std::string all;
  for (const Change& change : plan.changes)
    all += render::diff_sentence(plan, change, language) + "\n";
  return all;
}

std::string told(const std::string& before, const std::string& after, Language language = Language::sv) {
  return told(compared(before, after), language);
}

std::string example() { return translated(read_file(source_root() + "/examples/plan.yaml")); }

/// A plan as a tree that can be edited and written again, with the row of each key beside it.
Json tree_of(const yaml::Document& document, yaml::NodeId node) {
  switch (document[node].kind) {
    case yaml::Kind::scalar:
      return document.text(node);
    case yaml::Kind::sequence: {
      Json items = Json::array();
      for (const yaml::NodeId item : document.children(node))
        items.push_back(tree_of(document, item));
      return items;
    }
    case yaml::Kind::mapping: {
      Json items = Json::object();
      for (const auto& [key, value] : document.entries(node))
        items[std::string(document.text(key))] = tree_of(document, value);
      return items;
    }
    default:
      return nullptr;
  }
}

Json tree_of(const std::string& text) {
  source::SourceMap sources;
  const auto parsed = plan::parse(sources, sources.add("plan.yaml", text), Language::en);
  return tree_of(parsed.document, parsed.document.root());
}

/// One edit of a tree, and what is to be told of it: the key, or none for a thing that came or went.
struct Edit {
  Json tree;
  std::string what;
  const Key* key = nullptr;
  ChangeKind kind{};
};

/// Makes edits by the table of keys, the same for the same seed.
class Editing {
 public:
  Editing(unsigned seed, KeyLanguage keys) : random_(seed), keys_(keys) {}

  /// Any edit, or one of a kind.
  Edit edit(const Json& tree, std::optional<ChangeKind> wanted) {
    Edit made;
    for (int attempt = 0; attempt < 100000; ++attempt) {
      made = Edit{tree, {}, nullptr, {}};
      change_in(made, made.tree, plan::plan_keys(), {});
      if (!made.what.empty() && (!wanted || made.kind == *wanted)) return made;
    }
    FAIL("no such edit can be made");
    return made;
  }

 private:
  std::size_t one_of(std::size_t count) { return random_() % count; }

  std::string name(const Key& row) const { return std::string(row.names.in(keys_)); }

  std::vector<const Key*> rows_of(const Mapping& table) const {
    std::vector<const Key*> rows;
    for (const Key& row : table.keys)
      rows.push_back(&row);
    for (const Key& row : fields::common_keys())
      rows.push_back(&row);
    return rows;
  }

  void change_in(Edit& edit, Json& group, const Mapping& table, const std::string& way) {
    const auto rows = rows_of(table);
    const Key& row = *rows[one_of(rows.size())];
    const std::string key = name(row);
    const std::string here = way + "." + std::string(row.names.en);
    if (row.names.en == "sbs") return;  // another version is no edit of a plan
    const bool there = group.contains(key);
    if (row.mapping != nullptr && row.list) return list(edit, group, row, key, here, there);
    if (row.mapping != nullptr) {
      if (there && group[key].is_object()) change_in(edit, group[key], *row.mapping, here);
      return;
    }
    edit.key = &row;
    if (!there) return add(edit, group, row, key, here);
    if (row.required || row.names.en == "organiser" || one_of(3) > 0) return change(edit, group, row, key, here);
    // When it was must stand somewhere.
    if (row.names.en == "planned" && !group.contains(done())) return;
    if (row.names.en == "done" && !group.contains(planned())) return;
    group.erase(key);
    edit.kind = ChangeKind::removed;
    edit.what = "remove " + here;
  }

  std::string done() const { return keys_ == KeyLanguage::sv ? "klar" : "done"; }
  std::string planned() const { return keys_ == KeyLanguage::sv ? "planerad" : "planned"; }

  void list(Edit& edit, Json& group, const Key& row, const std::string& key, const std::string& here, bool there) {
    if (!there || group[key].empty()) return;
    Json& items = group[key];
    const std::size_t at = one_of(items.size());
    if (one_of(6) > 0) return change_in(edit, items[at], *row.mapping, fmt::format("{}[{}]", here, at));
    const bool last = items.size() == 1;
    if (last) return;
    edit.kind = ChangeKind::removed;
    edit.what = fmt::format("remove {}[{}]", here, at);
    edit.key = nullptr;
    items.erase(at);
  }

  void add(Edit& edit, Json& group, const Key& row, const std::string& key, const std::string& here) {
    const auto value = sample(row, nullptr);
    if (!value) return;
    if (row.names.en == "planned" && group.contains(done())) return;
    group[key] = row.list ? Json::array({*value}) : *value;
    edit.kind = row.names.en == "done"        ? ChangeKind::done
                : row.names.en == "cancelled" ? ChangeKind::cancelled
                                              : ChangeKind::added;
    edit.what = "add " + here;
  }

  void change(Edit& edit, Json& group, const Key& row, const std::string& key, const std::string& here) {
    Json& value = group[key];
    if (value.is_array()) {
      if (value.empty()) return;
      if (one_of(2) == 0 && value.size() > 1) {
        value.erase(one_of(value.size()));
        edit.kind = ChangeKind::removed;
        edit.what = "take from " + here;
        return;
      }
      const auto more = sample(row, &value.front());
      if (!more || std::find(value.begin(), value.end(), *more) != value.end()) return;
      value.push_back(*more);
      edit.kind = row.shape == Shape::dates ? ChangeKind::done : ChangeKind::added;
      edit.what = "put into " + here;
      return;
    }
    const auto other = sample(row, &value);
    if (!other || *other == value) return;
    const Json old = value;
    value = *other;
    if (row.names.en == "id") refer(edit.tree, plan::plan_keys(), section_of(here), old, *other);
    constexpr std::array<std::string_view, 3> names{"id", "title", "name"};
    constexpr std::array<std::string_view, 7> moves{"planned", "start",     "end",        "from",
                                                    "until",   "report_by", "next_review"};
    const auto is_among = [&](const auto& words) {
      return std::find(words.begin(), words.end(), row.names.en) != words.end();
    };
    edit.kind = is_among(names) ? ChangeKind::renamed : is_among(moves) ? ChangeKind::moved : ChangeKind::changed;
    edit.what = "change " + here;
  }

  /// "schools" of ".schools[0].id".
  static std::string section_of(const std::string& way) {
    const auto last = way.rfind('[');
    const auto dot = way.rfind('.', last);
    return last == std::string::npos ? std::string() : way.substr(dot + 1, last - dot - 1);
  }

  /// Whoever changes an id changes it wherever it is referred to.
  void refer(Json& group, const Mapping& table, const std::string& section, const Json& from, const Json& to) {
    for (const Key* row : rows_of(table)) {
      const std::string key = name(*row);
      if (!group.is_object() || !group.contains(key)) continue;
      Json& value = group[key];
      if (row->mapping != nullptr) {
        if (!value.is_array()) refer(value, *row->mapping, section, from, to);
        if (value.is_array())
          for (Json& item : value)
            refer(item, *row->mapping, section, from, to);
      } else if (row->shape == Shape::reference && row->names.en == section) {
        std::replace(value.begin(), value.end(), from, to);
      }
    }
  }

  /// A value that may stand under a key, other than the one that does.
  std::optional<Json> sample(const Key& row, const Json* now) {
    switch (row.shape) {
      case Shape::text:
        return now == nullptr ? Json("en text") : Json(now->get<std::string>() + " och mer");
      case Shape::code:
        return Json("1234");
      case Shape::date:
      case Shape::due_date:
      case Shape::dates: {
        // A year that no date of the plans lies in: moved, and not made more exact.
        return Json(fmt::format("2150-{:02}-{:02}", 1 + one_of(12), 1 + one_of(28)));
      }
      case Shape::number:
        return Json("977");
      case Shape::value:
        return Json("977.5");
      case Shape::choice: {
        const fields::Choice& choice = row.choices[one_of(row.choices.size())];
        return Json(std::string(choice.names.in(keys_)));
      }
      case Shape::recurrence:
        return Json(keys_ == KeyLanguage::sv ? "7 veckor" : "7 weeks");
      case Shape::reference:
        return Json("ett-annat-id");
      case Shape::yes_no:
      case Shape::mapping:
        break;
    }
    return std::nullopt;
  }

  std::mt19937 random_;
  KeyLanguage keys_;
};

}  // namespace

TEST_CASE("a plan and itself differ in nothing: every plan of the tests, in either key language") {
  std::size_t plans = 0;
  for (const Sample& sample : corpus())
    for (const auto& [name, text] : sample.files) {
      if (!is_plan_file(name) || text.find("samverkan:") == std::string::npos) continue;
      CAPTURE(sample.name);
      CHECK(told(text, text).empty());
      ++plans;
    }
  CHECK(plans > 500);
}

TEST_CASE("what is only written otherwise is no change") {
  const std::string text = example();
  CHECK(told(text, translated(text)).empty());
  CHECK(told(text, "# en kommentar\n" + text).empty());
  Json tree = tree_of(text);
  CHECK(told(text, tree.dump()).empty());
  // Lists in another order, at every level.
  const auto reversed = [](const auto& self, Json& value) -> void {
    if (value.is_array()) std::reverse(value.begin(), value.end());
    if (value.is_structured())
      for (Json& below : value)
        self(self, below);
  };
  reversed(reversed, tree);
  CHECK(told(text, tree.dump()).empty());
}

TEST_CASE("of one edit made by the table of keys, exactly that is told") {
  constexpr unsigned edits = 500;
  // A plan that has ended and one that is under way, each in both key languages.
  struct Base {
    Json tree;
    std::shared_ptr<const compare::Version> version;
  };
  std::vector<Base> bases;
  for (const std::string& swedish :
       {example(), read_file(source_root() + "/examples/plan-repository/planer/bjorkskolan/plan.yaml")})
    for (const std::string& text : {swedish, translated(swedish)}) {
      const Json tree = tree_of(text);
      bases.push_back({tree, version(tree.dump())});
    }
  std::map<ChangeKind, std::size_t> kinds;
  for (unsigned seed = 0; seed < edits; ++seed) {
    const KeyLanguage keys = seed % 2 == 0 ? KeyLanguage::sv : KeyLanguage::en;
    const Base& base = bases[seed % bases.size()];
    // What few things in a plan can undergo is seldom drawn.
    const bool seldom = seed % 40 >= 38;
    const Edit edit = Editing(seed, keys).edit(base.tree, seldom ? std::optional(ChangeKind::done) : std::nullopt);
    CAPTURE(seed);
    CAPTURE(edit.what);
    // The other version in the other key language: what is written otherwise is not told beside it.
    const auto& before = base.version;
    const auto after = version(seed % 8 < 4 ? edit.tree.dump() : translated(edit.tree.dump()));
    for (const bool back : {false, true}) {
      const Comparison plan = back ? compare::compare(after, before) : compare::compare(before, after);
      CAPTURE(told(plan));
      REQUIRE(plan.changes.size() == 1);
      const Change& change = plan.changes.front();
      CHECK(change.key == edit.key);
      if (!back) CHECK(compare::to_string(change.kind) == compare::to_string(edit.kind));
      ++kinds[change.kind];
      for (const Language language : {Language::sv, Language::en}) {
        const std::string sentence = render::diff_sentence(plan, change, language);
        CHECK(sentence.find(": ") != std::string::npos);
        CHECK(sentence.find("  ") == std::string::npos);
      }
    }
  }
  for (const ChangeKind kind : {ChangeKind::added, ChangeKind::removed, ChangeKind::changed, ChangeKind::moved,
                                ChangeKind::done, ChangeKind::cancelled, ChangeKind::renamed}) {
    CAPTURE(compare::to_string(kind));
    CHECK(kinds[kind] > 0);
  }
}

}  // namespace sbs::test
