#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/by_enum.h"
#include "base/message.h"
#include "plan/plan.h"
#include "programme/needs.h"

/// The programme's own papers, which a plan can begin: what kinds there are, which parts each has, and what each part
/// asks for. What the checklist asks for too is tied to its need, so that a draft and the checklist can never disagree
/// on what is missing. No public template was found for any of them: the headings follow the programme's own sentences
/// (step 4: ”klargörs ansvaret”, step 5: ”redovisar … hur arbetet fortlöper”, step 6: ”slutredovisar”).
namespace sbs::programme {

/// A kind of paper.
enum class Paper : std::uint8_t {
#define SBS_PAPER(id, ...) id,
#include "papers.def"
};

/// A part of a paper, under a heading of its own.
enum class PaperPart : std::uint8_t {
#define SBS_PART(id, ...) id,
#include "papers.def"
};

/// One thing that a paper asks for, and that is a gap where the plan does not say it.
enum class Ask : std::uint8_t {
#define SBS_ASK(id, ...) id,
#include "papers.def"
};

struct PaperRow {
  Paper paper{};
  Phrase title;
  Phrase noun;                  ///< in a sentence; in English with its article
  std::optional<Need> need;     ///< that it meets; none where no mandate asks for such a paper
  std::span<const Ask> asks{};  ///< in its head, before its parts
};

struct PaperPartRow {
  PaperPart part{};
  Paper paper{};
  Phrase title;
  std::span<const Ask> asks{};
};

struct AskRow {
  Ask ask{};
  Phrase words;              ///< in a gap: ”vem som ansvarar”
  std::optional<Need> need;  ///< that it answers to; none where the checklist does not ask for it
};

std::span<const PaperRow> papers();
const PaperRow& row_of(Paper paper);
/// All parts of all papers, each paper's in the order in which they stand in it.
std::span<const PaperPartRow> paper_parts();
const PaperPartRow& row_of(PaperPart part);
std::span<const AskRow> asks();
const AskRow& row_of(Ask ask);

/// "progress-report", as it is typed; in Swedish "delredovisning".
std::string typed_name(Paper paper);
std::string typed_name_in_swedish(Paper paper);

/// Whether a plan's mandate asks for such a paper; as long as nobody knows the mandate, it does. Nobody asks for an
/// agenda, and nobody says that it is not asked for.
bool asked_for(Paper paper, std::optional<plan::MandateId> mandate);

/// Whether the checklist of a mandate asks for what a paper asks for; what no need stands behind is always asked for.
bool asked_for(Ask ask, std::optional<plan::MandateId> mandate);

}  // namespace sbs::programme

namespace sbs {

// NOLINTBEGIN(bugprone-macro-parentheses): sums of ones
template <>
inline constexpr std::size_t enum_count<programme::Paper> = 0
#define SBS_PAPER(...) +1
#include "papers.def"
    ;

template <>
inline constexpr std::size_t enum_count<programme::PaperPart> = 0
#define SBS_PART(...) +1
#include "papers.def"
    ;

template <>
inline constexpr std::size_t enum_count<programme::Ask> = 0
#define SBS_ASK(...) +1
#include "papers.def"
    ;
// NOLINTEND(bugprone-macro-parentheses)

}  // namespace sbs
