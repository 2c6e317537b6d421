#include "cli/command.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <limits>
#include <system_error>
#include <utility>

#include "base/text.h"
#include "diag/rule_id.h"

namespace sbs::cli {

namespace {

constexpr Phrase path_help{"En plan (fil eller mapp), annars mappen där ni står; - för standard in.",
                           "A plan (file or folder), otherwise the working folder; - for standard input."};
constexpr Message<std::string> no_more{"{0}.", "{0}."};
constexpr Message<std::string, std::string> with_default{"{0} Annars {1}.", "{0} Otherwise {1}."};

constexpr std::array all{
#define SBS_COMMAND(name) &commands::name,
#include "commands.def"
#undef SBS_COMMAND
};

}  // namespace

std::optional<std::size_t> Number::read(std::string_view typed) const {
  if (!all_digits(typed)) return std::nullopt;
  std::size_t number = 0;
  if (std::from_chars(typed.data(), typed.data() + typed.size(), number).ec == std::errc::result_out_of_range)
    number = std::numeric_limits<std::size_t>::max();
  if (number < least || (most && number > *most)) return std::nullopt;
  return number;
}

std::vector<std::string> Option::names() const {
  if (is_argument()) return {};
  std::vector<std::string> names;
  std::string_view rest = name;
  for (auto comma = rest.find(','); comma != std::string_view::npos; comma = rest.find(',')) {
    names.emplace_back(rest.substr(0, comma));
    rest.remove_prefix(comma + 1);
  }
  names.emplace_back(rest);
  return names;
}

std::string Option::explained(Language language) const {
  const auto* const* text = std::get_if<std::string*>(&target);
  const std::string said = help(language);
  return text != nullptr && !(*text)->empty() ? with_default(language, said, **text) : said;
}

std::string listed(const Words& words, Language language) {
  std::vector<std::string> shown;
  for (const Word& word : words)
    shown.push_back(word.meaning ? word.name + " (" + word.meaning(language) + ")" : word.name);
  return join_or(shown, language);
}

Option checked(Option option, Words words, const Message<std::string>& help) {
  if (option.takes == Takes::nothing) option.takes = Takes::word;
  option.help = [words, help](Language language) { return help(language, listed(words, language)); };
  option.words = std::move(words);
  option.only_words = true;
  return option;
}
Option checked(Option option, Words words) { return checked(std::move(option), std::move(words), no_more); }

Option required(Option option) {
  option.required = true;
  return option;
}

Option paths_of_plans(std::vector<std::string>& target) {
  return {"path", &target, path_help, called::path, Takes::path};
}

Words severities() {
  Words words;
  for (const diag::Severity severity : diag::severities)
    words.push_back({std::string(to_string(severity)),
                     [severity](Language language) { return std::string(name_of(severity, language)); },
                     std::string(name_of(severity, Language::sv))});
  return words;
}

std::span<const Command* const> all_commands() { return all; }

std::vector<const Command*> commands_for_people() {
  std::vector<const Command*> shown;
  std::copy_if(all.begin(), all.end(), std::back_inserter(shown),
               [](const Command* one) { return one->is_for_people(); });
  return shown;
}

}  // namespace sbs::cli
