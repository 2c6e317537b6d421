#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sbs {

/// A place in a text that reads as a Swedish personal identity number: a personnummer, or a samordningsnummer with 60
/// added to the day: six or eight digits of a valid date, perhaps a hyphen or plus, four digits, and a last digit that
/// passes the Luhn check; or a reserve number with a T in place of the first of the last four, which has no such check
/// that all who give them out agree on. Source: folkbokföringslagen (1991:481) 18 §.
///
/// It is one in every dress that people and word processors give it: with any dash, with blanks beside the dash, with
/// the date as 1912-12-12, with digits of other scripts, and with characters that cannot be seen.
struct PersonalNumber {
  /// What else it may be: then nobody can be sure.
  enum class Doubt : std::uint8_t {
    none,
    mobile,  ///< ten digits in a row that begin 07: as likely a mobile telephone's number
    blanks,  ///< nothing but blanks divide the date from the last four
  };
  std::size_t begin = 0;  ///< bytes into the text
  std::size_t end = 0;    ///< one past the last byte
  Doubt doubt = Doubt::none;
};

/// All of them, in order. The text may be any bytes. Takes time in proportion to the text.
std::vector<PersonalNumber> find_personal_numbers(std::string_view text);

/// The text with every digit (and T) of every such number replaced by `x`, which is markup in no form of output, of the
/// same width: as many columns and code points as before.
std::string mask_personal_numbers(std::string text);

/// A part of a text, of which the whole is masked: of a number that goes beyond the part, what stands in it. The part
/// begins and ends between characters.
std::string masked_part(std::string_view text, std::size_t begin, std::size_t length);

/// The Luhn check over a run of digits, the last one being the check digit.
bool passes_luhn(std::string_view digits);

}  // namespace sbs
