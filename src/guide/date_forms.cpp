#include "guide/date_forms.h"

#include <array>

#include "base/check.h"
#include "base/date.h"
#include "base/message.h"

namespace sbs::guide {

namespace {

struct Form {
  Phrase written;
  Phrase what;
};

constexpr Phrase a_week{"en vecka, måndag till söndag", "a week, Monday to Sunday"};
constexpr Phrase some_time{"någon gång mellan de två", "some time between the two"};
constexpr std::array forms{
    Form{{"2016-06-13", "2016-06-13"}, {"en dag", "a day"}},
    Form{{"2016-06", "2016-06"}, {"en månad", "a month"}},
    Form{{"v. 34 2016", "v. 34 2016"}, a_week},
    Form{{"2016-W34", "2016-W34"}, a_week},
    Form{{"HT2016", "HT2016"}, {"en hösttermin", "an autumn term"}},
    Form{{"VT2017", "VT2017"}, {"en vårtermin", "a spring term"}},
    Form{{"2016/17", "2016/17"}, {"ett läsår", "a school year"}},
    Form{{"2016", "2016"}, {"ett år", "a year"}},
    Form{{"2016-06-13/2016-08-23", "2016-06-13/2016-08-23"}, some_time},
    Form{{"2018-05/2018-06", "2018-05/2018-06"}, some_time},
    Form{{"HT2018/VT2019", "HT2018/VT2019"}, some_time},
    Form{{"v. 4 2017/v. 5 2017", "v. 4 2017/v. 5 2017"}, some_time},
    Form{{"2015/16/2016/17", "2015/16/2016/17"}, some_time},
    Form{{"senast 2018-06-20", "by 2018-06-20"}, {"den dagen eller tidigare", "that day or earlier"}},
};

constexpr std::array guesses{
    Phrase{"20/1-17", "20/1-17"},
    Phrase{"17-01-20", "17-01-20"},
    Phrase{"20 januari 2017", "20 January 2017"},
    Phrase{"fredag 20 januari 2017", "Friday 20 January 2017"},
    Phrase{"2017-01-20 00:00:00", "2017-01-20 00:00:00"},
    Phrase{"2017–01–20", "2017–01–20"},
    Phrase{"42755", "42755"},
    Phrase{"augusti 2018", "August 2018"},
    Phrase{"v. 4–5 2017", "v. 4–5 2017"},
    Phrase{"HT18", "HT18"},
    Phrase{"läsåret 16/17", "läsåret 16/17"},
    Phrase{"2016/2017", "2016/2017"},
    Phrase{"2017-02-30", "2017-02-30"},
};

constexpr std::array recurrences{
    Phrase{"varje vecka", "every week"}, Phrase{"varannan vecka", "every other week"},
    Phrase{"3 veckor", "3 weeks"},       Phrase{"varje månad", "every month"},
    Phrase{"2 månader", "2 months"},     Phrase{"10 dagar", "10 days"},
};

constexpr Message<When, When> between{"från och med {0} till och med {1}", "from {0} to {1}, both included"};

}  // namespace

std::vector<DateForm> date_forms(Language language) {
  std::vector<DateForm> all;
  for (const Form& form : forms) {
    const std::string written(form.written.in(language));
    auto date = parse_partial_date(written);
    if (!date) date = parse_deadline(written, keys_beside(language));
    SBS_CHECK(date.has_value());
    const bool one_day = date->exact() || date->is_deadline();
    all.push_back({written, std::string(form.what.in(language)),
                   one_day ? long_date(*date, language) : between(language, date->first, date->last)});
  }
  return all;
}

std::vector<DateGuess> date_guesses(Language language) {
  std::vector<DateGuess> all;
  for (const Phrase& guess : guesses)
    all.push_back({std::string(guess.in(language)), suggest_date(guess.in(language))});
  return all;
}

std::vector<DateForm> recurrence_forms(Language language) {
  std::vector<DateForm> all;
  for (const Phrase& form : recurrences) {
    const auto read = parse_recurrence(form.in(language));
    SBS_CHECK(read.has_value());
    all.push_back({std::string(form.in(language)), {}, to_text(*read, language)});
  }
  return all;
}

}  // namespace sbs::guide
