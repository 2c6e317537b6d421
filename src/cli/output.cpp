#include "cli/output.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "base/personal_number.h"
#include "base/text.h"
#include "cli/env.h"

namespace sbs::cli {

int Output::text(std::string_view text, const std::string& file, Language language, int code) const {
  return write(mask_personal_numbers(std::string(text)), file, language, code);
}

int Output::plan(std::string_view bytes, const std::string& name, const std::string& file, Language language,
                 int code) const {
  const auto numbers = find_personal_numbers(bytes);
  if (numbers.empty()) return write(bytes, file, language, code);
  const auto before = bytes.substr(0, numbers.front().begin);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  complain({fmt::format("{}:{}: här står ett personnummer, som inte får följa med ut ur planens egen fil: rätta först "
                        "det som SBS901 visar, eller skriv --write",
                        name, line),
            fmt::format("{}:{}: a personal identity number stands here, which may not leave the plan's own file: first "
                        "mend what SBS901 shows, or write --write",
                        name, line)},
           language);
  return exit_failed;
}

int Output::binary(std::string_view bytes, const std::string& file, Language language, int code) const {
  return write(bytes, file, language, code);
}

int Output::write(std::string_view bytes, const std::string& file, Language language, int code) const {
  if (!file.empty() && file != "-") {
    const auto written = ways_.file(file, bytes);
    if (written) return code;
    complain(written.error(), language);
    return exit_failed;
  }
  const int error = ways_.out(bytes);
  if (error == 0) return code;
  // Whoever closed the pipe has seen enough, and needs no message.
  if (error != EPIPE) {
    const std::string reason = std::generic_category().message(error);
    complain({"utdata kunde inte skrivas (" + reason + ")", "the output could not be written (" + reason + ")"},
             language);
  }
  return exit_failed;
}

void Output::complain(const Failure& failure, Language language) const {
  ways_.err(mask_personal_numbers("sbs: " + printable(failure.in(language)) + "\n"));
}

}  // namespace sbs::cli
