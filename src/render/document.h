#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/language.h"

/// A paper for people, as what it says and not how it looks: written by one place, and drawn as a page or as Markdown
/// by others, which so cannot say different things. What a plan says is data in it, and becomes markup nowhere. Its
/// words (table, cell, mark, picture) are those of the spreadsheets and of the timeline's picture too, and so stand
/// apart.
namespace sbs::render::paper {

/// How something stands, by a shape beside its word; colour comes last, and only what is late or contradictory has one.
enum class Mark : std::uint8_t {
  none,
  done,
  going_on,
  to_come,
  late,
  cancelled,
  better,
  same,
  worse,
  not_known,
  last_ = not_known
};

/// A piece of a line.
struct Run {
  enum class Kind : std::uint8_t {
    text,
    strong,
    date,     ///< `text` says a date
    state,    ///< a word with its mark
    missing,  ///< that the plan does not say something: "saknas i planen: vem som ansvarar", drawn in brackets
    link      ///< to a heading of the same paper
  };
  Kind kind = Kind::text;
  std::string text;
  std::string target;  ///< of a date what machines read of it; of a link the heading, "part/heading" in another part
  Mark mark = Mark::none;
};

/// A line, piece by piece.
class Line {
 public:
  Line() = default;
  Line(std::string_view text) { add(text); }    // NOLINT(google-explicit-constructor): a text is a line
  Line(const std::string& text) { add(text); }  // NOLINT(google-explicit-constructor)
  Line(const char* text) { add(text); }         // NOLINT(google-explicit-constructor)

  Line& add(std::string_view text) { return put({Run::Kind::text, std::string(text), {}, Mark::none}); }
  Line& strong(std::string_view text) { return put({Run::Kind::strong, std::string(text), {}, Mark::none}); }
  Line& missing(std::string_view text) { return put({Run::Kind::missing, std::string(text), {}, Mark::none}); }
  Line& state(Mark mark, std::string_view word) { return put({Run::Kind::state, std::string(word), {}, mark}); }
  Line& link(std::string_view text, std::string_view heading) {
    return put({Run::Kind::link, std::string(text), std::string(heading), Mark::none});
  }
  /// A date as people write it, with what machines read of it where they know such a date.
  Line& date(const PartialDate& date, Language language);
  Line& append(const Line& other) {
    runs_.insert(runs_.end(), other.runs_.begin(), other.runs_.end());
    return *this;
  }

  bool empty() const { return runs_.empty(); }
  auto begin() const { return runs_.begin(); }
  auto end() const { return runs_.end(); }

 private:
  Line& put(Run run) {
    if (!run.text.empty()) runs_.push_back(std::move(run));
    return *this;
  }
  std::vector<Run> runs_;
};

struct Heading {
  unsigned level = 2;  ///< 1 is the paper's or the plan's own
  Line text;
  std::string id{};  ///< to link to; empty where nothing does
};

struct Paragraph {
  enum class Kind : std::uint8_t {
    plain,
    over,    ///< above a title
    banner,  ///< said before all else
    fine     ///< what belongs to what stands above
  };
  Line text;
  Kind kind = Kind::plain;
};

struct Bullets {
  std::vector<Line> items;
};

/// Terms and what they are.
struct Facts {
  std::vector<std::pair<std::string, Line>> rows;
};

/// A cell: its lines below each other, or a drawing that a text stands beside.
struct Cell {
  std::vector<Line> lines;
  std::string drawing{};  ///< a whole svg element of our own making; the lines say the same

  Cell() = default;
  Cell(Line line) {  // NOLINT(google-explicit-constructor): a line is a cell
    if (!line.empty()) lines.push_back(std::move(line));
  }
  Cell(std::vector<Line> all) : lines(std::move(all)) {}  // NOLINT(google-explicit-constructor)
};

/// The first cell of each row is its head.
struct Table {
  Line caption;
  std::vector<std::string> heads;
  std::vector<std::vector<Cell>> rows;
};

/// A picture of our own making, and where the same is said in words.
struct Picture {
  std::string name;
  std::string svg;
};

struct Block;
using Blocks = std::vector<Block>;

/// What is opened by whoever wants it; on paper it stands open.
struct Folded {
  std::string summary;
  Blocks blocks;
};

struct Block : std::variant<Heading, Paragraph, Bullets, Facts, Table, Picture, Folded> {
  using variant::variant;
};

/// A paper: its parts one after the other, each a plan's, or what stands above them all.
struct Document {
  Language language = Language::en;
  std::string title;    ///< in a browser's tab
  std::string summary;  ///< what a search engine or a link's preview says; no name of a person
  struct Part {
    std::string key;  ///< names it in addresses
    Blocks blocks;
  };
  std::vector<Part> parts;
  std::string foot;
};

/// How often it is marked in some blocks that the plan does not say something.
std::size_t count_missing(const Blocks& blocks);

/// One self-contained page: no script, no request to anywhere, and a content policy that says so.
std::string html_page(const Document& document);
/// The same for forges.
std::string markdown_page(const Document& document);

/// A mark as a character: "✓".
std::string_view sign_of(Mark mark);

}  // namespace sbs::render::paper
