#include "source/edits.h"

#include <algorithm>

namespace sbs::source {

std::string edited(std::string_view bytes, std::vector<Edit> edits) {
  std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end < b.span.end;
  });
  std::string result;
  std::size_t from = 0;
  bool any = false;
  for (const Edit& edit : edits) {
    if (edit.span.end > bytes.size() || (any && edit.span.begin < from)) continue;
    if (any && edit.span.begin == from && edit.span.end == from) continue;  // inserted there already
    result += bytes.substr(from, edit.span.begin - from);
    result += edit.text;
    from = edit.span.end;
    any = true;
  }
  return result += bytes.substr(from);
}

}  // namespace sbs::source
