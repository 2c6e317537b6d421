#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace sbs {

void check_failed(const char* condition, const char* file, int line) {
  static_cast<void>(std::fprintf(stderr, "sbs: internal error: %s is false (%s:%d)\n", condition, file, line));
  std::abort();
}

}  // namespace sbs
