#include <array>

#include "cli/command.h"
#include "cli/forms.h"
#include "cli/refuse.h"
#include "cli/session.h"

namespace sbs::cli {

namespace {

constexpr Phrase about{"Skriver det som låter kommandotolken fylla i kommandon med tabbtangenten.",
                       "Prints what lets a shell complete commands with the tab key."};
constexpr Example example{"sbs completion bash",
                          {"Det som bash behöver för att fylla i kommandon.", "What bash needs to complete commands."}};
constexpr Phrase shell{"KOMMANDOTOLK", "SHELL"};

struct Options {
  std::string shell;
};

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

std::vector<Option> takes(Options& to, const Declaring& /*in*/) {
  return {required(checked({"shell", &to.shell, {}, shell}, words_in(shells)))};
}

int run(const Env& env, const CommonOptions& common, const Options& options) {
  auto session = Session::start(env, common, {});
  if (!session) return refused(env, common, session.error());
  return session->emit(std::string(form_named(shells, options.shell).script), common.output, exit_ok);
}

}  // namespace

constexpr Command commands::completion{"completion", about, example, declare<Options, takes, run>};

}  // namespace sbs::cli
