#include "cli/completer.h"

#include <algorithm>

#include "diag/rule_id.h"
#include "guide/topics.h"

namespace sbs::cli {

namespace {

bool named(const Option& option, const std::string& name) {
  const auto names = option.names();
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// What is left to type, and in which place.
class Completer {
 public:
  Completer(const std::vector<std::string>& words, Language language) : language_(language), typed_(words.back()) {
    for (std::size_t at = 0; at + 1 < words.size(); ++at)
      pass(words[at]);
  }

  Completion complete() {
    const auto equals = typed_.find('=');
    if (awaited_ != nullptr) {
      offer_values(*awaited_, "", typed_);
    } else if (!only_arguments_ && typed_.starts_with("--") && equals != std::string::npos) {
      if (const Option* option = option_named(typed_.substr(0, equals)))
        offer_values(*option, typed_.substr(0, equals + 1), typed_.substr(equals + 1));
    } else if (!only_arguments_ && typed_.starts_with('-')) {
      offer_names(own_);
      offer_names(of_all_);
    } else if (!command_typed_) {
      if (!arguments_.empty()) return {};  // what stands there is no command
      for (const Command* command : commands_for_people())
        offer(std::string(command->name), std::string(command->about.in(language_)));
    } else if (const Option* argument = next_argument()) {
      offer_values(*argument, "", typed_);
    }
    return std::move(completion_);
  }

 private:
  /// Takes notice of a word that has been typed.
  void pass(const std::string& word) {
    if (awaited_ != nullptr) {
      awaited_ = nullptr;
    } else if (only_arguments_ || !word.starts_with('-') || word == "-") {
      argument(word);
    } else if (word == "--") {
      only_arguments_ = true;
    } else if (const Option* option = option_named(word); option != nullptr && option->takes != Takes::nothing) {
      awaited_ = option;
    }
  }

  void argument(const std::string& word) {
    if (!command_typed_ && arguments_.empty())
      for (const Command* command : commands_for_people())
        if (command->name == word) {
          own_ = command->declare({language_, common_}).options;
          command_typed_ = true;
          return;
        }
    arguments_.push_back(word);
  }

  /// The argument that comes next, of which the last may come several times.
  const Option* next_argument() const {
    std::size_t passed = 0;
    const Option* last = nullptr;
    for (const Option& option : own_) {
      if (!option.is_argument()) continue;
      if (passed++ == arguments_.size()) return &option;
      last = &option;
    }
    return last != nullptr && last->is_several() ? last : nullptr;
  }

  const Option* option_named(const std::string& name) const {
    for (const auto* options : {&own_, &of_all_})
      for (const Option& option : *options)
        if (named(option, name)) return &option;
    return nullptr;
  }

  void offer(const std::string& word, const std::string& about) {
    const Candidate candidate{word, about};
    const auto& all = completion_.candidates;
    if (word.starts_with(typed_) && std::find(all.begin(), all.end(), candidate) == all.end())
      completion_.candidates.push_back(candidate);
  }

  void offer_names(const std::vector<Option>& options) {
    for (const Option& option : options)
      for (const std::string& name : option.names())
        if (name.starts_with("--") || typed_ == name) offer(name, option.help(language_));
  }

  /// `before` stands before the value in the word that is being typed.
  void offer_values(const Option& option, const std::string& before, const std::string& value) {
    switch (option.takes) {
      case Takes::word_and_file:
        if (value.find('=') != std::string::npos) {
          completion_.paths = Takes::file;
          break;
        }
        [[fallthrough]];
      case Takes::word:
        offer_words(option, before);
        break;
      case Takes::person:
        offer_words(option, before);
        [[fallthrough]];
      case Takes::school:
        completion_.of_plans = OfPlans{option.takes, arguments_, before};
        break;
      case Takes::rules: {
        const auto comma = value.rfind(',');
        offer_rules(before + (comma == std::string::npos ? "" : value.substr(0, comma + 1)));
        break;
      }
      case Takes::subject:
        offer_rules(before);
        offer_topics(before);
        break;
      case Takes::file:
      case Takes::folder:
      case Takes::path:
        completion_.paths = option.takes;
        break;
      case Takes::text:
      case Takes::nothing:
        break;
    }
  }

  void offer_words(const Option& option, const std::string& before) {
    for (const Word& word : option.words)
      offer(before + word.name, word.meaning ? word.meaning(language_) : "");
  }

  /// By id, and by name where something has been typed: both at once would be twice as many as there are.
  void offer_rules(const std::string& before) {
    for (const diag::RuleId rule : diag::all_rules())
      offer(before + std::string(diag::to_string(rule)), diag::name_of(rule));
    if (typed_ == before) return;
    for (const diag::RuleId rule : diag::all_rules())
      offer(before + diag::name_of(rule), std::string(diag::to_string(rule)));
  }

  /// The keys and values of the plan format once something has been typed, in the language of the words about them.
  void offer_topics(const std::string& before) {
    if (typed_ == before) return;
    for (const guide::Topic& topic : guide::topics()) {
      const bool is_key = topic.value == nullptr;
      const fields::Names& names = is_key ? topic.entry->key->names : topic.value->names;
      const Phrase& about = is_key ? topic.entry->key->help : topic.value->label;
      offer(before + std::string(names.in(keys_beside(language_))), std::string(about.in(language_)));
    }
  }

  Language language_;
  std::string typed_;
  CommonOptions common_;  // nothing is put into it
  std::vector<Option> of_all_ = common_options(common_);
  std::vector<Option> own_;  // of the command
  bool command_typed_ = false;
  const Option* awaited_ = nullptr;     // the option whose value comes next
  bool only_arguments_ = false;         // after `--`
  std::vector<std::string> arguments_;  // the command aside
  Completion completion_;
};

}  // namespace

Completion completion_of(const std::vector<std::string>& words, Language language) {
  return words.empty() ? Completion{} : Completer(words, language).complete();
}

}  // namespace sbs::cli
