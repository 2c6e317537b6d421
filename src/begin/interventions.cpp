#include <algorithm>

#include "begin/sections.h"
#include "plan/choices.h"

// The analysis, and the interventions that answer it.
namespace sbs::begin {

namespace {

using plan::Party;
using programme::Need;
using Below = Writer::Below;
using Item = Writer::Item;
using Proposed = Writer::Proposed;

constexpr Phrase of_analysis{"Skriv problemen när ni har dem, med sina orsaker. Det här är ett exempel att ändra.",
                             "Write the problems once you have them, with their causes. This is an example to change."};
constexpr Phrase problem_id{"läsning", "literacy"};
constexpr Phrase a_problem{"Många elever når inte läskravet", "Many pupils do not read well enough"};
constexpr Phrase an_evidence{"Nationella prov", "National tests"};
constexpr Phrase a_cause{"Undervisningen i läsning skiljer sig mellan klasserna",
                         "The teaching of reading differs between the classes"};

constexpr Phrase of_interventions{
    "Skriv varje insats när den är föreslagen, och ändra ”status” när den är överenskommen, pågår och är slutförd. "
    "Det här är ett exempel att ändra.",
    "Write each intervention once it is proposed, and change “status” when it is agreed, in progress and completed. "
    "This is an example to change."};
constexpr Phrase intervention_id{"läslyft", "reading"};
constexpr Phrase a_title{"Handledning i läsning", "Coaching in reading"};
constexpr Phrase a_what{"Gemensamma sätt att undervisa i läsning", "Common ways of teaching reading"};
constexpr Phrase a_how{"Lärarna lär av varandra varannan vecka med stöd av en handledare",
                       "Teachers learn from each other every other week with the help of a coach"};
constexpr Phrase organiser_does{"Ger lärarna tid", "Gives the teachers time"};
constexpr Phrase skolverket_does{"Ger lärarna en handledare", "Gives the teachers a coach"};
constexpr Phrase an_activity{"Lästest i alla klasser", "A reading test in all classes"};
constexpr Phrase a_measure{"Elever som når läskravet", "Pupils reading well enough"};
constexpr Phrase a_unit{"procent", "per cent"};

void write_responsible(const Making& making, Writer& writer) {
  const Below responsible(writer, "responsible");
  const auto one = [&](Party party, plan::Role role, const Phrase& does) {
    const Item item(writer);
    writer.put_choice("party", party);
    writer.put("who", plan::word_of(role, writer.keys()));
    if (making.asks_for(Need::commitments)) writer.put_text("commitment", writer.say(does));
  };
  one(Party::organiser, plan::Role::head_of_operations, organiser_does);
  if (making.asks_for(Need::commitments)) one(Party::skolverket, plan::Role::supervisor, skolverket_does);
}

void write_goals(const Making& making, Writer& writer) {
  const int year = year_of(making.work.first);
  const Below goals(writer, "goals");
  const Item goal(writer);
  writer.put_text("measure", writer.say(a_measure));
  writer.put_text("unit", writer.say(a_unit));
  const auto put = [&](std::string_view name, int period, std::string_view value) {
    const Below measurement(writer, name);
    writer.put("period", std::to_string(period));
    writer.put("value", value);
  };
  constexpr int until = 3;
  put("baseline", year, "60");
  put("target", year + until, "80");
}

void write_intervention(const Making& making, Writer& writer) {
  const Item intervention(writer);
  const auto when = [&](int months) { return iso(month_after(making.work, months)); };
  constexpr int begins = 12;
  constexpr int halfway = 18;
  constexpr int ends = 24;
  writer.put_text("id", writer.say(intervention_id));
  writer.put_text("title", writer.say(a_title));
  writer.put_choice("status", plan::InterventionStatus::proposed);
  if (!making.schools.empty()) writer.put_texts("schools", making.schools);
  if (making.asks_for(Need::what)) writer.put_text("what", writer.say(a_what));
  if (making.asks_for(Need::how)) writer.put_text("how", writer.say(a_how));
  if (asks_for_analysis(making)) writer.put_texts("findings", {writer.say(problem_id)});
  if (making.asks_for(Need::aim)) writer.put_choices("aims", std::vector{plan::Aim::results, plan::Aim::equity});
  if (making.asks_for(Need::ability))
    writer.put_choices("strengthens",
                       std::vector{plan::Ability::plan, plan::Ability::follow_up, plan::Ability::develop});
  if (making.asks_for(Need::begun)) writer.put("start", when(begins));
  if (making.asks_for(Need::finished)) writer.put("end", when(ends));
  if (making.asks_for(Need::responsible)) write_responsible(making, writer);
  if (making.asks_for(Need::activities)) {
    const Below activities(writer, "activities");
    const Item activity(writer);
    writer.put_text("title", writer.say(an_activity));
    writer.put("planned", when(begins));
  }
  if (making.asks_for(Need::goal)) write_goals(making, writer);
  if (making.asks_for(Need::reviews)) writer.put("next_review", when(halfway));
}

}  // namespace

bool asks_for_analysis(const Making& making) {
  return making.asks_for(Need::causes) || making.asks_for(Need::wider_participation) ||
         making.asks_for(Need::pupils_heard);
}

void write_analysis(const Making& making, Writer& writer) {
  writer.explain(of_analysis.in(writer.language()));
  const Proposed proposed(writer);
  const Below analysis(writer, "analysis");
  std::vector<plan::Participant> participants;
  if (making.asks_for(Need::wider_participation)) participants.push_back(plan::Participant::all_educators);
  if (making.asks_for(Need::pupils_heard)) participants.push_back(plan::Participant::pupils);
  if (!participants.empty()) writer.put_choices("participants", participants);
  const Below findings(writer, "findings");
  const Item finding(writer);
  writer.put_text("id", writer.say(problem_id));
  if (!making.schools.empty()) writer.put_texts("schools", making.schools);
  writer.put_text("problem", writer.say(a_problem));
  writer.put_text("evidence", writer.say(an_evidence));
  writer.put_texts("causes", {writer.say(a_cause)});
}

void write_interventions(const Making& making, Writer& writer) {
  writer.explain(of_interventions.in(writer.language()));
  const Proposed proposed(writer);
  const Below interventions(writer, "interventions");
  write_intervention(making, writer);
}

}  // namespace sbs::begin
