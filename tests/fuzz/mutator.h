#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace sbs::fuzz {

/// Makes mutants of seeds for the ordinary test run, where there is no libFuzzer: by lines, by values and words of the
/// dictionary, by bytes. The same ones every time.
class Mutator {
 public:
  Mutator(std::vector<std::string> seeds, std::vector<std::string> words);

  std::string next();

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  template <class Items>
  const auto& any(const Items& items) {
    return items[below(items.size())];
  }
  void change_lines(std::string& text);
  void change_value(std::string& text);
  void change_bytes(std::string& text);

  std::vector<std::string> seeds_;
  std::vector<std::string> words_;
  std::mt19937_64 random_{20161003};  // NOLINT(cert-msc51-cpp): the same mutants every time
};

}  // namespace sbs::fuzz
