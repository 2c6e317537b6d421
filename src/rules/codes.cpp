#include "rules/codes.h"

#include <algorithm>

#include "base/characters.h"
#include "base/personal_number.h"
#include "base/text.h"

namespace sbs::rules {

namespace {

constexpr std::size_t unit_code_size = 8;
constexpr std::size_t organisation_number_size = 10;
constexpr std::size_t municipality_code_size = 4;

/// What is left of a code without its dress: digits, with letters where it has any.
std::string undressed(std::string_view text) {
  std::string typed = as_typed(trim(text));
  constexpr std::string_view spreadsheet = ".0";  // a number with a decimal, as spreadsheets and JSON write it
  const auto point = typed.find(spreadsheet);
  if (point != std::string::npos && typed.find_first_not_of('0', point + 1) == std::string::npos) typed.resize(point);
  const auto is_dress = [](char c) { return std::string_view(" -.\"':,;").find(c) != std::string_view::npos; };
  typed.erase(std::remove_if(typed.begin(), typed.end(), is_dress), typed.end());
  return typed;
}

}  // namespace

bool is_unit_code(std::string_view text) { return text.size() == unit_code_size && text[0] != '0' && all_digits(text); }

bool is_county(int code) {
  return code == 1 || (code >= 3 && code <= 10) || (code >= 12 && code <= 14) || (code >= 17 && code <= 25);
}

bool is_organisation_number(std::string_view ten_digits) {
  return ten_digits.size() == organisation_number_size && all_digits(ten_digits) && ten_digits[2] >= '2' &&
         passes_luhn(ten_digits);
}

std::string meant_unit_code(std::string_view text) {
  std::string code = undressed(text);
  return is_unit_code(code) ? code : std::string();
}

std::string meant_organisation_number(std::string_view text) {
  std::string number = undressed(text);
  // A VAT number: SE before it, 01 after.
  if (fold_case(number.substr(0, 2)) == "se" && number.size() == organisation_number_size + 4 && number.ends_with("01"))
    number = number.substr(2, organisation_number_size);
  // The century of a legal person, in registers that give everybody twelve digits.
  if (number.starts_with("16") && number.size() == organisation_number_size + 2) number.erase(0, 2);
  if (!is_organisation_number(number)) return {};
  constexpr std::size_t before_hyphen = 6;
  return number.substr(0, before_hyphen) + "-" + number.substr(before_hyphen);
}

std::string meant_municipality_code(std::string_view text) {
  std::string code = undressed(text);
  if (!all_digits(code)) return {};
  if (code.size() == municipality_code_size - 1) code.insert(0, "0");  // lost where it was a number
  return code.size() == municipality_code_size && is_county(std::stoi(code.substr(0, 2))) ? code : std::string();
}

}  // namespace sbs::rules
