#include "plan/fields.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"
#include "fields/read.h"
#include "plan/names.h"
#include "plan/plan.h"

// THE table: every key and every value of the plan format, in both languages. The decoder, `sbs translate`, the
// schemas and the manual all read it. Order is the order in which keys are offered to people.

namespace sbs::plan {

namespace {

using fields::Choice;
using fields::key;
using fields::mapping;
using fields::optional;
using fields::required;

template <class E>
constexpr Choice choice(E value, fields::Names names, Phrase label) {
  return {static_cast<int>(value), names, label};
}

constexpr std::array mandate_choices{
    choice(MandateId::sbs_2015, {"sbs-2015", "sbs-2015"}, {"sbs-2015", "sbs-2015"}),
    choice(MandateId::sbs_2017, {"sbs-2017", "sbs-2017"}, {"sbs-2017", "sbs-2017"}),
    choice(MandateId::sbs_2019, {"sbs-2019", "sbs-2019"}, {"sbs-2019", "sbs-2019"}),
    choice(MandateId::ri_2024, {"ri-2024", "ri-2024"}, {"ri-2024", "ri-2024"}),
};

constexpr std::array counted_from_choices{
    choice(CountedFrom::dialogue, {"dialog", "dialogue"}, {"dialogen", "the dialogue"}),
    choice(CountedFrom::decision, {"beslut", "decision"}, {"beslutet om deltagande", "the decision to take part"}),
    choice(CountedFrom::agreement, {"överenskommelse", "agreement"}, {"överenskommelsen", "the agreement"}),
};

constexpr std::array collaboration_status_choices{
    choice(CollaborationStatus::active, {"pågår", "active"}, {"pågår", "active"}),
    choice(CollaborationStatus::paused, {"pausad", "paused"}, {"pausad", "paused"}),
    choice(CollaborationStatus::ended, {"avslutad", "ended"}, {"avslutad", "ended"}),
    choice(CollaborationStatus::discontinued, {"avbruten", "discontinued"}, {"avbruten", "discontinued"}),
    choice(CollaborationStatus::declined, {"avböjd", "declined"}, {"avböjd", "declined"}),
};

constexpr std::array organiser_type_choices{
    choice(OrganiserType::municipal, {"kommunal", "municipal"}, {"kommunal", "municipal"}),
    choice(OrganiserType::independent, {"enskild", "independent"}, {"enskild", "independent"}),
    choice(OrganiserType::region, {"region", "region"}, {"region", "region"}),
    choice(OrganiserType::state, {"statlig", "state"}, {"statlig", "state"}),
};

constexpr std::array form_choices{
    choice(Form::preschool, {"förskola", "preschool"}, {"förskola", "preschool"}),
    choice(Form::preschool_class, {"förskoleklass", "preschool_class"}, {"förskoleklass", "preschool class"}),
    choice(Form::leisure_centre, {"fritidshem", "leisure_centre"}, {"fritidshem", "leisure-time centre"}),
    choice(Form::compulsory, {"grundskola", "compulsory"}, {"grundskola", "compulsory school"}),
    choice(Form::adapted_compulsory, {"anpassad_grundskola", "adapted_compulsory"},
           {"anpassad grundskola", "adapted compulsory school"}),
    choice(Form::special, {"specialskola", "special"}, {"specialskola", "special school"}),
    choice(Form::sami, {"sameskola", "sami"}, {"sameskola", "Sami school"}),
    choice(Form::upper_secondary, {"gymnasieskola", "upper_secondary"}, {"gymnasieskola", "upper secondary school"}),
    choice(Form::adapted_upper_secondary, {"anpassad_gymnasieskola", "adapted_upper_secondary"},
           {"anpassad gymnasieskola", "adapted upper secondary school"}),
    choice(Form::adult, {"komvux", "adult"}, {"komvux", "municipal adult education"}),
    choice(Form::compulsory_special, {"grundsärskola", "compulsory_special"},
           {"grundsärskola", "compulsory school for pupils with learning disabilities"}),
    choice(Form::upper_secondary_special, {"gymnasiesärskola", "upper_secondary_special"},
           {"gymnasiesärskola", "upper secondary school for pupils with learning disabilities"}),
};

constexpr std::array ground_choices{
    choice(Ground::low_results, {"låga_resultat", "low_results"}, {"låga kunskapsresultat", "low results"}),
    choice(Ground::low_completion, {"många_fullföljer_inte", "low_completion"},
           {"hög andel elever som inte fullföljer sina studier", "a high share of pupils who do not complete"}),
    choice(Ground::difficult_conditions, {"svåra_förutsättningar", "difficult_conditions"},
           {"svåra förutsättningar att förbättra resultaten på egen hand", "difficult conditions for improving alone"}),
};

constexpr std::array team_type_choices{
    choice(TeamType::school, {"skola", "school"}, {"skolans team", "the school's team"}),
    choice(TeamType::organiser, {"huvudman", "organiser"}, {"huvudmannens team", "the organiser's team"}),
    choice(TeamType::dialogue, {"dialog", "dialogue"}, {"Skolverkets dialogteam", "Skolverket's dialogue team"}),
};

constexpr std::array role_choices{
    choice(Role::principal, {"rektor", "principal"}, {"rektor", "principal"}),
    choice(Role::deputy_principal, {"biträdande_rektor", "deputy_principal"},
           {"biträdande rektor", "deputy principal"}),
    choice(Role::preschool_head, {"förskolechef", "preschool_head"}, {"förskolechef", "head of preschool"}),
    choice(Role::head_of_operations, {"verksamhetschef", "head_of_operations"},
           {"verksamhetschef", "head of operations"}),
    choice(Role::chief_education_officer, {"skolchef", "chief_education_officer"},
           {"skolchef", "chief education officer"}),
    choice(Role::head_of_administration, {"förvaltningschef", "head_of_administration"},
           {"förvaltningschef", "head of administration"}),
    choice(Role::development_lead, {"utvecklingsledare", "development_lead"},
           {"utvecklingsledare", "development lead"}),
    choice(Role::educator, {"pedagog", "educator"}, {"pedagog", "educator"}),
    choice(Role::teacher, {"lärare", "teacher"}, {"lärare", "teacher"}),
    choice(Role::lead_teacher, {"förstelärare", "lead_teacher"}, {"förstelärare", "lead teacher"}),
    choice(Role::skolverket_representative, {"skolverkets_representant", "skolverket_representative"},
           {"Skolverkets representant", "Skolverket's representative"}),
    choice(Role::process_supporter, {"processtödjare", "process_supporter"}, {"processtödjare", "process supporter"}),
    choice(Role::supervisor, {"handledare", "supervisor"}, {"handledare", "supervisor"}),
    choice(Role::other, {"annan", "other"}, {"annan", "other"}),
};

constexpr std::array party_choices{
    choice(Party::skolverket, {"skolverket", "skolverket"}, {"Skolverket", "Skolverket"}),
    choice(Party::skolinspektionen, {"skolinspektionen", "skolinspektionen"}, {"Skolinspektionen", "Skolinspektionen"}),
    choice(Party::organiser, {"huvudman", "organiser"}, {"huvudmannen", "the organiser"}),
    choice(Party::school, {"skola", "school"}, {"skolan", "the school"}),
    choice(Party::university, {"lärosäte", "university"}, {"lärosätet", "the university"}),
    choice(Party::other, {"annan", "other"}, {"en annan part", "another party"}),
};

constexpr std::array event_choices{
    choice(EventKind::inspectorate_basis, {"underlag", "inspectorate_basis"},
           {"Skolinspektionens underlag", "The inspectorate's basis"}),
    choice(EventKind::selection, {"urval", "selection"}, {"Skolverkets urval", "Skolverket's selection"}),
    choice(EventKind::dialogue_opened, {"dialog_inledd", "dialogue_opened"},
           {"Dialogen med huvudmannen inleds", "The dialogue with the organiser opens"}),
    choice(EventKind::visit, {"besök", "visit"}, {"Besök", "Visit"}),
    choice(EventKind::participation_decision, {"deltagandebeslut", "participation_decision"},
           {"Beslut om deltagande", "Decision to take part"}),
    choice(EventKind::participation_declined, {"tackat_nej", "participation_declined"},
           {"Nej till att delta", "Participation declined"}),
    choice(EventKind::planning_meeting, {"planeringsmöte", "planning_meeting"}, {"Planeringsmöte", "Planning meeting"}),
    choice(EventKind::team_meeting, {"teammöte", "team_meeting"}, {"Teammöte", "Team meeting"}),
    choice(EventKind::analysis, {"nulägesanalys", "analysis"}, {"Nulägesanalys", "Current-state analysis"}),
    choice(EventKind::proposal, {"förslag", "proposal"}, {"Förslag på utvecklingsinsatser", "Proposed interventions"}),
    choice(EventKind::offer, {"erbjudande", "offer"},
           {"Skolverkets erbjudande om insatser", "Skolverket's offer of interventions"}),
    choice(EventKind::agreement, {"överenskommelse", "agreement"},
           {"Överenskommelse om utvecklingsinsatser", "Agreement on interventions"}),
    choice(EventKind::progress_report, {"delredovisning", "progress_report"}, {"Delredovisning", "Progress report"}),
    choice(EventKind::final_report, {"slutredovisning", "final_report"}, {"Slutredovisning", "Final report"}),
    choice(EventKind::evaluation, {"utvärdering", "evaluation"}, {"Utvärdering", "Evaluation"}),
    choice(EventKind::closing, {"avslut", "closing"}, {"Samarbetet avslutas", "The collaboration closes"}),
    choice(EventKind::contact, {"kontakt", "contact"}, {"Kontakt", "Contact"}),
    choice(EventKind::meeting, {"möte", "meeting"}, {"Möte", "Meeting"}),
    choice(EventKind::milestone, {"milstolpe", "milestone"}, {"Milstolpe", "Milestone"}),
};

constexpr std::array ability_choices{
    choice(Ability::plan, {"planera", "plan"}, {"planera", "plan"}),
    choice(Ability::follow_up, {"följa_upp", "follow_up"}, {"följa upp", "follow up"}),
    choice(Ability::develop, {"utveckla", "develop"}, {"utveckla", "develop"}),
};

constexpr std::array change_choices{
    choice(Change::strengthened, {"stärkt", "strengthened"}, {"stärkt", "strengthened"}),
    choice(Change::unchanged, {"oförändrad", "unchanged"}, {"oförändrad", "unchanged"}),
    choice(Change::weakened, {"försvagad", "weakened"}, {"försvagad", "weakened"}),
};

constexpr std::array participant_choices{
    choice(Participant::all_educators, {"alla_pedagoger", "all_educators"}, {"alla pedagoger", "all educators"}),
    choice(Participant::pupils, {"elever", "pupils"}, {"elever", "pupils"}),
    choice(Participant::guardians, {"vårdnadshavare", "guardians"}, {"vårdnadshavare", "guardians"}),
    choice(Participant::other_staff, {"övrig_personal", "other_staff"}, {"övrig personal", "other staff"}),
};

constexpr std::array intervention_status_choices{
    choice(InterventionStatus::proposed, {"föreslagen", "proposed"}, {"föreslagen", "proposed"}),
    choice(InterventionStatus::offered, {"erbjuden", "offered"}, {"erbjuden", "offered"}),
    choice(InterventionStatus::agreed, {"överenskommen", "agreed"}, {"överenskommen", "agreed"}),
    choice(InterventionStatus::in_progress, {"pågår", "in_progress"}, {"pågår", "in progress"}),
    choice(InterventionStatus::completed, {"slutförd", "completed"}, {"slutförd", "completed"}),
    choice(InterventionStatus::stopped, {"avbruten", "stopped"}, {"avbruten", "stopped"}),
    choice(InterventionStatus::declined, {"avböjd", "declined"}, {"avböjd", "declined"}),
};

constexpr std::array level_choices{
    choice(Level::organiser, {"huvudman", "organiser"}, {"huvudmannanivå", "organiser level"}),
    choice(Level::school, {"skola", "school"}, {"skolnivå", "school level"}),
};

constexpr std::array aim_choices{
    choice(Aim::results, {"kunskapsresultat", "results"}, {"kunskapsresultat", "results"}),
    choice(Aim::equity, {"likvärdighet", "equity"}, {"likvärdighet", "equity"}),
};

constexpr std::array progress_choices{
    choice(Progress::on_track, {"enligt_plan", "on_track"}, {"enligt plan", "on track"}),
    choice(Progress::at_risk, {"risk_för_avvikelse", "at_risk"}, {"risk för avvikelse", "at risk"}),
    choice(Progress::off_track, {"avviker", "off_track"}, {"avviker", "off track"}),
    choice(Progress::achieved, {"uppnått", "achieved"}, {"uppnått", "achieved"}),
};

}  // namespace

// Found by the machinery of fields/read.h through the type.
using Choices = std::span<const Choice>;
constexpr Choices choices_of(const MandateId*) { return mandate_choices; }
constexpr Choices choices_of(const CountedFrom*) { return counted_from_choices; }
constexpr Choices choices_of(const CollaborationStatus*) { return collaboration_status_choices; }
constexpr Choices choices_of(const OrganiserType*) { return organiser_type_choices; }
constexpr Choices choices_of(const Form*) { return form_choices; }
constexpr Choices choices_of(const Ground*) { return ground_choices; }
constexpr Choices choices_of(const TeamType*) { return team_type_choices; }
constexpr Choices choices_of(const Role*) { return role_choices; }
constexpr Choices choices_of(const Party*) { return party_choices; }
constexpr Choices choices_of(const EventKind*) { return event_choices; }
constexpr Choices choices_of(const Ability*) { return ability_choices; }
constexpr Choices choices_of(const Change*) { return change_choices; }
constexpr Choices choices_of(const Participant*) { return participant_choices; }
constexpr Choices choices_of(const InterventionStatus*) { return intervention_status_choices; }
constexpr Choices choices_of(const Level*) { return level_choices; }
constexpr Choices choices_of(const Aim*) { return aim_choices; }
constexpr Choices choices_of(const Progress*) { return progress_choices; }

template <class T>
constexpr fields::Shape shape_of(const Reference<T>*) {
  return fields::Shape::reference;
}
constexpr fields::Shape shape_of(const GoalValue*) { return fields::Shape::value; }

template <class T>
bool read_value(fields::Decoder& decoder, yaml::NodeId key_node, yaml::NodeId node, Reference<T>& value) {
  const auto text = decoder.scalar(key_node, node, fields::Shape::reference);
  if (text) value.id = *text;
  return text.has_value();
}

bool read_value(fields::Decoder& decoder, yaml::NodeId key_node, yaml::NodeId node, GoalValue& value);

constexpr std::array organiser_rows{
    key<&Organiser::name>({"namn", "name"}, required,
                          {"Huvudmannens namn, till exempel ”Kumla kommun”.", "The organiser's name."}),
    key<&Organiser::type>({"typ", "type"}, required,
                          {"Kommunal, enskild, region eller statlig.", "Municipal, independent, region or state."}),
    key<&Organiser::municipality_code>(
        {"kommunkod", "municipality_code"}, optional,
        {"Fyra siffror inom citattecken, till exempel \"1881\".", "Four digits in quotation marks, such as \"1881\"."}),
    key<&Organiser::organisation_number>(
        {"organisationsnummer", "organisation_number"}, optional,
        {"Tio siffror, till exempel 212000-1975.", "Ten digits, such as 212000-1975."}),
};
constexpr fields::Mapping organiser_keys = mapping<Organiser>({"huvudmannen", "the organiser"}, organiser_rows);
static constexpr const fields::Mapping& mapping_of(const Organiser*) { return organiser_keys; }

constexpr std::array pause_rows{
    key<&Pause::from>({"från", "from"}, required, {"Första dagen av pausen.", "The first day of the pause."}),
    key<&Pause::until>({"till", "until"}, optional, {"Sista dagen av pausen.", "The last day of the pause."}),
    key<&Pause::reason>({"skäl", "reason"}, required,
                        {"Varför samarbetet pausades.", "Why the collaboration was paused."}),
};
constexpr fields::Mapping pause_keys = mapping<Pause>({"pausen", "the pause"}, pause_rows);
static constexpr const fields::Mapping& mapping_of(const Pause*) { return pause_keys; }

constexpr std::array collaboration_rows{
    key<&Collaboration::title>({"rubrik", "title"}, optional,
                               {"Vad samarbetet kallas.", "What the collaboration is called."}),
    key<&Collaboration::mandate>({"uppdrag", "mandate"}, required,
                                 {"Det regeringsuppdrag som planen följer: sbs-2015, sbs-2017, sbs-2019 eller ri-2024.",
                                  "The government mandate the plan follows: sbs-2015, sbs-2017, sbs-2019 or ri-2024."}),
    key<&Collaboration::organiser>(
        {"huvudman", "organiser"}, required,
        {"Kommunen eller den enskilda huvudmannen.", "The municipality or independent body."}),
    key<&Collaboration::counted_from>(
        {"räknas_från", "counted_from"}, required,
        {"Den händelse som tidsgränsen räknas från: dialog, beslut eller överenskommelse.",
         "The event that the time limit is counted from: dialogue, decision or agreement."}),
    key<&Collaboration::start>({"start", "start"}, optional,
                               {"När samarbetet började.", "When the collaboration began."}),
    key<&Collaboration::end>({"slut", "end"}, optional, {"När samarbetet slutar.", "When the collaboration ends."}),
    key<&Collaboration::status>(
        {"status", "status"}, optional,
        {"Om samarbetet pågår, är pausat eller är slut.", "Whether the collaboration is active, paused or over."}),
    key<&Collaboration::status_reason>(
        {"statusskäl", "status_reason"}, optional,
        {"Varför det är pausat, avbrutet eller avböjt.", "Why it is paused, discontinued or declined."}),
    key<&Collaboration::pauses>({"pauser", "pauses"}, optional,
                                {"Tider då arbetet vilade.", "Times when the work rested."}),
};
constexpr fields::Mapping collaboration_keys =
    mapping<Collaboration>({"samverkan", "the collaboration"}, collaboration_rows);
static constexpr const fields::Mapping& mapping_of(const Collaboration*) { return collaboration_keys; }

constexpr std::array school_rows{
    key<&School::id>({"id", "id"}, required,
                     {"Ett kort namn som andra delar av planen hänvisar till.",
                      "A short name that other parts of the plan refer to."}),
    key<&School::name>({"namn", "name"}, required, {"Skolans namn.", "The school's name."}),
    key<&School::unit_code>({"skolenhetskod", "unit_code"}, optional,
                            {"Åtta siffror inom citattecken, ur Skolenhetsregistret.",
                             "Eight digits in quotation marks, from the school unit register."}),
    key<&School::forms>({"skolformer", "forms"}, required,
                        {"Skolformerna, till exempel [grundskola].", "The school forms, such as [compulsory]."}),
    key<&School::years>({"årskurser", "years"}, optional,
                        {"Årskurserna, till exempel F-6.", "The years, such as F-6."}),
    key<&School::grounds>({"skäl", "grounds"}, optional, {"Varför skolan valdes ut.", "Why the school was chosen."}),
    key<&School::open_supervision>(
        {"pågående_tillsyn", "open_supervision"}, optional,
        {"Om Skolinspektionens tillsyn pågår.", "Whether the inspectorate's supervision is open."}),
    key<&School::from>(
        {"från", "from"}, optional,
        {"När skolan kom med, om senare än de andra.", "When the school joined, if later than the others."}),
    key<&School::until>({"till", "until"}, optional, {"När skolan lämnade.", "When the school left."}),
    key<&School::left>({"lämnade", "left"}, optional, {"Varför skolan lämnade.", "Why the school left."}),
};
constexpr fields::Mapping school_keys = mapping<School>({"skolan", "the school"}, school_rows);
static constexpr const fields::Mapping& mapping_of(const School*) { return school_keys; }

constexpr std::array member_rows{
    key<&Member::role>({"roll", "role"}, required, {"Rollen, till exempel rektor.", "The role, such as principal."}),
    key<&Member::name>({"namn", "name"}, optional, {"Personens namn.", "The person's name."}),
    key<&Member::count>({"antal", "count"}, optional,
                        {"Hur många, om de inte nämns vid namn.", "How many, where they are not named."}),
    key<&Member::schools>({"skolor", "schools"}, optional,
                          {"Personens skolor, om inte teamets.", "The person's schools, if not the team's."}),
    key<&Member::from>({"från", "from"}, optional, {"När personen kom med.", "When the person joined."}),
    key<&Member::until>({"till", "until"}, optional, {"När personen slutade.", "When the person left."}),
};
constexpr fields::Mapping member_keys = mapping<Member>({"medlemmen", "the member"}, member_rows);
static constexpr const fields::Mapping& mapping_of(const Member*) { return member_keys; }

constexpr std::array team_rows{
    key<&Team::id>({"id", "id"}, required,
                   {"Ett kort namn som andra delar av planen hänvisar till.",
                    "A short name that other parts of the plan refer to."}),
    key<&Team::type>(
        {"typ", "type"}, required,
        {"Skolans, huvudmannens eller dialogteamet.", "The school's, the organiser's or the dialogue team."}),
    key<&Team::schools>({"skolor", "schools"}, optional, {"Teamets skolor, med id.", "The team's schools, by id."}),
    key<&Team::members>({"medlemmar", "members"}, required,
                        {"Vilka som ingår, minst en.", "Who belongs to it, at least one."}),
};
constexpr fields::Mapping team_keys = mapping<Team>({"teamet", "the team"}, team_rows);
static constexpr const fields::Mapping& mapping_of(const Team*) { return team_keys; }

constexpr std::array ability_assessment_rows{
    key<&AbilityAssessment::plan>({"planera", "plan"}, optional, {"Förmågan att planera.", "The ability to plan."}),
    key<&AbilityAssessment::follow_up>({"följa_upp", "follow_up"}, optional,
                                       {"Förmågan att följa upp.", "The ability to follow up."}),
    key<&AbilityAssessment::develop>({"utveckla", "develop"}, optional,
                                     {"Förmågan att utveckla.", "The ability to develop."}),
};
constexpr fields::Mapping ability_assessment_keys =
    mapping<AbilityAssessment>({"bedömningen av förmågorna", "the assessment of abilities"}, ability_assessment_rows);
static constexpr const fields::Mapping& mapping_of(const AbilityAssessment*) { return ability_assessment_keys; }

constexpr std::array assessment_rows{
    key<&Assessment::organiser>({"huvudman", "organiser"}, optional,
                                {"Huvudmannens förmågor.", "The organiser's abilities."}),
    key<&Assessment::schools>({"skolor", "schools"}, optional, {"Skolornas förmågor.", "The schools' abilities."}),
};
constexpr fields::Mapping assessment_keys = mapping<Assessment>({"bedömningen", "the assessment"}, assessment_rows);
static constexpr const fields::Mapping& mapping_of(const Assessment*) { return assessment_keys; }

constexpr std::array event_rows{
    key<&Event::kind>({"händelse", "event"}, required,
                      {"Vad som händer, till exempel teammöte.", "What happens, such as team_meeting."}),
    key<&Event::id>({"id", "id"}, optional, {"Ett kort namn på händelsen.", "A short name of the event."}),
    key<&Event::title>({"rubrik", "title"}, optional, {"Vad händelsen kallas.", "What the event is called."}),
    key<&Event::planned>({"planerad", "planned"}, optional, {"När det ska hända.", "When it is to happen."}),
    key<&Event::done>({"klar", "done"}, optional, {"När det hände.", "When it happened."}),
    key<&Event::cancelled>({"inställd", "cancelled"}, optional, {"Varför det ställdes in.", "Why it was cancelled."}),
    key<&Event::every>(
        {"intervall", "every"}, optional,
        {"Hur ofta det återkommer, till exempel varannan vecka.", "How often it recurs, such as 2 weeks."}),
    key<&Event::by>({"av", "by"}, optional,
                    {"Vilka parter som gör det, till exempel [huvudman, skolverket].",
                     "The parties that do it, such as [organiser, skolverket]."}),
    key<&Event::schools>({"skolor", "schools"}, optional,
                         {"Skolorna det gäller, med id.", "The schools concerned, by id."}),
    key<&Event::teams>({"team", "teams"}, optional, {"Teamen som möts, med id.", "The teams that meet, by id."}),
    key<&Event::interventions>({"insatser", "interventions"}, optional,
                               {"Insatserna det gäller, med id.", "The interventions concerned, by id."}),
    key<&Event::document>({"dokument", "document"}, optional,
                          {"Sökväg eller webbadress till dokumentet.", "A path or web address of the document."}),
    key<&Event::assessment>({"bedömning", "assessment"}, optional,
                            {"Vad utvärderingen kom fram till.", "What the evaluation found."}),
};
constexpr fields::Mapping event_keys = mapping<Event>({"händelsen", "the event"}, event_rows);
static constexpr const fields::Mapping& mapping_of(const Event*) { return event_keys; }

constexpr std::array finding_rows{
    key<&Finding::id>({"id", "id"}, required,
                      {"Ett kort namn som insatserna hänvisar till.", "A short name that interventions refer to."}),
    key<&Finding::schools>({"skolor", "schools"}, optional,
                           {"Skolorna det gäller, med id.", "The schools concerned, by id."}),
    key<&Finding::problem>({"problem", "problem"}, required, {"Vad analysen visade.", "What the analysis showed."}),
    key<&Finding::evidence>({"underlag", "evidence"}, optional,
                            {"Vad iakttagelsen bygger på.", "What the finding rests on."}),
    key<&Finding::causes>({"orsaker", "causes"}, optional, {"Orsakerna.", "The causes."}),
    key<&Finding::set_aside>({"prioriteras_inte", "set_aside"}, optional,
                             {"Varför ingen insats svarar på det.", "Why no intervention answers it."}),
};
constexpr fields::Mapping finding_keys = mapping<Finding>({"iakttagelsen", "the finding"}, finding_rows);
static constexpr const fields::Mapping& mapping_of(const Finding*) { return finding_keys; }

constexpr std::array analysis_rows{
    key<&Analysis::participants>({"medverkande", "participants"}, optional,
                                 {"Vilka som deltog utöver teamet.", "Who took part beyond the team."}),
    key<&Analysis::findings>({"iakttagelser", "findings"}, optional,
                             {"Vad analysen visade.", "What the analysis showed."}),
};
constexpr fields::Mapping analysis_keys = mapping<Analysis>({"nulägesanalysen", "the analysis"}, analysis_rows);
static constexpr const fields::Mapping& mapping_of(const Analysis*) { return analysis_keys; }

constexpr std::array responsible_rows{
    key<&Responsible::party>({"part", "party"}, required, {"Den part som ansvarar.", "The party that is responsible."}),
    key<&Responsible::who>({"vem", "who"}, optional, {"En roll eller ett namn.", "A role or a name."}),
    key<&Responsible::commitment>({"åtagande", "commitment"}, optional,
                                  {"Vad parten åtar sig.", "What the party commits itself to."}),
};
constexpr fields::Mapping responsible_keys =
    mapping<Responsible>({"den ansvariga", "the responsible party"}, responsible_rows);
static constexpr const fields::Mapping& mapping_of(const Responsible*) { return responsible_keys; }

constexpr std::array activity_rows{
    key<&Activity::title>({"rubrik", "title"}, required, {"Vad som ska göras.", "What is to be done."}),
    key<&Activity::who>({"vem", "who"}, optional, {"En roll eller ett namn.", "A role or a name."}),
    key<&Activity::planned>({"planerad", "planned"}, optional, {"När det ska göras.", "When it is to be done."}),
    key<&Activity::done>({"klar", "done"}, optional, {"När det gjordes.", "When it was done."}),
    key<&Activity::cancelled>({"inställd", "cancelled"}, optional,
                              {"Varför det ställdes in.", "Why it was cancelled."}),
};
constexpr fields::Mapping activity_keys = mapping<Activity>({"aktiviteten", "the activity"}, activity_rows);
static constexpr const fields::Mapping& mapping_of(const Activity*) { return activity_keys; }

constexpr std::array measurement_rows{
    key<&Measurement::period>({"period", "period"}, required,
                              {"När värdet gäller, till exempel 2016/17.", "When the value holds, such as 2016/17."}),
    key<&Measurement::value>({"värde", "value"}, required,
                             {"Ett tal, ”..” för få elever, eller ord.", "A number, “..” for few pupils, or words."}),
};
constexpr fields::Mapping measurement_keys = mapping<Measurement>({"värdet", "the value"}, measurement_rows);
static constexpr const fields::Mapping& mapping_of(const Measurement*) { return measurement_keys; }

constexpr std::array goal_rows{
    key<&Goal::measure>({"mått", "measure"}, required, {"Vad som mäts.", "What is measured."}),
    key<&Goal::unit>({"enhet", "unit"}, optional, {"Enheten, till exempel procent.", "The unit, such as per cent."}),
    key<&Goal::group>({"grupp", "group"}, optional, {"Vilka elever det gäller.", "The pupils concerned."}),
    key<&Goal::group_size>({"gruppstorlek", "group_size"}, optional, {"Hur många de är.", "How many they are."}),
    key<&Goal::baseline>({"utgångsläge", "baseline"}, optional,
                         {"Värdet före insatsen.", "The value before the intervention."}),
    key<&Goal::target>({"målvärde", "target"}, optional,
                       {"Värdet som ska nås, och när.", "The value to reach, and when."}),
    key<&Goal::outcomes>({"utfall", "outcomes"}, optional, {"Uppmätta värden.", "Measured values."}),
};
constexpr fields::Mapping goal_keys = mapping<Goal>({"målet", "the goal"}, goal_rows);
static constexpr const fields::Mapping& mapping_of(const Goal*) { return goal_keys; }

constexpr std::array review_rows{
    key<&Review::done>({"klar", "done"}, required, {"När avstämningen gjordes.", "When the review was made."}),
    key<&Review::by>({"av", "by"}, optional, {"Vem som gjorde den.", "Who made it."}),
    key<&Review::progress>({"läge", "progress"}, required, {"Hur det går.", "How it goes."}),
};
constexpr fields::Mapping review_keys = mapping<Review>({"avstämningen", "the review"}, review_rows);
static constexpr const fields::Mapping& mapping_of(const Review*) { return review_keys; }

constexpr std::array intervention_rows{
    key<&Intervention::id>({"id", "id"}, required,
                           {"Ett kort namn som andra delar av planen hänvisar till.",
                            "A short name that other parts of the plan refer to."}),
    key<&Intervention::title>({"rubrik", "title"}, required,
                              {"Vad insatsen kallas.", "What the intervention is called."}),
    key<&Intervention::status>({"status", "status"}, required,
                               {"Hur långt insatsen har kommit.", "How far the intervention has come."}),
    key<&Intervention::status_reason>({"statusskäl", "status_reason"}, optional,
                                      {"Varför den avbröts eller avböjdes.", "Why it was stopped or declined."}),
    key<&Intervention::level>({"nivå", "level"}, optional,
                              {"Huvudmannens nivå eller skolans.", "The organiser's level or the school's."}),
    key<&Intervention::schools>({"skolor", "schools"}, optional,
                                {"Skolorna det gäller, med id.", "The schools concerned, by id."}),
    key<&Intervention::what>({"vad", "what"}, optional, {"Vad som ska genomföras.", "What is to be carried out."}),
    key<&Intervention::how>({"hur", "how"}, optional, {"Hur det ska genomföras.", "How it is to be carried out."}),
    key<&Intervention::findings>({"iakttagelser", "findings"}, optional,
                                 {"Iakttagelserna den svarar på, med id.", "The findings it answers, by id."}),
    key<&Intervention::aims>({"syften", "aims"}, optional,
                             {"Kunskapsresultat, likvärdighet eller båda.", "Results, equity or both."}),
    key<&Intervention::strengthens>({"stärker", "strengthens"}, optional,
                                    {"Förmågorna den stärker.", "The abilities it strengthens."}),
    key<&Intervention::start>({"start", "start"}, optional, {"När insatsen börjar.", "When the intervention begins."}),
    key<&Intervention::end>({"slut", "end"}, optional, {"När insatsen slutar.", "When the intervention ends."}),
    key<&Intervention::responsible>({"ansvariga", "responsible"}, optional,
                                    {"Vilka som ansvarar, och för vad.", "Who is responsible, and for what."}),
    key<&Intervention::activities>({"aktiviteter", "activities"}, optional,
                                   {"Vad som görs inom insatsen.", "What is done within it."}),
    key<&Intervention::goals>({"mål", "goals"}, optional, {"Vad insatsen ska leda till.", "What it is to lead to."}),
    key<&Intervention::reviews>({"avstämningar", "reviews"}, optional,
                                {"Hur det gick vid varje avstämning.", "How it went, at each review."}),
    key<&Intervention::next_review>({"nästa_avstämning", "next_review"}, optional,
                                    {"När det stäms av nästa gång.", "When it is reviewed next."}),
};
constexpr fields::Mapping intervention_keys =
    mapping<Intervention>({"insatsen", "the intervention"}, intervention_rows);
static constexpr const fields::Mapping& mapping_of(const Intervention*) { return intervention_keys; }

constexpr std::array plan_rows{
    key<&Plan::version>({"sbs", "sbs"}, required, {"Planformatets version: 1.", "The version of the plan format: 1."}),
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
constexpr fields::Mapping plan_file_keys = mapping<Plan>({"planen", "the plan"}, plan_rows);

namespace {

template <class E>
const Choice& choice_of(E value) {
  const auto choices = choices_of(static_cast<const E*>(nullptr));
  return *std::find_if(choices.begin(), choices.end(),
                       [&](const Choice& one) { return one.value == static_cast<int>(value); });
}

/// The value that a text names, by its key or as people call it, in either language and whatever the case.
template <class E, std::size_t Count>
std::optional<E> value_named(const std::array<Choice, Count>& choices, std::string_view text) {
  const std::string folded = fold_case(trim(text));
  for (const Choice& choice : choices)
    for (const Language language : {Language::sv, Language::en})
      if (folded == choice.names.in(language) || folded == fold_case(choice.label.in(language)))
        return static_cast<E>(choice.value);
  return std::nullopt;
}

}  // namespace

bool read_value(fields::Decoder& decoder, yaml::NodeId key_node, yaml::NodeId node, GoalValue& value) {
  const auto text = decoder.scalar(key_node, node, fields::Shape::value);
  if (!text) return false;
  value.text = *text;
  decoder.check_says_something(key_node, node);
  if (*text == "..") {
    value.kind = GoalValue::Kind::suppressed;
    return true;
  }
  // A Swedish decimal comma counts as a point; the locale must not.
  std::string digits = value.text;
  std::replace(digits.begin(), digits.end(), ',', '.');
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value.number);
  if (error == std::errc() && end == digits.data() + digits.size()) value.kind = GoalValue::Kind::number;
  return true;
}

const fields::Mapping& plan_keys() { return plan_file_keys; }

std::string_view label(EventKind kind, Language language) { return choice_of(kind).label.in(language); }
std::string_view label(Party party, Language language) { return choice_of(party).label.in(language); }
std::string_view label(Role role, Language language) { return choice_of(role).label.in(language); }
std::string_view label(Form form, Language language) { return choice_of(form).label.in(language); }
std::string_view label(InterventionStatus status, Language language) { return choice_of(status).label.in(language); }
std::string_view label(CollaborationStatus status, Language language) { return choice_of(status).label.in(language); }
std::string_view label(CountedFrom event, Language language) { return choice_of(event).label.in(language); }
std::string_view label(MandateId mandate) { return choice_of(mandate).names.sv; }

std::string_view to_string(EventKind kind) { return choice_of(kind).names.en; }
std::string_view to_string(CollaborationStatus status) { return choice_of(status).names.en; }

std::optional<Role> role_named(std::string_view text) { return value_named<Role>(role_choices, text); }
std::optional<Party> party_named(std::string_view text) { return value_named<Party>(party_choices, text); }

std::vector<std::string_view> role_and_party_names(Language language) {
  std::vector<std::string_view> names;
  for (const Choice& role : role_choices)
    names.push_back(role.label.in(language));
  for (const Choice& party : party_choices)
    names.push_back(party.names.in(language));
  return names;
}

}  // namespace sbs::plan
