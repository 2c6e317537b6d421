#include <algorithm>

#include "base/text.h"
#include "begin/sections.h"
#include "plan/choices.h"

// The schools and their teams.
namespace sbs::begin {

namespace {

using programme::Need;
using Below = Writer::Below;
using Item = Writer::Item;
using Proposed = Writer::Proposed;

constexpr Message<AllOf<std::string>> covered{"Skolformerna som uppdraget omfattar är {0}.",
                                              "The school forms that the mandate covers are {0}."};
constexpr Phrase of_ids{"”id” är ett kortnamn utan mellanslag, som andra delar av planen hänvisar till.",
                        "“id” is a short name without blanks, which other parts of the plan refer to."};
constexpr Phrase school_guessed{"ändra om skolan heter något annat, till exempel Malmens skola",
                                "change if the school is called something else, such as Malmens skola"};
constexpr Phrase forms_guessed{"ändra om skolan har andra skolformer", "change if the school has other school forms"};
constexpr Phrase grounds_proposed{"Skälen till att skolan valdes ut: ta bort dem som inte gäller.",
                                  "The grounds for choosing the school: remove those that do not hold."};
constexpr Phrase grounds_guessed{"ändra om skolan har färre skäl", "change if the school has fewer grounds"};

void write_school(const Making& making, Writer& writer, std::size_t at) {
  const Item item(writer);
  const bool guessed = making.known.schools.empty();
  writer.put_text("id", making.schools[at]);
  writer.put_text("name", making.names[at], guessed ? writer.say(school_guessed) : std::string());
  const auto& forms = making.known.forms;
  writer.put_choices("forms", forms.empty() ? std::vector<plan::Form>{usual_form} : forms,
                     forms.empty() ? writer.say(forms_guessed) : std::string());
  if (programme::stance(making.mandate, programme::Topic::grounds).weight == programme::Weight::none) return;
  writer.explain(grounds_proposed.in(writer.language()));
  const Proposed proposed(writer);
  writer.put_texts("grounds", writer.words_of("grounds"), grounds_guessed.in(writer.language()));
}

constexpr Phrase of_teams{
    "Skolans team arbetar med nulägesanalysen tillsammans med Skolverket. Rollen räcker; vill ni skriva personens "
    "namn, lägg till ”namn” under rollen.",
    "The school's team works on the analysis together with Skolverket. The role is enough; to write the person's "
    "name, add “name” below the role."};
constexpr Phrase number_guessed{"ändra om de är fler eller färre", "change if they are more or fewer"};

void write_team(const Making& making, Writer& writer, const std::string& school) {
  const Item item(writer);
  writer.put_text("id", school + "-team");
  writer.put_choice("type", plan::TeamType::school);
  if (!making.schools.empty()) writer.put_texts("schools", {school});
  const Below members(writer, "members");
  for (const plan::Role role : {plan::Role::principal, plan::Role::head_of_operations, plan::Role::educator}) {
    const Item member(writer);
    writer.put_choice("role", role);
    if (role == plan::Role::educator) writer.put("count", "4", number_guessed.in(writer.language()));
  }
}

}  // namespace

void write_schools(const Making& making, Writer& writer) {
  const Below schools(writer, "schools");
  AllOf<std::string> forms;
  for (const plan::Form form : making.mandate.forms)
    forms.items.emplace_back(plan::word_of(form, writer.keys()));
  writer.explain(of_ids.in(writer.language()));
  writer.explain(covered(writer.language(), forms));
  for (std::size_t at = 0; at < making.schools.size(); ++at)
    write_school(making, writer, at);
}

bool asks_for_teams(const Making& making) { return making.asks_for(Need::school_team); }

void write_teams(const Making& making, Writer& writer) {
  writer.explain(of_teams.in(writer.language()));
  const Proposed proposed(writer);
  const Below teams(writer, "teams");
  for (const std::string& school : making.schools)
    write_team(making, writer, school);
}

}  // namespace sbs::begin
