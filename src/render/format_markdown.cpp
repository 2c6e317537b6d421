#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "guide/date_forms.h"
#include "guide/whole_plan.h"
#include "plan/translate.h"
#include "render/format_words.h"
#include "render/markdown.h"
#include "render/render.h"

// The pages of the plan format: all of it, and a list of its names to print.
namespace sbs::render {

namespace {

using guide::Entry;
using guide::Group;
using guide::KeyStory;
using guide::Topic;
using guide::ValueSet;
using guide::ValueStory;

constexpr Phrase title{"Så skrivs en plan", "How a plan is written"};
constexpr Phrase introduction{
    "Här finns allt som kan stå i en plan: varje uppgift, varje fast värde och varje sätt att skriva ett datum, vad "
    "det "
    "är till för, hur det ser ut och vilka regler som ser på det. Sidan görs av samma tabeller som `sbs` läser planer "
    "med. Den ändras inte för hand. Samma sak om en enda uppgift visar `sbs explain` och ett ord ur planen, till "
    "exempel `sbs explain räknas_från`. Alla ord på ett papper finns i [Planens ord](keys.sv.md).",
    "This page lists all that can be in a plan: every key, every fixed value and every way to write a date, what it is "
    "for, how it looks and which rules look at it. It is made from the tables that `sbs` reads plans by, and is not "
    "edited by hand. The same about a single key is what `sbs explain` and a word of the plan show, such as `sbs "
    "explain counted_from`. All the words on one sheet are in [The words of a plan](keys.en.md)."};
constexpr Phrase smallest_title{"En liten plan", "A small plan"};
constexpr Phrase smallest_text{"Så här lite räcker för att börja. `sbs init` skriver en sådan, med förklaringar:",
                               "This little is enough to begin with. `sbs init` writes one, with explanations:"};
constexpr Phrase rules_page{"rules.sv.md", "rules.en.md"};

constexpr Phrase dates_title{"Datum", "Dates"};
constexpr Phrase dates_anchor{"datum", "dates"};
constexpr Phrase dates_text{
    "Skriv det ni vet. Vet ni bara månaden, terminen eller läsåret, skriv det: `sbs` räknar då med att det kan vara "
    "vilken som helst av dagarna. Åren är 1900–2199. Klockslag skrivs inte.",
    "Write what you know. If you know only the month, the term or the school year, write that: `sbs` then counts with "
    "any of its days. Years are 1900–2199. Times of day are not written."};
constexpr Phrase dates_head{"| Skrivs | Är | Läses som |", "| Written | Is | Read as |"};
constexpr Phrase terms_text{
    "Höstterminen räknas som 1 juli–31 december, vårterminen som 1 januari–30 juni och läsåret som 1 juli–30 juni. "
    "Huvudmannen bestämmer de verkliga terminstiderna; skriv dagarna om de har betydelse. Mellan två datum står ett "
    "snedstreck, utan mellanslag är enklast, och båda skrivs helt ut.",
    "The autumn term counts as 1 July–31 December, the spring term as 1 January–30 June and the school year as 1 "
    "July–30 June. The organiser decides the real terms; write the days where they matter. Between two dates is a "
    "slash, and both are written in full."};
constexpr Phrase deadline_text{
    "`senast` skrivs bara för det som återstår: `planerad` och `nästa_avstämning`. Efter ordet står ett enda datum. "
    "Det går inte tillsammans med `intervall`. I `klar`, `start`, `slut`, `period`, `från` och `till` skrivs i stället "
    "två datum med snedstreck mellan.",
    "`by` is only for what is still to come: `planned` and `next_review`. A single date follows the word. It cannot be "
    "used together with `every`. In `done`, `start`, `end`, `period`, `from` and `until`, write two dates with a slash "
    "between them instead."};
constexpr Phrase guesses_text{
    "Det här är inga datum i en plan, men `sbs` frågar om det var det här ni menade ([SBS008](rules.sv.md#sbs008)):",
    "These are no dates in a plan, but `sbs` asks whether this is what you meant ([SBS008](rules.en.md#sbs008)):"};
constexpr Phrase guesses_head{"| Skrivet | Menade ni |", "| Written | Did you mean |"};
constexpr Phrase recurrence_text{"Det som återkommer skrivs med `intervall`, och `planerad` är hela tiden det pågår:",
                                 "What recurs has `every`, and `planned` is all the time that it goes on for:"};
constexpr Phrase recurrence_head{"| Skrivs | Läses som |", "| Written | Read as |"};

constexpr Phrase keys_title{"Uppgifterna", "The keys"};
constexpr Phrase keys_anchor{"uppgifter", "keys"};
constexpr Phrase keys_text{
    "En stjärna (\\*) säger att uppgiften måste finnas. `anteckning` och `källa` kan stå under vad som helst.",
    "A star (\\*) says that the key is required. `note` and `source` can be under anything."};
constexpr Phrase keys_head{"| Uppgift | Skrivs som | Vad den är till för | Exempel | Regler |",
                           "| Key | Written as | What it is for | Example | Rules |"};
constexpr Phrase top_title{"Filens första nivå", "The first level of a file"};
constexpr Phrase anywhere_title{"Överallt", "Anywhere"};
constexpr Message<std::string> also_below{"Samma uppgifter står under {0}.", "The same keys are under {0}."};
constexpr Message<std::string> words_lead_here{"Ord som leder hit: {0}.", "Words that lead here: {0}."};
constexpr Message<std::string> values_are{"ett av {0}", "one of {0}"};
constexpr Message<std::string> some_values_are{"ett eller flera av {0}, inom hakparenteser",
                                               "one or more of {0}, in square brackets"};
constexpr Message<std::string> one_of_the_values{"ett av [värdena]({0})", "one of [the values]({0})"};
constexpr Message<std::string> some_of_the_values{"ett eller flera av [värdena]({0}), inom hakparenteser",
                                                  "one or more of [the values]({0}), in square brackets"};

constexpr Phrase values_title{"Värdena", "The values"};
constexpr Phrase values_anchor{"värden", "values"};
constexpr Phrase values_text{
    "Fasta värden skrivs precis så här. Andra ord läses inte, men de ord som står sist i en rad förstår `sbs` som en "
    "fråga: ”menade ni …?” Det blir aldrig ändrat utan att ni ser det.",
    "Fixed values are written exactly like this. Other words are not read, but `sbs` takes the words at the end of a "
    "row for a question: “did you mean …?” Nothing is changed without your seeing it."};
constexpr Phrase values_head{"| Värde | Betyder | Regler | Ord som leder hit |",
                             "| Value | Means | Rules | Words that lead here |"};
constexpr Message<std::string> values_of{"Värden för {0}", "Values of {0}"};

constexpr Phrase general_title{"Regler som gäller alla uppgifter", "Rules about all keys"};
constexpr Phrase general_head{"| Ser på | Regler |", "| Looks at | Rules |"};

constexpr Phrase sheet_title{"Planens ord", "The words of a plan"};
constexpr Phrase sheet_text{
    "Alla uppgifter och värden på svenska, med det engelska ordet efter. Stjärnan (\\*) säger att uppgiften måste "
    "finnas. En fil är antingen på svenska eller på engelska. Mer om ett ord: `sbs explain` och ordet.",
    "All keys and values in English, each with its Swedish word after it. The star (\\*) says that the key is "
    "required. "
    "A file is either in Swedish or in English. More about a word: `sbs explain` and the word."};
constexpr Phrase sheet_keys_head{"| Under | Uppgifter |", "| Below | Keys |"};
constexpr Phrase sheet_values_head{"| Uppgift | Värden |", "| Key | Values |"};
constexpr Message<std::string> sheet_dates{"**Datum:** {0}", "**Dates:** {0}"};
constexpr Message<std::string> sheet_recurrences{"**Hur ofta:** {0}", "**How often:** {0}"};

constexpr std::string_view two_columns = "|---|---|\n";

std::string code(std::string_view text) { return fmt::format("`{}`", text); }

std::string anchor(std::string_view name) { return fmt::format("<a id=\"{}\"></a>", name); }

void add_heading(std::string& out, std::string_view level, std::string_view id, std::string_view text) {
  out += fmt::format("\n{}\n\n{} {}\n\n", anchor(id), level, text);
}

/// A cell of a table: a bar would end it.
std::string cell(std::string text) {
  for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2))
    text.insert(at, 1, '\\');
  return text;
}

class Page {
 public:
  explicit Page(Language language) : language_(language), keys_(keys_beside(language)) {}

  std::string format() {
    out_ = fmt::format("# {}\n\n{}\n\n## {}\n\n{}\n\n", in(title), in(introduction), in(smallest_title),
                       in(smallest_text));
    out_ += markdown_code(plan::translated(guide::smallest_plan(), keys_), "yaml");
    for (const Chapter& chapter : chapters_of_the_format(language_)) {
      add_heading(out_, "##", chapter.anchor, chapter.title);
      out_.pop_back();
      for (const Section& section : chapter.sections)
        add_markdown_section(out_, section);
    }
    dates();
    keys();
    values();
    general();
    return std::move(out_);
  }

  std::string sheet() {
    out_ = fmt::format("# {}\n\n{}\n\n{}\n{}", in(sheet_title), in(sheet_text), in(sheet_keys_head), two_columns);
    for (const Group& group : guide::groups())
      out_ += fmt::format("| {} | {} |\n", group.key == nullptr ? "" : code(guide::path_of(group.ways.front(), keys_)),
                          names_of(group));
    out_ += fmt::format("\n{}\n{}", in(sheet_values_head), two_columns);
    for (const ValueSet& set : guide::value_sets())
      out_ += fmt::format("| {} | {} |\n", key_names(set), names_of(set));
    out_ += fmt::format("\n{}\n\n{}\n", sheet_dates(language_, written(guide::date_forms(language_))),
                        sheet_recurrences(language_, written(guide::recurrence_forms(language_))));
    return std::move(out_);
  }

 private:
  std::string_view in(const Phrase& phrase) const { return phrase.in(language_); }

  std::string rules(const std::vector<diag::RuleId>& rules) const {
    std::vector<std::string> links;
    for (const diag::RuleId rule : rules) {
      const std::string_view id = diag::to_string(rule);
      links.push_back(fmt::format("[{}]({}#{})", id, in(rules_page), fold_case(id)));
    }
    return fmt::format("{}", fmt::join(links, ", "));
  }

  // Dates.

  void dates() {
    add_heading(out_, "##", in(dates_anchor), in(dates_title));
    out_ += fmt::format("{}\n\n{}\n|---|---|---|\n", in(dates_text), in(dates_head));
    for (const guide::DateForm& form : guide::date_forms(language_))
      out_ += fmt::format("| {} | {} | {} |\n", code(form.written), markdown_text(form.what), markdown_text(form.read));
    out_ += fmt::format("\n{}\n\n{}\n\n{}\n\n{}\n{}", in(terms_text), in(deadline_text), in(guesses_text),
                        in(guesses_head), two_columns);
    for (const guide::DateGuess& guess : guide::date_guesses(language_))
      out_ += fmt::format("| {} | {} |\n", code(guess.written), code(guess.meant));
    out_ += fmt::format("\n{}\n\n{}\n{}", in(recurrence_text), in(recurrence_head), two_columns);
    for (const guide::DateForm& form : guide::recurrence_forms(language_))
      out_ += fmt::format("| {} | {} |\n", code(form.written), markdown_text(form.read));
  }

  // Keys.

  void keys() {
    add_heading(out_, "##", in(keys_anchor), in(keys_title));
    out_ += fmt::format("{}\n", in(keys_text));
    for (const Group& group : guide::groups())
      this->group(group);
    out_ += fmt::format("\n### {}\n\n", in(anywhere_title));
    table(fields::common_keys());
  }

  void group(const Group& group) {
    if (group.key == nullptr) {
      out_ += fmt::format("\n### {}\n\n", in(top_title));
      table(group.mapping->keys);
      return;
    }
    const std::string path = guide::path_of(group.ways.front(), keys_);
    add_heading(out_, group.ways.front().size() == 1 ? "###" : "####", "under-" + path, code(path));
    out_ += markdown_text(group.key->help.in(language_));
    std::vector<std::string> others;
    for (std::size_t at = 1; at < group.ways.size(); ++at)
      others.push_back(code(guide::path_of(group.ways[at], keys_)));
    if (!others.empty()) out_ += " " + also_below(language_, join_and(others, language_));
    out_ += "\n\n";
    table(group.mapping->keys);
    out_ += "\n" + markdown_code(guide::story_of(guide::entry_of(*group.key), language_).example, "yaml");
  }

  void table(std::span<const fields::Key> keys) {
    out_ += fmt::format("{}\n|---|---|---|---|---|\n", in(keys_head));
    for (const fields::Key& key : keys) {
      const KeyStory story = guide::story_of(guide::entry_of(key), language_);
      const Topic topic{story.entry, nullptr, nullptr};
      std::string what = markdown_text(story.help);
      if (!story.remark.empty()) what += " " + markdown_text(story.remark);
      if (!story.words.empty())
        what += " " + markdown_text(words_lead_here(language_, fmt::format("{}", fmt::join(story.words, ", "))));
      out_ += fmt::format("| {}{}{} | {} | {} | {} | {} |\n", anchor(anchor_of(topic, language_)), code(story.name),
                          story.required ? " \\*" : "", cell(kind(story)), cell(what),
                          story.value.empty() ? "" : cell(code(story.value)), rules(story.rules));
    }
  }

  /// What stands under a key; few values are told here, many where they have a table.
  std::string kind(const KeyStory& story) const {
    if (const fields::Mapping* mapping = story.entry->key->mapping) {
      const std::string path = guide::path_of(guide::group_of(*mapping).ways.front(), keys_);
      return fmt::format("[{}](#under-{})", story.kind, path);
    }
    if (story.values.empty()) return markdown_text(story.kind);
    const bool list = story.entry->key->list;
    constexpr std::size_t few = 6;
    if (story.values.size() > few)
      return (list ? some_of_the_values : one_of_the_values)(language_,
                                                             "#" + set_anchor(*story.values.front().topic.set));
    std::vector<std::string> names;
    for (const ValueStory& value : story.values)
      names.push_back(code(value.name));
    return (list ? some_values_are : values_are)(language_, join_or(names, language_));
  }

  // Values.

  std::string set_anchor(const ValueSet& set) const {
    return fmt::format("{}-{}", in(values_anchor), guide::path_of(set.keys.front()->ways.front(), keys_));
  }

  void values() {
    add_heading(out_, "##", in(values_anchor), in(values_title));
    out_ += fmt::format("{}\n", in(values_text));
    for (const ValueSet& set : guide::value_sets()) {
      std::vector<std::string> names;
      for (const Entry* entry : set.keys)
        for (const guide::Way& way : entry->ways)
          names.push_back(code(guide::path_of(way, keys_)));
      add_heading(out_, "###", set_anchor(set), values_of(language_, join_and(names, language_)));
      out_ += fmt::format("{}\n|---|---|---|---|\n", in(values_head));
      for (const fields::Choice& choice : set.choices)
        value(guide::story_of(set, choice, language_));
    }
  }

  void value(const ValueStory& story) {
    std::string means = story.label;
    if (!story.remark.empty()) means += "; " + story.remark;
    out_ += fmt::format("| {}{} | {} | {} | {} |\n", anchor(anchor_of(story.topic, language_)), code(story.name),
                        cell(markdown_text(means)), rules(story.rules),
                        markdown_text(fmt::format("{}", fmt::join(story.words, ", "))));
  }

  void general() {
    out_ += fmt::format("\n## {}\n\n{}\n{}", in(general_title), in(general_head), two_columns);
    for (std::size_t at = 0; at < enum_count<guide::Scope>; ++at) {
      const auto scope = static_cast<guide::Scope>(at);
      if (scope == guide::Scope::listed) continue;
      out_ += fmt::format("| {} | {} |\n", name_of(scope, language_), rules(guide::rules_of(scope)));
    }
  }

  // The sheet.

  /// A name with the other language's after it.
  std::string both(const fields::Names& names) const {
    const std::string name = code(names.in(keys_));
    return names.neutral() ? name : fmt::format("{} {}", name, names.in(other(keys_)));
  }

  std::string names_of(const Group& group) const {
    std::vector<std::string> names;
    for (const fields::Key& key : group.mapping->keys)
      names.push_back(both(key.names) + (key.required ? " \\*" : ""));
    if (group.key == nullptr)
      for (const fields::Key& key : fields::common_keys())
        names.push_back(both(key.names));
    return fmt::format("{}", fmt::join(names, " · "));
  }

  std::string names_of(const ValueSet& set) const {
    std::vector<std::string> names;
    for (const fields::Choice& choice : set.choices)
      names.push_back(both(choice.names));
    return fmt::format("{}", fmt::join(names, " · "));
  }

  std::string key_names(const ValueSet& set) const {
    std::vector<std::string> names;
    for (const Entry* entry : set.keys)
      if (std::string name = code(entry->key->names.in(keys_));
          std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(std::move(name));
    return fmt::format("{}", fmt::join(names, ", "));
  }

  static std::string written(const std::vector<guide::DateForm>& forms) {
    std::vector<std::string> all;
    for (const guide::DateForm& form : forms)
      all.push_back(code(form.written));
    return fmt::format("{}", fmt::join(all, " · "));
  }

  Language language_;
  KeyLanguage keys_;
  std::string out_;
};

}  // namespace

std::string format_manual(Language language) { return Page(language).format(); }

std::string format_sheet(Language language) { return Page(language).sheet(); }

}  // namespace sbs::render
