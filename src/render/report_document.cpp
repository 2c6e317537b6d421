#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "render/findings.h"
#include "render/heading.h"
#include "render/report.h"
#include "render/status_words.h"

// The page as a whole: where each of several plans stands, each by itself, and last what validate finds.

namespace sbs::render::paper {

namespace {

constexpr Phrase findings_title{"Det som saknas eller motsäger sig i planen",
                                "What is missing or contradictory in the plan"};
constexpr Phrase nothing_found{"sbs validate påpekar ingenting i planen.", "sbs validate finds nothing in the plan."};
constexpr Phrase overview_title{"Samarbetena", "The collaborations"};
constexpr Message<std::string, When> foot{
    "Gjord av sbs {0} ur planen, läst som den var {1}. Sidan hämtar och kör ingenting.",
    "Made by sbs {0} from the plan, read as it was {1}. The page fetches and "
    "runs nothing."};
constexpr Message<std::string> foot_of_several{"Gjord av sbs {0} ur planerna. Sidan hämtar och kör ingenting.",
                                               "Made by sbs {0} from the plans. The page fetches and runs nothing."};
constexpr Phrase without_names{"Namn på personer är utelämnade.", "Names of persons are left out."};
constexpr Phrase about{"Läget i samarbetet mellan Skolverket och huvudmannen, läst ur planen.",
                       "Where the collaboration between Skolverket and the organiser stands, read from the plan."};

/// The way to a plan's own page.
std::string key_of_part(std::size_t at) { return fmt::format("plan-{}", at + 1); }

Document::Part overview(const PlanReports& reports, const Style& style) {
  const Language language = style.language;
  Document::Part part{"overview", {}};
  part.blocks.push_back(Heading{1, Line(overview_title.in(language)), "top"});
  Table table{Line(), {std::string(name_head(language))}, {}};
  for (const StatusColumn& column : status_columns)
    table.heads.emplace_back(column.head.in(language));
  table.heads.emplace_back(next_head(language));
  std::vector<schedule::Standing> standings;
  std::size_t at = 0;
  for (const PlanReport& report : reports) {
    std::vector<Cell> row{Line().link(name_of(report.standing, style), key_of_part(at++) + "/top")};
    for (const StatusColumn& column : status_columns)
      row.emplace_back(Line(column.cell(report.standing, language)));
    row.emplace_back(Line(next_text(report.standing, style)));
    table.rows.push_back(std::move(row));
    standings.push_back(report.standing);
  }
  table.caption = Line(fmt::format("{}", fmt::join(totals_words({standings, reports.unread}, language), ", ")));
  part.blocks.push_back(std::move(table));
  return part;
}

Document::Part unread_part(const Unread& plan, std::size_t at, Language language) {
  Document::Part part{fmt::format("unread-{}", at + 1), {}};
  part.blocks.push_back(Heading{1, Line(plan.root), "top"});
  part.blocks.push_back(Paragraph{Line(unread_text(plan, language)), Paragraph::Kind::banner});
  return part;
}

}  // namespace

void add_findings(PlanReport& report, std::span<const diag::Diagnostic> findings, const Style& style) {
  const Language language = style.language;
  const auto shown = [&](const std::string& text) {
    return style.redacted ? report.names.roles_in(text, language) : text;
  };
  report.blocks.push_back(Heading{2, Line(findings_title.in(language)), "findings"});
  if (findings.empty()) {
    report.blocks.push_back(Paragraph{Line(nothing_found.in(language))});
    return;
  }
  Bullets bullets;
  for (const diag::Severity level : {diag::Severity::error, diag::Severity::warning, diag::Severity::note})
    for (const diag::Diagnostic& one : findings) {
      if (one.severity != level) continue;
      Line line;
      line.strong(diag::name_of(level, language)).add(": ").add(shown(one.message));
      if (!one.help.empty()) line.add(fmt::format(" – {}", shown(one.help.front())));
      line.add(fmt::format(" ({})", diag::to_string(one.rule)));
      bullets.items.push_back(std::move(line));
    }
  report.blocks.push_back(std::move(bullets));
}

Document document_of(const PlanReports& reports, const Style& style) {
  const Language language = style.language;
  Document document;
  document.language = language;
  document.summary = about.in(language);
  const bool several = reports.drawn.size() + reports.unread.size() > 1;
  document.title = several || reports.drawn.empty() ? std::string(overview_title.in(language))
                                                    : name_of(reports.drawn.front().standing, style);
  if (several) document.parts.push_back(overview(reports, style));
  auto unread = reports.unread.begin();
  for (std::size_t at = 0; at <= reports.drawn.size(); ++at) {
    for (; unread != reports.unread.end() && unread->before == at; ++unread)
      document.parts.push_back(
          unread_part(*unread, static_cast<std::size_t>(unread - reports.unread.begin()), language));
    if (at < reports.drawn.size()) document.parts.push_back({key_of_part(at), reports.drawn[at].blocks});
  }
  document.foot = reports.drawn.size() == 1
                      ? foot(language, std::string(SBS_VERSION), reports.drawn[0].standing.heading.today)
                      : foot_of_several(language, std::string(SBS_VERSION));
  if (style.redacted) document.foot += fmt::format(" {}", without_names.in(language));
  return document;
}

}  // namespace sbs::render::paper
