#pragma once

#include "fields/read.h"
#include "plan/choices.h"

/// What the tables of keys, a file for each part of a plan, have in common: how a plan's own types are read, and each
/// group of keys by the type that it is decoded into.
namespace sbs::plan {

// Found by the machinery of fields/read.h through the type.
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

template <class T>
void put_plain(fields::Value& to, const Reference<T>& reference) {
  to.is = reference.id;
}
inline void put_plain(fields::Value& to, const GoalValue& value) {
  fields::Figure figure{std::nullopt, value.text};
  if (value.kind == GoalValue::Kind::number) figure.number = value.number;
  to.is = std::move(figure);
}

inline void each_text(GoalValue& value, const fields::Key& row, const fields::TextVisitor& visit) {
  visit(row, value.text);
}

extern const fields::Mapping organiser_keys;
extern const fields::Mapping pause_keys;
extern const fields::Mapping collaboration_keys;
extern const fields::Mapping supervision_keys;
extern const fields::Mapping school_keys;
extern const fields::Mapping member_keys;
extern const fields::Mapping team_keys;
extern const fields::Mapping ability_assessment_keys;
extern const fields::Mapping assessment_keys;
extern const fields::Mapping event_keys;
extern const fields::Mapping finding_keys;
extern const fields::Mapping analysis_keys;
extern const fields::Mapping responsible_keys;
extern const fields::Mapping activity_keys;
extern const fields::Mapping measurement_keys;
extern const fields::Mapping goal_keys;
extern const fields::Mapping review_keys;
extern const fields::Mapping intervention_keys;

constexpr const fields::Mapping& mapping_of(const Organiser*) { return organiser_keys; }
constexpr const fields::Mapping& mapping_of(const Pause*) { return pause_keys; }
constexpr const fields::Mapping& mapping_of(const Collaboration*) { return collaboration_keys; }
constexpr const fields::Mapping& mapping_of(const Supervision*) { return supervision_keys; }
constexpr const fields::Mapping& mapping_of(const School*) { return school_keys; }
constexpr const fields::Mapping& mapping_of(const Member*) { return member_keys; }
constexpr const fields::Mapping& mapping_of(const Team*) { return team_keys; }
constexpr const fields::Mapping& mapping_of(const AbilityAssessment*) { return ability_assessment_keys; }
constexpr const fields::Mapping& mapping_of(const Assessment*) { return assessment_keys; }
constexpr const fields::Mapping& mapping_of(const Event*) { return event_keys; }
constexpr const fields::Mapping& mapping_of(const Finding*) { return finding_keys; }
constexpr const fields::Mapping& mapping_of(const Analysis*) { return analysis_keys; }
constexpr const fields::Mapping& mapping_of(const Responsible*) { return responsible_keys; }
constexpr const fields::Mapping& mapping_of(const Activity*) { return activity_keys; }
constexpr const fields::Mapping& mapping_of(const Measurement*) { return measurement_keys; }
constexpr const fields::Mapping& mapping_of(const Goal*) { return goal_keys; }
constexpr const fields::Mapping& mapping_of(const Review*) { return review_keys; }
constexpr const fields::Mapping& mapping_of(const Intervention*) { return intervention_keys; }

}  // namespace sbs::plan
