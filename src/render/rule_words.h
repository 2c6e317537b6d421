#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/render.h"

/// What is said of a rule, in words: once, for text, Markdown and the manual.
namespace sbs::render {

/// A piece of a section: prose, an item of a list, something of the plan format in a line with the next, or what is to
/// be typed as it stands.
struct Piece {
  enum class Kind : unsigned char { prose, item, topic, yaml, command };

  std::string text;
  Kind kind = Kind::prose;
  std::string name{};  ///< a key, a value, a rule: of an item, what `text` follows on; of a topic, all there is
  std::string link{};  ///< of a topic, where the format's page tells of it

  bool is_code() const { return kind == Kind::yaml || kind == Kind::command; }
};

struct Section {
  std::string_view title;
  std::vector<Piece> pieces;

  /// Whether all that it says is to be typed, on one line.
  bool is_one_line() const {
    return pieces.size() == 1 && pieces.front().is_code() && pieces.front().text.find('\n') == std::string::npos;
  }
};

struct Story {
  std::string title;  ///< "SBS601: samverkan varar längre än uppdraget tillåter"
  std::vector<std::string> facts;
  std::vector<Section> sections;
};

/// Whether a rule is told among all others, below a page on how to read them, or alone.
enum class Among : unsigned char { none, all };
Story story_of(const rules::Rule& rule, Language language, Among among = Among::none);

/// A story as text, and as Markdown below a heading of a level; `page` is the format's, where links lead to it.
std::string story_text(const Story& story, const Style& style);
void add_story(std::string& out, const Story& story, std::string_view heading, std::string_view page = {});
/// A section of one that is Markdown already.
void add_markdown_section(std::string& out, const Section& section);

/// A day that a source or a mandate was decided or looked at on, as people say it.
std::string date_in_words(std::string_view date, Language language);

/// What is true of all rules, in Markdown: levels, imprecise dates, exceptions, fixes, sources, examples.
std::vector<Section> how_to_read_a_rule(Language language);

/// The level of a rule in a list, and whose sentence it rests on there: those of the list's mandate, where it has one.
diag::Severity level_in(const RuleList& list, const rules::Rule& rule);
const programme::Citation& source_in(const RuleList& list, const rules::Rule& rule);

/// What the rules of a hundreds digit are about: "6 Uppföljning och utfasning".
std::string_view group_name(int group, Language language);
std::string group_title(int group, Language language);

/// Whether a comment, a setting or an option may take back what the rule finds at its own level.
bool can_be_suppressed(const rules::Rule& rule);

/// The mandates that a rule is for: "sbs-2015".
std::vector<std::string> mandates_of(const rules::Rule& rule);

/// An example with its keys in a language.
std::string example_in(const rules::Example& example, Language language);

/// What there is to know of a mandate, each thing with its name, in the same order for all; empty where nothing is
/// known.
std::vector<std::pair<std::string_view, std::string>> facts_of(const programme::Mandate& mandate, Language language);

/// The rules of a list by their hundreds digit.
std::vector<std::vector<const rules::Rule*>> groups_of(const std::vector<const rules::Rule*>& rules);

/// "34 regler: 30 fel och 4 varningar".
std::string count_of(const RuleList& list, Language language);

}  // namespace sbs::render
