#include "support/json.h"

namespace sbs::test {

Json parse_json(const std::string& text) { return Json::parse(text); }

}  // namespace sbs::test
