#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/shell_word.h"
#include "base/text.h"
#include "begin/begin.h"
#include "cli/ask.h"
#include "cli/command.h"
#include "cli/new_plan.h"
#include "cli/refuse.h"
#include "cli/session.h"
#include "plan/choices.h"
#include "plan/names.h"
#include "programme/mandates.h"
#include "rules/rule.h"

namespace sbs::cli {

namespace {

using begin::Beginning;

constexpr Phrase about{
    "Börjar en ny plan i en mapp: den är rätt som den är skriven, förklarar varje del och säger vad som kommer "
    "härnäst.",
    "Begins a new plan in a folder: it is valid as written, explains each section and says what comes next."};
constexpr Example example{"sbs init ekskolan --organiser 'Eks kommun' --school Ekskolan",
                          {"En ny plan i mappen ekskolan.", "A new plan in the folder ekskolan."}};
constexpr Phrase folder_help{"Mappen som planen skrivs i; den görs om den inte finns.",
                             "The folder that the plan is written into; it is made if it is not there."};
constexpr Phrase organiser_help{"Huvudmannens namn. Annars fylls det i senare.",
                                "The organiser's name. Otherwise it is filled in later."};
constexpr Message<std::string, plan::Label> type_help{"Vad huvudmannen är: {0}. Annars {1}.",
                                                      "What the organiser is: {0}. Otherwise {1}."};
constexpr Phrase school_help{
    "En skola som deltar, med sitt namn. Kan anges flera gånger. Annars fylls en i senare.",
    "A school that takes part, by its name. May be given several times. Otherwise one is filled in later."};
constexpr Message<std::string, std::string> form_help{
    "Skolornas skolform: {0}. Kan anges flera gånger. Annars {1}.",
    "The schools' form: {0}. May be given several times. Otherwise {1}."};
constexpr Message<std::string, std::string> mandate_help{"Uppdraget som planen följer: {0}. Annars {1}.",
                                                         "The mandate that the plan follows: {0}. Otherwise {1}."};
constexpr Phrase start_help{
    "När samarbetet börjar enligt avtal, till exempel 2026-08-17 eller HT2026. Annars fylls det i senare.",
    "When the collaboration begins as agreed, such as 2026-08-17 or HT2026. Otherwise it is filled in later."};
constexpr Message<std::string> keys_help{"Språket som planen skrivs på: {0}. Annars samma som meddelandena.",
                                         "The language that the plan is written in: {0}. Otherwise that of messages."};
constexpr Phrase split_help{"Skriv en fil för varje del av planen i stället för en enda.",
                            "Write a file for each section of the plan instead of a single one."};

struct Options {
  std::string folder;
  std::string organiser;
  std::string type;
  std::vector<std::string> schools;
  std::vector<std::string> forms;
  std::string mandate;
  std::string start;
  std::string keys;
  bool split = false;
};

/// The fixed values of plans in a language; those of the other are taken, too.
template <class E>
Words words_of(Language language) {
  const KeyLanguage keys = keys_beside(language);
  Words words;
  for (const fields::Choice& choice : fields::choices<E>)
    words.push_back({std::string(choice.names.in(keys)), {}, std::string(choice.names.in(other(keys)))});
  return words;
}

Words words_of_mandates() {
  Words words;
  for (const programme::Mandate& one : programme::mandates())
    words.push_back(
        {std::string(plan::key_of(one.id)), [&one](Language language) { return std::string(one.name.in(language)); }});
  return words;
}

/// A value that a word names.
template <class E>
std::optional<E> value_of(const std::string& word) {
  const fields::Choice* choice = fields::find_choice(fields::choices<E>, word);
  return choice == nullptr ? std::nullopt : std::optional(static_cast<E>(choice->value));
}

std::vector<Option> takes(Options& to, const Declaring& in) {
  const auto with = [](Option option, Words words, const Help& help) {
    option = checked(std::move(option), std::move(words));
    option.help = help;
    return option;
  };
  Words types = words_of<plan::OrganiserType>(in.language);
  Words forms = words_of<plan::Form>(in.language);
  Words mandates = words_of_mandates();
  const Help of_type = [types](Language language) {
    return type_help(language, listed(types, language), begin::usual_type);
  };
  const Help of_form = [forms](Language language) {
    return form_help(language, listed(forms, language),
                     std::string(plan::word_of(begin::usual_form, keys_beside(language))));
  };
  const Help of_mandate = [mandates](Language language) {
    return mandate_help(language, listed(mandates, language), std::string(plan::key_of(begin::newest_mandate())));
  };
  return {required({"folder", &to.folder, folder_help, called::folder, Takes::folder}),
          {"--organiser", &to.organiser, organiser_help, called::name, Takes::text},
          with({"--type", &to.type, {}, called::type}, std::move(types), of_type),
          {"--school", &to.schools, school_help, called::name, Takes::text},
          with({"--form", &to.forms, {}, called::form}, std::move(forms), of_form),
          with({"--mandate", &to.mandate, {}, called::id}, std::move(mandates), of_mandate),
          {"--start", &to.start, start_help, called::date, Takes::text},
          checked({"--keys", &to.keys, {}, called::language}, languages(), keys_help),
          {"--split", &to.split, split_help}};
}

constexpr Message<std::string> name_not_utf8{"{0}: namnet är inte UTF-8", "{0}: the name is not UTF-8"};
constexpr Message<Quoted, std::string> date_meant{"--start: {0} är inget datum; menade ni {1}?",
                                                  "--start: {0} is not a date; did you mean {1}?"};
constexpr Message<Quoted> no_date{"--start: {0} är inget datum; skriv till exempel 2026-08-17, 2026-08 eller HT2026",
                                  "--start: {0} is not a date; write for example 2026-08-17, 2026-08 or HT2026"};

Result<std::string> name_in(const std::string& typed, const std::string& option) {
  if (first_invalid_utf8(typed)) return refuse(name_not_utf8, option);
  return to_nfc(trim(typed));
}

Result<PartialDate> date_in(const std::string& typed) {
  if (const auto date = parse_partial_date(trim(typed))) return *date;
  if (const std::string meant = suggest_date(typed); !meant.empty()) return refuse(date_meant, Quoted(typed), meant);
  return refuse(no_date, Quoted(typed));
}

/// What the options say.
Result<Beginning> beginning_of(const Options& options, Language language, Day today) {
  Beginning beginning;
  beginning.keys = parse_key_language(options.keys).value_or(keys_beside(language));
  beginning.split = options.split;
  beginning.today = today;
  if (!options.organiser.empty()) {
    auto name = name_in(options.organiser, "--organiser");
    if (!name) return tl::make_unexpected(name.error());
    beginning.organiser = std::move(*name);
  }
  for (const std::string& school : options.schools) {
    auto name = name_in(school, "--school");
    if (!name) return tl::make_unexpected(name.error());
    beginning.schools.push_back(std::move(*name));
  }
  beginning.type = value_of<plan::OrganiserType>(options.type);
  beginning.mandate = value_of<plan::MandateId>(options.mandate);
  for (const std::string& form : options.forms)
    if (const auto value = value_of<plan::Form>(form);
        value && std::find(beginning.forms.begin(), beginning.forms.end(), *value) == beginning.forms.end())
      beginning.forms.push_back(*value);
  if (!options.start.empty()) {
    const auto start = date_in(options.start);
    if (!start) return tl::make_unexpected(start.error());
    beginning.start = *start;
  }
  return beginning;
}

// --- what is asked

constexpr Phrase which_organiser{"Vad heter huvudmannen, till exempel Kumla kommun?",
                                 "What is the organiser called, such as Kumla kommun?"};
constexpr Message<std::string> which_type{"Vad är huvudmannen: {0}?", "What is the organiser: {0}?"};
constexpr Phrase which_school{"Vilken skola deltar?", "Which school takes part?"};
constexpr Phrase which_school_more{"En skola till?", "One more school?"};
constexpr Message<std::string> which_form{"Skolornas skolform: {0}?", "The schools' form: {0}?"};
constexpr Phrase which_form_more{"En skolform till?", "One more form?"};
constexpr Phrase which_mandate{"Vilket uppdrag följer samarbetet?", "Which mandate does the collaboration follow?"};
constexpr Phrase which_start{"När börjar samarbetet, till exempel 2026-08-17 eller HT2026?",
                             "When does the collaboration begin, such as 2026-08-17 or HT2026?"};
constexpr Phrase later{"fylls i senare", "filled in later"};
constexpr Phrase none_more{"ingen till", "no more"};
constexpr Phrase answer_word{"svaret", "the answer"};
constexpr Phrase not_known{"inte bestämt", "not decided"};

/// Asks for what the options do not say.
class Questions {
 public:
  Questions(const Env& env, Language language, Beginning& beginning)
      : env_(env), language_(language), beginning_(beginning) {}

  Result<void> ask_all() {
    const auto text = [&](const Phrase& phrase) { return std::string(phrase.in(language_)); };
    Result<bool> more = true;
    if (!beginning_.organiser)
      more = one(text(which_organiser), text(later), [&](const std::string& answer) -> Result<void> {
        beginning_.organiser = to_nfc(answer);
        return {};
      });
    if (more && !beginning_.type) {
      const Words words = words_of<plan::OrganiserType>(language_);
      more =
          one(which_type(language_, listed(words, language_)), std::string(plan::label(begin::usual_type, language_)),
              word_taken<plan::OrganiserType>(words, [&](auto value) { beginning_.type = value; }));
    }
    if (more && beginning_.schools.empty())
      more = several(text(which_school), text(which_school_more), text(later),
                     [&](const std::string& answer) -> Result<void> {
                       beginning_.schools.push_back(to_nfc(answer));
                       return {};
                     });
    if (more && beginning_.forms.empty()) {
      const Words words = words_of<plan::Form>(language_);
      more = several(which_form(language_, listed(words, language_)), text(which_form_more),
                     std::string(plan::word_of(begin::usual_form, keys_beside(language_))),
                     word_taken<plan::Form>(words, [&](auto value) { beginning_.forms.push_back(value); }));
    }
    if (more && !beginning_.mandate) {
      const Words words = words_of_mandates();
      more = one(text(which_mandate) + on_lines(words), std::string(plan::key_of(begin::newest_mandate())),
                 word_taken<plan::MandateId>(words, [&](auto value) { beginning_.mandate = value; }));
    }
    if (more && !beginning_.start)
      more = one(text(which_start), text(not_known), [&](const std::string& answer) -> Result<void> {
        const auto date = date_in(answer);
        if (!date) return tl::make_unexpected(date.error());
        beginning_.start = *date;
        return {};
      });
    if (!more) return tl::make_unexpected(more.error());
    return {};
  }

 private:
  Result<bool> one(const std::string& question, const std::string& otherwise, const Take& take) {
    return ask(env_, language_, question, otherwise, take);
  }

  /// Until there is no answer.
  Result<bool> several(const std::string& question, const std::string& again, const std::string& otherwise,
                       const Take& take) {
    Result<bool> more = one(question, otherwise, take);
    while (more && *more)
      more = one(again, std::string(none_more.in(language_)), take);
    return more;
  }

  std::string on_lines(const Words& words) const {
    std::string lines;
    for (const Word& word : words)
      lines += fmt::format("\n  {}: {}", word.name, word.meaning(language_));
    return lines + "\n";
  }

  /// Takes one of some words, and hands on what it names.
  template <class E, class To>
  Take word_taken(const Words& words, const To& to) const {
    return [words, to, the_answer = std::string(answer_word.in(language_))](const std::string& answer) -> Result<void> {
      const auto value = value_of<E>(answer);
      if (value) {
        to(*value);
        return {};
      }
      std::vector<std::string_view> names;
      for (const Word& word : words)
        names.push_back(word.name);
      return tl::make_unexpected(*not_among(names, the_answer, answer));
    };
  }

  const Env& env_;
  Language language_;
  Beginning& beginning_;
};

// --- what is told

constexpr Message<plan::MandateKey, On, plan::MandateKey, Phrase> was_replaced{
    "uppdraget {0} ersattes {1} av {2}. {3} (sbs explain SBS108)",
    "the mandate {0} was replaced {1} by {2}. {3} (sbs explain SBS108)"};
constexpr Phrase written_now{"Skrivet:", "Written:"};
constexpr Phrase what_next{"Så går ni vidare:", "What to do next:"};
constexpr Message<std::string, std::string> look_through{
    "Öppna {0} i en textredigerare. Där det står ”{1}” har sbs gissat.",
    "Open {0} in a text editor. Where it says “{1}”, sbs has guessed."};
constexpr fields::Names guess{"ändra om", "change if"};

/// A command to paste, and what it is for.
struct Next {
  std::string_view command;
  Phrase purpose;
};
constexpr std::array next_commands{
    Next{"validate", {"Se om något är fel, efter varje ändring:", "See whether anything is wrong, after each change:"}},
    Next{"timeline", {"Se vad som händer när:", "See what happens when:"}},
    Next{"checklist", {"Se vad som återstår, och för vem:", "See what remains, and for whom:"}}};

std::string told(const std::vector<std::string>& written, const std::string& plan, const std::string& folder,
                 KeyLanguage keys, Language language) {
  std::string text = fmt::format("{}\n", written_now.in(language));
  for (const std::string& path : written)
    text += fmt::format("  {}\n", printable(path));
  text += fmt::format("\n{}\n  {}\n", what_next.in(language),
                      look_through(language, printable(plan), std::string(guess.in(keys))));
  for (const Next& one : next_commands)
    text += fmt::format("  {}\n    sbs {} {}\n", one.purpose.in(language), one.command, printable(shell_word(folder)));
  return text;
}

/// That nothing new begins under a mandate which another has replaced.
std::optional<Failure> replaced(const Beginning& beginning) {
  if (!beginning.mandate) return std::nullopt;
  const programme::Mandate& mandate = programme::mandate(*beginning.mandate);
  const auto when = parse_partial_date(mandate.replaced);
  if (!when || !mandate.replaced_by) return std::nullopt;
  return Failure(was_replaced, plan::MandateKey{mandate.id}, On(*when), plan::MandateKey{*mandate.replaced_by},
                 rules::rule(diag::RuleId::SBS108).why);
}

int run(const Env& env, const CommonOptions& common, const Options& options) {
  auto session = Session::start(env, common, {options.folder});
  if (!session) return refused(env, common, session.error());
  const auto today = run_today(common, env);
  if (!today) return refused(*session, today.error());
  NewPlan made(env, options.folder, session->language(), *today);
  if (const auto objection = made.objection_to_folder()) return refused(*session, *objection);
  auto beginning = beginning_of(options, session->language(), today->of(nullptr));
  if (!beginning) return refused(*session, beginning.error());
  if (may_ask(env))
    if (const auto asked = Questions(env, session->language(), *beginning).ask_all(); !asked)
      return refused(*session, asked.error());
  if (const auto objection = made.make(*beginning, common.output)) return refused(*session, *objection);
  if (const auto written = env.output.new_plan(made.files()); !written) return refused(*session, written.error());
  if (const auto note = replaced(*beginning)) session->complain(*note);
  if (common.quiet) return exit_ok;
  std::vector<std::string> paths;
  for (const NewFile& file : made.files())
    paths.push_back(file.path);
  return session->emit(told(paths, paths.front(), made.folder(), beginning->keys, session->language()), common.output,
                       exit_ok);
}

}  // namespace

constexpr Command commands::init{"init", about, example, declare<Options, takes, run>};

}  // namespace sbs::cli
