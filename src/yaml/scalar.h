#pragma once

#include <string>
#include <string_view>

/// A text as a value of a YAML file: how somebody's words become one.
namespace sbs::yaml {

/// In double quotation marks. What nobody sees, and what a terminal obeys, is written by its number.
std::string in_double_quotes(std::string_view text);

/// As it is where every YAML reader takes it for that text, in a list between brackets too; else in double quotation
/// marks: `Norra skolan`, but `"Å: skolan #1"` and `"null"`.
std::string as_scalar(std::string_view text);

}  // namespace sbs::yaml
