#pragma once

#include "programme/citation.h"

/// The sentences of the public notice that more than one rule rests on.
namespace sbs::programme {

inline constexpr Citation decided_together =
    working_order("Huvudmannen tillsammans med Skolverket fattade beslut om att Malmens skola ska ingå.",
                  "The organiser together with Skolverket decided that Malmens skola is to take part.", the_notice);

inline constexpr Citation a_visit_opens = working_order(
    "Ett team från Skolverket kontaktar ansvarig skolhuvudman och gör ett besök "
    "för att samtala om uppdraget och möjligheterna till samverkan.",
    "A team from Skolverket contacts the organiser and makes a visit to talk "
    "about the mandate and the possibilities of collaborating.",
    step_2);

inline constexpr Citation team_meets_regularly = working_order(
    "Malmens skolas team bestående av rektor, verksamhetschef och fyra pedagoger träffar Skolverket regelbundet "
    "under hösten för att få stöd i arbetet med nulägesanalysen.",
    "Malmens skola's team, consisting of the principal, the head of operations and four educators, meets Skolverket "
    "regularly during the autumn to get support in the work on the current-state analysis.",
    the_notice);

inline constexpr Citation organiser_analyses =
    working_order("Huvudmannen gör nulägesanalys och plan för utvecklingsinsatser i samråd med Skolverket",
                  "The organiser makes the current-state analysis and the plan for interventions, in consultation with "
                  "Skolverket.",
                  step_3);

inline constexpr Citation agreement_makes_clear = working_order(
    "I överenskommelsen mellan Skolverket och huvudmannen klargörs ansvaret för utvecklingsinsatserna.",
    "The agreement between Skolverket and the organiser makes clear the responsibility for the interventions.", step_4);

inline constexpr Citation agreed_what_and_how = working_order(
    "Skolverket beslutar om vilka insatser som ska erbjudas och kommer överens "
    "med huvudmannen om vad som ska genomföras och hur.",
    "Skolverket decides which interventions to offer and agrees with the "
    "organiser on what is to be carried out and how.",
    step_4);

inline constexpr Citation organiser_reports = working_order(
    "Huvudmannen och skolan genomför de planerade insatserna och redovisar till "
    "Skolverket hur arbetet fortlöper.",
    "The organiser and the school carry out the planned interventions and report "
    "to Skolverket how the work is progressing.",
    step_5);

inline constexpr Citation up_to_three_years =
    working_order("Samarbetet mellan Skolverket och respektive skolhuvudman kan pågå i upp till tre år.",
                  "The collaboration between Skolverket and each organiser can go on for up to three years.", step_6);

inline constexpr Citation organiser_sums_up =
    working_order("Huvudmannen slutredovisar arbetet med insatserna.",
                  "The organiser gives a final report on the work with the interventions.", step_6);

inline constexpr Citation strengthened_ability = working_order(
    "Skolverket följer upp och utvärderar om skolorna och skolhuvudmannen har stärkt sin förmåga att planera, "
    "följa upp och utveckla utbildningen för att förbättra elevernas resultat.",
    "Skolverket follows up and evaluates whether the schools and the organiser have strengthened their ability to "
    "plan, follow up and develop education in order to improve the pupils' results.",
    step_6);

}  // namespace sbs::programme
