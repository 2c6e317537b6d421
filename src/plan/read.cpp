#include "plan/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "fields/decoder.h"
#include "fields/words.h"
#include "plan/fields.h"
#include "plan/merge.h"
#include "plan/part.h"
#include "plan/resolve.h"
#include "plan/vocabulary.h"

namespace sbs::plan {

namespace {

using diag::RuleId;

constexpr Message<> no_version{"filen är inte en plan: raden ”sbs: 1” saknas",
                               "the file is not a plan: the line “sbs: 1” is missing"};
constexpr Message<> add_version{"börja planens första rad med ”sbs: 1”", "let the plan begin with the line “sbs: 1”"};
constexpr Message<> empty_file{"filen är tom", "the file is empty"};
constexpr Message<> start_from_example{"utgå från ett exempel, som examples/plan.yaml",
                                       "start from an example, such as examples/plan.yaml"};
constexpr Message<std::string> nearly_version{"raden {0} gör inte filen till en del av planen",
                                              "the line {0} does not make the file a part of the plan"};
constexpr Message<> write_version{"skriv ”sbs: 1”, med små bokstäver och inget framför",
                                  "write “sbs: 1”, in small letters and with nothing before it"};
constexpr Message<> looks_like_part{
    "filen ser ut som en del av en plan, men läses inte: raden ”sbs: 1” saknas",
    "the file looks like a part of a plan, but is not read: the line “sbs: 1” is missing"};
constexpr Message<> or_ignore{"lägg till filen under ”ignore” i .sbs.yaml, om den inte hör till en plan",
                              "add the file under “ignore” in .sbs.yaml, if it belongs to no plan"};
constexpr Message<> wrong_extension{"filen läses inte: en plans namn slutar på .yaml",
                                    "the file is not read: a plan's name ends in .yaml"};
constexpr Message<> wrong_settings{"inställningarna läses inte: de ska finnas i .sbs.yaml",
                                   "the settings are not read: they should be in .sbs.yaml"};
constexpr Message<std::string> rename_to{"byt filens namn till {0}", "rename the file to {0}"};
constexpr Message<> leads_nowhere{"länken leder till en fil som inte finns",
                                  "the link leads to a file that does not exist"};
constexpr Message<> mend_link{"ta bort länken, eller låt den leda till rätt fil",
                              "remove the link, or let it lead to the right file"};
constexpr Message<> no_root{"filen hör till en plan, men ingen fil i mappen har avsnittet ”samverkan”",
                            "the file is part of a plan, but no file in its folder has the section “collaboration”"};
constexpr Message<> add_root{"lägg till avsnittet ”samverkan” i den här filen eller i en fil bredvid",
                             "add the section “collaboration” to this file or to one beside it"};
constexpr Message<std::string> several_roots{
    "det går inte att säga vilken plan filen hör till: mappen har flera ({0})",
    "nobody can tell which plan the file belongs to: the folder has several ({0})"};
constexpr Message<std::string> more_roots{"{0} till", "{0} more"};
constexpr Message<> own_folder{"lägg varje plan med sina filer i en egen mapp",
                               "put each plan with its files in a folder of its own"};
constexpr Message<std::string> unknown_version{"versionen {0} av planformatet är okänd för sbs",
                                               "sbs does not know version {0} of the plan format"};
constexpr Message<> known_version{"skriv ”sbs: 1”, eller uppdatera sbs om planen är skriven för en nyare version",
                                  "write “sbs: 1”, or update sbs if the plan was written for a newer version"};

constexpr Message<std::string, std::string, std::string> mixed{"{0} är {1}, men resten av filen är på {2}",
                                                               "{0} is {1}, but the rest of the file is in {2}"};
constexpr Phrase in_swedish{"svenska", "Swedish"};
constexpr Phrase in_english{"engelska", "English"};
constexpr Message<std::string> write_that{"skriv {0}", "write {0}"};
constexpr Message<std::string> or_translate{"kör sbs translate --to {0}, om fler ord är på fel språk",
                                            "run sbs translate --to {0}, if more words are in the wrong language"};

constexpr std::string_view version_key = "sbs";

/// What a file's bytes are by now: parsed, if they were not before.
ParsedFile parsed(ReadFile& file, const source::SourceMap& sources, Language language, yaml::Reader reader) {
  ParsedFile parsed = file.parsed ? std::move(*file.parsed) : parse(sources, file.file, language, reader);
  parsed.whole = parsed.whole && file.readable;
  return parsed;
}

void report_mixed(const yaml::Document& document, const fields::Languages::Stray& word, KeyLanguage keys,
                  diag::Sink& sink) {
  const auto named = [&](KeyLanguage language) {
    return std::string((language == KeyLanguage::sv ? in_swedish : in_english).in(sink.language()));
  };
  sink.report(RuleId::SBS012, document.span(word.node), mixed, quoted(document.text(word.node), sink.language()),
              named(other(keys)), named(keys))
      .helped(sink.text(write_that, quoted(word.in_main, sink.language())))
      .helped(sink.text(or_translate, keys == KeyLanguage::sv ? "sv" : "en"));
}

/// One file's part, read with its words in a language.
struct Decoded {
  Plan part;
  std::vector<diag::Diagnostic> findings;
  bool all_in_one_language = false;  ///< all words could be read, and none is in the other
  bool has_words = false;            ///< some that tell a language
};

Decoded decode_in(KeyLanguage keys, const yaml::Document& document, const source::SourceMap& sources,
                  Language language) {
  Decoded decoded;
  diag::Sink sink(Wording(language, keys, with_keys_in));
  fields::Decoder decoder(sources, document, keys, sink);
  decoder.read_mapping(document.root(), document.root(), plan_keys(), &decoded.part);
  decoded.findings = std::move(sink.findings());
  decoded.all_in_one_language = decoded.findings.empty() && !decoder.has_met(other(keys));
  decoded.has_words = decoder.has_met(keys);
  return decoded;
}

/// The language of the first of a plan's files that tells one: what a file is read in that tells none itself. Of a plan
/// that is silent altogether, that of the messages.
KeyLanguage language_beside(const std::vector<yaml::Document>& documents, Language language) {
  for (const yaml::Document& document : documents) {
    if (document.empty() || document[document.root()].kind != yaml::Kind::mapping) continue;
    if (const auto first = fields::first_language(document, plan_keys())) return *first;
  }
  return keys_beside(language);
}

/// Reads the part of one of a plan's files into the plan; false where the version says that nobody here can.
bool decode(const yaml::Document& document, const std::vector<yaml::Document>& all, const source::SourceMap& sources,
            Plan& plan, diag::Sink& sink) {
  for (const auto& [key, value] : document.entries(document.root())) {
    // What is no text at all is the decoder's to say; it names no other version.
    const bool written = document[value].kind == yaml::Kind::scalar;
    if (document.text(key) != version_key || !written || document.text(value) == format_version) continue;
    sink.report(RuleId::SBS013, document.span(value), unknown_version, quoted(document.text(value), sink.language()))
        .helped(sink.text(known_version));
    return false;
  }
  // A file is in the language of its first key, but for one in a hundred. Where all of it could be read and no word of
  // the other language was met, that was right; else the words are counted, and it may have to be read again.
  const auto first = fields::first_language(document, plan_keys());
  const KeyLanguage likely = first ? *first : language_beside(all, sink.language());
  Decoded decoded = decode_in(likely, document, sources, sink.language());
  fields::Languages languages;
  if (decoded.all_in_one_language) {
    if (decoded.has_words) languages.main = likely;
  } else {
    languages = fields::languages_of(document, plan_keys());
    if (const KeyLanguage main = languages.main.value_or(likely); main != likely)
      decoded = decode_in(main, document, sources, sink.language());
  }
  if (!plan.keys) plan.keys = languages.main;
  if (languages.first_stray) report_mixed(document, *languages.first_stray, *languages.main, sink);
  diag::append(sink.findings(), std::move(decoded.findings));
  merge(plan, std::move(decoded.part), sink);
  return true;
}

source::Span first_line(const source::SourceMap& sources, source::FileId file) {
  const auto size = static_cast<std::uint32_t>(sources.bytes(file).size());
  const auto begin = static_cast<std::uint32_t>(size == 0 ? 0 : sources.line_begin(file, 1));
  return sources.first_line({file, begin, size});
}

/// Some roots of a folder, and how many more it has: a folder of thousands is no reason for thousands of names.
std::string several(const std::vector<std::string>& roots, Language language) {
  constexpr std::size_t shown = 3;
  std::vector<std::string> names(roots.begin(), roots.begin() + static_cast<long>(std::min(roots.size(), shown)));
  if (roots.size() > shown) names.push_back(more_roots(language, std::to_string(roots.size() - shown)));
  return join_and(names, language);
}

/// `plan.yaml.txt` → `plan.yaml`.
std::string right_name(std::string_view path) {
  std::string name(path.substr(path.rfind('/') + 1));
  const std::size_t text = std::string_view(".txt").size();
  const std::string end = fold_case(std::string_view(name).substr(name.size() - text));
  return end == ".txt" ? name.substr(0, name.size() - text) : name;
}

void report_misfit(const ReadFile& file, const source::SourceMap& sources, diag::Sink& sink) {
  const source::Span top{file.file, 0, 0};
  if (file.misfit == Misfit::dead_link) {
    sink.report(RuleId::SBS015, top, leads_nowhere).helped(sink.text(mend_link));
    return;
  }
  const bool settings = file.misfit == Misfit::settings;
  sink.report(RuleId::SBS015, top, settings ? wrong_settings : wrong_extension)
      .at_level(diag::Severity::warning)
      .helped(sink.text(rename_to, settings ? std::string(".sbs.yaml") : right_name(sources.name(file.file))));
}

/// What only looks like a part of a plan: a fault beside a plan, a question elsewhere.
void report_likely(const yaml::Document* document, source::Span top, bool beside_a_plan, diag::Sink& sink) {
  diag::Diagnostic* finding = nullptr;
  if (document != nullptr)
    for (const auto& [key, value] : document->entries(document->root()))
      if (finding == nullptr && is_nearly_version_key(document->text(key)))
        finding = &sink.report(RuleId::SBS015, document->span(key), nearly_version,
                               quoted(document->text(key), sink.language()))
                       .helped(sink.text(write_version));
  if (finding == nullptr)
    finding =
        &sink.report(RuleId::SBS015, top, looks_like_part).helped(sink.text(add_version)).helped(sink.text(or_ignore));
  if (!beside_a_plan) finding->at_level(diag::Severity::warning);
}

}  // namespace

Reading read(Bundle bundle, const source::SourceMap& sources, Language language, yaml::Reader reader) {
  Reading reading;
  diag::Sink sink(language);
  std::vector<bool> whole;
  for (ReadFile& file : bundle.files) {
    if (file.readable) ++reading.files;
    ParsedFile its = parsed(file, sources, language, reader);
    diag::append(sink.findings(), std::move(its.findings));
    reading.plan.files.push_back(file.file);
    reading.documents.push_back(std::move(its.document));
    whole.push_back(its.whole);
  }
  bool complete = true;
  source::Span somewhere;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    const yaml::Document& document = reading.documents[at];
    if (whole[at] && decode(document, reading.documents, sources, reading.plan, sink)) continue;
    complete = false;
    somewhere = {document.file(), 0, 0};
  }
  reading.plan.root = *bundle.root;
  reading.whole = complete;
  if (!complete) mark_incomplete(reading.plan, somewhere);
  reading.findings = std::move(sink.findings());
  diag::Sink on_references(Wording(language, reading.plan.keys.value_or(keys_beside(language)), with_keys_in));
  resolve(reading.plan, on_references);
  diag::append(reading.findings, std::move(on_references.findings()));
  return reading;
}

Loose read_loose(Bundle bundle, const source::SourceMap& sources, Language language, yaml::Reader reader) {
  Loose loose;
  diag::Sink sink(language);
  for (ReadFile& file : bundle.files) {
    if (!file.readable) continue;
    if (file.misfit != Misfit::none) {
      report_misfit(file, sources, sink);
      continue;
    }
    ParsedFile its = parsed(file, sources, language, reader);
    loose.files.push_back(file.file);
    const bool likely = file.part == Part::likely && !file.named;
    if (likely) {
      // Of a broken file beside a plan, what breaks it is said too; elsewhere it may be anybody's.
      const bool beside_a_plan = !bundle.roots.empty();
      if (beside_a_plan) diag::append(sink.findings(), std::move(its.findings));
      report_likely(its.whole ? &its.document : nullptr, first_line(sources, file.file), beside_a_plan, sink);
      if (its.whole) loose.documents.push_back(std::move(its.document));
      continue;
    }
    const bool unparsed = !its.findings.empty() && (is_yaml_name(sources.name(file.file)) || file.part != Part::none);
    if (unparsed) diag::append(sink.findings(), std::move(its.findings));
    if (its.whole) loose.documents.push_back(std::move(its.document));
    const source::Span top = first_line(sources, file.file);
    if (file.part <= Part::likely) {
      if (unparsed) continue;  // what it is can't be told before it can be read
      const bool empty = sources.bytes(file.file).empty();
      sink.report(RuleId::SBS015, top, empty ? empty_file : no_version)
          .helped(sink.text(empty ? start_from_example : add_version));
    } else if (bundle.roots.empty()) {
      sink.report(RuleId::SBS015, top, no_root).helped(sink.text(add_root));
    } else {
      sink.report(RuleId::SBS015, top, several_roots, several(bundle.roots, language)).helped(sink.text(own_folder));
    }
  }
  loose.findings = std::move(sink.findings());
  return loose;
}

}  // namespace sbs::plan
