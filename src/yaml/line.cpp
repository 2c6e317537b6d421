#include "yaml/line.h"

namespace sbs::yaml {

Line line_at(std::string_view bytes, std::size_t offset) {
  offset = std::min(offset, bytes.size());
  std::size_t begin = offset;
  while (begin > 0 && bytes[begin - 1] != '\n' && bytes[begin - 1] != '\r')
    --begin;
  const std::size_t end = std::min(bytes.find_first_of("\r\n", begin), bytes.size());
  return {begin, end, bytes.substr(begin, end - begin)};
}

std::string_view without_comment(std::string_view text) {
  return text.substr(0, std::min(text.find(" #"), text.find("\t#")));
}

}  // namespace sbs::yaml
