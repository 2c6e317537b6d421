#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sbs {

/// A place in a text that reads as a Swedish personal identity number (personnummer, or samordningsnummer with 60
/// added to the day): six or eight digits of a valid date, perhaps a hyphen or plus, four digits, and a last digit that
/// passes the Luhn check. Source: folkbokföringslagen (1991:481) 18 §.
struct PersonalNumber {
  std::size_t begin;  ///< bytes into the text
  std::size_t end;    ///< one past the last byte
  /// Ten digits in a row that begin 07: as likely a mobile telephone's number.
  bool maybe_mobile;
};

/// All of them, in order. The text may be any bytes.
std::vector<PersonalNumber> find_personal_numbers(std::string_view text);

/// The text with every digit of every such number replaced by `x`, which is markup in no form of
/// output; as many bytes and columns as before.
std::string mask_personal_numbers(std::string text);

/// The Luhn check over a run of digits, the last one being the check digit.
bool passes_luhn(std::string_view digits);

}  // namespace sbs
