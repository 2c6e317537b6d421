#include "cli/output.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "base/personal_number.h"
#include "base/text.h"
#include "cli/env.h"

namespace sbs::cli {

namespace {

constexpr Message<std::string, std::string> holds_a_number{
    "{0}:{1}: här står ett personnummer, som inte får följa med ut ur planens egen fil: rätta först det som "
    "SBS901 visar, eller skriv --write",
    "{0}:{1}: a personal identity number is on this line, which may not leave the plan's own file: first correct what "
    "SBS901 shows, or write --write"};
constexpr Message<std::string> unwritten{"utdata kunde inte skrivas ({0})", "the output could not be written ({0})"};

/// What a plan says is no command: GitHub's runners obey a line that begins with two colons, after any blanks.
std::string without_commands(std::string text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto first = text.find_first_not_of(" \t", at);
    if (first != std::string::npos && text.compare(first, 2, "::") == 0) text.insert(first + 1, " ");
    const auto end = text.find('\n', at);
    if (end == std::string::npos) break;
    at = end + 1;
  }
  return text;
}

/// The first line with a number that no exception can be made for.
std::optional<std::size_t> first_sure_line(std::string_view bytes) {
  const auto numbers = find_personal_numbers(bytes);
  const auto sure = std::find_if(numbers.begin(), numbers.end(),
                                 [](const PersonalNumber& one) { return one.doubt == PersonalNumber::Doubt::none; });
  if (sure == numbers.end()) return std::nullopt;
  const std::string_view before = bytes.substr(0, sure->begin);
  return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
}

std::string printable_lines(std::string_view text) {
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    shown += printable(text.substr(at, end - at));
    if (end < text.size()) shown += '\n';
    at = end + 1;
  }
  return shown;
}

}  // namespace

int Output::text(std::string text, const std::string& file, Language language, int code) const {
  return write(without_commands(mask_personal_numbers(std::move(text))), file, language, code);
}

int Output::plan(std::string_view bytes, const std::string& name, std::optional<std::size_t> line_with_number,
                 const std::string& file, Language language, int code) const {
  if (!line_with_number) line_with_number = first_sure_line(bytes);
  if (line_with_number) {
    complain({holds_a_number, name, std::to_string(*line_with_number)}, language);
    return exit_failed;
  }
  return is_to_terminal(file) ? write(printable_lines(bytes), file, language, code)
                              : write(bytes, file, language, code);
}

int Output::changes(std::string text, const std::string& file, Language language, int code) const {
  return this->text(is_to_terminal(file) ? printable_lines(text) : std::move(text), file, language, code);
}

int Output::commands(std::string text, const std::string& file, Language language, int code) const {
  return write(mask_personal_numbers(std::move(text)), file, language, code);
}

int Output::binary(std::string_view bytes, const std::string& file, Language language, int code) const {
  return write(bytes, file, language, code);
}

Result<void> Output::baseline(const std::string& path, const std::optional<std::string>& before,
                              std::string_view text) const {
  const std::string masked = mask_personal_numbers(std::string(text));
  return before ? ways_.replace(path, *before, masked) : ways_.file(path, masked);
}

int Output::write(std::string_view bytes, const std::string& file, Language language, int code) const {
  if (is_file(file)) {
    const auto written = ways_.file(file, bytes);
    if (written) return code;
    complain(written.error(), language);
    return exit_failed;
  }
  const int error = ways_.out(bytes);
  if (error == 0) return code;
  // Whoever closed the pipe has seen enough, and needs no message.
  if (error != EPIPE) complain({unwritten, std::generic_category().message(error)}, language);
  return exit_failed;
}

void Output::complain(const Failure& failure, Language language, const std::vector<std::string>& choices) const {
  std::string text = "sbs: " + printable(failure.in(language)) + "\n";
  for (const std::string& choice : choices)
    text += "  " + printable(choice) + "\n";
  ways_.err(mask_personal_numbers(text));
}

}  // namespace sbs::cli
