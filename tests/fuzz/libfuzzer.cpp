#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>

#include "fuzz/property.h"

// The way in for libFuzzer: a target for each property, which SBS_PROPERTY_TRIED names.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    sbs::fuzz::SBS_PROPERTY_TRIED({reinterpret_cast<const char*>(data), size});
  } catch (const std::exception& error) {
    // libFuzzer keeps what a process dies of.
    std::fputs(error.what(), stderr);
    std::fputc('\n', stderr);
    std::abort();
  }
  return 0;
}
