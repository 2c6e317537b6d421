#include "programme/event.h"
#include "programme/sentences.h"
#include "rules/parties.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<AllOf<Said>, Said> lacks{"utvärderingen bedömer inte {1} förmåga att {0}",
                                           "the evaluation does not assess {1} ability to {0}"};
constexpr Message<Said> lacks_all{"utvärderingen bedömer inte {0} tre förmågor",
                                  "the evaluation does not assess {0} three abilities"};
constexpr Message<> by_others{"utvärderingen är inte gjord av Skolverket", "Skolverket did not make the evaluation"};
constexpr Message<Written> remedy{"lägg till ”{0}” under ”bedömning”, med ”planera”, ”följa_upp” och ”utveckla”",
                                  "add “{0}” under “assessment”, with “plan”, “follow_up” and “develop”"};
constexpr Message<AllOf<QuotedWritten>, Written> add_abilities{"lägg till {0} under ”{1}” i bedömningen",
                                                               "add {0} under “{1}” of the assessment"};
constexpr Message<> values{"skriv ”stärkt”, ”oförändrad” eller ”försvagad” för var och en av förmågorna",
                           "write “strengthened”, “unchanged” or “weakened” for each of the abilities"};
constexpr Message<> remedy_by{"skriv ”av: [skolverket]”", "write “by: [skolverket]”"};

using Group = source::Field<plan::AbilityAssessment>;

// Who is assessed, and in what.
constexpr Said the_organiser{{"huvudmannens", "the organiser's"}, {"huvudman", "organiser"}};
constexpr Said the_schools{{"skolornas", "the schools'"}, {"skolor", "schools"}};
constexpr Said to_plan{{"planera", "plan"}, {"planera", "plan"}};
constexpr Said to_follow_up{{"följa upp", "follow up"}, {"följa_upp", "follow_up"}};
constexpr Said to_develop{{"utveckla", "develop"}, {"utveckla", "develop"}};

void check_group(const Context& context, const plan::Event& event, const Group& group, const Said& who) {
  if (group.unread()) return;
  if (group.absent()) {
    const source::Span place = event.assessment ? event.assessment->head : event.head;
    context.report(place, lacks_all, who).help(remedy, Written{who.written}).help(values);
    return;
  }
  AllOf<Said> missing;
  AllOf<QuotedWritten> keys;
  const auto ask = [&](const source::Field<plan::Change>& change, const Said& ability) {
    if (!change.absent()) return;
    missing.items.push_back(ability);
    keys.items.push_back({ability.written});
  };
  ask(group->plan, to_plan);
  ask(group->follow_up, to_follow_up);
  ask(group->develop, to_develop);
  if (keys.items.empty()) return;
  context.report(group->head, lacks, missing, who).help(add_abilities, keys, Written{who.written}).help(values);
}

/// Whether a school took part then: else there is none to assess, or none that could be read.
bool any_takes_part(const programme::History& history, Day evaluated) {
  for (std::size_t at = 0; at < history.plan().schools.size(); ++at)
    if (history.takes_part(plan::SchoolId::at(at), evaluated)) return true;
  return false;
}

void check(const Context& context) {
  static const plan::Assessment nothing;
  for (const plan::Event* event : context.history.events_of(plan::EventKind::evaluation)) {
    const auto done = programme::done_date(*event);
    if (!done || !context.history.begins_its_step(*event)) continue;
    if (names_none_of(event->by, {plan::Party::skolverket}))
      context.report(event->by.span, by_others).at(Severity::error).help(remedy_by);
    if (event->assessment.unread()) continue;
    const plan::Assessment& assessment = event->assessment ? *event->assessment : nothing;
    check_group(context, *event, assessment.organiser, the_organiser);
    if (any_takes_part(context.history, done->value.first))
      check_group(context, *event, assessment.schools, the_schools);
  }
}

}  // namespace

constexpr Rule SBS607{
    .id = RuleId::SBS607,
    .title = {"utvärderingen bedömer inte alla tre förmågor", "the evaluation does not assess all three abilities"},
    .why = {"Det som utvärderas är förmågan att planera, följa upp och utveckla, både huvudmannens och skolornas. En "
            "utvärdering mitt i arbetet behöver inte bedöma något.",
            "What is evaluated is the ability to plan, follow up and develop, of both the organiser and the schools. A "
            "mid-term evaluation need not assess anything."},
    .source = programme::strengthened_ability,
    .levels = Phrase{"Det blir ett fel om Skolverket inte har gjort utvärderingen.",
                     "It is an error where Skolverket did not make the evaluation."},
    .bad = {R"(samverkan:
  slut: 2017-04-28
  status: avslutad
tidslinje:
  - {händelse: delredovisning, klar: 2017-04-07, av: [huvudman]}
  - {händelse: slutredovisning, klar: 2017-04-24, av: [huvudman]}
  - händelse: utvärdering
    klar: 2017-04-27
    av: [skolverket]
    bedömning:
      huvudman: {planera: stärkt, följa_upp: stärkt, utveckla: oförändrad}
      skolor: {planera: stärkt}
insatser:
  - id: läsning
    status: slutförd
    slut: 2017-04-21
)"},
    .good = {R"(samverkan:
  slut: 2017-04-28
  status: avslutad
tidslinje:
  - {händelse: delredovisning, klar: 2017-04-07, av: [huvudman]}
  - {händelse: slutredovisning, klar: 2017-04-24, av: [huvudman]}
  - händelse: utvärdering
    klar: 2017-04-27
    av: [skolverket]
    bedömning:
      huvudman: {planera: stärkt, följa_upp: stärkt, utveckla: oförändrad}
      skolor: {planera: stärkt, följa_upp: oförändrad, utveckla: stärkt}
insatser:
  - id: läsning
    status: slutförd
    slut: 2017-04-21
)"},
    .topic = programme::Topic::evaluation,
    .check = check,
};

}  // namespace sbs::rules
