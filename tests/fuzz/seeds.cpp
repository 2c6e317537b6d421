#include "fuzz/seeds.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "fuzz/input.h"
#include "schema/schema.h"
#include "support/corpus.h"
#include "support/json.h"
#include "support/odd_yaml.h"
#include "support/world.h"
#include "yaml/parse.h"

namespace sbs::fuzz {

namespace {

/// How many ways a property has to try an input, at the most: seeds are spread over them.
constexpr std::size_t ways = 720;
constexpr std::size_t stride = 7;  // has no divisor in common with it, so that all are reached

/// Each scalar of a file that has a digit, or says how often something is.
void take_dates(const std::string& bytes, std::set<std::string>& dates) {
  source::SourceMap sources;
  diag::Sink sink(Language::en);
  const auto parsed = yaml::parse(sources, sources.add("plan.yaml", bytes), sink);
  constexpr std::size_t longest = 40;
  for (std::uint32_t index = 0; index < parsed.document.size(); ++index) {
    if (parsed.document[{index}].kind != yaml::Kind::scalar) continue;
    const std::string text(parsed.document.text({index}));
    const bool has_digit = text.find_first_of("0123456789") != std::string::npos;
    if (text.size() <= longest && (has_digit || parse_recurrence(text))) dates.insert(text);
  }
}

/// Each form of a date in the years where something turns: a century, a leap year that is none, the ends of all.
void take_edges(std::set<std::string>& dates) {
  for (const int year : {first_year, 1999, 2000, 2004, 2009, 2020, 2099, 2100, last_year})
    for (const char* form : {"{0}", "{0}-02", "{0}-02-29", "{0}-12-31", "{0}-W01", "{0}-W53", "v. 53 {0}", "HT{0}",
                             "VT{0}", "{0}/{1:02}", "{0}-12-31/{2}-01-01", "senast {0}-02-29", "by {0}-W53"})
      dates.insert(fmt::format(fmt::runtime(form), year, (year + 1) % 100, year + 1));
}

/// The keys of a schema's objects, and the values of its lists.
void take_words(const Json& schema, std::set<std::string>& words) {
  if (schema.is_array())
    for (const auto& one : schema)
      take_words(one, words);
  if (!schema.is_object()) return;
  for (const auto& [key, value] : schema.items()) {
    if (key == "properties")
      for (const auto& [name, its] : value.items())
        words.insert(name + ": ");
    if (key == "enum" || key == "const")
      for (const auto& one : value.is_array() ? value : Json::array({value}))
        if (one.is_string()) words.insert(one.get<std::string>());
    take_words(value, words);
  }
}

void take_words_of_the_format(std::set<std::string>& words) {
  for (const schema::Schema& schema : schema::schemas())
    take_words(test::parse_json(schema.text()), words);
  const Json rules =
      test::parse_json(test::World(std::map<std::string, std::string>{}).run({"rules", "--format", "json"}).out);
  for (const auto& rule : rules.at("rules")) {
    words.insert(rule.at("id").get<std::string>());
    words.insert(rule.at("name").get<std::string>());
  }
}

}  // namespace

std::vector<std::string> made(Seeds seeds) {
  std::set<std::string> all;
  std::set<std::string> dates;
  std::size_t way = 0;
  for (const test::Sample& sample : test::corpus()) {
    if (sample.files.empty()) continue;
    if (seeds == Seeds::plans) all.insert(bytes_of(sample.files, way = (way + stride) % ways));
    for (const auto& [path, bytes] : sample.files) {
      if (seeds == Seeds::texts && test::is_plan_file(path)) all.insert(bytes);
      if (seeds == Seeds::dates) take_dates(bytes, dates);
    }
  }
  if (seeds == Seeds::dates) take_edges(dates);
  // Two of them, since properties of dates are about their order.
  for (auto date = dates.begin(); date != dates.end(); ++date)
    all.insert(*date + "\n" + (std::next(date) == dates.end() ? *dates.begin() : *std::next(date)) + "\n");
  return {all.begin(), all.end()};
}

std::vector<std::string> dictionary() {
  std::set<std::string> words;
  take_words_of_the_format(words);
  for (const auto& odd : {test::odd_values(), test::odd_marks()})
    words.insert(odd.begin(), odd.end());
  words.insert({"# sbs: ignore ", "until 2027-01-31 ", "till ", "t.o.m. ", "# file: .sbs.yaml\n",
                "# file: b/plan.yaml\n", "sbs: 1\n", "rules: {", "ignore: [", "off", "error", "warning", "note",
                "language: en\n", "today: "});
  words.insert({"2016-06-13",
                "2016-06",
                "2016-W34",
                "v. 34 2016",
                "HT2016",
                "VT2017",
                "2016/17",
                "2016",
                "1900-01-01",
                "2199-12-31",
                "2016-06-13/2016-08-23",
                "senast 2018-06-20",
                "by 2018-06",
                "2 veckor",
                "every week",
                "varannan vecka",
                "4000 months",
                "2016-02-29",
                "2017-02-29",
                "9999/00"});
  // 121212-1212 is the Tax Agency's own example of a number that nobody has.
  words.insert({"19121212-1212", "121212-1212", "1212121212", "121212+1212", "121212 1212",
                "121212\xE2\x80\x93"
                "1212",
                "121212-\n    1212", "\"121212\\x2d1212\"", "121272-1219", "0701011231"});
  words.insert({"\x1b[31m",
                "\x07",
                "\xE2\x80\xAE",
                "\xE2\x81\xA6",
                "\xE2\x80\xA8",
                "\xEF\xBF\xBF",
                "\xC2\x9B",
                "\xEF\xBB\xBF",
                "\xC2\xAD",
                "\xE2\x80\x8B",
                "\xF3\xA0\x81\x81",
                "\xED\xA0\x80",
                "\xC0\x80",
                "\xFF",
                "\"\\u202e\"",
                "\"\\e[31m\"",
                "\"\\u0007\"",
                "::error::",
                "]]>",
                "<b>",
                "&amp;",
                "%0A",
                "=1+1",
                "@SUM(1)",
                "|",
                "`",
                "\\"});
  words.erase("");
  return {words.begin(), words.end()};
}

}  // namespace sbs::fuzz
