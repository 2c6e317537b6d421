#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "base/text.h"
#include "fields/insert.h"
#include "fields/walk.h"
#include "fields/words.h"
#include "plan/fields.h"
#include "plan/vocabulary.h"
#include "support/corpus.h"
#include "support/world.h"
#include "yaml/parse.h"

// What a finding says to write: in the words of the plan, whichever language it is told in, and so that whoever writes
// it is not sent from one fault of reading into another.

namespace sbs::test {

namespace {

/// What stands between quotation marks in a text.
std::vector<std::string> quoted_in(const std::string& text, const std::string& language) {
  const std::string opening = language == "sv" ? "”" : "“";
  const std::string closing = "”";
  std::vector<std::string> pieces;
  for (std::size_t at = 0;;) {
    const auto begin = text.find(opening, at);
    const auto end = begin == std::string::npos ? begin : text.find(closing, begin + opening.size());
    if (end == std::string::npos) return pieces;
    pieces.push_back(text.substr(begin + opening.size(), end - begin - opening.size()));
    at = end + closing.size();
  }
}

std::string outside_of_quotes(std::string text, const std::string& language) {
  for (const std::string& piece : quoted_in(text, language))
    text.erase(text.find(piece), piece.size());
  return text;
}

/// Words that only plans have.
std::vector<std::string> words_with_underscores(const std::string& text) {
  std::vector<std::string> words;
  for (std::string& word : words_of(text, " \n,.:;()[]{}”“\"'"))
    if (word.find('_') != std::string::npos) words.push_back(std::move(word));
  std::sort(words.begin(), words.end());
  return words;
}

std::vector<Found> findings_in(const std::map<std::string, std::string>& files, Day today,
                               const std::string& language) {
  return read_findings(
      World(files).on(today).run({"validate", ".", "--format", "json", "--lang", language, "--today", iso(today)}).out);
}

/// A file whose words are all in the other language.
std::map<std::string, std::string> in_the_other(std::map<std::string, std::string> files) {
  for (auto& [path, text] : files)
    if (is_plan_file(path)) text = translated(text);
  return files;
}

bool is_of_reading(const Found& one) { return one.rule >= "SBS002" && one.rule <= "SBS012"; }

std::size_t faults_of_reading(const std::vector<Found>& all) {
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), is_of_reading));
}

/// A mapping of a file, and the table that knows its keys.
struct Group {
  yaml::NodeId node;
  const fields::Mapping* table;
};

/// The mappings of a file, the outer ones first.
std::vector<Group> groups_of(const yaml::Document& document) {
  std::vector<Group> all{{document.root(), &plan::plan_keys()}};
  fields::walk(document, plan::plan_keys(),
               {{}, [&](const fields::Chain& chain) {
                  const fields::Link& link = chain.back();
                  if (link.row->mapping != nullptr && document[link.value].kind == yaml::Kind::mapping)
                    all.push_back({link.value, link.row->mapping});
                }});
  return all;
}

/// Something to write: a key and its value, or an item of a list: `- {händelse: avslut, klar: …}`.
struct Remedy {
  std::string key;  ///< empty of an item
  std::string value;
};

/// The words of a text that are followed by a colon.
std::vector<std::string> keys_in(const std::string& text) {
  std::vector<std::string> keys;
  for (auto colon = text.find(": "); colon != std::string::npos; colon = text.find(": ", colon + 1)) {
    const auto begin = text.find_last_of(" {[", colon - 1);
    keys.push_back(text.substr(begin == std::string::npos ? 0 : begin + 1, colon - (begin + 1)));
  }
  return keys;
}

/// `slut: 2019-06-13`, as it is told; none where it is nothing of a plan.
std::optional<Remedy> remedy_in(const std::string& piece) {
  if (piece.starts_with("- {")) return Remedy{"", piece.substr(2)};
  const auto colon = piece.find(": ");
  if (colon == std::string::npos || colon == 0) return std::nullopt;
  Remedy remedy{piece.substr(0, colon), piece.substr(colon + 2)};
  if (remedy.key.find_first_of(" {[-\"'") != std::string::npos) return std::nullopt;
  return remedy;
}

/// What stands for "…" in a remedy: any value that the key may have; empty where that cannot be made up.
std::string some_value(const fields::Key& key) {
  switch (key.shape) {
    case fields::Shape::date:
    case fields::Shape::dates:
      return "2017-03-01";
    case fields::Shape::text:
      return "en text";
    case fields::Shape::value:
    case fields::Shape::number:
      return "12";
    default:
      return {};
  }
}

bool fill(std::string& value, const fields::Key& key) {
  if (value.find("…") == std::string::npos) return true;
  value = value == "…" ? some_value(key) : std::string();
  return !value.empty();
}

/// Fills each `key: …` of an item by what the keys of its mapping may have; false where one cannot be.
bool fill(std::string& item, const fields::Mapping& mapping) {
  for (const std::string& name : keys_in(item)) {
    const fields::Key* key = fields::find_key(mapping, name);
    const std::string open = name + ": …";
    const auto at = item.find(open);
    if (key == nullptr || at == std::string::npos) continue;
    const std::string value = some_value(*key);
    if (value.empty()) return false;
    item.replace(at, open.size(), name + ": " + value);
  }
  return item.find("…") == std::string::npos;
}

/// A file with a remedy where its finding stands.
class Paste {
 public:
  Paste(const std::string& text, const Found& finding)
      : text_(text),
        parsed_(yaml::parse(sources_, sources_.add("plan.yaml", text), sink_)),
        document_(parsed_.document) {
    if (document_.empty()) return;
    groups_ = groups_of(document_);
    const auto place = static_cast<std::uint32_t>(offset_of(finding.line, finding.column));
    // The innermost group around the finding first, those elsewhere last.
    std::stable_partition(groups_.begin(), groups_.end(), [&](const Group& group) {
      return !(document_[group.node].begin <= place && place <= document_[group.node].end);
    });
    std::reverse(groups_.begin(), groups_.end());
  }

  /// In place of the value that the key has there, else as one more key of the innermost group that may have it; an
  /// item as one more of the innermost list that may have it. None where the remedy leaves a value open that cannot be
  /// made up, or the file has faults of its own.
  std::optional<std::string> of(Remedy remedy) const {
    if (!sink_.findings().empty()) return std::nullopt;
    for (const Group& group : groups_) {
      if (remedy.key.empty()) {
        for (const fields::Key& key : group.table->keys)
          if (key.list && key.mapping != nullptr && takes(*key.mapping, remedy.value)) {
            if (!fill(remedy.value, *key.mapping)) return std::nullopt;
            return with_item(group, key, remedy.value);
          }
      } else if (const fields::Key* key = fields::find_key(*group.table, remedy.key)) {
        const bool of_groups = remedy.value.starts_with("{") || remedy.value.starts_with("[{");
        if ((key->mapping != nullptr) != of_groups) continue;
        if (!fill(remedy.value, *key)) return std::nullopt;
        return with_key(group, *key, remedy);
      }
    }
    return std::nullopt;
  }

 private:
  static bool takes(const fields::Mapping& mapping, const std::string& item) {
    const auto keys = keys_in(item);
    const auto known = std::count_if(
        keys.begin(), keys.end(), [&](const std::string& name) { return fields::find_key(mapping, name) != nullptr; });
    // Keys of what stands within the item are not the mapping's own.
    return fields::find_key(mapping, keys.front()) != nullptr && known * 2 > static_cast<long>(keys.size());
  }

  std::size_t offset_of(std::size_t line, std::size_t column) const {
    std::size_t at = 0;
    for (; line > 1; --line)
      at = text_.find('\n', at) + 1;
    for (; column > 1; --column)
      do
        ++at;
      while (at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80U);
    return at;
  }

  std::optional<yaml::NodeId> value_of(const Group& group, const fields::Key& wanted) const {
    for (const auto& [key, value] : document_.entries(group.node))
      if (fields::find_key(*group.table, document_.text(key)) == &wanted) return value;
    return std::nullopt;
  }

  std::string indent_at(std::size_t offset) const {
    const auto line = offset == 0 ? std::string::npos : text_.rfind('\n', offset - 1);
    return std::string(offset - (line == std::string::npos ? 0 : line + 1), ' ');
  }

  std::string replaced(const yaml::Node& old, const std::string& value) const {
    std::string text = text_;
    return text.replace(old.begin, old.end - old.begin, (old.begin == old.end ? " " : "") + value);
  }

  std::string with_key(const Group& group, const fields::Key& key, const Remedy& remedy) const {
    if (const auto value = value_of(group, key)) return replaced(document_[*value], remedy.value);
    const KeyLanguage keys = remedy.key == key.names.sv ? KeyLanguage::sv : KeyLanguage::en;
    return source::edited(text_, {fields::insert(document_, group.node, key, remedy.value, keys)});
  }

  std::string with_item(const Group& group, const fields::Key& key, const std::string& item) const {
    const auto value = value_of(group, key);
    if (!value) {
      const auto written_in = fields::languages_of(document_, plan::plan_keys()).main.value_or(KeyLanguage::sv);
      const std::string_view name = key.names.in(written_in);
      return with_key(group, key, {std::string(name), "[" + item + "]"});
    }
    const yaml::Node& list = document_[*value];
    if (list.kind != yaml::Kind::sequence || list.next == value->index + 1) return replaced(list, "[" + item + "]");
    std::string text = text_;
    const auto first = document_[*document_.children(*value).begin()].begin;
    if (list.style == yaml::Style::flow) return text.insert(first, item + ", ");
    return text.insert(list.begin, "- " + item + "\n" + indent_at(list.begin));
  }

  std::string text_;
  source::SourceMap sources_;
  diag::Sink sink_{Language::sv};
  yaml::Parsed parsed_;
  const yaml::Document& document_;
  std::vector<Group> groups_;
};

}  // namespace

TEST_CASE("what a finding quotes of a plan is in the plan's own words, whichever language it is told in") {
  std::size_t compared = 0;
  std::size_t broken = 0;
  for (const Sample& sample : corpus()) {
    // Large plans with one fault say the same many times: one in ten is enough.
    if (sample.one_fault && broken++ % 10 != 0) continue;
    for (const auto& files : {sample.files, in_the_other(sample.files)}) {
      const auto swedish = findings_in(files, sample.today, "sv");
      const auto english = findings_in(files, sample.today, "en");
      REQUIRE(swedish.size() == english.size());
      for (std::size_t at = 0; at < swedish.size(); ++at) {
        const auto pieces = [](const Found& one, const std::string& language) {
          // Of what is quoted, that which is of a plan: a key with its value, a list, a name with underscores. An
          // example in words is in the reader's language.
          auto all = quoted_in(one.help, language);
          const auto is_words = [](const std::string& piece) {
            const bool of_a_plan =
                piece.find_first_of("[_") != std::string::npos || piece.find(": ") != std::string::npos;
            return piece.starts_with('#') || !of_a_plan;
          };
          all.erase(std::remove_if(all.begin(), all.end(), is_words), all.end());
          std::sort(all.begin(), all.end());
          return fmt::format("{}", fmt::join(all, " | "));
        };
        CAPTURE(sample.name);
        CAPTURE(swedish[at].rule);
        CAPTURE(swedish[at].help);
        CHECK(pieces(swedish[at], "sv") == pieces(english[at], "en"));
        // What is to be pasted is quoted.
        CHECK(outside_of_quotes(swedish[at].help, "sv").find(": {") == std::string::npos);
        CHECK(words_with_underscores(outside_of_quotes(swedish[at].help, "sv")) ==
              words_with_underscores(outside_of_quotes(english[at].help, "en")));
        ++compared;
      }
    }
  }
  CHECK(compared > 1500);
}

TEST_CASE("whoever writes what a finding says is not sent into a fault of reading") {
  std::size_t applied = 0;
  std::size_t gone = 0;
  std::map<std::string, int> tried;  // how often a rule's remedy for a key was, in a language
  std::size_t broken = 0;
  for (const Sample& sample : corpus()) {
    if (sample.one_fault && broken++ % 3 != 0) continue;
    for (const std::string language : {"sv", "en"}) {
      const auto found = findings_in(sample.files, sample.today, language);
      for (const Found& finding : found) {
        const auto file = sample.files.find(finding.file);
        if (file == sample.files.end() || !is_plan_file(finding.file)) continue;
        if (finding.rule == "SBS013") continue;  // what it kept from being read may have any fault
        for (const std::string& piece : quoted_in(finding.help, language)) {
          const auto remedy = remedy_in(piece);
          // What belongs to an entry of another section is not pasted where the finding stands.
          const bool elsewhere = finding.help.find("timeline”") != std::string::npos ||
                                 finding.help.find("tidslinje”") != std::string::npos;
          if (elsewhere && !finding.path.starts_with("timeline") && !finding.path.starts_with("tidslinje")) continue;
          if (!remedy || tried[language + finding.rule + piece.substr(0, piece.find(": "))] >= 2) continue;
          const auto text = Paste(file->second, finding).of(*remedy);
          if (!text) continue;
          auto files = sample.files;
          files[finding.file] = *text;
          const auto left = findings_in(files, sample.today, language);
          ++applied;
          ++tried[language + finding.rule + piece.substr(0, piece.find(": "))];
          gone += std::none_of(left.begin(), left.end(),
                               [&](const Found& one) { return one.rule == finding.rule && one.path == finding.path; })
                      ? 1
                      : 0;
          CAPTURE(sample.name);
          CAPTURE(finding.rule);
          CAPTURE(finding.help);
          CAPTURE(*text);
          INFO(to_text(left));
          CHECK(faults_of_reading(left) <= faults_of_reading(found));
        }
      }
    }
  }
  MESSAGE(applied << " remedies pasted, " << gone << " findings gone by them");
  CHECK(applied > 150);
}

TEST_CASE("a piece of a plan is given in the other language word by word") {
  using plan::with_keys_in;
  constexpr Language sv = Language::sv;
  constexpr Language en = Language::en;
  constexpr KeyLanguage swedish = KeyLanguage::sv;
  constexpr KeyLanguage english = KeyLanguage::en;
  CHECK(with_keys_in("skriv ”slut: {0}” eller tidigare", "", sv, english) == "skriv ”end: {0}” eller tidigare");
  CHECK(with_keys_in("skriv ”slut: {0}” eller tidigare", "", sv, swedish) == "skriv ”slut: {0}” eller tidigare");
  CHECK(with_keys_in("”av: [skolverket, huvudman]”", "", sv, english) == "”by: [skolverket, organiser]”");
  CHECK(with_keys_in("write “- {{party: organiser, who: head_of_operations, commitment: …}}”", "", en, swedish) ==
        "write “- {{part: huvudman, vem: verksamhetschef, åtagande: …}}”");
  CHECK(with_keys_in("till exempel ”varannan vecka”", "", sv, english) == "till exempel ”every other week”");
  CHECK(with_keys_in("slut utan citattecken", "", sv, english) == "slut utan citattecken");
  CHECK(with_keys_in("”öppen", "", sv, english) == "”öppen");
  // A collaboration is active, an intervention in progress: in Swedish, both are one word.
  CHECK(with_keys_in("”status: pågår”", "“status: in_progress”", sv, english) == "”status: in_progress”");
  CHECK(with_keys_in("”status: pågår”", "“status: active”", sv, english) == "”status: active”");
}

}  // namespace sbs::test
