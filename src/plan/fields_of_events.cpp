#include "plan/tables.h"

// The keys of an event.
namespace sbs::plan {

using fields::also_called;
using fields::due;
using fields::key;
using fields::mapping;
using fields::optional;
using fields::reason;
using fields::required;

constexpr std::array ability_assessment_rows{
    key<&AbilityAssessment::plan>({"planera", "plan"}, optional, {"Förmågan att planera.", "The ability to plan."}),
    key<&AbilityAssessment::follow_up>({"följa_upp", "follow_up"}, optional,
                                       {"Förmågan att följa upp.", "The ability to follow up."}),
    key<&AbilityAssessment::develop>({"utveckla", "develop"}, optional,
                                     {"Förmågan att utveckla.", "The ability to develop."}),
};
constexpr fields::Mapping ability_assessment_keys =
    mapping<AbilityAssessment>({"bedömningen av förmågorna", "the assessment of abilities"},
                               {"en bedömning av förmågor", "an assessment of abilities"}, ability_assessment_rows);

constexpr std::array assessment_rows{
    key<&Assessment::organiser>({"huvudman", "organiser"}, optional,
                                {"Huvudmannens förmågor.", "The organiser's abilities."}),
    key<&Assessment::schools>({"skolor", "schools"}, optional, {"Skolornas förmågor.", "The schools' abilities."}),
};
constexpr fields::Mapping assessment_keys =
    mapping<Assessment>({"bedömningen", "the assessment"}, {"en bedömning", "an assessment"}, assessment_rows);

constexpr std::array no_events{
    fields::Elsewhere{"föreläggande, vite, vitesföreläggande, order, order_with_fine",
                      {"flytta beslutet till skolan eller huvudmannen, som ”tillsyn: [{slag: föreläggande}]”",
                       "move the decision to the school or the organiser, as “supervision: [{kind: order}]”"}}};

constexpr std::array event_rows{
    fields::elsewhere(
        key<&Event::kind>({"händelse", "event"}, required,
                          {"Vad som händer, till exempel ”teammöte”.", "What happens, such as “team_meeting”."}),
        no_events),
    key<&Event::id>({"id", "id"}, optional,
                    {"Ett kortnamn på händelsen, utan mellanslag.", "A short name of the event, without blanks."}),
    key<&Event::title>({"rubrik", "title"}, optional, {"Vad händelsen kallas.", "What the event is called."}),
    also_called(
        due(key<&Event::planned>({"planerad", "planned"}, optional, {"När det ska hända.", "When it is to happen."})),
        "datum, date"),
    also_called(key<&Event::done>({"klar", "done"}, optional, {"När det hände.", "When it happened."}),
                "datum, klart, date"),
    reason(key<&Event::cancelled>({"inställd", "cancelled"}, optional,
                                  {"Varför det ställdes in.", "Why it was cancelled."})),
    key<&Event::every>({"intervall", "every"}, optional,
                       {"Hur ofta det återkommer, till exempel ”varannan vecka”.",
                        "How often it recurs, such as “every other week”."}),
    key<&Event::by>({"av", "by"}, optional,
                    {"Vilka parter som gör det, till exempel ”[huvudman, skolverket]”.",
                     "The parties that do it, such as “[organiser, skolverket]”."}),
    key<&Event::schools>({"skolor", "schools"}, optional,
                         {"Skolorna det gäller, med kortnamn.", "The schools concerned, by id."}),
    key<&Event::teams>({"team", "teams"}, optional, {"Teamen som möts, med kortnamn.", "The teams that meet, by id."}),
    key<&Event::interventions>({"insatser", "interventions"}, optional,
                               {"Insatserna det gäller, med kortnamn.", "The interventions concerned, by id."}),
    key<&Event::document>({"dokument", "document"}, optional,
                          {"Sökväg eller webbadress till dokumentet.", "A path or web address of the document."}),
    key<&Event::reference>({"diarienummer", "reference"}, optional,
                           {"Numret i ett diarium.", "The number in a register."}),
    key<&Event::assessment>({"bedömning", "assessment"}, optional,
                            {"Vad utvärderingen kom fram till.", "What the evaluation found."}),
};
constexpr fields::Mapping event_keys =
    mapping<Event>({"händelsen", "the event"}, {"en händelse", "an event"}, event_rows);

}  // namespace sbs::plan
