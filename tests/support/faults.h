#pragma once

#include <string>
#include <string_view>

/// What is wrong with something that sbs printed, whatever was in the plan: the first thing, or nothing. Each form is
/// read by a grammar of its own.
namespace sbs::test {

/// A text for people: UTF-8 in lines, no character that a terminal obeys or that turns the order of others, no
/// personal number.
std::string fault_of_text(std::string_view text);

/// One of JSON: UTF-8, JSON, no personal number in it nor in the strings that it means.
std::string fault_of_json(const std::string& text);

/// One of XML: what stands in it, tags that close in order, attributes that are quoted and known once.
std::string fault_of_xml(std::string_view text);

/// A calendar: lines of 75 octets that end as they must, parts that close in order, no identity twice, texts as above.
std::string fault_of_calendar(std::string_view text);

/// A table of CSV, divided by commas or semicolons: quoted as it must be, all rows as long, no cell a formula.
std::string fault_of_csv(std::string_view text);

/// The commands for GitHub's runners, and lines that are none: how many commands there are is given back.
std::string fault_of_commands(std::string_view text, std::size_t& commands);

/// Where a personal number stands that every output has to keep to itself; nothing where there is none.
std::string personal_number_in(std::string_view text);

}  // namespace sbs::test
