#pragma once

#include <array>
#include <span>

#include "fields/table.h"
#include "plan/plan.h"

/// The fixed values of the plan format, in both languages, and what people call them. Order is the order in which they
/// are offered to people.
namespace sbs::plan {

using fields::Choice;
using Choices = std::span<const Choice>;

template <class E>
constexpr Choice choice(E value, fields::Names names, Phrase label, std::string_view also = {}) {
  return {static_cast<int>(value), names, label, also};
}

inline constexpr std::array mandate_choices{
#define SBS_MANDATE(id, written, also, sv, en, ...) choice(MandateId::id, {written, written}, {sv, en}, also),
#include "mandates.def"
#undef SBS_MANDATE
};

inline constexpr std::array counted_from_choices{
    choice(CountedFrom::dialogue, {"dialog", "dialogue"}, {"dialogen", "the dialogue"}),
    choice(CountedFrom::decision, {"beslut", "decision"}, {"beslutet om deltagande", "the decision to take part"}),
    choice(CountedFrom::agreement, {"överenskommelse", "agreement"}, {"överenskommelsen", "the agreement"}),
    choice(CountedFrom::start, {"start", "start"}, {"starten", "the start"}),
};

inline constexpr std::array collaboration_status_choices{
    choice(CollaborationStatus::active, {"pågår", "active"}, {"pågår", "active"},
           "ongoing, in progress, running, pågående"),
    choice(CollaborationStatus::paused, {"pausad", "paused"}, {"pausad", "paused"}, "suspended, on hold, vilande"),
    choice(CollaborationStatus::ended, {"avslutad", "ended"}, {"avslutad", "ended"},
           "completed, finished, closed, done, slutförd, klar"),
    choice(CollaborationStatus::discontinued, {"avbruten", "discontinued"}, {"avbruten", "discontinued"},
           "stopped, cancelled, terminated"),
    choice(CollaborationStatus::declined, {"avböjd", "declined"}, {"avböjd", "declined"}, "rejected, refused"),
};

inline constexpr std::array organiser_type_choices{
    choice(OrganiserType::municipal, {"kommunal", "municipal"}, {"kommunal", "municipal"},
           "public, municipality, kommun"),
    choice(OrganiserType::independent, {"enskild", "independent"}, {"enskild", "independent"},
           "fristående, friskola, private, free school, charter, independent school, privat"),
    choice(OrganiserType::region, {"region", "region"}, {"region", "region"}, "county, county council, landsting"),
    choice(OrganiserType::state, {"statlig", "state"}, {"statlig", "state"}, "national, government"),
};

inline constexpr std::array form_choices{
    choice(Form::preschool, {"förskola", "preschool"}, {"förskola", "preschool"}, "nursery, kindergarten"),
    choice(Form::preschool_class, {"förskoleklass", "preschool_class"}, {"förskoleklass", "preschool class"}),
    choice(Form::leisure_centre, {"fritidshem", "leisure_centre"}, {"fritidshem", "leisure-time centre"},
           "after-school, after-school centre, fritids"),
    choice(Form::compulsory, {"grundskola", "compulsory"}, {"grundskola", "compulsory school"},
           "primary, primary school, elementary, lower secondary"),
    choice(Form::adapted_compulsory, {"anpassad_grundskola", "adapted_compulsory"},
           {"anpassad grundskola", "adapted compulsory school"}, "special needs school, särskola"),
    choice(Form::special, {"specialskola", "special"}, {"specialskola", "special school"}),
    choice(Form::sami, {"sameskola", "sami"}, {"sameskola", "Sami school"}),
    choice(Form::upper_secondary, {"gymnasieskola", "upper_secondary"}, {"gymnasieskola", "upper secondary school"},
           "high school, gymnasium"),
    choice(Form::adapted_upper_secondary, {"anpassad_gymnasieskola", "adapted_upper_secondary"},
           {"anpassad gymnasieskola", "adapted upper secondary school"}),
    choice(Form::adult, {"komvux", "adult"}, {"komvux", "municipal adult education"},
           "adult education, sfi, vuxenutbildning"),
    choice(Form::compulsory_special, {"grundsärskola", "compulsory_special"},
           {"grundsärskola", "compulsory school for pupils with learning disabilities"}),
    choice(Form::upper_secondary_special, {"gymnasiesärskola", "upper_secondary_special"},
           {"gymnasiesärskola", "upper secondary school for pupils with learning disabilities"}),
};

inline constexpr std::array ground_choices{
    choice(Ground::low_results, {"låga_resultat", "low_results"}, {"låga kunskapsresultat", "low results"}),
    choice(Ground::low_completion, {"många_fullföljer_inte", "low_completion"},
           {"hög andel elever som inte fullföljer sina studier", "a high share of pupils who do not complete"}),
    choice(Ground::difficult_conditions, {"svåra_förutsättningar", "difficult_conditions"},
           {"svåra förutsättningar att förbättra resultaten på egen hand", "difficult conditions for improving alone"}),
};

inline constexpr std::array team_type_choices{
    choice(TeamType::school, {"skola", "school"}, {"skolans team", "the school's team"}),
    choice(TeamType::organiser, {"huvudman", "organiser"}, {"huvudmannens team", "the organiser's team"}),
    choice(TeamType::dialogue, {"dialog", "dialogue"}, {"Skolverkets dialogteam", "Skolverket's dialogue team"}),
};

inline constexpr std::array role_choices{
    choice(Role::principal, {"rektor", "principal"}, {"rektor", "principal"},
           "head teacher, headteacher, school head, head of school, school leader, skolledare, rektorn"),
    choice(Role::deputy_principal, {"biträdande_rektor", "deputy_principal"}, {"biträdande rektor", "deputy principal"},
           "deputy head, vice principal, assistant principal, bitr. rektor"),
    choice(Role::preschool_head, {"förskolechef", "preschool_head"}, {"förskolechef", "head of preschool"},
           "preschool principal, preschool manager, nursery head"),
    choice(Role::head_of_operations, {"verksamhetschef", "head_of_operations"},
           {"verksamhetschef", "head of operations"},
           "grundskolechef, områdeschef, utbildningschef, barn- och utbildningschef, head of schools, area manager, "
           "director of education, operations manager, gymnasiechef"),
    choice(Role::chief_education_officer, {"skolchef", "chief_education_officer"},
           {"skolchef", "chief education officer"},
           "utbildningschef, barn- och utbildningschef, director of education, superintendent, skoldirektör"),
    choice(Role::head_of_administration, {"förvaltningschef", "head_of_administration"},
           {"förvaltningschef", "head of administration"},
           "utbildningschef, barn- och utbildningschef, director of education"),
    choice(Role::development_lead, {"utvecklingsledare", "development_lead"}, {"utvecklingsledare", "development lead"},
           "kvalitetsstrateg, samordnare, utvecklingsstrateg, quality strategist, coordinator, development strategist, "
           "quality manager, kvalitetsutvecklare, verksamhetsutvecklare"),
    choice(Role::educator, {"pedagog", "educator"}, {"pedagog", "educator"}),
    choice(Role::teacher, {"lärare", "teacher"}, {"lärare", "teacher"}, "lektor"),
    choice(Role::lead_teacher, {"förstelärare", "lead_teacher"}, {"förstelärare", "lead teacher"},
           "lektor, first teacher, advanced teacher"),
    choice(Role::skolverket_representative, {"skolverkets_representant", "skolverket_representative"},
           {"Skolverkets representant", "Skolverket's representative"}),
    choice(Role::process_supporter, {"processtödjare", "process_supporter"}, {"processtödjare", "process supporter"}),
    choice(Role::process_leader, {"processledare", "process_leader"}, {"processledare", "process leader"}),
    choice(Role::supervisor, {"handledare", "supervisor"}, {"handledare", "supervisor"}, "coach, mentor, advisor"),
    choice(Role::preschool_teacher, {"förskollärare", "preschool_teacher"}, {"förskollärare", "preschool teacher"},
           "förskolelärare, nursery teacher, kindergarten teacher"),
    choice(Role::special_educator, {"specialpedagog", "special_educator"}, {"specialpedagog", "special educator"},
           "special teacher, special needs teacher, SENCO, speciallärare"),
    choice(Role::student_health, {"elevhälsa", "student_health"}, {"elevhälsan", "student health"},
           "psykolog, skolpsykolog, kurator, skolsköterska, psychologist, school psychologist, counsellor, school "
           "counsellor, school nurse, counselor, nurse, pupil health"),
    choice(Role::other, {"annan", "other"}, {"annan", "other"}),
};

inline constexpr std::array party_choices{
    choice(Party::skolverket, {"skolverket", "skolverket"}, {"Skolverket", "Skolverket"},
           "national agency, national agency for education, NAE"),
    choice(Party::skolinspektionen, {"skolinspektionen", "skolinspektionen"}, {"Skolinspektionen", "Skolinspektionen"},
           "inspectorate, schools inspectorate"),
    choice(Party::spsm, {"spsm", "spsm"}, {"SPSM", "SPSM"}),
    choice(Party::organiser, {"huvudman", "organiser"}, {"huvudmannen", "the organiser"},
           "nämnd, nämnden, kommun, kommunen, förvaltning, förvaltningen, styrelse, styrelsen, committee, "
           "municipality, administration, board, the municipality, local authority, council, education committee, "
           "school board, governing body, owner, provider, barn- och utbildningsnämnden, utbildningsnämnden"),
    choice(Party::school, {"skola", "school"}, {"skolan", "the school"},
           "rektor, rektorn, principal, the principal, head teacher, headteacher"),
    choice(Party::university, {"lärosäte", "university"}, {"lärosätet", "the university"},
           "högskola, högskolan, universitet, universitetet, college, university college, higher education "
           "institution, HEI"),
    choice(Party::other, {"annan", "other"}, {"en annan part", "another party"}),
};

inline constexpr std::array event_choices{
#define SBS_EVENT(id, sv, also, label_sv, the_sv, gender, label_en, the_en, step, meeting, begins) \
  choice(EventKind::id, {sv, #id}, {label_sv, label_en}, also),
#include "event_kinds.def"
#undef SBS_EVENT
};

inline constexpr std::array ability_choices{
    choice(Ability::plan, {"planera", "plan"}, {"planera", "plan"}),
    choice(Ability::follow_up, {"följa_upp", "follow_up"}, {"följa upp", "follow up"}),
    choice(Ability::develop, {"utveckla", "develop"}, {"utveckla", "develop"}),
};

inline constexpr std::array change_choices{
    choice(Change::strengthened, {"stärkt", "strengthened"}, {"stärkt", "strengthened"},
           "changed, förändrad, improved, stronger, förbättrad"),
    choice(Change::unchanged, {"oförändrad", "unchanged"}, {"oförändrad", "unchanged"}, "same"),
    choice(Change::weakened, {"försvagad", "weakened"}, {"försvagad", "weakened"},
           "changed, förändrad, weaker, försämrad"),
};

inline constexpr std::array participant_choices{
    choice(Participant::all_educators, {"alla_pedagoger", "all_educators"}, {"alla pedagoger", "all educators"},
           "teachers, all teachers, alla lärare"),
    choice(Participant::pupils, {"elever", "pupils"}, {"elever", "pupils"}, "barn, children, students"),
    choice(Participant::guardians, {"vårdnadshavare", "guardians"}, {"vårdnadshavare", "guardians"},
           "parents, carers, föräldrar"),
    choice(Participant::other_staff, {"övrig_personal", "other_staff"}, {"övrig personal", "other staff"},
           "staff, personal"),
};

inline constexpr std::array intervention_status_choices{
    choice(InterventionStatus::proposed, {"föreslagen", "proposed"}, {"föreslagen", "proposed"},
           "planerad, planned, suggested"),
    choice(InterventionStatus::offered, {"erbjuden", "offered"}, {"erbjuden", "offered"}),
    choice(InterventionStatus::agreed, {"överenskommen", "agreed"}, {"överenskommen", "agreed"},
           "planerad, beslutad, planned, decided, approved, accepted, signed, godkänd, antagen"),
    choice(InterventionStatus::in_progress, {"pågår", "in_progress"}, {"pågår", "in progress"},
           "pågående, ongoing, under way, started, running, active, påbörjad"),
    choice(InterventionStatus::completed, {"slutförd", "completed"}, {"slutförd", "completed"},
           "avslutad, klar, finished, done, closed, ended, genomförd, färdig, avslutat"),
    choice(InterventionStatus::stopped, {"avbruten", "stopped"}, {"avbruten", "stopped"},
           "cancelled, discontinued, terminated, inställd"),
    choice(InterventionStatus::declined, {"avböjd", "declined"}, {"avböjd", "declined"}, "rejected, refused, nekad"),
};

inline constexpr std::array level_choices{
    choice(Level::organiser, {"huvudman", "organiser"}, {"huvudmannanivå", "organiser level"}),
    choice(Level::school, {"skola", "school"}, {"skolnivå", "school level"}),
};

inline constexpr std::array aim_choices{
    choice(Aim::results, {"kunskapsresultat", "results"}, {"kunskapsresultat", "results"}),
    choice(Aim::equity, {"likvärdighet", "equity"}, {"likvärdighet", "equity"}),
    choice(Aim::goal_attainment, {"måluppfyllelse", "goal_attainment"}, {"måluppfyllelse", "goal attainment"}),
    choice(Aim::teaching_quality, {"undervisningskvalitet", "teaching_quality"},
           {"kvalitet i undervisningen", "teaching quality"}),
};

inline constexpr std::array supervision_kind_choices{
    choice(SupervisionKind::order, {"föreläggande", "order"}, {"föreläggande", "order"}, "injunction"),
    choice(SupervisionKind::order_with_fine, {"vitesföreläggande", "order_with_fine"},
           {"vitesföreläggande", "order with a fine"}, "penalty, fine, vite"),
    choice(SupervisionKind::remark, {"anmärkning", "remark"}, {"anmärkning", "remark"}, "criticism, kritik"),
    choice(SupervisionKind::other, {"annat", "other"}, {"annan tillsyn", "other supervision"}),
};

inline constexpr std::array progress_choices{
    choice(Progress::on_track, {"enligt_plan", "on_track"}, {"enligt plan", "on track"}, "green, grön"),
    choice(Progress::at_risk, {"risk_för_avvikelse", "at_risk"}, {"risk för avvikelse", "at risk"},
           "amber, yellow, gul"),
    choice(Progress::off_track, {"avviker", "off_track"}, {"avviker", "off track"},
           "red, röd, delayed, behind, late, försenad, not achieved, ouppnått, ej uppnått"),
    choice(Progress::partly_achieved, {"delvis_uppnått", "partly_achieved"}, {"delvis uppnått", "partly achieved"},
           "partly, delvis, not achieved, ouppnått, ej uppnått"),
    choice(Progress::achieved, {"uppnått", "achieved"}, {"uppnått", "achieved"}, "met, reached, helt uppnått"),
};

}  // namespace sbs::plan

namespace sbs::fields {

template <>
inline constexpr std::span<const Choice> choices<plan::MandateId> = plan::mandate_choices;
template <>
inline constexpr std::span<const Choice> choices<plan::CountedFrom> = plan::counted_from_choices;
template <>
inline constexpr std::span<const Choice> choices<plan::CollaborationStatus> = plan::collaboration_status_choices;
template <>
inline constexpr std::span<const Choice> choices<plan::OrganiserType> = plan::organiser_type_choices;
template <>
inline constexpr std::span<const Choice> choices<plan::Form> = plan::form_choices;
template <>
inline constexpr std::span<const Choice> choices<plan::Ground> = plan::ground_choices;
template <>
inline constexpr std::span<const Choice> choices<plan::TeamType> = plan::team_type_choices;
template <>
inline constexpr std::span<const Choice> choices<plan::Role> = plan::role_choices;
template <>
inline constexpr std::span<const Choice> choices<plan::Party> = plan::party_choices;
template <>
inline constexpr std::span<const Choice> choices<plan::EventKind> = plan::event_choices;
template <>
inline constexpr std::span<const Choice> choices<plan::Ability> = plan::ability_choices;
template <>
inline constexpr std::span<const Choice> choices<plan::Change> = plan::change_choices;
template <>
inline constexpr std::span<const Choice> choices<plan::Participant> = plan::participant_choices;
template <>
inline constexpr std::span<const Choice> choices<plan::InterventionStatus> = plan::intervention_status_choices;
template <>
inline constexpr std::span<const Choice> choices<plan::Level> = plan::level_choices;
template <>
inline constexpr std::span<const Choice> choices<plan::SupervisionKind> = plan::supervision_kind_choices;
template <>
inline constexpr std::span<const Choice> choices<plan::Aim> = plan::aim_choices;
template <>
inline constexpr std::span<const Choice> choices<plan::Progress> = plan::progress_choices;

}  // namespace sbs::fields

namespace sbs::plan {

/// A fixed value as plans in some keys write it: "likvärdighet", "equity".
template <class E>
std::string_view word_of(E value, KeyLanguage keys) {
  return fields::choice_of(fields::choices<E>, static_cast<int>(value)).names.in(keys);
}

}  // namespace sbs::plan
