#include "programme/papers.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "programme/requirements.h"

namespace sbs::programme {

namespace {

/// What is asked for, as a row has it: the values stand in the row itself.
template <Ask... each>
constexpr std::array<Ask, sizeof...(each)> list_of{each...};

namespace needed {  // a need, or none
using enum Need;
constexpr std::nullopt_t none = std::nullopt;
}  // namespace needed

constexpr std::array all_papers{
#define SBS_PAPER(id, need, sv, en, noun_sv, noun_en, ...) \
  PaperRow{Paper::id, {sv, en}, {noun_sv, noun_en}, needed::need, list_of<__VA_ARGS__>},
#include "papers.def"
};

constexpr std::array all_parts{
#define SBS_PART(id, paper, sv, en, ...) PaperPartRow{PaperPart::id, Paper::paper, {sv, en}, list_of<__VA_ARGS__>},
#include "papers.def"
};

constexpr std::array all_asks{
#define SBS_ASK(id, need, sv, en) AskRow{Ask::id, {sv, en}, needed::need},
#include "papers.def"
};

std::string_view name_in_code(Paper paper) {
  constexpr std::array<std::string_view, enum_count<Paper>> names{
#define SBS_PAPER(id, ...) #id,
#include "papers.def"
  };
  return names.at(static_cast<std::size_t>(paper));
}

}  // namespace

std::span<const PaperRow> papers() { return all_papers; }
const PaperRow& row_of(Paper paper) { return all_papers.at(static_cast<std::size_t>(paper)); }
std::span<const PaperPartRow> paper_parts() { return all_parts; }
const PaperPartRow& row_of(PaperPart part) { return all_parts.at(static_cast<std::size_t>(part)); }
std::span<const AskRow> asks() { return all_asks; }
const AskRow& row_of(Ask ask) { return all_asks.at(static_cast<std::size_t>(ask)); }

std::string typed_name(Paper paper) {
  std::string name(name_in_code(paper));
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

std::string typed_name_in_swedish(Paper paper) {
  const std::string_view noun = row_of(paper).noun.in(Language::sv);
  return std::string(noun.substr(0, noun.find(' ')));
}

bool asked_for(Paper paper, std::optional<plan::MandateId> mandate) {
  const auto need = row_of(paper).need;
  return !need || applies(requirement(*need), mandate);
}

bool asked_for(Ask ask, std::optional<plan::MandateId> mandate) {
  const auto need = row_of(ask).need;
  return !need || applies(requirement(*need), mandate);
}

}  // namespace sbs::programme
