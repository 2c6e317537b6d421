#include "support/faults.h"

#include <doctest/doctest.h>

#include "support/world.h"

// The checkers that outputs of any plan are held against, held against outputs that are wrong.

namespace sbs::test {

TEST_CASE("a text with what nobody may print is refused, and any other is not") {
  CHECK(fault_of_text("").empty());
  CHECK(fault_of_text("Åsa Ö – 12 av 13\n  ┌─ plan.yaml:3:1\n").empty());
  for (const char* text : {"no end", "a\x1b[31m\n", "a\tb\n", "a\r\n", "\xFF\n", "\xE2\x80\xAE\n", "\xC2\x9B\n",
                           "\xEF\xBB\xBF\n", "19121212-1212\n", "1212121212\n", "ring 121212+1212 nu\n"})
    CHECK_MESSAGE(!fault_of_text(text).empty(), text);
}

TEST_CASE("JSON is read, and so are the texts that it means") {
  CHECK(fault_of_json("{\"a\": [1, null, \"å\\n\"], \"b\": {}}\n").empty());
  for (const char* text :
       {"{\"a\": 1\n", "{} {}\n", "[1,]\n", "{\"a\": \"12121\\u0032-1212\"}\n", "{\"12121\\u0032-1212\": [[]]}\n", ""})
    CHECK_MESSAGE(!fault_of_json(text).empty(), text);
}

TEST_CASE("XML is read") {
  CHECK(fault_of_xml("<?xml version=\"1.0\"?>\n<a b=\"&quot;&#10;\" c=\"\">\n å &lt; <d/></a>\n").empty());
  for (const char* text : {"<a>\n", "<a></b>\n", "<a></a></a>\n", "<a/><b/>\n", "<a b=c/>\n", "<a b=\"1\" b=\"2\"/>\n",
                           "<a>&nbsp;</a>\n", "<a>a < b</a>\n", "<a>]]></a>\n", "<a b=\"<\"/>\n", "text\n",
                           "<a>&</a>\n", "<a>\xEF\xBF\xBF</a>\n", "<a b=\"1\n", "\n"})
    CHECK_MESSAGE(!fault_of_xml(text).empty(), text);
}

TEST_CASE("a calendar's lines are folded, its parts closed, its identities told once") {
  const std::string event = "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Träff\r\n i dag\r\nEND:VEVENT\r\n";
  CHECK(fault_of_calendar("BEGIN:VCALENDAR\r\n" + event + "END:VCALENDAR\r\n").empty());
  for (const std::string& text :
       {"BEGIN:VCALENDAR\r\n" + event, event + event, event + "END:VEVENT\r\n", event + "x\r\n", event + "A:b\n",
        event + "A:" + std::string(74, 'x') + "\r\n", event + "A:1212\r\n 12-1212\r\n", event + "A:\xC3\r\n \xA5\r\n"})
    CHECK_MESSAGE(!fault_of_calendar(text).empty(), text);
}

TEST_CASE("rows of CSV are as long as their head, and no cell is a formula") {
  CHECK(fault_of_csv("a,b\r\n1,\"x \"\"y\"\", z\r\nå\"\r\n").empty());
  CHECK(fault_of_csv("a,b\r\n1,\"x \"\"y\"\", z\nå\"\r\n").empty());
  CHECK(fault_of_csv("\xEF\xBB\xBF"
                     "a;b\r\n1;2,5\r\n-7;\r\n")
            .empty());
  for (const char* text : {"a,b\r\n1\r\n", "a\r\n\"1\r\n", "a\r\n=1+1\r\n", "a\r\n\" @x\"\r\n", "a\n1\r\n", "a\r\n1\n",
                           "a\n1", "a\r\n1212121212\r\n"})
    CHECK_MESSAGE(!fault_of_csv(text).empty(), text);
}

TEST_CASE("commands for runners are told from text that looks so") {
  std::size_t commands = 0;
  CHECK(fault_of_commands("::error file=a,line=1,title=b c::d: e\n::notice file=a::b\nNo errors.\n", commands).empty());
  CHECK(commands == 2);
  for (const char* text : {"::debug::x\n", " ::error file=a::x\n", "::error file=a\n", "::error a::x\n"})
    CHECK_MESSAGE(!fault_of_commands(text, commands).empty(), text);
}

}  // namespace sbs::test
