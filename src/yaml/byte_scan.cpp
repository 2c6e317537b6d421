#include "yaml/byte_scan.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/eight_bytes.h"
#include "base/text.h"
#include "source/source_map.h"

namespace sbs::yaml {

namespace {

using diag::RuleId;

constexpr Message<> utf16{"filen är sparad som UTF-16, inte UTF-8", "the file is saved as UTF-16, not UTF-8"};
constexpr Message<> windows_1252{"filen är inte UTF-8: den ser ut att vara sparad som Windows-1252 (ANSI)",
                                 "the file is not UTF-8: it looks like Windows-1252 (ANSI)"};
constexpr Message<> not_utf8{"ett tecken går inte att läsa: filen är inte sparad som UTF-8",
                             "a character cannot be read: the file is not saved as UTF-8"};
constexpr Message<> nul{"filen innehåller NUL-byte och är inte en textfil",
                        "the file has NUL bytes and is not a text file"};
constexpr Message<> save_as_utf8{
    "öppna filen i en texteditor och spara den som UTF-8 (i Anteckningar: Spara som, Kodning: UTF-8)",
    "open the file in a text editor and save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8)"};
constexpr Message<std::string> reads_as{"det här är ”{0}” i Windows-1252", "this is “{0}” in Windows-1252"};
constexpr Message<> export_as_text{"spara planen som ren text (UTF-8)", "save the plan as plain text (UTF-8)"};
constexpr Message<std::string> control{"texten innehåller ett osynligt styrtecken (U+{0})",
                                       "the text has an invisible control character (U+{0})"};
constexpr Message<> remove_control{"ta bort tecknet: det har kanske följt med från ett ordbehandlingsprogram",
                                   "remove the character: it might have come along from a word processor"};
constexpr Message<> lone_return{"raden slutar med ett ensamt CR-tecken (gammalt Mac-format)",
                                "the line ends in a lone carriage return (old Mac format)"};
constexpr Message<> save_line_endings{"spara filen med radslutet LF eller CRLF (Unix eller Windows)",
                                      "save the file with LF or CRLF line endings (Unix or Windows)"};

/// The letters that matter in Swedish, as Windows-1252 writes them; empty for other bytes.
std::string_view letter_in_windows_1252(unsigned char byte) {
  switch (byte) {
    case 0xE5:
      return "å";
    case 0xE4:
      return "ä";
    case 0xF6:
      return "ö";
    case 0xC5:
      return "Å";
    case 0xC4:
      return "Ä";
    case 0xD6:
      return "Ö";
    case 0xE9:
      return "é";
    case 0x96:
      return "–";
    case 0x94:
      return "”";
    default:
      return {};
  }
}

source::Span at(source::FileId file, std::size_t offset, std::size_t length) {
  return {file, static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(offset + length)};
}

/// C0 controls but tab and line breaks, DEL, C1 controls but NEL: YAML 1.2 section 5.1 keeps them out.
bool is_forbidden(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F || (c > 0x7F && c < 0xA0 && c != 0x85);
}

/// What a byte is to a file that nothing is to be said of, told without looking at its neighbours where it can be.
enum class Role : std::uint8_t { other, text, first_of_two, first_of_three };

constexpr std::array<Role, 256> make_roles() {
  std::array<Role, 256> roles{};  // all other
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte)
    roles.at(byte) = Role::text;
  roles.at('\t') = Role::text;
  roles.at('\n') = Role::text;
  for (std::size_t byte = 0xC2; byte < 0xE0; ++byte)
    roles.at(byte) = Role::first_of_two;
  // Not those whose second byte may not be any: E0, ED; nor EF, among which is the byte order mark.
  for (std::size_t byte = 0xE1; byte < 0xEF; ++byte)
    roles.at(byte) = byte == 0xED ? Role::other : Role::first_of_three;
  return roles;
}

/// Whether nothing is to be said of a file, as of nearly all, told in one go. Where it says no, that is not yet known.
bool is_ordinary(std::string_view bytes) {
  static constexpr auto roles = make_roles();
  const auto follows = [&](std::size_t at) {
    return at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0) == 0x80;
  };
  if (bytes.starts_with(source::byte_order_mark)) bytes.remove_prefix(source::byte_order_mark.size());
  for (std::size_t at = 0; at < bytes.size();) {
    at = eight_bytes::skip_to(bytes, at, eight_bytes::any_but_plain);
    if (at == bytes.size()) break;
    const auto byte = static_cast<unsigned char>(bytes[at]);
    switch (roles[byte]) {
      case Role::text:
        ++at;
        break;
      case Role::first_of_two:
        // After C2 come the control characters first.
        if (!follows(at + 1) || (byte == 0xC2 && static_cast<unsigned char>(bytes[at + 1]) < 0xA0)) return false;
        at += 2;
        break;
      case Role::first_of_three:
        if (!follows(at + 1) || !follows(at + 2)) return false;
        at += 3;
        break;
      case Role::other:
        if (byte != '\r' || at + 1 == bytes.size() || bytes[at + 1] != '\n') return false;
        at += 2;
        break;
    }
  }
  return true;
}

}  // namespace

bool scan_bytes(std::string_view bytes, source::FileId file, diag::Sink& sink) {
  if (is_ordinary(bytes)) return true;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    sink.report(RuleId::SBS001, at(file, 0, 2), utf16).helped(sink.text(save_as_utf8));
    return false;
  }
  const auto first_nul = bytes.find('\0');
  if (first_nul != std::string_view::npos) {
    // Text of mostly Latin letters in UTF-16 without a mark has a NUL in every other byte.
    const auto sample = bytes.substr(0, 4096);
    const auto nuls = static_cast<std::size_t>(std::count(sample.begin(), sample.end(), '\0'));
    const bool wide = nuls * 3 >= sample.size() && nuls * 3 <= sample.size() * 2;
    auto& finding = sink.report(RuleId::SBS001, at(file, first_nul, 1), wide ? utf16 : nul);
    finding.helped(sink.text(wide ? save_as_utf8 : export_as_text));
    return false;
  }
  if (const auto invalid = first_invalid_utf8(bytes)) {
    const auto letter = letter_in_windows_1252(static_cast<unsigned char>(bytes[*invalid]));
    auto& finding = sink.report(RuleId::SBS001, at(file, *invalid, 1), letter.empty() ? not_utf8 : windows_1252);
    if (!letter.empty()) finding.labelled(sink.text(reads_as, std::string(letter)));
    finding.helped(sink.text(save_as_utf8));
    return false;
  }
  bool returned = false;
  for (std::size_t offset = 0; offset < bytes.size();) {
    const auto byte = static_cast<unsigned char>(bytes[offset]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++offset;
      continue;
    }
    if (byte == '\r' && !bytes.substr(offset + 1).starts_with('\n') && !returned) {
      returned = true;  // once: such a file has one on every line
      sink.report(RuleId::SBS002, at(file, offset, 1), lone_return).helped(sink.text(save_line_endings));
    }
    const auto [c, length] = code_point_at(bytes, offset);
    if (is_forbidden(c))
      sink.report(RuleId::SBS002, at(file, offset, length), control, fmt::format("{:04X}", static_cast<unsigned>(c)))
          .helped(sink.text(remove_control));
    offset += length;
  }
  return !returned;
}

}  // namespace sbs::yaml
