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

}  // namespace

int Output::text(std::string text, const std::string& file, Language language, int code) const {
  return write(without_commands(mask_personal_numbers(std::move(text))), file, language, code);
}

int Output::plan(std::string_view bytes, const std::string& name, const std::set<std::size_t>& excepted,
                 const std::string& file, Language language, int code) const {
  std::size_t line = 1;
  std::size_t at = 0;
  for (const PersonalNumber& number : find_personal_numbers(bytes)) {
    line += static_cast<std::size_t>(
        std::count(bytes.begin() + static_cast<long>(at), bytes.begin() + static_cast<long>(number.begin), '\n'));
    at = number.begin;
    // An exception cannot be made for what is a personal number beyond doubt.
    if (number.doubt != PersonalNumber::Doubt::none && excepted.contains(line)) continue;
    complain({holds_a_number, name, std::to_string(line)}, language);
    return exit_failed;
  }
  return write(bytes, file, language, code);
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
