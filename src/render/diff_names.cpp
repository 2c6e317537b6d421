#include "render/diff_names.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "fields/table.h"
#include "plan/names.h"

namespace sbs::render {

namespace {

using compare::ChangedThing;
using compare::Version;
using fields::Contents;
using fields::Held;
using fields::Key;
using fields::Shape;
using fields::Value;

/// What one thing of a table is called, without its article: "händelse", "mål"; and its gender.
std::string noun_of(const Key& row, Language language) {
  const std::string_view one = row.mapping->one.in(language);
  return std::string(one.substr(one.find(' ') + 1));
}
/// A thing that an id names, by the section that it stands in; null where there is none.
const Contents* named(const Version& version, std::string_view section, const std::string& id) {
  const Contents* where = &version.shown;
  if (section == "findings")
    if (const Value* analysis = fields::value_of(version.shown, "analysis"); analysis != nullptr)
      where = &analysis->group.front();
  const Held* things = fields::held(*where, section);
  if (things == nullptr) return nullptr;
  for (const Value& one : things->values) {
    const auto* own = one.group.empty() ? nullptr : fields::value_of<std::string>(one.group.front(), "id");
    if (own != nullptr && *own == id) return &one.group.front();
  }
  return nullptr;
}

/// A plain value in words.
struct ValueWords {
  const Key& row;
  const Version& version;
  Language language;

  std::string operator()(std::monostate /*none*/) const { return {}; }
  std::string operator()(const std::string& text) const {
    if (row.shape == Shape::reference) {
      const Contents* thing = named(version, row.names.en, text);
      if (thing != nullptr)
        for (const std::string_view key : {"name", "title", "problem"})
          if (const auto* called = fields::value_of<std::string>(*thing, key)) return quoted(*called, language);
      return quoted(text, language);
    }
    if ((row.names.en == "who" || row.names.en == "by") && plan::role_named(text)) return plan::who(text, language);
    return quoted(text, language);
  }
  std::string operator()(const PartialDate& date) const { return worded(When(date), language); }
  std::string operator()(const Recurrence& every) const { return to_text(every, language); }
  std::string operator()(long number) const { return std::to_string(number); }
  std::string operator()(const fields::Choice* choice) const { return std::string(choice->label.in(language)); }
  std::string operator()(const fields::Figure& figure) const {
    return figure.number || figure.text == ".." ? figure.text : quoted(figure.text, language);
  }
};

/// The words of a thing that has no name of its own: by what it is.
std::string described(const Contents& thing, const Version& version, Language language) {
  std::vector<std::string> words;
  for (const std::string_view key : naming_keys(thing)) {
    const Held* held = key == "id" ? nullptr : fields::held(thing, key);
    if (held == nullptr) continue;
    words.push_back(diff_value(held->values.front(), *held->row, version, language));
  }
  if (words.empty())
    if (const auto* from = fields::value_of<PartialDate>(thing, "from")) return worded(When(*from), language);
  if (words.empty())
    if (const auto* id = fields::value_of<std::string>(thing, "id")) return quoted(*id, language);
  return fmt::format("{}", fmt::join(words, ", "));
}

/// Whether the name of a thing needs no word for what it is.
bool stands_alone(const Key& under) {
  return under.names.en == "timeline" || under.names.en == "interventions" || under.names.en == "schools" ||
         under.names.en == "members" || under.names.en == "responsible";
}

}  // namespace

std::string diff_key(const Key& row, Language language) {
  std::string word(row.names.in(keys_beside(language)));
  std::replace(word.begin(), word.end(), '_', ' ');
  return word;
}

bool is_neuter(const Key& row) { return row.mapping->one.in(Language::sv).starts_with("ett "); }

std::vector<std::string_view> naming_keys(const Contents& thing) {
  // Somebody in a team is first what they are there.
  if (fields::held(thing, "role") != nullptr) return {"role", "name"};
  std::vector<std::string_view> keys{"id"};
  for (const std::string_view key : {"title", "name", "measure", "problem"})
    if (fields::held(thing, key) != nullptr) keys.push_back(key);
  if (keys.size() == 1)
    for (const std::string_view key : {"event", "party", "role", "done", "period", "type", "kind"})
      if (fields::held(thing, key) != nullptr) {
        keys.push_back(key);
        if (key == "party" && fields::held(thing, "who") != nullptr) keys.emplace_back("who");
        break;
      }
  return keys;
}

std::string diff_facts(const Contents& thing, const Version& version, Language language,
                       const std::vector<std::string_view>& but) {
  std::vector<std::string> all;
  for (const Held& held : thing.keys) {
    if (held.values.empty() || std::find(but.begin(), but.end(), held.row->names.en) != but.end()) continue;
    std::vector<std::string> words;
    for (const Value& value : held.values)
      words.push_back(value.group.empty()
                          ? diff_value(value, *held.row, version, language)
                          : (held.row->list ? diff_name({held.row, &value.group.front(), nullptr}, version, language)
                                            : diff_facts(value.group.front(), version, language, {})));
    all.push_back(diff_key(*held.row, language) + ": " + join_and(words, language));
  }
  return fmt::format("{}", fmt::join(all, "; "));
}

std::string diff_value(const Value& value, const Key& row, const Version& version, Language language) {
  if (!value.group.empty()) return diff_facts(value.group.front(), version, language, {});
  return std::visit(ValueWords{row, version, language}, value.is);
}

std::string diff_name(const ChangedThing& thing, const Version& version, Language language) {
  const bool section = thing.under->names.en == "collaboration" || thing.under->names.en == "analysis";
  if (section) return std::string(thing.under->mapping->what.in(language));
  if (!thing.under->list) return diff_key(*thing.under, language);
  const bool in_team = thing.under->names.en == "members";
  for (const std::string_view key : {"title", "name", "measure", "problem"}) {
    const auto* text = in_team ? nullptr : fields::value_of<std::string>(*thing.is, key);
    if (text == nullptr) continue;
    if (stands_alone(*thing.under)) return *text;
    return noun_of(*thing.under, language) + " " + quoted(*text, language);
  }
  const std::string said = described(*thing.is, version, language);
  if (stands_alone(*thing.under) && !said.empty()) return said;
  const Held* schools = fields::held(*thing.is, "schools");
  if (thing.under->names.en == "teams" && schools != nullptr)
    return said + " " + diff_value(schools->values.front(), *schools->row, version, language);
  const bool by_date = fields::held(*thing.is, "done") != nullptr || fields::held(*thing.is, "from") != nullptr;
  if (by_date) return noun_of(*thing.under, language) + " " + said;
  return noun_of(*thing.under, language) + (said.empty() ? "" : " (" + said + ")");
}

}  // namespace sbs::render
