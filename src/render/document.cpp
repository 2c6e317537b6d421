#include "render/document.h"

#include "base/by_enum.h"

namespace sbs::render::paper {

namespace {

/// What HTML's `time` knows: a day, a month, a week or a year; a term, a span or a deadline has no such form.
std::string machine_date(const PartialDate& date) {
  switch (date.precision) {
    case Precision::day:
    case Precision::month:
    case Precision::week:
    case Precision::year:
      return iso(date);
    default:
      return {};
  }
}

}  // namespace

Line& Line::date(const PartialDate& date, Language language) {
  return put({Run::Kind::date, long_date(date, language), machine_date(date), Mark::none});
}

namespace {

/// Counts what is marked as missing, in every line of every kind of block.
class Missing {
 public:
  std::size_t in(const Blocks& blocks) {
    for (const Block& block : blocks)
      std::visit([&](const auto& one) { look(one); }, static_cast<const Block::variant&>(block));
    return count_;
  }

 private:
  void look(const Line& line) {
    for (const Run& run : line)
      count_ += run.kind == Run::Kind::missing ? 1 : 0;
  }
  void look(const Heading& heading) { look(heading.text); }
  void look(const Paragraph& paragraph) { look(paragraph.text); }
  void look(const Bullets& bullets) {
    for (const Line& item : bullets.items)
      look(item);
  }
  void look(const Facts& facts) {
    for (const auto& row : facts.rows)
      look(row.second);
  }
  void look(const Table& table) {
    look(table.caption);
    for (const auto& row : table.rows)
      for (const Cell& cell : row)
        for (const Line& line : cell.lines)
          look(line);
  }
  void look(const Picture& /*picture*/) {}
  void look(const Folded& folded) { in(folded.blocks); }

  std::size_t count_ = 0;
};

}  // namespace

std::size_t count_missing(const Blocks& blocks) { return Missing().in(blocks); }

std::string_view sign_of(Mark mark) {
  constexpr ByEnum<Mark, std::string_view> signs({{Mark::none, ""},
                                                  {Mark::done, "✓"},
                                                  {Mark::going_on, "▸"},
                                                  {Mark::to_come, "○"},
                                                  {Mark::late, "!"},
                                                  {Mark::cancelled, "×"},
                                                  {Mark::better, "▲"},
                                                  {Mark::same, "="},
                                                  {Mark::worse, "▼"},
                                                  {Mark::not_known, "–"}});
  return signs[mark];
}

}  // namespace sbs::render::paper
