#pragma once

#include <cstddef>

namespace sbs::yaml {

/// How much a plan may be; far more than any plan is (SBS014).
struct Limits {
  std::size_t file_bytes = std::size_t{64} << 20;
  std::size_t levels = 64;
  std::size_t nodes = 8'000'000;
  std::size_t text_bytes = std::size_t{1} << 20;
};

}  // namespace sbs::yaml
