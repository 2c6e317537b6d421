#include <libfyaml.h>

#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "base/text.h"
#include "support/json.h"
#include "support/world.h"

// What libfyaml makes of YAML files, for tests/reading_oracle.js: for each text of a list (a JSON array) the tree of
// its first document as nested arrays, as sbs_read_as_json writes them; {"refused": true} where it is none to libfyaml,
// or several. Usage: sbs_read_by_libfyaml LIST.json

namespace {

using sbs::Json;

struct ParserEnd {
  void operator()(fy_parser* parser) const { fy_parser_destroy(parser); }
};
using Parser = std::unique_ptr<fy_parser, ParserEnd>;

void say_nothing(fy_diag* /*diag*/, void* /*user*/, const char* /*text*/, std::size_t /*length*/) {}

/// What keeps libfyaml from telling standard error of each mutant; for as long as the program runs.
fy_diag* silence() {
  fy_diag_cfg settings;
  fy_diag_cfg_default(&settings);
  settings.fp = nullptr;
  settings.output_fn = say_nothing;
  static const std::unique_ptr<fy_diag, void (*)(fy_diag*)> diag(fy_diag_create(&settings), fy_diag_destroy);
  return diag.get();
}

std::string text_of(fy_token* token) {
  std::size_t length = 0;
  const char* text = token == nullptr ? nullptr : fy_token_get_text(token, &length);
  return sbs::to_nfc(text == nullptr ? std::string() : std::string(text, length));
}

Json scalar(fy_token* token) {
  std::string text = text_of(token);
  const bool nothing = text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
  if (nothing && (token == nullptr || fy_token_scalar_style(token) == FYSS_PLAIN)) return nullptr;
  return text;
}

/// The tree so far: collections that are open, the outermost first.
class Tree {
 public:
  void add(Json node) { open_.back().push_back(std::move(node)); }
  void open(const char* kind) { open_.push_back(Json::array({kind})); }
  void close() {
    Json node = std::move(open_.back());
    open_.pop_back();
    add(std::move(node));
  }
  Json root() const { return open_.front().empty() ? Json() : open_.front().front(); }

 private:
  std::vector<Json> open_{Json::array()};
};

Json read(const std::string& text) {
  const Json refused = {{"refused", true}};
  fy_parse_cfg settings{};
  settings.flags =
      static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_DEFAULT_VERSION_1_2 | FYPCF_ALLOW_DUPLICATE_KEYS);
  settings.diag = silence();
  const Parser parser(fy_parser_create(&settings));
  if (!parser || fy_parser_set_string(parser.get(), text.c_str(), text.size()) != 0) return refused;
  Tree tree;
  int documents = 0;
  for (;;) {
    fy_event* event = fy_parser_parse(parser.get());
    if (event == nullptr) return refused;
    const fy_event_type type = event->type;
    switch (type) {
      case FYET_DOCUMENT_START:
        ++documents;
        break;
      case FYET_SCALAR:
        tree.add(scalar(event->scalar.value));
        break;
      case FYET_ALIAS:
        tree.add("*" + text_of(event->alias.anchor));
        break;
      case FYET_SEQUENCE_START:
        tree.open("sequence");
        break;
      case FYET_MAPPING_START:
        tree.open("mapping");
        break;
      case FYET_SEQUENCE_END:
      case FYET_MAPPING_END:
        tree.close();
        break;
      default:
        break;
    }
    fy_parser_event_free(parser.get(), event);
    if (type == FYET_STREAM_END) break;
  }
  return fy_parser_get_stream_error(parser.get()) || documents > 1 ? refused : tree.root();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  Json all = Json::array();
  for (const auto& text : sbs::test::parse_json(sbs::test::read_file(arguments[1])))
    all.push_back(read(text.get<std::string>()));
  std::cout << all.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
  return 0;
}
