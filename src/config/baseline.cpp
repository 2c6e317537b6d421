#include "config/baseline.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "fields/read.h"
#include "source/source_map.h"
#include "yaml/parse.h"
#include "yaml/scalar.h"

namespace sbs::config {

namespace {

/// A finding as its line has it.
struct Line : source::Group {
  source::Field<std::string> rule;
  source::Field<std::string> plan;
  source::Field<std::string> at;
  source::Field<std::string> print;
  source::Field<std::string> reason;
  source::Field<std::string> owner;
  source::Field<PartialDate> until;  ///< must be a day
};

/// The whole file.
struct File : source::Group {
  source::Field<source::Count> version;
  source::List<Line> findings;
};

using fields::key;

constexpr std::array line_rows{
    key<&Line::rule>({"rule", "rule"}, fields::required,
                     {"Regelns nummer, som ”SBS412”.", "The rule's id, such as “SBS412”."}),
    key<&Line::plan>({"plan", "plan"}, fields::required, {"Planens fil.", "The plan's file."}),
    key<&Line::at>({"at", "at"}, fields::optional, {"Var i planen det gäller.", "Where in the plan it is."}),
    key<&Line::print>({"print", "print"}, fields::required,
                      {"Det som sbs känner igen påpekandet på.", "What sbs knows the finding by."}),
    key<&Line::reason>({"reason", "reason"}, fields::optional,
                       {"Varför det får vara så länge.", "Why it may stay for now."}),
    key<&Line::owner>({"owner", "owner"}, fields::optional, {"Vem som svarar för det.", "Who answers for it."}),
    key<&Line::until>({"until", "until"}, fields::required,
                      {"Sista dagen som det inte räknas, som ”2027-05-25”.",
                       "The last day that it is not counted, such as “2027-05-25”."})};
constexpr fields::Mapping line_keys =
    fields::mapping<Line>({"påpekandet", "the finding"}, {"ett påpekande", "a finding"}, line_rows);
constexpr const fields::Mapping& mapping_of(const Line*) { return line_keys; }

constexpr std::array file_rows{key<&File::version>({"baseline", "baseline"}, fields::required,
                                                   {"Formatets version: 1.", "The format's version: 1."}),
                               key<&File::findings>({"findings", "findings"}, fields::optional,
                                                    {"De påpekanden som är kända.", "The findings that are known."})};
constexpr fields::Mapping file_keys = fields::mapping<File>({"filen med kända påpekanden", "the baseline"},
                                                            {"filen med kända påpekanden", "the baseline"}, file_rows);

constexpr long version = 1;
constexpr yaml::Limits limits{.file_bytes = largest_baseline};

constexpr Message<std::string, std::string, std::string, std::string> at_place{"{0}:{1}:{2}: {3}", "{0}:{1}:{2}: {3}"};
constexpr Message<std::string, std::string, std::string, std::string, std::string> at_place_with_help{
    "{0}:{1}:{2}: {3} – {4}", "{0}:{1}:{2}: {3} – {4}"};
constexpr Message<std::string> not_one{
    "{0}: filen är ingen fil med kända påpekanden: den börjar inte med raden ”baseline: 1”",
    "{0}: the file is not a baseline: it does not begin with the line “baseline: 1”"};
constexpr Message<> unknown_version{"sbs känner inte till den versionen; skriv ”baseline: 1”, eller uppdatera sbs",
                                    "sbs does not know that version; write “baseline: 1”, or update sbs"};
constexpr Message<Quoted> no_such_rule{"ingen regel heter {0}", "there is no rule {0}"};
constexpr Message<Quoted> no_print{"{0} är inte åtta tecken ur 0–9 och a–f; skriv filen på nytt med --write-baseline",
                                   "{0} is not eight of the characters 0–9 and a–f; write the file again with "
                                   "--write-baseline"};
constexpr Message<Quoted> no_day{"{0} är inte en dag; skriv den som 2027-05-25",
                                 "{0} is not a day; write it as 2027-05-25"};

constexpr Phrase about{
    "Kända påpekanden: sbs validate --baseline räknar dem inte, till och med dagen i until.\n"
    "# Skriv gärna vem som svarar för dem (owner) och varför de får vara så länge (reason). Rader tas bort\n"
    "# och läggs till av sbs validate --write-baseline, som inte sparar andra kommentarer än den här.",
    "Findings known already: sbs validate --baseline does not count them, until the day in until.\n"
    "# Do write who answers for them (owner) and why they may stay for now (reason). Lines are removed and\n"
    "# added by sbs validate --write-baseline, which keeps no other comments than this."};

bool is_print(std::string_view text) {
  constexpr std::size_t digits = 8;
  return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Reads one file, and says what is wrong with it.
class Reader {
 public:
  Reader(const std::string& path, std::string bytes, Language language)
      : path_(path), language_(language), sink_(language) {
    file_ = sources_.add(path, std::move(bytes));
  }

  Result<std::vector<Adopted>> read() {
    const auto parsed = yaml::parse(sources_, file_, sink_, yaml::Reader::lines_first, limits);
    if (parsed.whole && (parsed.document.empty() || !names_itself(parsed.document))) return refuse(not_one, path_);
    File file;
    if (parsed.whole) {
      fields::Decoder decoder(sources_, parsed.document, KeyLanguage::en, sink_);
      decoder.read_mapping(parsed.document.root(), parsed.document.root(), file_keys, &file);
    }
    if (const auto wrong = first_finding()) return tl::make_unexpected(*wrong);
    if (file.version && file.version->value != version)
      return tl::make_unexpected(objection(file.version.span(), unknown_version(language_)));
    std::vector<Adopted> all;
    for (const Line& line : file.findings) {
      auto one = adopted(line);
      if (!one) return tl::make_unexpected(one.error());
      all.push_back(std::move(*one));
    }
    return all;
  }

 private:
  /// What is no baseline at all is told as such, and not key by key.
  static bool names_itself(const yaml::Document& document) {
    if (document[document.root()].kind != yaml::Kind::mapping) return false;
    const auto entries = document.entries(document.root());
    return std::any_of(entries.begin(), entries.end(),
                       [&](const auto& one) { return document.text(one.key) == "baseline"; });
  }

  Failure objection(source::Span span, const std::string& words, const std::string& help = {}) const {
    const auto place = sources_.place(span.file, span.begin);
    if (help.empty()) return {at_place, path_, std::to_string(place.line), std::to_string(place.column), words};
    return {at_place_with_help, path_, std::to_string(place.line), std::to_string(place.column), words, help};
  }

  /// An empty reason is one that is still to be written, and no fault.
  std::optional<Failure> first_finding() {
    auto& findings = sink_.findings();
    diag::sort_by_place(findings);
    const auto first = std::find_if(findings.begin(), findings.end(),
                                    [](const diag::Diagnostic& one) { return one.rule != diag::RuleId::SBS018; });
    if (first == findings.end()) return std::nullopt;
    return objection(first->span, first->message, first->help.empty() ? std::string() : first->help.front());
  }

  Result<Adopted> adopted(const Line& line) const {
    const auto wrong = [&](source::Span span, const auto& message) {
      return tl::make_unexpected(objection(span, message(language_, Quoted(sources_.text(span)))));
    };
    const auto rule = diag::find_rule(*line.rule);
    if (!rule) return wrong(line.rule.span(), no_such_rule);
    if (!is_print(*line.print)) return wrong(line.print.span(), no_print);
    if (!line.until->exact() || line.until->is_deadline()) return wrong(line.until.span(), no_day);
    const auto text = [](const source::Field<std::string>& field) { return field ? *field : std::string(); };
    return Adopted{*rule,
                   source::normal_path(*line.plan),
                   text(line.at),
                   *line.print,
                   text(line.reason),
                   text(line.owner),
                   line.until->first,
                   sources_.place(file_, line.span.begin).line};
  }

  const std::string& path_;
  Language language_;
  source::SourceMap sources_;
  source::FileId file_;
  diag::Sink sink_;
};

/// Of digits and an `e` alone, other readers would make a number.
std::string print_as_yaml(const std::string& print) {
  return print.find_first_of("abcdf") == std::string::npos ? yaml::in_double_quotes(print) : print;
}

}  // namespace

Result<Baseline> read_baseline(const source::Files& files, const std::string& path, Language language) {
  auto bytes = files.read(path, limits.file_bytes);
  if (!bytes) return tl::make_unexpected(bytes.error());
  return baseline_of(path, std::move(*bytes), language);
}

Result<Baseline> baseline_of(const std::string& path, std::string bytes, Language language) {
  auto findings = Reader(path, std::move(bytes), language).read();
  if (!findings) return tl::make_unexpected(findings.error());
  return Baseline{path, std::move(*findings)};
}

std::string written(std::vector<Adopted> findings, Language language) {
  const auto order = [](const Adopted& one) { return std::tie(one.plan, one.rule, one.at, one.print, one.until); };
  std::stable_sort(findings.begin(), findings.end(),
                   [&](const Adopted& a, const Adopted& b) { return order(a) < order(b); });
  std::string text = fmt::format("# {}\nbaseline: 1\nfindings:{}\n", about.in(language), findings.empty() ? " []" : "");
  // A reason that is still to be written shows where it is to stand.
  const auto words = [](const std::string& value) {
    return value.empty() ? std::string("\"\"") : yaml::as_scalar(value);
  };
  for (const Adopted& one : findings)
    text += fmt::format("  - {{rule: {}, plan: {}, at: {}, print: {}, reason: {}, owner: {}, until: {}}}\n",
                        diag::to_string(one.rule), words(one.plan), words(one.at), print_as_yaml(one.print),
                        words(one.reason), words(one.owner), iso(one.until));
  return text;
}

}  // namespace sbs::config
