#include "guide/remarks.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/check.h"
#include "base/text.h"
#include "plan/choices.h"
#include "programme/mandates.h"
#include "programme/roles.h"
#include "programme/steps.h"

namespace sbs::guide {

namespace {

/// By the end of a topic's path in English.
struct Remark {
  std::string_view topic;
  Phrase text;
};

constexpr Phrase at_least_one_date{
    "”planerad” eller ”klar” måste finnas, eller båda. Kan också vara ”senast 2018-06-20”.",
    "“planned” or “done” is required, or both. May also be “by 2018-06-20”."};
constexpr Phrase why_not_yes{"Skriv skälet. Bara ”ja” räcker inte.", "Write the reason. “yes” alone is not enough."};
constexpr Phrase may_be_deadline{"Kan också vara ”senast 2018-06-20”.", "May also be “by 2018-06-20”."};

constexpr std::array remarks{
    Remark{"sbs",
           {"Varje fil i planen börjar med den. En fil utan den räknas inte till planen.",
            "Every file of the plan begins with it. A file without it is not part of the plan."}},
    Remark{"collaboration.counted_from",
           {"Måste finnas när uppdraget har en tidsgräns. Tiden räknas från den första händelsen av det slaget.",
            "Required where the mandate has a time limit. The time is counted from the first event of that kind."}},
    Remark{"collaboration.start",
           {"Utan den gäller händelsen som tiden räknas från: dagen den är klar, annars dagen den är planerad. Med "
            "”räknas_från: start” måste den finnas.",
            "Without it the event that the time is counted from holds: the day it was done, else the day it is "
            "planned. With “counted_from: start” it is required."}},
    Remark{"collaboration.status", {"Utan den är samarbetet ”pågår”.", "Without it the collaboration is “active”."}},
    Remark{"collaboration.status_reason",
           {"Skriv det när status är ”pausad”, ”avbruten” eller ”avböjd”.",
            "Write it where the status is “paused”, “discontinued” or “declined”."}},
    Remark{"collaboration.pauses",
           {"Tidsgränsen löper också under en paus.", "The time limit runs during a pause as well."}},
    Remark{"supervision.closed", {"Tillsynen pågår tills den finns.", "The supervision is open until it is there."}},
    Remark{"schools.until",
           {"Bara för en skola som lämnade före slutet.", "Only for a school that left before the end."}},
    Remark{"teams.members", {"Minst en medlem.", "At least one member."}},
    Remark{"members.position",
           {"Visas i stället för rollens ord. Skriv det när rollen är ”annan”.",
            "Shown instead of the role's word. Write it where the role is “other”."}},
    Remark{"timeline.planned", at_least_one_date},
    Remark{"timeline.done",
           {"”planerad” eller ”klar” måste finnas, eller båda. En händelse som återkommer kan ha en lista: "
            "”[2016-09-06, 2016-09-20]”.",
            "“planned” or “done” is required, or both. An event that recurs can have a list: "
            "“[2016-09-06, 2016-09-20]”."}},
    Remark{"timeline.cancelled", why_not_yes},
    Remark{"activities.cancelled", why_not_yes},
    Remark{"activities.planned", may_be_deadline},
    Remark{"interventions.next_review", may_be_deadline},
    Remark{"timeline.every", {"Gäller hela tiden i ”planerad”.", "Holds for the whole time of “planned”."}},
    Remark{"timeline.by",
           {"Ett möte är ett möte med Skolverket när ”skolverket” finns med här, eller när ett av dess ”team” är av "
            "typen ”dialog”. För ”teammöte”, ”kontakt” och ”planeringsmöte” antas det när inget av dem anges.",
            "A meeting is one with Skolverket where “skolverket” is named here, or one of its “teams” is of the type "
            "“dialogue”. Of “team_meeting”, “contact” and “planning_meeting” it is assumed where neither is "
            "given."}},
    Remark{
        "timeline.document",
        {"Sökvägen räknas från mappen som filen ligger i.", "A path is counted from the folder that the file is in."}},
    Remark{"timeline.assessment", {"Hör till händelsen ”utvärdering”.", "Belongs to the event “evaluation”."}},
    Remark{"responsible.who",
           {"Rollen kan vara en av dem under ”roll”, på svenska eller engelska, eller vad som helst annat.",
            "The role can be one of those of “role”, in Swedish or English, or anything else."}},
    Remark{"activities.who",
           {"Rollen kan vara en av dem under ”roll”, på svenska eller engelska, eller vad som helst annat.",
            "The role can be one of those of “role”, in Swedish or English, or anything else."}},
    Remark{"goals.target",
           {"Målet går åt det håll som leder från utgångsläget till målvärdet.",
            "A goal points in the direction that leads from its baseline to its target."}},
    Remark{"target.value",
           {"Ett tal har decimalpunkt, eller decimalkomma inom citattecken. En enhet får stå efter, som ”67 %”, och "
            "ett mellanslag mellan tusentalen, som ”1 200”. Är gruppen för liten för att visas skrivs ”..”, aldrig 0. "
            "Ett mål i ord har en text.",
            "A number has a decimal point, or a decimal comma in quotation marks. A unit may follow, as in “67 %”, and "
            "a blank may stand between thousands, as in “1 200”. Where the group is too small to be shown, write "
            "“..”, never 0. A goal in words has a text."}},
    Remark{"interventions.status",
           {"”överenskommen”, ”pågår”, ”slutförd” och ”avbruten” räknas som överenskomna.",
            "“agreed”, “in_progress”, “completed” and “stopped” count as agreed."}},
    Remark{"interventions.status_reason", why_not_yes},
    Remark{"schools.left", why_not_yes},
    Remark{"pauses.reason", why_not_yes},
    Remark{"findings.set_aside",
           {"Ett problem behöver en insats som svarar mot det, eller den här uppgiften.",
            "A problem needs an intervention that answers it, or this key."}},

    Remark{"counted_from.dialogue", {"händelsen ”dialog_inledd”", "the event “dialogue_opened”"}},
    Remark{"counted_from.decision",
           {"händelsen ”deltagandebeslut” eller ”deltagandeöverenskommelse”",
            "the event “participation_decision” or “participation_agreement”"}},
    Remark{"counted_from.agreement", {"händelsen ”överenskommelse”", "the event “agreement”"}},
    Remark{"counted_from.start",
           {"dagen eller terminen i ”start”, då arbetet enligt vad ni har avtalat börjar",
            "the day or term of “start”, on which you agreed that the work begins"}},
    Remark{
        "forms.compulsory_special",
        {"till och med den 1 juli 2023, sedan ”anpassad_grundskola”", "until 1 July 2023, then “adapted_compulsory”"}},
    Remark{"forms.upper_secondary_special",
           {"till och med den 1 juli 2023, sedan ”anpassad_gymnasieskola”",
            "until 1 July 2023, then “adapted_upper_secondary”"}},
    Remark{"role.process_supporter", {"Skolverkets", "Skolverket's"}},
    Remark{"role.process_leader", {"huvudmannens egen", "the organiser's own"}},
    Remark{"role.other", {"säg vad i ”befattning”", "say what in “position”"}},
    Remark{"aims.goal_attainment", {"uppdraget ri-2024", "the mandate ri-2024"}},
    Remark{"aims.teaching_quality", {"uppdraget ri-2024", "the mandate ri-2024"}},
};

constexpr Phrase counts_as_principal{"räknas som rektor", "counts as a principal"};
constexpr Phrase counts_as_educator{"räknas som pedagog", "counts as an educator"};
constexpr Phrase of_no_step{"hör till inget steg", "belongs to no step"};
constexpr Phrase no_limit{"ingen tidsgräns", "no time limit"};
constexpr Noun years_at_most{{"år som längst", "year at most"}, {"år som längst", "years at most"}};

/// What the tables of the programme say of a value.
std::string from_tables(const ValueSet& set, const fields::Choice& value, Language language) {
  const auto is_of = [&](const auto& choices) { return set.choices.data() == choices.data(); };
  if (is_of(plan::event_choices)) {
    const auto step = programme::step_of(static_cast<plan::EventKind>(value.value));
    return step ? worded(*step, Wording(language)) : std::string(of_no_step.in(language));
  }
  if (is_of(plan::role_choices)) {
    const auto role = static_cast<plan::Role>(value.value);
    const bool is_principal =
        std::find(programme::principals.begin(), programme::principals.end(), role) != programme::principals.end();
    if (is_principal && role != plan::Role::principal) return std::string(counts_as_principal.in(language));
    if (programme::is_educator(role) && role != plan::Role::educator)
      return std::string(counts_as_educator.in(language));
  }
  if (is_of(plan::mandate_choices)) {
    const auto limit = programme::mandate(static_cast<plan::MandateId>(value.value)).limit_years;
    return limit ? years_at_most(language, *limit) : std::string(no_limit.in(language));
  }
  return {};
}

}  // namespace

std::string remark_on(const Topic& topic, Language language) {
  static const auto topics_remarked = [] {
    std::vector<Topic> topics;
    for (const Remark& remark : remarks) {
      const auto found = topics_named(remark.topic);
      SBS_CHECK(found.size() == 1);
      topics.push_back(found.front());
    }
    return topics;
  }();
  const auto found = std::find(topics_remarked.begin(), topics_remarked.end(), topic);
  if (found != topics_remarked.end())
    return std::string(remarks.at(static_cast<std::size_t>(found - topics_remarked.begin())).text.in(language));
  return topic.value != nullptr ? from_tables(*topic.set, *topic.value, language) : std::string();
}

}  // namespace sbs::guide
