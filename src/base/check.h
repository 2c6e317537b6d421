#pragma once

/// An assertion about sbs itself, on in every build: a false one is a bug of ours, never of the plan.
/// Prints the condition and its place, then aborts.
#define SBS_CHECK(condition) ((condition) ? static_cast<void>(0) : ::sbs::check_failed(#condition, __FILE__, __LINE__))

namespace sbs {

[[noreturn]] void check_failed(const char* condition, const char* file, int line);

}  // namespace sbs
