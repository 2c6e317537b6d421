#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <random>

#include "source/source_map.h"
#include "support/world.h"
#include "yaml/parse.h"

// What yaml-cpp 0.7 does and what is made of it: each trap on a file of its own, then spans, then bytes at random.

namespace sbs::test {

namespace {

/// A file read, with what was said of it; by yaml-cpp alone the same.
struct Reading {
  source::SourceMap sources;
  diag::Sink sink{Language::en};
  yaml::Parsed parsed{yaml::Document({}, {}), false};

  explicit Reading(std::string bytes, const yaml::Limits& limits = {}) {
    const auto file = sources.add("plan.yaml", std::move(bytes));
    parsed = yaml::parse(sources, file, sink, yaml::Reader::lines_first, limits);
    diag::Sink other_sink{Language::en};
    const auto other = yaml::parse(sources, file, other_sink, yaml::Reader::yaml_cpp, limits);
    CHECK(other.document.dump() == parsed.document.dump());
    CHECK(other.whole == parsed.whole);
    CHECK(other_sink.findings().size() == sink.findings().size());
  }

  /// "SBS002 3:1": the findings by place.
  std::string findings() {
    diag::sort_by_place(sink.findings());
    std::string text;
    for (const auto& one : sink.findings()) {
      const auto place = sources.place(one.span.file, one.span.begin);
      text += fmt::format("{}{} {}:{}", text.empty() ? "" : ", ", diag::to_string(one.rule), place.line, place.column);
    }
    return text;
  }

  std::string help() const {
    std::string text;
    for (const auto& one : sink.findings())
      for (const auto& help : one.help)
        text += help + "\n";
    return text;
  }

  /// The bytes of each scalar, in order.
  std::vector<std::string> scalars() const {
    std::vector<std::string> texts;
    const yaml::Document& document = parsed.document;
    for (std::uint32_t index = 0; index < document.size(); ++index)
      if (document[{index}].kind == yaml::Kind::scalar) texts.emplace_back(sources.text(document.span({index})));
    return texts;
  }
};

Reading trap(const std::string& name) { return Reading(read_file(source_root() + "/tests/data/yaml/" + name)); }

using Texts = std::vector<std::string>;

/// What must hold of any tree, whatever the bytes were.
void check_shape(const yaml::Document& document, std::size_t size) {
  std::uint32_t last_begin = 0;
  bool ordered = true;
  bool inside = true;
  for (std::uint32_t index = 0; index < document.size(); ++index) {
    const yaml::Node& node = document[{index}];
    inside = inside && node.begin <= node.end && node.end <= size && node.next > index && node.next <= document.size();
    ordered = ordered && node.begin >= last_begin;
    last_begin = node.begin;
    for (const yaml::NodeId child : document.children({index}))
      inside = inside && document[child].begin >= node.begin && document[child].end <= node.end;
  }
  CHECK(inside);
  CHECK(ordered);
}

}  // namespace

TEST_CASE("a byte order mark is no part of the text, and places count without it") {
  auto reading = trap("bom.yaml");
  CHECK(reading.findings().empty());
  CHECK(reading.scalars() == Texts{"sbs", "1", "b", "c"});
  CHECK(reading.sources.place({0}, 3).column == 1);
}

TEST_CASE("a null stands after its key, not at the next token") {
  const auto reading = trap("null_before_next_key.yaml");
  const auto entries = reading.parsed.document.entries(reading.parsed.document.root());
  CHECK(reading.parsed.document[entries[0].value].kind == yaml::Kind::null);
  CHECK(reading.parsed.document[entries[0].value].begin == 2);
}

TEST_CASE("the style is read from the bytes: quoted texts and block texts carry the same tag") {
  const auto reading = trap("quoted_scalars.yaml");
  std::vector<yaml::Style> styles;
  for (const auto& entry : reading.parsed.document.entries(reading.parsed.document.root()))
    styles.push_back(reading.parsed.document[entry.value].style);
  CHECK(styles == std::vector{yaml::Style::double_quoted, yaml::Style::single_quoted, yaml::Style::plain,
                              yaml::Style::literal, yaml::Style::folded});
  CHECK(reading.scalars() == Texts{"a", "\"x\"", "b", "'y'", "c", "z", "d", "|\n  block", "e", ">-\n  folded\n  text"});
}

TEST_CASE("comments have spans, and a # in a text is none") {
  const auto reading = trap("comments.yaml");
  Texts comments;
  for (const auto& comment : reading.parsed.document.comments())
    comments.emplace_back(reading.sources.text({{0}, comment.begin, comment.end}));
  CHECK(comments == Texts{"# one", "# two", "# three", "# four", "# five"});
}

TEST_CASE("keys that stand twice come as two: the table's decoder reports them") {
  const auto reading = trap("duplicate_keys.yaml");
  CHECK(reading.parsed.document.entries(reading.parsed.document.root()).size() == 3);
}

TEST_CASE("scalars are their raw text: yes is no truth value and 010 no number") {
  CHECK(trap("yes_and_010.yaml").scalars() ==
        Texts{"a", "yes", "b", "010", "c", "1.5", "d", "0x1F", "e", "f", "2016-06-13"});
}

TEST_CASE("each escape between double quotes is the character that YAML 1.2.2 says (5.7)") {
  using namespace std::string_view_literals;
  const Reading reading(
      R"("\0|\a|\b|\t|\n|\v|\f|\r|\e|\ |\"|\/|\\|\N|\_|\L|\P|\x41|\xe5|\u00C5|\u20ac|\U0001F600|å\_å\Nå")"
      "\n");
  CHECK(reading.sink.findings().empty());
  const yaml::Document& document = reading.parsed.document;
  CHECK(document.text(document.root()) ==
        "\0|\a|\b|\t|\n|\v|\f|\r|\x1B| |\"|/|\\|\u0085|\u00A0|\u2028|\u2029|A|å|Å|€|😀|å\u00A0å\u0085å"sv);
}

TEST_CASE("what cannot be read says where and what to write") {
  struct Trap {
    std::string file;
    std::string findings;
    std::string help;  // that one line of help contains
  };
  for (const Trap& one : std::initializer_list<Trap>{
           {"invalid_utf8.yaml", "SBS001 1:5", "UTF-8"},
           {"deep.yaml", "SBS014 1:67", "brackets"},
           {"unterminated_quote.yaml", "SBS002 2:4", "write “c: \"open\"”"},
           {"quote_closed_later.yaml", "SBS002 1:4", "write “a: \"open\"”"},
           {"tab_indent.yaml", "SBS002 2:1", "spaces"},
           {"colon_in_value.yaml", "SBS002 1:20", "write “namn: \"Malmens skola: F-6\"”"},
           {"lone_cr.yaml", "SBS002 1:5", "LF or CRLF"},
           {"dash_without_space_at_margin.yaml", "SBS002 3:1", "write “- c”"},
           {"dash_without_space_in_list.yaml", "SBS002 3:3", "write “- b: y”"},
           {"several_documents.yaml", "SBS002 2:1", "---"},
           {"undefined_alias.yaml", "SBS014 1:4", "write the value out"},
           {"word_without_colon.yaml", "SBS002 2:1", "write “foo:”"},
           {"unclosed_bracket.yaml", "SBS002 1:4", "]"},
           {"text_after_quote.yaml", "SBS002 1:8", "around the whole text"},
           {"bad_escape.yaml", "SBS002 1:4", "two backslashes"},
           {"list_on_key_line.yaml", "SBS002 1:4", "next line"},
           {"reserved.yaml", "SBS002 1:4", "write “a: \"@home\"”"},
       }) {
    CAPTURE(one.file);
    auto reading = trap(one.file);
    CHECK(reading.findings() == one.findings);
    CHECK(!reading.parsed.whole);
    CAPTURE(reading.help());
    CHECK_MESSAGE(reading.help().find(one.help) != std::string::npos, one.help);
  }
}

TEST_CASE("three dots at the beginning of a line end a document, whatever comes after them") {
  CHECK_FALSE(Reading("\n... a: b\n").parsed.whole);
  CHECK_FALSE(Reading("a: b\n... c: d\n").parsed.whole);
  CHECK(Reading("a: ... b\nc:\n  ... d\n").scalars() == Texts{"a", "... b", "c", "... d"});
}

TEST_CASE("levels are counted from the file's first: the sixty-fifth is refused") {
  const auto nested = [](std::size_t levels) {
    return "a: " + std::string(levels, '[') + std::string(levels, ']') + "\n";
  };
  CHECK(Reading(nested(63)).findings().empty());
  CHECK(Reading(nested(64)).findings() == "SBS014 1:67");
}

TEST_CASE("an alias bomb is refused, and not walked") {
  auto reading = trap("alias_bomb.yaml");
  CHECK(reading.parsed.document.size() < 200);
  CHECK(reading.sink.findings().size() == 7 * 9 + 8);
}

TEST_CASE("tags and anchors are refused, and the rest of the file is read") {
  auto reading = trap("tags.yaml");
  CHECK(reading.findings() == "SBS014 1:4, SBS014 2:4, SBS014 3:4, SBS014 4:4");
  CHECK(reading.parsed.whole);
  CHECK(reading.scalars() == Texts{"a", "x", "b", "y", "c", "d", "e", "f", "h"});
}

TEST_CASE("limits") {
  yaml::Limits few;
  few.nodes = 10;
  CHECK(Reading("a: [b, c, d, e, f, g, h, i, j, k]\n", few).findings() == "SBS014 1:26");
  yaml::Limits small;
  small.file_bytes = 8;
  CHECK(Reading("a: bcdefgh\n", small).findings() == "SBS014 1:1");
  CHECK(Reading("a: " + std::string((1 << 20) + 1, 'x') + "\n").findings() == "SBS014 1:4");
  CHECK(Reading("a: " + std::string(1 << 20, 'x') + "\n").findings().empty());
}

TEST_CASE("a folder is no file, whatever LoadFile would throw") {
  const source::DiskFiles files;
  CHECK(!files.read(source_root() + "/tests", 100).has_value());
}

TEST_CASE("every scalar's span is what stands in the file") {
  CHECK(Reading("a: b  \nc: d # e\n").scalars() == Texts{"a", "b", "c", "d"});
  CHECK(Reading("a: x y\n   z\n\n   w\nb: c\n").scalars() == Texts{"a", "x y\n   z\n\n   w", "b", "c"});
  CHECK(Reading("a: \"x\n  y\\\n  z \\\" \"\nb: 'it''s'\n").scalars() ==
        Texts{"a", "\"x\n  y\\\n  z \\\" \"", "b", "'it''s'"});
  CHECK(Reading("a: |2\n    x\n  y\n\nb: >+\n  z\n\n\nc: d\n").scalars() ==
        Texts{"a", "|2\n    x\n  y", "b", ">+\n  z", "c", "d"});
  CHECK(Reading("a: |\nb: >-\n\n\nc: ''\n").scalars() == Texts{"a", "|", "b", ">-", "c", "''"});
  CHECK(Reading("- - a\n  - b\n- {c: d, \"e\": [f, 'g']}\n- h\n").scalars() ==
        Texts{"a", "b", "c", "d", "\"e\"", "f", "'g'", "h"});
  CHECK(Reading("? a\n: b\n? - c\n: d\n").scalars() == Texts{"a", "b", "c", "d"});
  const auto crlf = trap("crlf.yaml");
  CHECK(crlf.scalars() == Texts{"a", "b", "c", "d", "\"e\""});
}

TEST_CASE("collections end with what they hold, flow ones with their bracket") {
  const auto text = [](const std::string& bytes, std::uint32_t node) {
    const Reading reading(bytes);
    return std::string(reading.sources.text(reading.parsed.document.span({node})));
  };
  CHECK(text("a: [b, c, ] # d\n", 2) == "[b, c, ]");
  CHECK(text("a: { }\n", 2) == "{ }");
  CHECK(text("a: {b: , c: [d], # e }\n  f: g}\nh: i\n", 2) == "{b: , c: [d], # e }\n  f: g}");
  CHECK(text("a:\n  b: c\n  d:\n    - e\n    - f # g\nh: i\n", 2) == "b: c\n  d:\n    - e\n    - f");
}

TEST_CASE("a path names the innermost node that holds a span") {
  const Reading reading("a:\n  - b: [c, d]\n    e: f\n  - g: h\n");
  const auto at = [&](std::uint32_t begin, std::uint32_t end) {
    return reading.parsed.document.path_at({{0}, begin, end});
  };
  CHECK(at(0, 1) == "a");
  CHECK(at(7, 16) == "a[0]");   // a whole line: the group
  CHECK(at(7, 8) == "a[0].b");  // its key
  CHECK(at(11, 12) == "a[0].b[0]");
  CHECK(at(21, 22) == "a[0].e");
  CHECK(at(30, 31) == "a[1].g");
}

TEST_CASE("no bytes make the reader crash or leave a span outside the file") {
  namespace fs = std::filesystem;
  std::vector<std::string> corpus;
  for (const char* folder : {"/tests/data/yaml", "/tests/spec", "/examples"})
    for (const auto& entry : fs::recursive_directory_iterator(source_root() + folder))
      if (entry.is_regular_file() && entry.path().extension() == ".yaml")
        corpus.push_back(read_file(entry.path().string()));
  std::sort(corpus.begin(), corpus.end());
  std::mt19937 random(20161003);  // NOLINT(cert-msc51-cpp): the same bytes every time
  const std::string_view pieces = "\"'#:-[]{}|>&*!%@`?,\n\r\t \\\xC3\xA5\xEF\xBB\xBF";
  constexpr int rounds = 20000;
  for (int round = 0; round < rounds; ++round) {
    std::string bytes = corpus[random() % corpus.size()].substr(0, 700);
    for (auto edits = 1 + random() % 4; edits > 0 && !bytes.empty(); --edits) {
      const std::size_t at = random() % bytes.size();
      switch (random() % 4) {
        case 0:
          bytes[at] = pieces[random() % pieces.size()];
          break;
        case 1:
          bytes.insert(at, 1, pieces[random() % pieces.size()]);
          break;
        case 2:
          bytes.erase(at, 1 + random() % 8);
          break;
        default:
          bytes[at] = static_cast<char>(random() % 256);
      }
    }
    CAPTURE(bytes);
    const Reading reading(bytes);
    check_shape(reading.parsed.document, bytes.size());
    CHECK((reading.parsed.whole || !reading.sink.findings().empty()));
    for (const auto& finding : reading.sink.findings()) {
      CHECK(finding.span.end <= bytes.size());
      CHECK(!finding.help.empty());
    }
  }
}

}  // namespace sbs::test
