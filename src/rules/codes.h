#pragma once

#include <string>
#include <string_view>

/// The codes that public registers give schools, organisers and municipalities.
namespace sbs::rules {

/// Eight digits, the first of which is none: a school unit's code.
bool is_unit_code(std::string_view text);

/// The number of a county that is in use, 1 to 25; the others belonged to counties that have been merged.
bool is_county(int code);

/// What somebody meant who wrote a code in another dress: with blanks or another dash, as a spreadsheet's number, with
/// the country or the century before it, or without its first nought. In the form that a plan has it, without
/// quotation marks; empty where there is not one good reading.
std::string meant_unit_code(std::string_view text);
std::string meant_organisation_number(std::string_view text);
std::string meant_municipality_code(std::string_view text);

/// Whether these are the digits of an organisation number: ten, of which the third is at least 2, and the last is the
/// check digit. Source: lagen (1974:174) om identitetsbeteckning för juridiska personer m.fl.
bool is_organisation_number(std::string_view ten_digits);

}  // namespace sbs::rules
