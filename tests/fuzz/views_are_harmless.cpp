#include <array>

#include "base/text.h"
#include "fuzz/input.h"
#include "fuzz/property.h"
#include "support/faults.h"
#include "support/world.h"

// Whatever is drawn of a plan, in any form, is of that form's grammar, and holds no character that a terminal obeys,
// none that turns the order of others, and no personal number.

namespace sbs::fuzz {

namespace {

/// A form of a view, and who finds what is wrong with it.
struct View {
  const char* command;
  std::string (*fault)(std::string_view text);
};

std::string fault_of_json(std::string_view text) { return test::fault_of_json(std::string(text)); }

/// Lines no wider than was asked, but for a command: it stands whole, whatever its file is called, to be copied.
std::string fault_of_lines(std::string_view text) {
  if (auto fault = test::fault_of_text(text); !fault.empty()) return fault;
  constexpr std::size_t width = 60;
  for (const std::string& line : test::lines_of(std::string(text)))
    if (display_width(line) > width && !line.starts_with("  sbs "))
      return fmt::format("{} columns: {}", display_width(line), line);
  return {};
}

constexpr auto views = std::to_array<View>({{"timeline . --width 60", fault_of_lines},
                                            {"checklist . --width 60", fault_of_lines},
                                            {"status . --width 60", fault_of_lines},
                                            {"results . --width 60", fault_of_lines},
                                            {"timeline . --format ics", test::fault_of_calendar},
                                            {"timeline . --format json", fault_of_json},
                                            {"checklist . --format json", fault_of_json},
                                            {"status . --format json", fault_of_json},
                                            {"results . --format json", fault_of_json},
                                            {"report . --format html", test::fault_of_text},
                                            {"report . --format markdown", test::fault_of_text},
                                            {"timeline . --format svg", test::fault_of_xml},
                                            {"timeline . --format mermaid", test::fault_of_text},
                                            {"timeline . --format csv", test::fault_of_csv},
                                            {"checklist . --format csv", test::fault_of_csv},
                                            {"status . --format csv", test::fault_of_csv},
                                            {"results . --format csv", test::fault_of_csv},
                                            {"timeline . --format markdown", test::fault_of_text},
                                            {"checklist . --format markdown", test::fault_of_text},
                                            {"status . --format markdown", test::fault_of_text},
                                            {"results . --format markdown", test::fault_of_text},
                                            {"timeline . --format ics --spans days", test::fault_of_calendar},
                                            {"timeline . --format csv --excel", test::fault_of_csv},
                                            {"timeline . --width 160 --places --ascii", test::fault_of_text}});

}  // namespace

void views_are_harmless(std::string_view bytes) {
  Input input(bytes);
  const View& view = views[input.pick(views.size())];
  auto command = test::split_words(view.command);
  command.insert(command.end(), {"--lang", input.any({"sv", "en"})});
  const Day day = input.day();
  if (input.pick(3) == 1) command.emplace_back("--redact");
  const test::Outcome outcome = test::World(input.files).on(day).run(command);
  hold(outcome.code == 0 || outcome.code == 2, "exit code {}", outcome.code);
  hold_whole(test::fault_of_text(outcome.err), "standard error");
  if (outcome.out.empty())
    hold(outcome.code == 2 && !outcome.err.empty(), "nothing is drawn, with exit code {}", outcome.code);
  else
    hold_whole(view.fault(outcome.out), view.command);
}

}  // namespace sbs::fuzz
