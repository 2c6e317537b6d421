#include <fmt/format.h>

#include "base/text.h"
#include "render/render.h"
#include "render/style.h"

namespace sbs::render {

namespace {

constexpr Phrase why{"Varför", "Why"};
constexpr Phrase source_title{"Källa", "Source"};
constexpr Phrase bad{"Ger anmärkningen", "Gives the finding"};
constexpr Phrase good{"Ger den inte", "Does not give it"};
constexpr Message<std::string> checked{"kontrollerad {0}", "checked {0}"};

void add_example(std::string& out, const Phrase& title, const rules::Example& example, const Style& style) {
  out += fmt::format("\n{}:\n", coloured(title.in(style.language), Colour::bold, style));
  std::string_view rest = example.text;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    out += "    " + printable(rest.substr(0, end)) + "\n";
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

}  // namespace

std::string explain_text(const rules::Rule& rule, const Style& style) {
  const Language language = style.language;
  std::string out;
  const std::string head = fmt::format("{} {} ({}): ", diag::to_string(rule.id), diag::name_of(rule.id),
                                       diag::to_string(diag::default_severity(rule.id)));
  add_wrapped(out, "", head + std::string(rule.title.in(language)), style);
  out += fmt::format("\n{}:\n", coloured(why.in(language), Colour::bold, style));
  add_wrapped(out, "  ", rule.why.in(language), style);
  out += fmt::format("\n{}:\n", coloured(source_title.in(language), Colour::bold, style));
  add_wrapped(out, "  ", source_line(rule.source, language), style);
  if (language == Language::en && rule.source.kind == programme::Citation::Kind::quoted)
    add_wrapped(out, "  ", rule.source.paraphrase, style);
  if (rule.source.kind != programme::Citation::Kind::own)
    add_wrapped(out, "  ", checked(language, std::string(rule.source.checked)), style);
  add_example(out, bad, rule.bad, style);
  add_example(out, good, rule.good, style);
  return out;
}

}  // namespace sbs::render
