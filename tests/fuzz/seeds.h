#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sbs::fuzz {

/// What a property is tried on first: the plans that the tests know, as they lie in their folders; each of their files
/// alone; or the dates and times that stand in them.
enum class Seeds : std::uint8_t { plans, texts, dates };

/// Made of tests/rules, tests/spec and examples, so that a new case is a new seed.
std::vector<std::string> made(Seeds seeds);

/// The words that a mutant is put together from: keys and values out of the schemas, rules out of their list, odd YAML,
/// dates, what looks like a personal number, and characters that are not seen or are obeyed.
std::vector<std::string> dictionary();

}  // namespace sbs::fuzz
