#pragma once

#include <cstdio>
#include <cstdlib>
#include <type_traits>

/// The switches of the mutants that are compiled into a source: SBS_MUTANT turns one on; SBS_MUTANTS_SEEN is a file
/// that is told which were reached, and which of them would have made a difference.
namespace sbs_mutants {

inline constexpr int most = 20000;
enum : unsigned char { reached = 1, differs = 2 };

class Switches {
 public:
  Switches() {
    if (const char* number = std::getenv("SBS_MUTANT")) active_ = std::atoi(number);
  }
  ~Switches() {
    const char* path = std::getenv("SBS_MUTANTS_SEEN");
    std::FILE* file = path != nullptr ? std::fopen(path, "w") : nullptr;
    if (file == nullptr) return;
    for (int at = 0; at < most; ++at)
      if (seen_[at] != 0) std::fprintf(file, "%d %d\n", at, seen_[at]);
    std::fclose(file);
  }
  bool on(int number, unsigned char how) {
    seen_[number] = static_cast<unsigned char>(seen_[number] | how);
    return number == active_;
  }

 private:
  int active_ = -1;
  unsigned char seen_[most] = {};
};

inline Switches& switches() {
  static Switches all;
  return all;
}

constexpr bool on(int number, unsigned char how = reached | differs) {
  return !std::is_constant_evaluated() && switches().on(number, how);
}

constexpr bool negated(int number, bool value) { return on(number) ? !value : value; }

constexpr bool chosen(int number, bool meant, bool mutated) {
  return on(number, meant != mutated ? reached | differs : reached) ? mutated : meant;
}

#define SBS_MUTANTS_COMPARISON(name, meant, mutated)                                     \
  template <class A, class B>                                                            \
  constexpr bool name(int number, const A& a, const B& b) {                              \
    return chosen(number, static_cast<bool>(a meant b), static_cast<bool>(a mutated b)); \
  }
SBS_MUTANTS_COMPARISON(less, <, <=)
SBS_MUTANTS_COMPARISON(less_or_equal, <=, <)
SBS_MUTANTS_COMPARISON(greater, >, >=)
SBS_MUTANTS_COMPARISON(greater_or_equal, >=, >)
SBS_MUTANTS_COMPARISON(equal, ==, !=)
SBS_MUTANTS_COMPARISON(unequal, !=, ==)
#undef SBS_MUTANTS_COMPARISON

/// `a && b`, or `a || b`. What b is where a alone decides is not asked, for it may not be there: it may differ.
template <class A, class B>
constexpr bool both(int number, const A& a, const B& b) {
  if (!a()) return on(number) && b();
  const bool second = b();
  return on(number, second ? reached : reached | differs) ? true : second;
}

/// `a || b`, or `a && b`.
template <class A, class B>
constexpr bool either(int number, const A& a, const B& b) {
  if (a()) return !on(number) || b();
  const bool second = b();
  return on(number, second ? reached | differs : reached) ? false : second;
}

}  // namespace sbs_mutants
