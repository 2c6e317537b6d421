#pragma once

#include <optional>
#include <string_view>

#include "source/span.h"
#include "yaml/document.h"
#include "yaml/limits.h"

namespace sbs::yaml {

/// Reads the ordinary YAML that plans are written in, line by line, fifty times as fast as yaml-cpp, and makes the very
/// tree that comes of yaml-cpp: kinds, styles, texts, every span, comments. It declines (none) whatever it is not sure
/// of, and never says anything of a file: whoever has none asks yaml-cpp, the reader of record. So what it accepts is a
/// file that nothing is to be said of, whose bytes were found to be in order before (`scan_bytes`).
///
/// It reads a mapping at the margin, and in it block mappings and lists; mappings and lists between brackets, on one
/// line; texts without quotation marks, over several lines too; texts with them, on one line; `|` and `>`; comments,
/// empty lines, CRLF, a byte order mark, and `---` above it all. Among what it declines: tabs, keys in quotation marks,
/// escapes but `\"` and `\\`, nulls that are written out, values that are missing between brackets, anchors, tags,
/// aliases, letters in two code points, an indentation that could be meant otherwise, and whatever is over a limit.
std::optional<Document> read_lines(source::FileId file, std::string_view bytes, const Limits& limits);

}  // namespace sbs::yaml
