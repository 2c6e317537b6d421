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
