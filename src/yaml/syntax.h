#pragma once

#include <cstddef>
#include <string_view>

#include "diag/diagnostic.h"
#include "source/span.h"

namespace sbs::yaml {

/// Says what is wrong where yaml-cpp gave up at `offset` (SBS002): it looks at the lines around and names the usual
/// slips (a tab, an open quote, a colon in a value, a missing space after a dash), with the text to write instead.
void report_syntax_error(std::string_view bytes, source::FileId file, std::size_t offset, diag::Sink& sink);

/// A quote that is opened at `offset` and not closed before the file ends; yaml-cpp closes it there in silence.
void report_open_quote(std::string_view bytes, source::FileId file, std::size_t offset, diag::Sink& sink);

/// A line such as `-rektor`, read as text where a list item was meant.
void report_dash_without_space(std::string_view bytes, source::FileId file, std::size_t offset, diag::Sink& sink);

/// A line with a word and no colon where a key is due.
void report_missing_colon(source::Span key, std::string_view text, diag::Sink& sink);

/// A comma within brackets with nothing before it, `[a, , b]`: yaml-cpp makes an empty item of it.
void report_comma_alone(source::Span comma, diag::Sink& sink);

/// A dash alone within brackets, `[-]`: text to yaml-cpp, an item of a list to other readers, which refuse it there.
void report_dash_within_brackets(source::Span dash, diag::Sink& sink);

/// A backslash before a character that needs none, in a text in double quotation marks.
void report_unknown_escape(source::Span text, diag::Sink& sink);

/// A line that begins with `%` below the first one: yaml-cpp takes it for a directive and passes over it in silence.
void report_reserved_line(std::string_view bytes, source::FileId file, std::size_t offset, diag::Sink& sink);

/// Lines within brackets that begin as far to the left as the line that the brackets open on: yaml-cpp reads them as if
/// they were indented, other readers end the brackets there. A closing bracket may stand so.
void report_lines_left_of_brackets(std::string_view bytes, source::Span brackets, diag::Sink& sink);

/// The same of a text in quotation marks that goes on over several lines.
void report_lines_left_of_quotes(std::string_view bytes, source::Span quoted, diag::Sink& sink);

/// A second document in one file.
void report_second_document(std::string_view bytes, source::FileId file, std::size_t offset, diag::Sink& sink);

}  // namespace sbs::yaml
