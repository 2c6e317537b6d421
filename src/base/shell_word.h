#pragma once

#include <string>
#include <string_view>

namespace sbs {

/// A path as it can be pasted into a shell: between apostrophes, where a shell would take it apart; with bytes by their
/// numbers, as bash, zsh and ksh read them, where a terminal would obey it. Personal numbers are masked.
std::string shell_word(std::string_view path);

}  // namespace sbs
