#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/by_enum.h"
#include "base/text.h"
#include "plan/names.h"
#include "programme/event.h"
#include "programme/requirements.h"
#include "render/draft_parts.h"
#include "render/timeline_words.h"

// The agreement on interventions (step 4): who, why, what and how, who answers, the goals and the times.

namespace sbs::render::paper {

namespace {

using plan::EventKind;
using plan::Intervention;
using plan::Party;

constexpr Phrase parties_caption{"Avtalsparter", "The parties"};
constexpr Phrase party_head{"Part", "Party"};
constexpr Phrase number_head{"Organisationsnummer", "Organisation number"};
constexpr Phrase register_head{"Diarienummer", "Register number"};
constexpr Phrase contact_head{"Kontaktperson", "Contact"};
constexpr Phrase register_of_agreement{"Överenskommelsens diarienummer i planen",
                                       "The agreement's register number in the plan"};
constexpr Phrase mandate_term{"Uppdrag", "Mandate"};
constexpr Phrase funding_term{"Medel", "Funding"};
constexpr Phrase schools_caption{"Skolor som deltar", "Schools that take part"};
constexpr Phrase school_head{"Skola", "School"};
constexpr Phrase forms_head{"Skolformer", "School forms"};
constexpr Phrase years_head{"Årskurser", "Years"};
constexpr Phrase grounds_head{"Skäl till urvalet", "Grounds for selection"};
constexpr Phrase decided_term{"Beslut om deltagande", "Decision to take part"};
constexpr Phrase identified_term{"Insatserna identifierades", "The interventions were identified"};
constexpr Phrase what_term{"Vad ska göras", "What is to be done"};
constexpr Phrase how_term{"Hur", "How"};
constexpr Phrase answers_term{"Svarar mot", "Answers"};
constexpr Phrase level_term{"Nivå", "Level"};
constexpr Phrase schools_term{"Skolor", "Schools"};
constexpr Phrase aims_term{"Syfte", "Aims"};
constexpr Phrase strengthens_term{"Förmåga som stärks", "Ability that it strengthens"};
constexpr Phrase commitments_caption{"Vem som ansvarar för vad, insats för insats",
                                     "Who is responsible for what, intervention by intervention"};
constexpr Phrase intervention_head{"Insats", "Intervention"};
constexpr Phrase others_head{"Andra", "Others"};
constexpr Phrase skolverket_head{"Skolverket", "Skolverket"};
constexpr Phrase organiser_head{"Huvudmannen", "The organiser"};
constexpr Phrase school_party_head{"Skolan", "The school"};
constexpr Phrase next_review_term{"Nästa avstämning", "Next review"};
constexpr Phrase signatures_caption{"Undertecknas av", "Signed by"};
constexpr Phrase name_head{"Namn", "Name"};
constexpr Phrase position_head{"Befattning", "Position"};
constexpr Phrase place_and_day_head{"Ort och datum", "Place and date"};
constexpr Phrase signature_head{"Underskrift", "Signature"};
constexpr Message<std::string> in_teams{"i planens team: {0}", "in the plan's teams: {0}"};
constexpr std::string_view to_sign = "……………………";

/// The columns of the commitments: a party each, and one for all others.
constexpr std::array columns{Party::skolverket, Party::organiser, Party::school};

std::string organiser_title(const Draft& draft) { return plan::organiser_name(draft.of.plan); }

Line organiser_line(const Draft& draft) {
  const std::string name = organiser_title(draft);
  return name.empty() ? draft.gap(Ask::organiser_name) : Line(name);
}

/// What somebody answers for: "rektor: ger arbetslagen tid", with the party before it where the column does not say.
Line commitment_line(const plan::Responsible& one, bool name_party, const Draft& draft) {
  const Language language = draft.of.language;
  std::string who = one.party && name_party ? std::string(label(*one.party, language)) : std::string();
  if (one.who) who += (who.empty() ? "" : ", ") + plan::who(*one.who, language);
  Line line(who);
  if (!who.empty()) line.add(": ");
  line.append(draft.text_or_gap(one.commitment, Ask::commitment));
  add_notes(one, line, language);
  return line;
}

std::vector<Cell> commitments_of(const Intervention& one, const Draft& draft) {
  std::vector<Cell> row(columns.size() + 2);
  row[0].lines.push_back(Line(plan::title_of(one)));
  if (one.responsible.empty()) row[0].lines.push_back(draft.gap(Ask::responsible));
  for (const plan::Responsible& each : one.responsible) {
    const auto column = each.party ? std::find(columns.begin(), columns.end(), *each.party) : columns.end();
    const auto at = static_cast<std::size_t>(column - columns.begin()) + 1;
    row[at].lines.push_back(commitment_line(each, column == columns.end(), draft));
  }
  for (std::size_t at = 1; at < row.size(); ++at)
    if (row[at].lines.empty()) row[at].lines.emplace_back("–");
  return row;
}

bool commits_itself(Party party, const Draft& draft) {
  const auto all = interventions_of(draft);
  return std::any_of(all.begin(), all.end(), [&](const Intervention* one) {
    return std::any_of(one->responsible.begin(), one->responsible.end(), [&](const plan::Responsible& each) {
      return each.party.is(party) && programme::has_text(each.commitment);
    });
  });
}

/// The people of some teams, by their roles, where the plan has such teams: who may come to sign.
Cell position_cell(plan::TeamType type, const Draft& draft) {
  const Language language = draft.of.language;
  Cell cell(draft.gap(Ask::position));
  std::vector<std::string> roles;
  for (const plan::Team& team : draft.of.plan.teams) {
    if (!team.type.is(type)) continue;
    for (const plan::Member& member : team.members) {
      std::string role = member_words(member, language);
      if (!role.empty() && std::find(roles.begin(), roles.end(), role) == roles.end()) roles.push_back(role);
    }
  }
  if (!roles.empty()) cell.lines.emplace_back(in_teams(language, fmt::format("{}", fmt::join(roles, ", "))));
  return cell;
}

void put_schools(const Draft& draft) {
  const Language language = draft.of.language;
  Table table{Line(schools_caption.in(language)),
              {draft.words(school_head), draft.words(forms_head), draft.words(years_head), draft.words(grounds_head)},
              {}};
  for (std::size_t at = 0; at < draft.of.plan.schools.size(); ++at) {
    const plan::School& school = draft.of.plan.schools[at];
    if (draft.of.history.declined(plan::SchoolId::at(at)) != nullptr) continue;
    const auto words = [&](const auto& one) { return label(one.value, language); };
    Line grounds(listed_words(school.grounds, words));
    if (grounds.empty()) grounds = draft.asks(Ask::grounds) ? draft.gap(Ask::grounds) : Line("–");
    const std::string forms = listed_words(school.forms, words);
    table.rows.push_back({Line(plan::title_of(school)), Line(forms.empty() ? "–" : forms),
                          school.years ? Line(*school.years) : Line("–"), grounds});
  }
  if (table.rows.empty()) return draft.say(draft.gap(Ask::schools));
  draft.put(std::move(table));
}

void add_decision(Facts& facts, const Draft& draft) {
  Line line = events_of(EventKind::participation_decision, draft);
  const Line agreed = events_of(EventKind::participation_agreement, draft);
  if (!line.empty() && !agreed.empty()) line.add(", ");
  line.append(agreed);
  if (line.empty() && draft.asks(Ask::decision)) line = draft.gap(Ask::decision);
  add_fact(facts, decided_term.in(draft.of.language), std::move(line));
}

void add_identification(Facts& facts, const Draft& draft) {
  if (!draft.asks(Ask::identification)) return;
  if (programme::shown(draft.of.history, programme::Need::joint_identification) == programme::Presence::absent)
    return add_fact(facts, identified_term.in(draft.of.language), draft.gap(Ask::identification));
  add_fact(facts, plan::label(EventKind::quality_dialogue, draft.of.language),
           events_of(EventKind::quality_dialogue, draft));
}

/// The problems that an intervention answers, by what they say.
Line problems_of(const Intervention& one, const Draft& draft) {
  Line line;
  for (const auto& reference : one.findings) {
    if (!reference.value.target) continue;
    const plan::Finding& finding = draft.of.plan.analysis->findings[reference.value.target->index];
    if (finding.problem) line.add(line.empty() ? "" : " ").add(*finding.problem);
  }
  return line;
}

Facts facts_of(const Intervention& one, const Draft& draft) {
  const Language language = draft.of.language;
  const auto words = [&](const auto& each) { return label(each.value, language); };
  Facts facts;
  if (programme::broken_off(one)) add_status_fact(facts, one, draft);
  add_fact(facts, what_term.in(language), draft.text_or_gap(one.what, Ask::what));
  add_fact(facts, how_term.in(language), draft.text_or_gap(one.how, Ask::how));
  add_fact(facts, answers_term.in(language), problems_of(one, draft));
  if (one.level) add_fact(facts, level_term.in(language), Line(label(*one.level, language)));
  add_fact(facts, schools_term.in(language), Line(school_names(one.schools, draft.of.plan)));
  add_fact(facts, aims_term.in(language), one.aims.empty() ? draft.gap(Ask::aim) : Line(listed_words(one.aims, words)));
  Line abilities(listed_words(one.strengthens, words));
  if (abilities.empty() && draft.asks(Ask::ability)) abilities = draft.gap(Ask::ability);
  add_fact(facts, strengthens_term.in(language), std::move(abilities));
  add_time_facts(facts, one, draft);
  add_fact(facts, funding_term.in(language), one.funding ? Line(*one.funding) : Line());
  return facts;
}

}  // namespace

void write_parties(const Draft& draft) {
  const Language language = draft.of.language;
  const auto& collaboration = draft.of.plan.collaboration;
  const plan::Field<std::string> none{};
  const auto& number = collaboration && collaboration->organiser ? collaboration->organiser->organisation_number : none;
  const auto& reference = collaboration ? collaboration->reference : none;
  Table table{
      Line(parties_caption.in(language)),
      {draft.words(party_head), draft.words(number_head), draft.words(register_head), draft.words(contact_head)},
      {}};
  table.rows.push_back({Line(skolverket_head.in(language)), draft.gap(Ask::number_of_skolverket),
                        draft.gap(Ask::register_of_skolverket), draft.gap(Ask::contact_of_skolverket)});
  table.rows.push_back({organiser_line(draft), draft.text_or_gap(number, Ask::number_of_organiser),
                        draft.text_or_gap(reference, Ask::register_of_organiser),
                        draft.gap(Ask::contact_of_organiser)});
  draft.put(std::move(table));
  Facts facts;
  for (const plan::Event* event : draft.of.history.events_of(EventKind::agreement))
    if (event->reference) add_fact(facts, register_of_agreement.in(language), Line(*event->reference));
  if (!facts.rows.empty()) draft.put(std::move(facts));
}

void write_background(const Draft& draft) {
  Facts facts;
  add_fact(facts, mandate_term.in(draft.of.language), mandate_line(draft));
  add_events_fact(facts, EventKind::dialogue_opened, Ask::dialogue, draft);
  add_decision(facts, draft);
  add_identification(facts, draft);
  add_events_fact(facts, EventKind::analysis, Ask::analysis, draft);
  add_events_fact(facts, EventKind::proposal, Ask::proposal, draft);
  add_events_fact(facts, EventKind::offer, Ask::offer, draft);
  draft.put(std::move(facts));
  put_schools(draft);
}

void write_what_and_how(const Draft& draft) {
  const auto all = interventions_of(draft);
  if (all.empty()) return draft.say(draft.gap(Ask::interventions));
  for (const Intervention* one : all) {
    draft.heading(3, Line(plan::title_of(*one)), id_of(*one, draft));
    draft.put(facts_of(*one, draft));
    add_notes(*one, draft);
  }
}

void write_commitments(const Draft& draft) {
  const auto all = interventions_of(draft);
  if (all.empty()) {
    draft.say(draft.gap(Ask::interventions));
  } else {
    Table table{Line(commitments_caption.in(draft.of.language)),
                {draft.words(intervention_head), draft.words(skolverket_head), draft.words(organiser_head),
                 draft.words(school_party_head), draft.words(others_head)},
                {}};
    for (const Intervention* one : all)
      table.rows.push_back(commitments_of(*one, draft));
    draft.put(std::move(table));
  }
  // Whatever else the plan says, each of the two has to say what it does.
  Facts facts;
  if (!commits_itself(Party::skolverket, draft))
    add_fact(facts, skolverket_head.in(draft.of.language), draft.gap(Ask::commitment_of_skolverket));
  if (!commits_itself(Party::organiser, draft))
    add_fact(facts, organiser_head.in(draft.of.language), draft.gap(Ask::commitment_of_organiser));
  if (!facts.rows.empty()) draft.put(std::move(facts));
}

void write_agreed_goals(const Draft& draft) {
  const Language language = draft.of.language;
  const auto all = interventions_of(draft);
  if (all.empty()) return draft.say(draft.gap(Ask::interventions));
  for (const Intervention* one : all) {
    draft.heading(3, Line(plan::title_of(*one)));
    if (one->goals.empty())
      draft.say(draft.gap(Ask::goal));
    else
      put_goals(one, draft);
    const bool over = programme::broken_off(*one) || one->status.is(plan::InterventionStatus::completed);
    const auto next = one->next_review ? std::optional(*one->next_review) : std::nullopt;
    Facts facts;
    if (next || !over) add_fact(facts, next_review_term.in(language), date_or_gap(next, Ask::next_review, draft));
    if (!facts.rows.empty()) draft.put(std::move(facts));
  }
}

void write_times(const Draft& draft) {
  Facts facts;
  add_period_facts(facts, draft);
  add_events_fact(facts, EventKind::progress_report, Ask::when_progress_report, draft);
  add_events_fact(facts, EventKind::final_report, Ask::when_final_report, draft);
  add_events_fact(facts, EventKind::evaluation, Ask::when_evaluation, draft);
  add_fact(facts, plan::label(EventKind::closing, draft.of.language), events_of(EventKind::closing, draft));
  draft.put(std::move(facts));
}

void write_changes(const Draft& draft) {
  Bullets bullets;
  for (const Ask ask : {Ask::how_changed, Ask::how_ended})
    bullets.items.push_back(draft.gap(ask));
  draft.put(std::move(bullets));
}

void write_signatures(const Draft& draft) {
  const Language language = draft.of.language;
  const auto& agreed = draft.of.history.first_done(EventKind::agreement);
  const auto day = agreed ? std::optional(agreed->date.value) : std::nullopt;
  Table table{Line(signatures_caption.in(language)),
              {draft.words(party_head), draft.words(name_head), draft.words(position_head),
               draft.words(place_and_day_head), draft.words(signature_head)},
              {}};
  const auto add = [&](const Line& party, plan::TeamType team) {
    Cell place_and_day(draft.gap(Ask::place));
    place_and_day.lines.push_back(date_or_gap(day, Ask::day_of_agreement, draft));
    table.rows.push_back({party, draft.gap(Ask::signer), position_cell(team, draft), place_and_day, Line(to_sign)});
  };
  add(Line(skolverket_head.in(language)), plan::TeamType::dialogue);
  add(organiser_title(draft).empty() ? Line(organiser_head.in(language)) : Line(organiser_title(draft)),
      plan::TeamType::organiser);
  draft.put(std::move(table));
}

}  // namespace sbs::render::paper
