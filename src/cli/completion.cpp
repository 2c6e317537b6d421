#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "cli/commands.h"
#include "cli/refuse.h"
#include "cli/session.h"
#include "schedule/schedule.h"

namespace sbs::cli {

namespace {

/// What a shell runs when somebody presses the tab key: it asks the program itself, so that what is offered is always
/// what there is, in the language of the day.
struct Shell {
  std::string_view name;
  std::string_view script;
};

constexpr std::array shells{Shell{"bash", R"sh(# bash completion of sbs
# A word as the shell will take it: without its quotation marks and backslashes.
_sbs_plain() {
  local word=$1 quote='' at letter
  REPLY=''
  for ((at = 0; at < ${#word}; at++)); do
    letter=${word:at:1}
    if [[ $letter == "\\" && $quote != "'" ]]; then
      at=$((at + 1))
      REPLY+=${word:at:1}
    elif [[ -z $quote && $letter == [\'\"] ]]; then
      quote=$letter
    elif [[ -n $quote && $letter == "$quote" ]]; then
      quote=''
    else
      REPLY+=$letter
    fi
  done
}
_sbs() {
  local -a typed=()
  local word line glued='' quoted='' REPLY
  for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
    # bash takes words apart at "=" and ":"; here they are whole again.
    if [[ ${#typed[@]} -gt 0 && ( -n $glued || $word == [=:]* ) ]]; then
      typed[-1]+=$word
    else
      typed+=("$word")
    fi
    glued=''
    [[ $word == *[=:] ]] && glued=yes
  done
  word=${COMP_WORDS[COMP_CWORD]}
  [[ $word == [=:]* ]] && word=''
  # Where a quotation mark stands open, the shell closes it by itself, and nothing more is quoted.
  [[ $word == [\'\"]* ]] && quoted=yes
  local -a plain=()
  for line in "${typed[@]}"; do
    _sbs_plain "$line"
    plain+=("$REPLY")
  done
  _sbs_plain "$word"
  word=$REPLY
  local before=${plain[-1]%"$word"}
  # What was typed of a path: all of the word, or what stands after "=".
  local path=${plain[-1]}
  [[ $path == *=* ]] && path=${path#*=}
  local kept=${path%"$word"}
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      $'\tfile' | $'\tpath')
        compopt -o filenames
        while IFS= read -r line; do COMPREPLY+=("${line#"$kept"}"); done < <(compgen -f -- "$path")
        ;;
      $'\tfolder')
        compopt -o filenames
        while IFS= read -r line; do COMPREPLY+=("${line#"$kept"}"); done < <(compgen -d -- "$path")
        ;;
      *)
        line=${line%%$'\t'*}
        line=${line#"$before"}
        # What has blanks is one word all the same.
        [[ -z $quoted && $line == *[[:space:]]* ]] && printf -v line %q "$line"
        COMPREPLY+=("$line")
        ;;
    esac
  done < <("$1" complete -- "${plain[@]}" 2>/dev/null)
}
complete -F _sbs sbs
)sh"},
                            Shell{"zsh", R"sh(#compdef sbs
# zsh completion of sbs
_sbs() {
  local line
  local -a described
  # (Q): words as the shell will take them, without their quotation marks.
  for line in "${(@f)$("${(Q)words[1]}" complete -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}"; do
    case $line in
      '') ;;
      $'\t'folder) compset -P '*='; _path_files -/ ;;
      $'\t'*) compset -P '*='; _files ;;
      *) described+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
    esac
  done
  (( $#described )) && _describe 'sbs' described
}
if [[ $funcstack[1] == _sbs ]]; then
  _sbs "$@"
else
  compdef _sbs sbs
fi
)sh"},
                            Shell{"fish", R"sh(# fish completion of sbs
function __sbs_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    # The word as the shell will take it, without its quotation marks.
    set -l plain (string unescape -- $current; or string replace -r '^["\']' '' -- $current)
    for line in ($words[1] complete -- $words[2..-1] "$plain" 2>/dev/null)
        switch $line
            case \tfolder
                __fish_complete_directories $plain
            case \t'*'
                __fish_complete_path $plain
            case '*'
                echo $line
        end
    end
end
complete -c sbs -f -a '(__sbs_complete)'
)sh"}};

std::string_view directive(Takes paths) {
  switch (paths) {
    case Takes::file:
      return "\tfile\n";
    case Takes::folder:
      return "\tfolder\n";
    case Takes::path:
      return "\tpath\n";
    default:
      return "";
  }
}

/// Whom a plan names: the members of its teams, and those who are to do something, by name.
void add_people(const programme::History& history, const schedule::Schedule& schedule, std::set<std::string>& names) {
  for (const plan::Team& team : history.plan().teams)
    for (const plan::Member& member : team.members)
      if (member.name) names.insert(*member.name);
  for (const schedule::Item& item : schedule.items)
    names.insert(item.people.texts.begin(), item.people.texts.end());
  for (const schedule::Thing& one : schedule.undated)
    names.insert(one.people.texts.begin(), one.people.texts.end());
}

/// What the plans on the line have to offer; of those that cannot be read, nothing.
std::set<std::string> names_in(const Env& env, const OfPlans& asked) {
  if (std::find(asked.paths.begin(), asked.paths.end(), "") != asked.paths.end()) return {};
  const CommonOptions common;
  auto session = Session::start(env, common, asked.paths.empty() ? std::vector<std::string>{"."} : asked.paths);
  if (!session) return {};
  session->find({}, false);
  const auto of_each = session->check([&](const programme::History& history, Day today) {
    std::set<std::string> names;
    if (asked.takes == Takes::person)
      add_people(history, schedule::build(history, session->sources(), today, session->language()), names);
    else
      for (const plan::School& school : history.plan().schools)
        if (school.id) names.insert(*school.id);
    return names;
  });
  std::set<std::string> all;
  for (const auto& names : of_each)
    all.insert(names.begin(), names.end());
  return all;
}

/// Whether a shell can be told of it on a line.
bool fits_on_a_line(const std::string& word) {
  return std::none_of(word.begin(), word.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; });
}

}  // namespace

std::vector<std::string> completion_shells() {
  std::vector<std::string> names;
  names.reserve(shells.size());
  for (const Shell& shell : shells)
    names.emplace_back(shell.name);
  return names;
}

int completion(const Env& env, const CommonOptions& common, const CompletionOptions& options) {
  auto session = Session::start(env, common, {});
  if (!session) return refused(env, common, session.error());
  int code = exit_ok;
  for (const Shell& shell : shells)
    if (shell.name == options.shell) code = session->emit(shell.script, common.output, code);
  return code;
}

/// A line for each candidate, with a tab before what it is; a line that begins with a tab says which paths may follow.
int complete(const Env& env, const CommandTree& tree, const CompleteOptions& options) {
  Completion completion = complete(tree, options.words);
  if (completion.of_plans) {
    const std::string& typed = options.words.back();
    for (const std::string& name : names_in(env, *completion.of_plans)) {
      const std::string word = completion.of_plans->before + name;
      if (word.starts_with(typed) && fits_on_a_line(word)) completion.candidates.push_back({word, ""});
    }
  }
  std::string out;
  for (const Candidate& candidate : completion.candidates)
    out += fmt::format("{}\t{}\n", candidate.word, candidate.about);
  out += directive(completion.paths);
  return env.output.text(out, {}, Language::en, exit_ok);
}

}  // namespace sbs::cli
