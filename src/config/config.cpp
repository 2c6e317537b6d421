#include "config/config.h"

#include <array>

#include "base/text.h"
#include "fields/read.h"
#include "yaml/parse.h"

namespace sbs {

namespace {

constexpr std::array language_choices{
    fields::Choice{static_cast<int>(Language::sv), {"sv", "sv"}, {"svenska", "Swedish"}},
    fields::Choice{static_cast<int>(Language::en), {"en", "en"}, {"engelska", "English"}}};

}  // namespace

// Beside Language, where the machinery of fields/read.h looks for it.
constexpr std::span<const fields::Choice> choices_of(const Language*) { return language_choices; }

}  // namespace sbs

namespace sbs::config {

namespace {

using fields::key;

constexpr Message<std::string> not_a_day{"{0} är ingen dag", "{0} is not a day"};
constexpr Message<> write_a_day{"skriv en dag, som 2016-10-03", "write a day, such as 2016-10-03"};

constexpr std::array rows{
    key<&Config::language>({"language", "language"}, fields::optional,
                           {"Språket för meddelanden: sv eller en.", "The language of messages: sv or en."}),
    key<&Config::today>({"today", "today"}, fields::optional,
                        {"Den dag som planerna läses på, för arkiverade planer och exempel.",
                         "The day that plans are read on, for archived plans and examples."}),
};
constexpr fields::Mapping keys = fields::mapping<Config>({".sbs.yaml", ".sbs.yaml"}, rows);

}  // namespace

const fields::Mapping& config_keys() { return keys; }

Result<const Config*> Configs::nearest(const std::string& folder, Language language) {
  if (!named_.empty()) return read(named_, language);
  constexpr int most_levels = 64;
  std::string at = files_.identity(folder);
  std::string shown = source::normal_path(folder);
  for (int level = 0; level < most_levels; ++level) {
    const std::string path = source::join_path(shown, ".sbs.yaml");
    if (files_.kind(path) == source::Kind::file) return read(path, language);
    if (files_.kind(source::join_path(at, ".git")) != source::Kind::missing) break;
    const std::string parent = source::parent_folder(at);
    if (parent == at || at == ".") break;
    at = parent;
    // The way up as a person would write it: out of the folder while it is named, then by its whole name.
    const bool named = shown != "." && shown != ".." && !shown.ends_with("/..");
    shown = named ? source::parent_folder(shown) : at;
    if (files_.identity(shown) != at) shown = at;
  }
  return nullptr;
}

Result<const Config*> Configs::read(const std::string& path, Language language) {
  const std::string identity = files_.identity(path);
  if (const auto known = read_.find(identity); known != read_.end()) return &known->second;
  auto bytes = files_.read(path, yaml::Limits{}.file_bytes);
  if (!bytes) return tl::make_unexpected(bytes.error());
  Config config;
  config.path = path;
  const auto file = sources_.add(path, std::move(*bytes));
  diag::Sink sink(language);
  const auto parsed = yaml::parse(sources_, file, sink);
  if (parsed.whole && !parsed.document.empty()) {
    fields::Decoder decoder(sources_, parsed.document, Language::en, sink);
    const auto root = parsed.document.root();
    decoder.read_mapping(root, root, keys, &config);
    if (config.today && !config.today->exact()) {
      sink.report(diag::RuleId::SBS008, config.today.span(), not_a_day,
                  quoted(sources_.text(config.today.span()), language))
          .helped(sink.text(write_a_day));
      config.today = source::Field<PartialDate>::unread(config.today.span());
    }
    for (diag::Diagnostic& finding : sink.findings())
      finding.path = parsed.document.path_at(finding.span);
  }
  config.findings = std::move(sink.findings());
  return &read_.emplace(identity, std::move(config)).first->second;
}

}  // namespace sbs::config
