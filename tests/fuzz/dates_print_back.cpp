#include "base/date.h"
#include "base/text.h"
#include "fuzz/property.h"
#include "support/faults.h"
#include "support/json.h"
#include "support/world.h"

// Every date that is read prints back as itself, in order, and nothing is suggested that is not read. The first line is
// a date, the second another, whatever they are; the third, where there is one, is typed as the day of a run.

namespace sbs::fuzz {

namespace {

constexpr Language languages[] = {Language::sv, Language::en};
constexpr KeyLanguage key_languages[] = {KeyLanguage::sv, KeyLanguage::en};

bool is_plain(const std::string& text) { return !text.empty() && test::fault_of_text(text + "\n").empty(); }

void check_date(std::string_view text, const PartialDate& date) {
  hold(date.first <= date.last, "{} ends before it begins", text);
  hold(year_of(date.first) >= first_year && year_of(date.last) <= last_year + 1, "{} is no time of plans", text);
  const auto again = parse_partial_date(iso(date));
  hold(again.has_value(), "{} prints as {}, which is not read", text, iso(date));
  hold(again->first == date.first && again->last == date.last, "{} prints as {}, which is another", text, iso(date));
  hold(iso(*again) == iso(date), "{} prints as {}, then as {}", text, iso(date), iso(*again));
  for (const Language language : languages)
    for (const std::string& words :
         {long_date(date, language), short_date(date, language), during(date, language), some_time(date, language)})
      hold(is_plain(words), "{} in words: {}", text, words);
}

void check_order(std::string_view text, const PartialDate& a, const PartialDate& b) {
  // Held against the days themselves, the first and the last of which tell all there is to tell.
  const bool some = a.first < b.last;
  const bool all = a.last < b.first;
  const Certainty earlier = before(a, b);
  if (!a.is_deadline() && !b.is_deadline())
    hold(earlier == (all ? Certainty::certainly : some ? Certainty::possibly : Certainty::no), "the order of {}", text);
  const Certainty later = not_before(a, b);
  hold(!(earlier == Certainty::certainly && later == Certainty::certainly), "{} before and after", text);
  hold(earlier != Certainty::no || later != Certainty::no, "{} in no order", text);
}

void check_suggestion(std::string_view text) {
  const std::string meant = suggest_date(text);
  if (!meant.empty()) hold(parse_partial_date(meant).has_value(), "{} is suggested for {}, and not read", meant, text);
  for (const KeyLanguage keys : key_languages) {
    const std::string often = suggest_recurrence(text, keys);
    if (!often.empty()) hold(parse_recurrence(often).has_value(), "{} is suggested for {}, and not read", often, text);
  }
  (void)lacks_a_year(text);
}

void check_recurrence(std::string_view text, const Recurrence& every) {
  hold(every.count >= 1, "{} is never", text);
  const Day begin = *make_day(2016, 1, 31);
  Day last = begin;
  for (const int times : {1, 2, 3, 12, 40}) {
    const Day next = after(begin, every, times);
    hold(next > last, "{} does not go on after {} times", text, times);
    last = next;
  }
  for (const Language language : languages)
    hold(is_plain(to_text(every, language)), "{} in words", text);
}

/// A run that is told the days between which something is shown, and that it is one of them.
void check_run(std::string_view from, std::string_view to, std::string_view today) {
  static const std::string plan =
      "sbs: 1\nsamverkan: {uppdrag: sbs-2015, huvudman: {namn: A, typ: kommunal}, räknas_från: dialog}\n"
      "tidslinje:\n  - {händelse: teammöte, planerad: 2017-01-09/2017-12-20, varje: varannan vecka}\n";
  const test::Outcome outcome =
      test::World(std::map<std::string, std::string>{{"plan.yaml", plan}})
          .run({"timeline", "plan.yaml", "--format", "json", "--lang", "sv", "--from=" + std::string(from),
                "--to=" + std::string(to), "--today=" + std::string(today)});
  hold(outcome.code == 0 || outcome.code == 2, "exit code {}", outcome.code);
  hold_whole(test::fault_of_text(outcome.err), "standard error");
  const bool is_day = parse_day(today).has_value() || today.empty();
  if (outcome.code == 0) {
    hold_whole(test::fault_of_json(outcome.out), "timeline");
    hold(is_day, "{} is taken for a day", today);
  } else {
    hold(outcome.out.empty() && !outcome.err.empty(), "refused without a word");
  }
}

}  // namespace

void dates_print_back(std::string_view bytes) {
  std::string_view lines[3];
  std::size_t count = 0;
  for (std::string_view rest = bytes; count < 3 && !rest.empty(); ++count) {
    const auto end = rest.find('\n');
    lines[count] = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  // Texts of a plan are UTF-8: what is not has been refused before (SBS001).
  if (first_invalid_utf8(bytes)) return;
  for (const std::string_view text : {lines[0], lines[1]}) {
    if (const auto date = parse_partial_date(text)) check_date(text, *date);
    for (const KeyLanguage keys : key_languages)
      if (const auto deadline = parse_deadline(text, keys)) {
        const auto again = parse_deadline(fmt::format("{} {}", deadline_word(keys), iso(*deadline)), keys);
        hold(again && again->last == deadline->last, "{} is another deadline when it is printed", text);
      }
    if (const auto day = parse_day(text)) hold(iso(*day) == text, "{} prints as {}", text, iso(*day));
    if (const auto every = parse_recurrence(text)) check_recurrence(text, *every);
    check_suggestion(text);
  }
  const auto a = parse_partial_date(lines[0]);
  const auto b = parse_partial_date(lines[1]);
  if (a && b) check_order(bytes, *a, *b);
  if (count == 3 && bytes.find('\0') == std::string_view::npos) check_run(lines[0], lines[1], lines[2]);
}

}  // namespace sbs::fuzz
