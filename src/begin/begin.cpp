#include "begin/begin.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/message.h"
#include "base/text.h"
#include "begin/sections.h"
#include "config/config.h"
#include "plan/fields.h"
#include "plan/part.h"

namespace sbs::begin {

namespace {

constexpr Phrase of_the_plan{
    "Planen för samarbetet mellan Skolverket och huvudmannen. Den är text, som ni ändrar i vilken textredigerare som "
    "helst.",
    "The plan of the collaboration between Skolverket and the organiser. It is text, which you change in any text "
    "editor."};
constexpr Phrase of_a_part{"En del av planen; samarbetet står i en annan fil i samma mapp.",
                           "A part of the plan; the collaboration stands in another file in the same folder."};
constexpr Phrase of_signs{
    "Rader som börjar med två # förklarar. Rader som börjar med ett # är förslag, som inte gäller än: ta bort tecknet "
    "och mellanslaget efter det när det är dags, uppifrån och ned. Det som står efter ett # sist på en rad är en "
    "upplysning om just den raden.",
    "Lines that begin with two # explain. Lines that begin with one # are proposals, which do not hold yet: remove the "
    "sign and the blank after it when it is time, from the top down. What stands after a # at the end of a line is "
    "about that line."};
constexpr Message<std::string, std::string> not_asked_for{
    "{0} Uppdraget frågar inte efter det; vill ni ha det i planen, skriv det under ”{1}”.",
    "{0} The mandate does not ask for it; to have it in the plan, write it under “{1}”."};
constexpr Phrase of_settings{"Inställningar för planerna i den här mappen och i mapparna under den.",
                             "Settings of the plans in this folder and in the folders below it."};
constexpr Message<std::string> language_guessed{"ändra om sbs ska säga det på ett annat språk: {0}",
                                                "change if sbs is to say it in another language: {0}"};
constexpr Phrase school_to_come{"Skolans namn", "Name of the school"};

constexpr Phrase a_school{"skolan", "school"};

/// What settings can say, for those that have no value of their own yet.
struct Setting {
  std::string_view key;
  std::string (*proposed)(const Beginning&);
};
std::string a_day(const Beginning& /*beginning*/) { return "2026-08-17"; }
std::string passed_over(const Beginning& beginning) {
  return beginning.keys == KeyLanguage::sv ? "[utkast]" : "[drafts]";
}
constexpr std::array proposed_settings{Setting{"today", a_day}, Setting{"ignore", passed_over}};

Making making_of(const Beginning& beginning) {
  Making making{beginning, programme::mandate(beginning.mandate.value_or(newest_mandate())), beginning.schools, {}, {},
                {}};
  const Language language = messages_beside(beginning.keys);
  if (making.names.empty()) {
    making.names.emplace_back(school_to_come.in(language));
    making.schools.emplace_back(a_school.in(language));
  } else {
    making.schools = ids_of(making.names, std::string(a_school.in(language)));
  }
  // From the month in which the collaboration began, else from the next one on.
  const Day next = add_months(beginning.today, 1);
  const Day start = beginning.start ? beginning.start->first : next;
  making.from = month_with(std::min(start, next));
  making.work = month_with(beginning.start ? beginning.start->last : next);
  return making;
}

/// What a section is called, where that is to be a file's name: in letters that every system has.
std::string file_name(std::string_view section) { return without_marks(section) + ".yaml"; }

class Files {
 public:
  Files(const Beginning& beginning, const std::string& schema)
      : making_(making_of(beginning)), split_(beginning.split), schema_(schema) {}

  std::vector<File> write() {
    std::vector<const Section*> not_asked;
    for (const Section& section : sections()) {
      if (!section.asked(making_)) {
        not_asked.push_back(&section);
        continue;
      }
      Writer& writer = this->writer(section);
      writer.blank();
      writer.explain_key(section.key);
      section.write(making_, writer);
    }
    for (const Section* section : not_asked) {
      Writer& writer = writers_.front().second;
      writer.blank();
      writer.explain(
          not_asked_for(writer.language(), writer.help(section->key), std::string(writer.key(section->key))));
    }
    std::vector<File> files;
    for (const auto& [name, writer] : writers_)
      files.push_back({name, writer.text()});
    return files;
  }

 private:
  /// Of the file that a section stands in.
  Writer& writer(const Section& section) {
    if (!writers_.empty() && !split_) return writers_.front().second;
    Writer writer(making_.known.keys, plan::plan_keys(), schema_);
    const Language language = writer.language();
    const bool first = writers_.empty();
    writer.explain((first ? of_the_plan : of_a_part).in(language));
    writer.explain(of_signs.in(language));
    writer.blank();
    writer.explain_key("sbs");
    writer.put("sbs", plan::format_version);
    const std::string name = split_ ? file_name(writer.key(section.key)) : "plan.yaml";
    return writers_.emplace_back(name, std::move(writer)).second;
  }

  Making making_;
  bool split_;
  const std::string& schema_;
  std::vector<std::pair<std::string, Writer>> writers_;
};

}  // namespace

plan::MandateId newest_mandate() {
  const auto all = programme::mandates();
  const auto newest =
      std::find_if(all.rbegin(), all.rend(), [](const programme::Mandate& one) { return one.replaced.empty(); });
  SBS_CHECK(newest != all.rend());
  return newest->id;
}

std::vector<File> plan(const Beginning& beginning, const std::string& schema) {
  return Files(beginning, schema).write();
}

File settings(const Beginning& beginning, const std::string& schema) {
  Writer writer(beginning.keys, config::config_keys(), schema);
  const Language language = writer.language();
  writer.explain(of_settings.in(language));
  writer.explain(of_signs.in(language));
  writer.blank();
  writer.explain_key("language");
  const Language another = messages_beside(other(beginning.keys));
  writer.put_choice("language", language, language_guessed(language, std::string(to_string(another))));
  for (const Setting& setting : proposed_settings) {
    writer.blank();
    writer.explain_key(setting.key);
    const Writer::Proposed proposed(writer);
    writer.put(setting.key, setting.proposed(beginning));
  }
  return {std::string(config::file_name), writer.text()};
}

}  // namespace sbs::begin
