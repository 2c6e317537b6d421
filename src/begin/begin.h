#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "plan/plan.h"

/// The text of a plan that begins: valid as it stands, each section explained beside it, and what the mandate asks for
/// next as lines to take in. Lines with two `#` explain; lines with one are proposals, which are taken in by removing
/// it; a `#` after a value tells of that value.
namespace sbs::begin {

/// What is known of a collaboration that begins. What nobody has said is guessed, and the guess is told beside it.
struct Beginning {
  KeyLanguage keys{};
  bool split = false;  ///< a file for each section
  std::optional<std::string> organiser;
  std::optional<plan::OrganiserType> type;
  std::vector<std::string> schools;  ///< by their names
  std::vector<plan::Form> forms;     ///< of all of them
  std::optional<plan::MandateId> mandate;
  std::optional<PartialDate> start;
  Day today{};  ///< what is proposed is planned from here on, unless it has begun before
};

/// A file by its name in the plan's folder.
struct File {
  std::string name;
  std::string text;
};

/// The plan. `schema` is where the schema of such a plan lies, seen from the plan's folder.
std::vector<File> plan(const Beginning& beginning, const std::string& schema);

/// The settings beside it, with messages in the language of the plan.
File settings(const Beginning& beginning, const std::string& schema);

/// The mandate that a collaboration begins under where nobody says which: the newest that none has replaced.
plan::MandateId newest_mandate();

inline constexpr plan::OrganiserType usual_type = plan::OrganiserType::municipal;
inline constexpr plan::Form usual_form = plan::Form::compulsory;

/// Ids for things of these names, in their order and each once: "Norra skolan" is `norra-skolan`, å, ä and ö without
/// their marks. `kind` is what one is called whose name has no letter for it.
std::vector<std::string> ids_of(const std::vector<std::string>& names, const std::string& kind);

}  // namespace sbs::begin
