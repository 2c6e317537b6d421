#include "yaml/parse.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>

#include "base/text.h"
#include "yaml/builder.h"
#include "yaml/byte_scan.h"
#include "yaml/line_reader.h"
#include "yaml/slips.h"
#include "yaml/syntax.h"
#include "yaml/text_checks.h"

namespace sbs::yaml {

namespace {

using diag::RuleId;

constexpr Message<std::string> too_large{"filen är större än {0}", "the file is larger than {0}"};
constexpr Message<std::string> too_deep{"fler än {0} grupper och listor ligger inuti varandra",
                                        "more than {0} groups and lists are nested in each other"};
constexpr Message<> why_not_deep{"Så djupa filer är nästan alltid fel fil eller trasiga, och läses därför inte vidare.",
                                 "Files that deep are nearly always the wrong file or broken, and so are not read on."};
constexpr Message<std::string> too_many{"filen har fler än {0} värden", "the file has more than {0} values"};
constexpr Message<std::string> too_long{"texten är längre än {0}", "the text is longer than {0}"};
constexpr Message<> split_plan{"dela upp planen på flera filer i samma mapp",
                               "split the plan over several files in one folder"};
constexpr Message<> move_text{"lägg texten i ett eget dokument, och skriv sökvägen dit efter ”dokument”",
                              "put the text in a document of its own, and write the path to it after “document”"};
constexpr Message<> is_it_a_plan{
    "kontrollera att det är rätt fil, och ta annars bort de parenteser som är för många",
    "check that this is the right file, and otherwise remove the brackets that are too many"};
constexpr Message<> alias{"en plan kan inte ha hänvisningar av typen *namn",
                          "a plan cannot have references of the kind *name"};
constexpr Message<> anchor{"en plan kan inte ha märken av typen &namn", "a plan cannot have marks of the kind &name"};
constexpr Message<> merge_key{"en plan kan inte ha sammanslagningar med <<", "a plan cannot have merges with <<"};
constexpr Message<> tag{"en plan kan inte ha typmärken av typen !namn",
                        "a plan cannot have type marks of the kind !name"};
constexpr Message<> write_out{"skriv ut värdet där det behövs", "write the value out where it is needed"};
constexpr Message<> drop_mark{"ta bort märket", "remove the mark"};
constexpr Message<> quote_mark{"sätt citattecken om texten, om den ska börja med tecknet",
                               "put the text in quotation marks, if it is to begin with the character"};

/// Thrown through yaml-cpp, which knows no other way to be stopped.
struct Stop {};

/// The bytes as a stream, without a copy.
class ByteStream : private std::streambuf, public std::istream {
 public:
  explicit ByteStream(std::string_view bytes) : std::istream(static_cast<std::streambuf*>(this)) {
    char* begin = const_cast<char*>(bytes.data());  // NOLINT(cppcoreguidelines-pro-type-const-cast): only read
    setg(begin, begin, begin + bytes.size());
  }
};

class Events : public YAML::EventHandler {
 public:
  Events(source::FileId file, std::string_view bytes, diag::Sink& sink, const Limits& limits)
      : file_(file), bytes_(bytes), sink_(sink), limits_(limits), builder_(file, bytes) {
    if (bytes.starts_with(source::byte_order_mark)) skipped_ = source::byte_order_mark.size();
  }

  Parsed read() {
    bool whole = true;
    try {
      ByteStream stream(bytes_);
      YAML::Parser parser(stream);
      while (parser.HandleNextDocument(*this)) {
      }
    } catch (const Stop&) {
      whole = false;
    } catch (const YAML::Exception& error) {
      whole = false;
      stopped(error);
    } catch (const std::exception&) {
      whole = false;
      report_syntax_error(bytes_, file_, skipped_, sink_);
    }
    Document document = builder_.finish();
    if (whole) {
      broken_ = report_reserved_lines(document, skipped_, sink_) || broken_;
      report_glued_comments(document, sink_);
      report_escaped_apostrophes(document, sink_);
      for (const source::Span& text : quoted_)
        report_lines_left_of_quotes(bytes_, text, sink_);
    }
    return {std::move(document), whole && !broken_};
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ == 1) return;
    report_second_document(bytes_, file_, place(mark), sink_);
    throw Stop{};
  }
  void OnDocumentEnd() override {}

  void OnAnchor(const YAML::Mark& mark, const std::string& /*name*/) override { refuse(place(mark), anchor); }

  void OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    count(mark);
    const bool block_value = in_block_mapping() && !builder_.at_key();
    const std::uint32_t begin = place(mark);
    const bool comma_alone = !builder_.at_value() && begin < bytes_.size() && bytes_[begin] == ',';
    if (comma_alone) report_comma_alone(span(begin, begin + 1), sink_);
    builder_.nothing(comma_alone ? Kind::refused : Kind::null, begin);
    // yaml-cpp takes a line with a word and no colon for a key without a value.
    if (block_value && last_key_ && !followed_by_colon(*last_key_)) missing_colon(*last_key_);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    count(mark);
    refuse(place(mark), alias);
    builder_.nothing(Kind::refused, place(mark));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                const std::string& text) override {
    count(mark);
    const std::uint32_t begin = after_properties(mark);
    const bool key = builder_.at_key();
    if (text.empty() && begin > place(mark) &&
        bytes_.substr(place(mark), begin - place(mark)).find('\n') != std::string_view::npos) {
      builder_.nothing(Kind::refused, place(mark));  // a mark with nothing after it: what follows is another node
      return;
    }
    const bool plain = !is_quote(begin);
    if (plain && text == "-" && outermost_flow_) {
      report_dash_within_brackets(span(begin, begin + 1), sink_);
      builder_.nothing(Kind::refused, begin);
      return;
    }
    if (text.size() > limits_.text_bytes) {
      const auto end = std::min<std::size_t>(begin + 1, bytes_.size());
      sink_.report(RuleId::SBS014, span(begin, end), too_long, std::string("1 MiB")).helped(sink_.text(move_text));
      broken_ = true;
      throw Stop{};
    }
    if (!builder_.scalar(begin, text)) {
      report_open_quote(bytes_, file_, begin, sink_);
      throw Stop{};
    }
    if (is_quote(begin) && in_block_mapping() && lies_on_lines(builder_.last())) quoted_.push_back(builder_.last());
    if (!is_nfc(text)) report_decomposed(bytes_, builder_.last(), sink_);
    if (!key) return;
    last_key_ = Key{begin, text};
    if (plain && text == "<<") refuse(begin, merge_key);
    if (plain && text.size() > 1 && text[0] == '-' && in_block_mapping()) {
      report_dash_without_space(bytes_, file_, begin, sink_);
      throw Stop{};
    }
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                       YAML::EmitterStyle::value style) override {
    open(Kind::sequence, mark, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                  YAML::EmitterStyle::value style) override {
    open(Kind::mapping, mark, style);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Key {
    std::uint32_t begin;
    std::string text;
  };

  std::uint32_t place(const YAML::Mark& mark) const {
    const auto offset = static_cast<std::size_t>(std::max(mark.pos, 0)) + skipped_;
    return static_cast<std::uint32_t>(std::min(offset, bytes_.size()));
  }
  source::Span span(std::size_t begin, std::size_t end) const {
    return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::min(end, bytes_.size()))};
  }
  bool is_quote(std::size_t at) const { return at < bytes_.size() && (bytes_[at] == '"' || bytes_[at] == '\''); }
  bool lies_on_lines(source::Span text) const {
    return bytes_.substr(text.begin, text.end - text.begin).find_first_of("\r\n") != std::string_view::npos;
  }
  bool in_block_mapping() const { return !styles_.empty() && styles_.back() == Style::block; }

  void refuse(std::uint32_t begin, const Message<>& message) {
    const auto end = &message == &merge_key ? begin + 2 : bytes_.find_first_of(" \t\r\n,]}", begin);
    auto& finding = sink_.report(RuleId::SBS014, span(begin, end), message);
    const bool mark = &message == &tag || &message == &anchor;
    finding.helped(sink_.text(mark ? drop_mark : write_out));
    if (mark) finding.helped(sink_.text(quote_mark));
  }

  void count(const YAML::Mark& mark) {
    if (builder_.size() < limits_.nodes) return;
    const auto begin = place(mark);
    sink_.report(RuleId::SBS014, span(begin, begin + 1), too_many, std::to_string(limits_.nodes))
        .helped(sink_.text(split_plan));
    throw Stop{};
  }

  /// Where a node itself begins, after its tag and anchor. A tag is reported here, by its byte: quoted texts and block
  /// texts come with the tag "!" too, so what the event says does not tell.
  std::uint32_t after_properties(const YAML::Mark& mark) {
    std::size_t at = place(mark);
    while (at < bytes_.size() && (bytes_[at] == '!' || bytes_[at] == '&')) {
      if (bytes_[at] == '!') refuse(static_cast<std::uint32_t>(at), tag);
      at = std::min(bytes_.find_first_of(" \t\r\n,]}", at), bytes_.size());
      at = std::min(bytes_.find_first_not_of(" \t\r\n", at), bytes_.size());
    }
    return static_cast<std::uint32_t>(at);
  }

  void open(Kind kind, const YAML::Mark& mark, YAML::EmitterStyle::value style) {
    count(mark);
    const auto begin = after_properties(mark);
    if (builder_.depth() >= limits_.levels) {
      sink_.report(RuleId::SBS014, span(begin, begin + 1), too_deep, std::to_string(limits_.levels))
          .because(sink_.text(why_not_deep))
          .helped(sink_.text(is_it_a_plan));
      throw Stop{};
    }
    const Style own = style == YAML::EmitterStyle::Flow ? Style::flow : Style::block;
    if (own == Style::flow && !outermost_flow_) outermost_flow_ = Flow{builder_.next(), builder_.depth()};
    builder_.open(kind, own, begin);
    styles_.push_back(kind == Kind::mapping ? own : Style::flow);
    last_key_.reset();
  }

  void close() {
    builder_.close();
    styles_.pop_back();
    last_key_.reset();
    if (outermost_flow_ && builder_.depth() == outermost_flow_->depth) {
      report_lines_left_of_brackets(bytes_, builder_.span(outermost_flow_->node), sink_);
      outermost_flow_.reset();
    }
  }

  bool followed_by_colon(const Key& key) const {
    if (is_quote(key.begin)) return true;
    const auto after = bytes_.find_first_not_of(" \t", key.begin + key.text.size());
    return after != std::string_view::npos && bytes_[after] == ':';
  }

  void missing_colon(const Key& key) {
    if (report_slip(bytes_, file_, key.begin, sink_)) throw Stop{};
    report_missing_colon(span(key.begin, key.begin + key.text.size()), key.text, sink_);
    throw Stop{};
  }

  /// `* id: a`, as Markdown begins an item.
  bool is_item_mark(std::size_t at) const {
    const auto line = bytes_.find_last_of("\r\n", at);
    const auto first = bytes_.find_first_not_of(' ', line == std::string_view::npos ? 0 : line + 1);
    return first == at && at + 1 < bytes_.size() && bytes_[at + 1] == ' ';
  }

  void stopped(const YAML::Exception& error) {
    const auto offset = place(error.mark);
    // Aliases without an anchor are refused like any other.
    if (offset > 0 && offset < bytes_.size() && bytes_[offset] == '*' && !is_item_mark(offset))
      return refuse(offset, alias);
    report_syntax_error(bytes_, file_, offset, sink_);
  }

  source::FileId file_;
  std::string_view bytes_;
  diag::Sink& sink_;
  const Limits& limits_;
  Builder builder_;
  std::vector<Style> styles_;  // of open mappings; sequences count as flow, since only keys in blocks matter
  std::optional<Key> last_key_;
  std::vector<source::Span> quoted_;  // texts in quotation marks, in blocks
  /// The brackets that stand in no others, while they are open.
  struct Flow {
    NodeId node;
    std::size_t depth;
  };
  std::optional<Flow> outermost_flow_;
  std::size_t skipped_ = 0;
  int documents_ = 0;
  bool broken_ = false;
};

}  // namespace

Parsed parse(const source::SourceMap& sources, source::FileId file, diag::Sink& sink, Reader reader,
             const Limits& limits) {
  const std::string_view bytes = sources.bytes(file);
  if (bytes.size() > limits.file_bytes) {
    sink.report(RuleId::SBS014, {file, 0, 0}, too_large, std::to_string(limits.file_bytes >> 20) + " MiB")
        .helped(sink.text(split_plan));
    return {Document(file, {}), false};
  }
  const std::size_t said = sink.findings().size();
  if (!scan_bytes(bytes, file, sink)) return {Document(file, {}), false};
  if (reader == Reader::lines_first && sink.findings().size() == said)
    if (auto document = read_lines(file, bytes, limits)) return {std::move(*document), true};
  return Events(file, bytes, sink, limits).read();
}

std::optional<Document> parse_ordinary(const source::SourceMap& sources, source::FileId file, Reader reader,
                                       const Limits& limits) {
  const std::string_view bytes = sources.bytes(file);
  if (reader != Reader::lines_first || bytes.size() > limits.file_bytes) return std::nullopt;
  diag::Sink sink(Language::en);
  if (!scan_bytes(bytes, file, sink) || !sink.findings().empty()) return std::nullopt;
  return read_lines(file, bytes, limits);
}

}  // namespace sbs::yaml
