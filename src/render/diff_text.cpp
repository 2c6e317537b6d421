#include <fmt/format.h>

#include "base/text.h"
#include "render/diff_words.h"
#include "render/style.h"

namespace sbs::render {

namespace {

void add_line(std::string& out, std::string_view indent, const DiffLine& line, const Style& style) {
  add_wrapped(out, indent, printable(line.text), style);
  for (const auto& [when, text] : line.texts)
    add_wrapped(out, fmt::format("{}  {}: ", indent, when), printable(quoted(text, style.language)), style);
}

void add_section(std::string& out, const DiffSection& section, const Style& style) {
  out += "\n" + coloured(section.title, Colour::bold, style) + "\n";
  for (const DiffThing& thing : section.things) {
    if (thing.name.empty()) {
      for (const DiffLine& line : thing.lines)
        add_line(out, "  ", line, style);
    } else if (thing.lines.size() == 1) {
      DiffLine line = thing.lines.front();
      line.text.insert(0, thing.name + ": ");
      add_line(out, "  ", line, style);
    } else {
      add_wrapped(out, "  ", printable(thing.name), style);
      for (const DiffLine& line : thing.lines)
        add_line(out, "    ", line, style);
    }
  }
}

void add_findings(std::string& out, const std::string& title, const std::vector<DiffFinding>& findings, bool gone,
                  const Style& style) {
  if (findings.empty()) return;
  out += "\n" + coloured(title, Colour::bold, style) + "\n";
  for (const DiffFinding& one : findings)
    add_wrapped(out, "  ", printable(diff_finding(one, gone, style.language)), style);
}

}  // namespace

std::string diff_text(const Difference& difference, const Style& style) {
  std::string out;
  for (const PlanDiff& plan : difference.plans) {
    if (plan.same()) continue;
    if (!out.empty()) out += "\n";
    add_title(out, printable(diff_title(plan, style)), style);
    for (const DiffSection& section : diff_sections(plan.plan, style.language))
      add_section(out, section, style);
    add_findings(out, fresh_title(plan.fresh.size(), style.language), plan.fresh, false, style);
    add_findings(out, gone_title(plan.gone.size(), style.language), plan.gone, true, style);
  }
  if (!out.empty()) out += "\n";
  add_wrapped(out, "", printable(diff_sum(difference, style.language)) + ".", style);
  return out;
}

}  // namespace sbs::render
