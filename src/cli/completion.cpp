#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/personal_number.h"
#include "cli/commands.h"
#include "cli/refuse.h"
#include "cli/session.h"

namespace sbs::cli {

namespace {

/// What a shell runs when somebody presses the tab key: it asks the program itself, so that what is offered is always
/// what there is, in the language of the day.
struct Shell {
  std::string_view name;
  std::string_view script;
};

constexpr std::array shells{Shell{"bash", R"sh(# bash completion of sbs
_sbs() {
  local -a typed=()
  local word before line glued=''
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
  before=${typed[-1]%"$word"}
  # What was typed of a path: all of the word, or what stands after "=".
  local path=${typed[-1]}
  [[ $path == -*=* || $path == *=* ]] && path=${path#*=}
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
        [[ $line == *[[:space:]]* ]] && printf -v line %q "$line"
        COMPREPLY+=("$line")
        ;;
    esac
  done < <("$1" complete -- "${typed[@]}" 2>/dev/null)
}
complete -F _sbs sbs
)sh"},
                            Shell{"zsh", R"sh(#compdef sbs
# zsh completion of sbs
_sbs() {
  local line
  local -a described
  for line in "${(@f)$("${words[1]}" complete -- "${(@)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)}"; do
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
    for line in ($words[1] complete -- $words[2..-1] (commandline -ct) 2>/dev/null)
        switch $line
            case \tfolder
                __fish_complete_directories (commandline -ct)
            case \t'*'
                __fish_complete_path (commandline -ct)
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
  const Completion completion = complete(tree, options.words);
  std::string out;
  for (const Candidate& candidate : completion.candidates)
    out += fmt::format("{}\t{}\n", candidate.word, candidate.about);
  out += directive(completion.paths);
  return env.output.text(out, {}, Language::en, exit_ok);
}

}  // namespace sbs::cli
