#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "support/json.h"
#include "support/world.h"

// sbs for tests that ask it thousands of things: many command lines in one process, on the files of the disk, so that
// the start of a process with sanitizers is paid for once. What only a process of its own can show is tried with `sbs`.
//
// Each line of standard input is a request, {"folder": …, "arguments": […], "variables": {…}}, and is answered by a
// line of standard output before the next is read: {"code": …, "out": …, "err": …}. In the answer a character, U+0000
// to U+00FF, stands for each byte that was printed, whatever encoding it is in.

namespace {

using sbs::Json;

std::string a_character_for_each_byte(const std::string& bytes) {
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      text += c;
    } else {
      text += static_cast<char>(0xC0 | byte >> 6);
      text += static_cast<char>(0x80 | (byte & 0x3F));
    }
  }
  return text;
}

Json answer(const Json& request) {
  std::filesystem::current_path(request.at("folder").get<std::string>());
  sbs::test::World world;
  for (const auto& [name, value] : request.at("variables").items())
    world.with(name, value.get<std::string>());
  const auto outcome = world.run(request.at("arguments").get<std::vector<std::string>>());
  for (const auto& [path, bytes] : world.written)
    std::ofstream(path, std::ios::binary) << bytes;
  return {{"code", outcome.code},
          {"out", a_character_for_each_byte(outcome.out)},
          {"err", a_character_for_each_byte(outcome.err)}};
}

}  // namespace

int main() {
  std::string line;
  while (std::getline(std::cin, line))
    std::cout << answer(sbs::test::parse_json(line)) << std::endl;
  return 0;
}
