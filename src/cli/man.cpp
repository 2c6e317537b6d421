#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/message.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/refuse.h"
#include "cli/session.h"

namespace sbs::cli {

namespace {

constexpr Phrase about{"Skriver manualsidan.", "Prints the manual page."};

constexpr Phrase made_by{"Skriven av sbs, ur dess egen kommandorad.", "Written by sbs, out of its own command line."};
constexpr Phrase name_head{"NAMN", "NAME"};
constexpr Phrase synopsis_head{"ÖVERSIKT", "SYNOPSIS"};
constexpr Phrase description_head{"BESKRIVNING", "DESCRIPTION"};
constexpr Phrase commands_head{"KOMMANDON", "COMMANDS"};
constexpr Phrase options_head{"FLAGGOR FÖR ALLA KOMMANDON", "OPTIONS OF ALL COMMANDS"};
constexpr Phrase exit_head{"SLUTKODER", "EXIT STATUS"};
constexpr Phrase environment_head{"MILJÖVARIABLER", "ENVIRONMENT"};
constexpr Phrase files_head{"FILER", "FILES"};
constexpr Phrase examples_head{"EXEMPEL", "EXAMPLES"};
constexpr Phrase short_about{"kontrollerar och visar planer för Samverkan för bästa skola",
                             "check and show plans of collaborations in Samverkan för bästa skola"};
constexpr Phrase command_word{"KOMMANDO", "COMMAND"};
constexpr Phrase example_word{"Exempel", "Example"};
constexpr Phrase option_word{"FLAGGA", "OPTION"};
constexpr Phrase description{
    "Samverkan för bästa skola är en statlig satsning där Skolverket stöder huvudmän vars skolor har låga "
    "kunskapsresultat eller där många elever inte fullföljer sina studier. En plan för ett sådant samarbete är text i "
    "YAML. sbs säger vad som är fel i den, varför och enligt vilken källa, och visar vad som händer när och vad som "
    "återstår för vem.",
    "Samverkan för bästa skola is a Swedish state programme in which Skolverket supports organisers whose schools have "
    "low results or many pupils who do not finish. A plan of such a collaboration is text in YAML. sbs says what is "
    "wrong with it, why and by which source, and shows what happens when and what remains for whom."};

/// A term and what it means.
struct Entry {
  std::string_view term;
  Phrase meaning;
};

constexpr std::array exits{
    Entry{"0",
          {"Det gick bra. För validate: inget påpekande är så allvarligt som --fail-on säger.",
           "It went well. Of validate: no finding is as grave as --fail-on says."}},
    Entry{"1",
          {"Bara för validate: något påpekande är så allvarligt som --fail-on säger, annars ett fel.",
           "Of validate only: a finding is as grave as --fail-on says, otherwise an error."}},
    Entry{"2",
          {"Det gick inte att kontrollera eller visa: en okänd flagga, en sökväg som saknas eller inte går att läsa, "
           "ingen plan, eller en fil som inte kunde skrivas.",
           "It could not be checked or shown: an unknown option, a path that is missing or unreadable, no plan, or a "
           "file that could not be written."}}};

constexpr std::array variables{
    Entry{"SBS_LANG",
          {"Språket, sv eller en, där --lang saknas.", "The language, sv or en, where there is no --lang."}},
    Entry{"LC_ALL, LC_MESSAGES, LANG",
          {"Språket där ingen inställning säger något: svenska för sv.",
           "The language where no setting says anything: Swedish for sv."}},
    Entry{"SBS_TODAY",
          {"Dagen att läsa planen på, där --today saknas.", "The day to read a plan on, where there is no --today."}},
    Entry{"SOURCE_DATE_EPOCH",
          {"Dagen, i sekunder sedan 1970, där varken flagga, SBS_TODAY eller .sbs.yaml säger något.",
           "The day, in seconds since 1970, where no option, SBS_TODAY or .sbs.yaml says anything."}},
    Entry{"NO_COLOR, CLICOLOR_FORCE, FORCE_COLOR",
          {"Utan färg, eller färg även utan terminal.", "No colour, or colour without a terminal too."}},
    Entry{"GITHUB_ACTIONS",
          {"true: validate skriver GitHubs kommandon, där --format saknas.",
           "true: validate writes GitHub's commands, where there is no --format."}}};

constexpr std::array files{Entry{
    ".sbs.yaml",
    {"Inställningar för planer i mappen och under den: språk, dag, reglernas allvarlighetsgrad, vad som inte läses.",
     "Settings of the plans in a folder and below it: language, day, levels of rules, what is not read."}}};

constexpr std::array examples{Entry{"sbs init min-plan/", {"Börjar en ny plan.", "Begins a new plan."}},
                              Entry{"sbs validate plan.yaml", {"Säger vad som är fel.", "Says what is wrong."}},
                              Entry{"sbs timeline kumla/", {"Visar vad som händer när.", "Shows what happens when."}},
                              Entry{"sbs explain SBS601", {"Förklarar en regel.", "Explains a rule."}}};

/// Prose that troff takes for nothing else: an apostrophe or a full stop that begins a line is a command to it.
std::string roff(std::string_view prose) {
  std::string out;
  for (const char letter : prose) {
    switch (letter) {
      case '\\':
        out += "\\e";
        break;
      case '-':
        out += "\\-";
        break;
      case '\n':
        out += ' ';
        break;
      case '.':
      case '\'':
        out += out.empty() ? "\\&" : "";
        [[fallthrough]];
      default:
        out += letter;
    }
  }
  return out;
}

std::string bold(std::string_view prose) { return fmt::format("\\fB{}\\fR", roff(prose)); }
std::string italic(std::string_view prose) { return fmt::format("\\fI{}\\fR", roff(prose)); }

class Page {
 public:
  explicit Page(Language language) : language_(language) {}

  std::string draw() {
    out_ = "'\\\" -*- coding: utf-8 -*-\n";
    line(fmt::format(".\\\" {}", made_by.in(language_)));
    out_ += ".TH SBS 1 \"\" \"sbs " SBS_VERSION "\" \"\"\n";
    head(name_head);
    line(fmt::format("sbs \\- {}", roff(short_about.in(language_))));
    head(synopsis_head);
    line(fmt::format("{} {} [{} \\&.\\|.\\|.]", bold("sbs"), italic(command_word.in(language_)),
                     italic(option_word.in(language_))));
    head(description_head);
    line(roff(description.in(language_)));
    head(commands_head);
    CommonOptions common;  // nothing is put into it
    for (const Command* command : commands_for_people())
      add(*command, command->declare({language_, common}).options);
    head(options_head);
    for (const Option& option : common_options(common))
      add(option);
    table(exit_head, exits);
    table(environment_head, variables);
    table(files_head, files);
    table(examples_head, examples);
    return std::move(out_);
  }

 private:
  void line(const std::string& text) { out_ += text + "\n"; }
  void head(const Phrase& title) { line(fmt::format(".SH \"{}\"", title.in(language_))); }

  void add(const Command& command, const std::vector<Option>& options) {
    std::string usage = bold("sbs " + std::string(command.name));
    for (const Option& argument : options) {
      if (!argument.is_argument()) continue;
      const std::string name = italic(argument.called(language_)) + (argument.is_several() ? " \\&.\\|.\\|." : "");
      usage += argument.required ? " " + name : fmt::format(" [{}]", name);
    }
    line(fmt::format(".SS {}", usage));
    line(roff(command.about.in(language_)));
    for (const Option& option : options)
      add(option);
    line(".PP");
    line(fmt::format("{}: {}", roff(example_word.in(language_)), bold(command.example->line)));
    line(".br");
    line(roff(command.example->gives.in(language_)));
  }

  void add(const Option& option) {
    std::string term;
    for (const std::string& name : option.names())
      term += (term.empty() ? "" : ", ") + bold(name);
    const std::string value = option.called(language_);
    if (!value.empty()) term += (term.empty() ? "" : " ") + italic(value);
    entry(term, option.explained(language_));
  }

  void entry(const std::string& term, std::string_view meaning) {
    line(".TP");
    line(term);
    line(roff(meaning));
  }

  template <std::size_t Count>
  void table(const Phrase& title, const std::array<Entry, Count>& entries) {
    head(title);
    for (const Entry& one : entries)
      entry(bold(one.term), one.meaning.in(language_));
  }

  Language language_;
  std::string out_;
};

struct Options {};

std::vector<Option> takes(Options& /*to*/, const Declaring& /*in*/) { return {}; }

int run(const Env& env, const CommonOptions& common, const Options& /*options*/) {
  auto session = Session::start(env, common, {});
  if (!session) return refused(env, common, session.error());
  return session->emit(Page(help_language(common, env)).draw(), common.output, exit_ok);
}

}  // namespace

constexpr Command commands::man{"man", about, std::nullopt, declare<Options, takes, run>};

}  // namespace sbs::cli
