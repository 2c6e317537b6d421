#pragma once

#include <cstddef>
#include <string_view>

#include "diag/diagnostic.h"
#include "yaml/document.h"

/// What is wrong in a file's text though yaml-cpp reads it without a word.
namespace sbs::yaml {

/// Lines that were passed over: those that begin with `%` and stand in no text. Whether there is any; `from`: where the
/// text begins, after a byte order mark.
bool report_reserved_lines(const Document& document, std::size_t from, diag::Sink& sink);

/// A comment without a blank before it, right after a quotation mark, a bracket, a comma, or the mark of a block of
/// text: other readers refuse it.
void report_glued_comments(const Document& document, diag::Sink& sink);

/// `\'` in a text in double quotation marks, which yaml-cpp takes for an apostrophe and other readers refuse.
void report_escaped_apostrophes(const Document& document, diag::Sink& sink);

/// Letters in two code points (SBS019), where the bytes of a text have them: points at the first word that is so, mends
/// all of the text.
void report_decomposed(std::string_view bytes, source::Span whole, diag::Sink& sink);

}  // namespace sbs::yaml
