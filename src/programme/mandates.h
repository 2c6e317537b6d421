#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "base/date.h"
#include "base/message.h"
#include "plan/plan.h"
#include "programme/needs.h"
#include "programme/topics.h"

namespace sbs::programme {

inline constexpr std::array common_aims{plan::Aim::results, plan::Aim::equity};

/// A sentence of a mandate's own on a topic.
struct Said {
  Topic topic;
  const Citation* sentence;
};

/// A government mandate (regeringsuppdrag) of the programme: the edition that a plan is held against.
struct Mandate {  // NOLINT(clang-analyzer-optin.performance.Padding): in the order that a reader asks
  plan::MandateId id;
  Phrase name;
  Family family = Family::sbs;
  std::string_view decided;        ///< the date as known, in the plan format's forms
  bool decided_uncertain = false;  ///< the day is not known
  std::string_view counts_from;    ///< from when collaborations can have begun under it
  Phrase reference;
  std::span<const plan::Form> forms;
  bool forms_certain = true;  ///< whether they are those of the decision's own text
  /// The mandate whose forms it added to; its own forms count only from when it was decided.
  std::optional<plan::MandateId> added_to{};
  std::string_view replaced{};  ///< when another took its place, in the plan format's forms; empty where none has
  std::optional<plan::MandateId> replaced_by{};
  std::optional<int> limit_years{};  ///< none where the text at hand states none
  Phrase limit_source;
  std::span<const Said> sentences{};      ///< its own on topics where it says what the programme's notice says
  std::span<const Need> also_asks_for{};  ///< needs of needs.def that are asked for where a mandate says so
  std::span<const Need>
      asks_only_for{};  ///< its needs, where it has a list of its own; empty: all that are asked for always
  std::span<const Need> does_without{};  ///< needs of all others that it does not ask for
  /// What interventions are to lead to, by its text.
  std::span<const plan::Aim> aims = common_aims;
  const Stances* stances = nullptr;            ///< what its text says topic by topic; null: as each rule has it
  bool conditions_of_preschools_only = false;  ///< whether difficult conditions are a criterion for preschools alone
  bool waits_for_supervision = false;          ///< whether interventions begin only when open supervision is closed
};

const Mandate& mandate(plan::MandateId id);

/// The mandate that a plan is held against; null while nobody knows it.
const Mandate* mandate_of(const plan::Plan& plan);

/// All of them, in the order they were decided.
std::span<const Mandate> mandates();

/// Predicates for rules that are not for every mandate.
bool has_time_limit(const Mandate& mandate);
bool asks_for_commitments(const Mandate& mandate);
bool waits_for_supervision(const Mandate& mandate);

/// Whether it asks for a need that not every mandate asks for; whether it does without one that the others ask for.
bool asks_for(const Mandate& mandate, Need need);
bool leaves_out(const Mandate& mandate, Need need);

/// What it says of a topic.
Stance stance(const Mandate& mandate, Topic topic);

/// Whether the mandate covers a form; the adapted forms stand for the `*_special` ones, whose new names they are since
/// 2023-07-02, and the other way round.
bool covers(const Mandate& mandate, plan::Form form);

}  // namespace sbs::programme
