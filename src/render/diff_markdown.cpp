#include <fmt/format.h>

#include "base/text.h"
#include "render/diff_words.h"
#include "render/markdown.h"
#include "render/style.h"

namespace sbs::render {

namespace {

void add_line(std::string& out, std::string_view indent, std::string_view name, const DiffLine& line,
              const Style& style) {
  const std::string head = name.empty() ? std::string() : fmt::format("**{}**: ", markdown_text(name));
  out += fmt::format("{}- {}{}\n", indent, head, markdown_text(line.text));
  for (const auto& [when, text] : line.texts)
    out += fmt::format("{}  - {}: {}\n", indent, when, markdown_text(quoted(text, style.language)));
}

void add_section(std::string& out, const DiffSection& section, const Style& style) {
  out += fmt::format("\n### {}\n\n", markdown_text(section.title));
  for (const DiffThing& thing : section.things) {
    if (thing.name.empty() || thing.lines.size() == 1) {
      for (const DiffLine& line : thing.lines)
        add_line(out, "", thing.name, line, style);
      continue;
    }
    out += fmt::format("- **{}**\n", markdown_text(thing.name));
    for (const DiffLine& line : thing.lines)
      add_line(out, "  ", {}, line, style);
  }
}

void add_findings(std::string& out, const std::string& title, const std::vector<DiffFinding>& findings, bool gone,
                  const Style& style) {
  if (findings.empty()) return;
  out += fmt::format("\n### {}\n\n", markdown_text(title));
  for (const DiffFinding& one : findings)
    out += fmt::format("- {}\n", markdown_text(diff_finding(one, gone, style.language)));
}

}  // namespace

std::string diff_markdown(const Difference& difference, const Style& style) {
  std::string out;
  for (const PlanDiff& plan : difference.plans) {
    if (plan.same()) continue;
    if (!out.empty()) out += "\n";
    out += fmt::format("## {}\n", markdown_text(diff_title(plan, style)));
    for (const DiffSection& section : diff_sections(plan.plan, style.language))
      add_section(out, section, style);
    add_findings(out, fresh_title(plan.fresh.size(), style.language), plan.fresh, false, style);
    add_findings(out, gone_title(plan.gone.size(), style.language), plan.gone, true, style);
  }
  if (!out.empty()) out += "\n";
  return out + markdown_text(diff_sum(difference, style.language) + ".") + "\n";
}

}  // namespace sbs::render
