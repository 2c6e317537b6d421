#include "plan/texts.h"

namespace sbs::plan {

std::vector<source::Text> texts_of(std::span<const source::FileId> files, std::span<const yaml::Document> documents,
                                   const source::SourceMap& sources) {
  using Kind = source::Text::Kind;
  std::vector<source::Text> texts;
  for (const source::FileId file : files) {
    const std::string_view bytes = sources.bytes(file);
    texts.push_back({sources.name(file), {file, 0, 0}, Kind::file_name});
    texts.push_back({bytes, {file, 0, static_cast<std::uint32_t>(bytes.size())}, Kind::as_written});
  }
  for (const yaml::Document& document : documents)
    for (std::uint32_t index = 0; index < document.size(); ++index)
      if (const yaml::NodeId id{index}; document[id].own_text)
        texts.push_back({document.text(id), document.span(id), Kind::as_meant});
  return texts;
}

}  // namespace sbs::plan
