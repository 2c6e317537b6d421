#include "plan/fields.h"

#include "plan/tables.h"

// THE table: every key of the plan format, in both languages; the schools', the events' and the interventions' stand
// in files of their own, the fixed values in plan/choices.h. The decoder, `sbs translate`, the schemas and the manual
// all read it. Order is the order in which keys are offered to people.

namespace sbs::plan {

using fields::also_called;
using fields::key;
using fields::mapping;
using fields::optional;
using fields::reason;
using fields::required;

constexpr std::array organiser_rows{
    key<&Organiser::name>(
        {"namn", "name"}, required,
        {"Huvudmannens namn, till exempel ”Kumla kommun”.", "The organiser's name, such as “Kumla kommun”."}),
    key<&Organiser::type>({"typ", "type"}, required,
                          {"”kommunal”, ”enskild”, ”region” eller ”statlig”, beroende på vad huvudmannen är.",
                           "“municipal”, “independent”, “region” or “state”, depending on what the organiser is."}),
    also_called(key<&Organiser::supervision>({"tillsyn", "supervision"}, optional,
                                             {"Beslut av Skolinspektionen om huvudmannen.",
                                              "Decisions of the inspectorate about the organiser."}),
                "pågående_tillsyn, open_supervision, föreläggande, vite, order, fine"),
    key<&Organiser::municipality_code>({"kommunkod", "municipality_code"}, optional,
                                       {"Fyra siffror inom citattecken, till exempel ”\"1881\"”.",
                                        "Four digits in quotation marks, such as “\"1881\"”."}),
    key<&Organiser::organisation_number>(
        {"organisationsnummer", "organisation_number"}, optional,
        {"Tio siffror, till exempel ”212000-1975”.", "Ten digits, such as “212000-1975”."}),
};
constexpr fields::Mapping organiser_keys =
    mapping<Organiser>({"huvudmannen", "the organiser"}, {"en huvudman", "an organiser"}, organiser_rows);

constexpr std::array pause_rows{
    key<&Pause::from>(
        {"från", "from"}, required,
        {"Pausens första dag, till exempel ”2018-01-08”.", "The first day of the pause, such as “2018-01-08”."}),
    key<&Pause::until>({"till", "until"}, optional, {"Pausens sista dag.", "The last day of the pause."}),
    reason(key<&Pause::reason>({"skäl", "reason"}, required,
                               {"Varför samarbetet pausades.", "Why the collaboration was paused."})),
};
constexpr fields::Mapping pause_keys = mapping<Pause>({"pausen", "the pause"}, {"en paus", "a pause"}, pause_rows);

constexpr std::array collaboration_rows{
    key<&Collaboration::title>({"rubrik", "title"}, optional,
                               {"Vad samarbetet kallas.", "What the collaboration is called."}),
    key<&Collaboration::reference>({"diarienummer", "reference"}, optional,
                                   {"Numret i ett diarium.", "The number in a register."}),
    key<&Collaboration::funding>({"medel", "funding"}, optional,
                                 {"Vad det kostar, och vem som betalar.", "What it costs, and who pays."}),
    key<&Collaboration::mandate>({"uppdrag", "mandate"}, required,
                                 {"Vilket regeringsuppdrag planen följer, till exempel ”sbs-2019”.",
                                  "Which government mandate the plan follows, such as “sbs-2019”."}),
    key<&Collaboration::organiser>({"huvudman", "organiser"}, required,
                                   {"Namn och typ, som ”{namn: Kumla kommun, typ: kommunal}”.",
                                    "Its name and type, as “{name: Kumla kommun, type: municipal}”."}),
    key<&Collaboration::counted_from>(
        {"räknas_från", "counted_from"}, optional,
        {"”dialog”, ”beslut”, ”överenskommelse” eller ”start”, efter vad tidsgränsen räknas från.",
         "“dialogue”, “decision”, “agreement” or “start”, by what the time limit is counted from."}),
    key<&Collaboration::start>({"start", "start"}, optional,
                               {"När samarbetet börjar eller började.", "When the collaboration begins or began."}),
    key<&Collaboration::end>({"slut", "end"}, optional, {"När samarbetet slutar.", "When the collaboration ends."}),
    key<&Collaboration::status>(
        {"status", "status"}, optional,
        {"Om samarbetet pågår, är pausat eller har slutat.", "Whether the collaboration is active, paused or over."}),
    reason(key<&Collaboration::status_reason>(
        {"statusskäl", "status_reason"}, optional,
        {"Varför det är pausat, avbrutet eller avböjt.", "Why it is paused, discontinued or declined."})),
    key<&Collaboration::pauses>({"pauser", "pauses"}, optional,
                                {"Tider då samarbetet var pausat.", "Times when the collaboration was paused."}),
};
constexpr fields::Mapping collaboration_keys = mapping<Collaboration>(
    {"samarbetet", "the collaboration"}, {"ett samarbete", "a collaboration"}, collaboration_rows);

constexpr std::array plan_rows{
    key<&Plan::version>({"sbs", "sbs"}, required,
                        {"Planformatets version, som är ”1”.", "The version of the plan format, which is “1”."}),
    key<&Plan::collaboration>(
        {"samverkan", "collaboration"}, optional,
        {"Samarbetet mellan Skolverket och huvudmannen.", "The collaboration between Skolverket and the organiser."}),
    key<&Plan::schools>({"skolor", "schools"}, optional, {"Skolorna som deltar.", "The schools that take part."}),
    key<&Plan::teams>({"team", "teams"}, optional, {"Teamen och deras medlemmar.", "The teams and their members."}),
    key<&Plan::timeline>({"tidslinje", "timeline"}, optional,
                         {"Vad som är planerat och vad som är gjort.", "What is planned and what was done."}),
    key<&Plan::analysis>({"nulägesanalys", "analysis"}, optional,
                         {"Vad nulägesanalysen visade.", "What the current-state analysis showed."}),
    key<&Plan::interventions>({"insatser", "interventions"}, optional,
                              {"Utvecklingsinsatserna.", "The interventions."}),
};
constexpr fields::Mapping plan_file_keys = mapping<Plan>({"planen", "the plan"}, {"en plan", "a plan"}, plan_rows);

const fields::Mapping& plan_keys() { return plan_file_keys; }

}  // namespace sbs::plan
