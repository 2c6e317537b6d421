#include "plan/redact.h"

#include <algorithm>

#include "base/escapes.h"
#include "base/message.h"
#include "base/text.h"
#include "plan/fields.h"
#include "plan/names.h"
#include "plan/people_in.h"

namespace sbs::plan {

namespace {

constexpr Phrase somebody{"en person", "a person"};

/// Whether a word is what a part of every plan is called, "Samverkan": files and keys are called so too, and who reads
/// a finding has to see where it is.
bool names_section(std::string_view word) {
  const auto& rows = plan_keys().keys;
  const std::string folded = fold_case(word);
  return std::any_of(rows.begin(), rows.end(), [&](const fields::Key& row) { return row.names.matches(folded); });
}

/// What the schools and the organiser of a plan are called, ids of schools too.
Institutions institutions_of(const Plan& plan) {
  std::vector<std::string> names;
  for (const School& school : plan.schools) {
    if (school.name) names.push_back(*school.name);
    if (school.id) names.push_back(*school.id);
  }
  names.push_back(organiser_name(plan));
  return Institutions(names);
}

/// Where people write names without capitals: addresses and paths.
bool is_address(std::string_view token) {
  const auto mark = token.find_first_of("@/\\_.");
  return mark != std::string_view::npos && mark + 1 < token.size();
}

/// Puts x for each letter and digit of a word.
void add_masked(std::string& out, std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t length = code_point_at(word, at).length;
    out += in_word(word, at) ? "x" : word.substr(at, length);
    at += length;
  }
}

void withhold(Measurement& measured) {
  if (measured.value) *measured.value = {GoalValue::Kind::suppressed, 0, ".."};
}

}  // namespace

Names::Names(const Plan& plan) {
  const Institutions institutions = institutions_of(plan);
  for (const Team& team : plan.teams)
    for (const Member& member : team.members)
      if (member.name) add(*member.name, member.role ? std::optional(*member.role) : std::nullopt);
  const auto add_who = [&](const Field<std::string>& who) {
    if (!who) return;
    for (const std::string& name : people_in(*who, institutions))
      add(name, std::nullopt);
  };
  for (const Intervention& one : plan.interventions) {
    for (const Responsible& each : one.responsible)
      add_who(each.who);
    for (const Activity& each : one.activities)
      add_who(each.who);
    for (const Review& each : one.reviews)
      add_who(each.by);
  }
  add_needles(institutions);
}

Names::Names(const std::vector<Names>& of_each) {
  for (const Names& names : of_each) {
    for (const Needle& needle : names.needles_)
      add_needle(needle.text, needle.person + people_.size());
    people_.insert(people_.end(), names.people_.begin(), names.people_.end());
  }
}

Names Names::perhaps_in(std::string_view text) {
  Names names;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view word = piece_at(text, at);
    at += word.size();
    const bool name = count_code_points(word) > 1 && begins_with_capital(word);
    if (name && !role_named(word) && !party_named(word) && !names_section(word)) names.add(word, std::nullopt);
  }
  names.add_needles({});
  return names;
}

void Names::add(std::string_view name, std::optional<Role> role) {
  const std::string whole = to_nfc(trim(name));
  if (!whole.empty() && known_.insert(fold_case(whole)).second) people_.push_back({whole, role});
}

/// A part of a name without what stands around it: Ankan, of `Anna "Ankan" Ek`.
static std::string_view without_marks(std::string_view part) {
  const auto length = [&](std::size_t at) { return code_point_at(part, at).length; };
  std::size_t begin = 0;
  while (begin < part.size() && !in_word(part, begin))
    begin += length(begin);
  std::size_t end = begin;
  for (std::size_t at = begin; at < part.size(); at += length(at))
    if (in_word(part, at)) end = at + length(at);
  return part.substr(begin, end - begin);
}

void Names::add_needles(const Institutions& institutions) {
  for (std::size_t person = 0; person < people_.size(); ++person) {
    const std::string& name = people_[person].name;
    add_needle(name, person);
    const auto parts = words_of(name, " \t,");
    if (parts.size() < 2) continue;
    for (const std::string& part : parts) {
      if (part.back() == '.') continue;  // an initial
      const std::string word(without_marks(part));
      if (count_code_points(word) > 1 && !is_particle(word) && !institutions.has_word(word)) add_needle(word, person);
    }
  }
}

void Names::add_needle(const std::string& text, std::size_t person) {
  needles_.push_back({text, person});
  index_.add(text, person);
}

std::optional<std::string> Names::role_of_person(std::size_t person, Language language) const {
  const std::optional<Role>& role = people_[person].role;
  if (!role || *role == Role::other) return std::nullopt;
  return std::string(plan::label(*role, language));
}

template <class Replace>
std::string Names::replaced(std::string_view text, const Replace& replace) const {
  if (index_.empty()) return std::string(text);
  const std::string composed = to_nfc(text);
  const std::string_view whole = composed;
  std::string out;
  std::size_t token_end = 0;
  bool address = false;
  for (std::size_t at = 0; at < whole.size();) {
    if (at >= token_end) {  // what stands between blanks
      token_end = std::min(whole.find_first_of(" \t\r\n", at), whole.size());
      address = is_address(whole.substr(at, token_end - at));
      if (token_end == at) ++token_end;
    }
    const auto found = begins_word(whole, at) ? index_.match(whole, at, address) : std::nullopt;
    if (!found) {
      out += whole[at++];
      continue;
    }
    replace(out, whole.substr(at, found->length), *found);
    at += found->length;
  }
  return out;
}

std::string Names::roles_in(std::string_view text, Language language) const {
  return replaced(text, [&](std::string& out, std::string_view /*name*/, const NameIndex::Match& match) {
    const std::string role = role_of_person(match.person, language).value_or(std::string(somebody.in(language)));
    // A first name and a surname that stand together are one person.
    if (out.ends_with(role + " "))
      out.pop_back();
    else
      out += role;
    if (match.genitive) out += language == Language::sv ? "s" : "'s";
  });
}

std::string Names::masked(std::string_view text) const {
  return replaced(
      text, [](std::string& out, std::string_view name, const NameIndex::Match& /*match*/) { add_masked(out, name); });
}

std::string without_escaped_words(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find_first_of(" \t", at), line.size() - 1) + 1;
    const std::string_view word = line.substr(at, end - at);
    if (unescaped(word).escapes.empty() && word.find("\uFFFD") == std::string_view::npos)
      out += word;
    else
      add_masked(out, word);
    at = end;
  }
  return out;
}

std::optional<std::string> Names::role_of(std::string_view who, Language language) const {
  if (role_named(who) || party_named(who)) return std::nullopt;
  const std::string composed = to_nfc(who);
  std::optional<std::size_t> person;
  const std::string without =
      replaced(composed, [&](std::string& out, std::string_view /*name*/, const NameIndex::Match& match) {
        person = match.person;
        out += ' ';
      });
  if (!person) return std::nullopt;
  // "Anna Ek, rektor" says itself what she is.
  if (const auto role = role_in(without)) return std::string(plan::label(*role, language));
  return role_of_person(*person, language).value_or(std::string());
}

Plan redacted(const Plan& plan, const Names& names, Language language) {
  Plan shown = plan;
  for (Team& team : shown.teams)
    for (Member& member : team.members)
      member.name = {};
  const auto hide = [&](Field<std::string>& who, const Field<Party>& party) {
    if (!who) return;
    const auto role = names.role_of(*who, language);
    if (!role) return;
    if (role->empty() && party)
      who = {};  // the party stands beside, and is all that may be said
    else
      *who = role->empty() ? std::string(somebody.in(language)) : *role;
  };
  for (Intervention& one : shown.interventions) {
    for (Responsible& each : one.responsible)
      hide(each.who, each.party);
    for (Activity& each : one.activities)
      hide(each.who, {});
    for (Review& each : one.reviews)
      hide(each.by, {});
    for (Goal& goal : one.goals) {
      if (!goal.group_size || goal.group_size->value >= fewest_shown) continue;
      if (goal.baseline) withhold(*goal.baseline);
      if (goal.target) withhold(*goal.target);
      for (Measurement& outcome : goal.outcomes)
        withhold(outcome);
    }
  }
  fields::for_each_text(&shown, plan_keys(),
                        [&](const fields::Key& /*row*/, std::string& text) { text = names.roles_in(text, language); });
  return shown;
}

}  // namespace sbs::plan
