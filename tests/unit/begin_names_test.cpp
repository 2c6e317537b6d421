#include <doctest/doctest.h>

#include "begin/begin.h"
#include "fields/walk.h"
#include "plan/fields.h"
#include "support/world.h"
#include "yaml/parse.h"
#include "yaml/scalar.h"

// Names come into a plan as values and as ids, whatever they are.

namespace sbs::test {

namespace {

const Day today = *make_day(2026, 11, 26);

}  // namespace

TEST_CASE("names stand in the plan as they are") {
  const std::vector<std::string> names{"Å: skolan #1",
                                       "- x",
                                       "null",
                                       "~",
                                       "yes",
                                       "Nej",
                                       "\"Citat\"",
                                       "'Apostrof'",
                                       "Kungsgården's skola",
                                       "a\\b",
                                       "[Norra]",
                                       "{a: b}",
                                       "*stjärna",
                                       "&ankare",
                                       "!utrop",
                                       "%procent",
                                       "@skolan",
                                       "`skolan`",
                                       "|",
                                       ">",
                                       "?",
                                       ":",
                                       "skolan:",
                                       "skolan #1",
                                       "#1",
                                       "1",
                                       "3.14",
                                       "0x10",
                                       "2016-06-13",
                                       "HT2016",
                                       "Norra, Södra",
                                       "a\tb",
                                       "a\nb",
                                       "a\x1b[31mb",
                                       "a\u200Bb",
                                       "a\u00A0b",
                                       "a\u202Eb",
                                       "a\u2028b",
                                       "\uFEFFa",
                                       "Ωmega",
                                       "学校",
                                       "🏫 Skolan",
                                       "👩‍🏫",
                                       "Skola – två",
                                       "Skola / två & tre (F-6)",
                                       "sbs: ignore",
                                       "# sbs: ignore SBS101 nej",
                                       "Ö",
                                       "=",
                                       "<<",
                                       "--- "};
  for (const KeyLanguage keys : {KeyLanguage::sv, KeyLanguage::en})
    for (const std::string& name : names) {
      CAPTURE(name);
      begin::Beginning beginning;
      beginning.keys = keys;
      beginning.organiser = name;
      beginning.schools = {name, name};
      beginning.today = today;
      const std::string text = begin::plan(beginning, "schema.json").front().text;
      CHECK(World({{"plan.yaml", text}}).on(today).run({"validate"}).code == 0);
      source::SourceMap sources;
      diag::Sink sink(Language::en);
      const auto parsed = yaml::parse(sources, sources.add("plan.yaml", text), sink);
      std::vector<std::string> read;
      fields::walk(parsed.document, plan::plan_keys(), {{}, [&](const fields::Chain& chain) {
                                                          if (chain.back().row->names.en == "name")
                                                            read.emplace_back(parsed.document.text(chain.back().value));
                                                        }});
      CHECK(read == std::vector<std::string>{name, name, name});
    }
}

TEST_CASE("a text is quoted where YAML would take it for something else, and only there") {
  using yaml::as_scalar;
  CHECK(as_scalar("Norra skolan") == "Norra skolan");
  CHECK(as_scalar("Åsa-Östra (F-6) & Södra") == "Åsa-Östra (F-6) & Södra");
  CHECK(as_scalar("Å: skolan #1") == "\"Å: skolan #1\"");
  CHECK(as_scalar("null") == "\"null\"");
  CHECK(as_scalar("NO") == "\"NO\"");
  CHECK(as_scalar("") == "\"\"");
  CHECK(as_scalar("a ") == "\"a \"");
  CHECK(as_scalar("12251866") == "\"12251866\"");
  CHECK(as_scalar("a\"b\\c") == "\"a\\\"b\\\\c\"");
  CHECK(as_scalar("a\nb\u200Bc\U000E0001") == "\"a\\x0Ab\\u200Bc\\U000E0001\"");
}

TEST_CASE("ids are made of names, each once") {
  using Names = std::vector<std::string>;
  CHECK(begin::ids_of({"Malmens skola", "Björkskolan", "Åsö", "Idé"}, "skola") ==
        Names{"malmens-skola", "bjorkskolan", "aso", "ide"});
  CHECK(begin::ids_of({"Norra", "norra", "Norra!", "Norra 2"}, "skola") ==
        Names{"norra", "norra-2", "norra-3", "norra-2-2"});
  CHECK(begin::ids_of({"学校", "学校", "42", "3:an", "…"}, "skola") ==
        Names{"skola", "skola-2", "skola-42", "skola-3-an", "skola-3"});
  CHECK(begin::ids_of({"Sørby", "Kiær"}, "skola") == Names{"sorby", "kiaer"});
}

}  // namespace sbs::test
