#include "config/config.h"

#include <fnmatch.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "fields/address.h"
#include "fields/read.h"

namespace sbs::config {

namespace {

constexpr std::array language_choices{
    fields::Choice{static_cast<int>(Language::sv), {"sv", "sv"}, {"svenska", "Swedish"}},
    fields::Choice{static_cast<int>(Language::en), {"en", "en"}, {"engelska", "English"}}};

constexpr std::array level_choices{
    fields::Choice{static_cast<int>(rules::Level::off), {"off", "off"}, {"av", "off"}, "", "av"},
    fields::Choice{static_cast<int>(rules::Level::note),
                   {"note", "note"},
                   {"upplysning", "note"},
                   "",
                   "upplysning, anmärkning, råd"},
    fields::Choice{
        static_cast<int>(rules::Level::warning), {"warning", "warning"}, {"varning", "warning"}, "", "varning"},
    fields::Choice{static_cast<int>(rules::Level::error), {"error", "error"}, {"fel", "error"}, "", "fel"}};

}  // namespace

}  // namespace sbs::config

namespace sbs::fields {

template <>
inline constexpr std::span<const Choice> choices<Language> = config::language_choices;
template <>
inline constexpr std::span<const Choice> choices<rules::Level> = config::level_choices;

}  // namespace sbs::fields

namespace sbs::config {

namespace {

using fields::key;

constexpr std::array level_rows{
#define SBS_RULE(id, name, severity, suppressible)                                        \
  key<&RuleLevels::id>({#id, #id}, fields::optional,                                      \
                       {"Hur allvarligt det är: ”off”, ”note”, ”warning” eller ”error”.", \
                        "How serious it is: “off”, “note”, “warning” or “error”."}),
#include "rules.def"
#undef SBS_RULE
};

constexpr std::array count_rows{
    key<&OwnCounts::team_meeting_gap_weeks>(
        {"team_meeting_gap_weeks", "team_meeting_gap_weeks"}, fields::optional,
        {"Så många veckor får gå mellan teammötena innan SBS312 säger till (8).",
         "How many weeks may pass between team meetings before SBS312 reports it (8)."}),
    key<&OwnCounts::contact_gap_months>({"contact_gap_months", "contact_gap_months"}, fields::optional,
                                        {"Så många månader får gå mellan kontakterna innan SBS503 säger till (6).",
                                         "How many months may pass between contacts before SBS503 reports it (6)."}),
};

/// The id of a rule that was called by its name, or nearly.
std::string id_of(std::string_view word) {
  auto rule = diag::find_rule(word);
  if (!rule) rule = diag::find_rule(diag::guess_rule(word));
  return rule ? std::string(diag::to_string(*rule)) : std::string();
}

constexpr fields::Mapping level_keys =
    fields::mapping<RuleLevels>({"reglerna", "the rules"}, {"reglerna", "the rules"}, level_rows,
                                Phrase{"skriv regelns nummer, som ”SBS312” (alla visas av sbs rules)",
                                       "write the rule's id, such as “SBS312” (sbs rules shows all)"},
                                id_of);
constexpr fields::Mapping count_keys =
    fields::mapping<OwnCounts>({"gränserna", "the limits"}, {"gränserna", "the limits"}, count_rows);

}  // namespace

constexpr const fields::Mapping& mapping_of(const RuleLevels*) { return level_keys; }
constexpr const fields::Mapping& mapping_of(const OwnCounts*) { return count_keys; }

namespace {

constexpr Message<std::string> not_a_day{"{0} är inte en dag", "{0} is not a day"};
constexpr Message<std::string> not_lower{"allvarlighetsgraden för {0} går inte att sänka så långt",
                                         "the level of {0} cannot be lowered so far"};
constexpr Message<std::string> at_least{"skriv ”{0}”: regeln bygger på en text om Samverkan för bästa skola",
                                        "write “{0}”: the rule rests on a text about Samverkan för bästa skola"};
constexpr Message<std::string> not_set{"allvarlighetsgraden för {0} går inte att ändra",
                                       "the level of {0} cannot be changed"};
constexpr Message<> remove_line{"ta bort raden: utan den regeln kan ingen lita på att filen är rätt läst",
                                "remove the line: without that rule nobody can trust that the file is read correctly"};
constexpr Message<> not_a_gap{"antalet måste vara minst 1", "the number must be at least 1"};
constexpr Message<> at_least_one{"skriv 1 eller ett högre tal", "write 1 or a higher number"};
constexpr Message<std::string> turn_off{"skriv ”rules: {{{0}: off}}”, om regeln inte ska säga till alls",
                                        "write “rules: {{{0}: off}}”, to turn the rule off"};
constexpr Message<> write_a_day{"skriv en dag, som ”2016-10-03”", "write a day, such as “2016-10-03”"};

constexpr std::array rows{
    key<&Config::language>({"language", "language"}, fields::optional,
                           {"Språket för meddelanden: ”sv” eller ”en”.", "The language of messages: “sv” or “en”."}),
    key<&Config::today>({"today", "today"}, fields::optional,
                        {"Den dag som planerna läses på, för arkiverade planer och exempel.",
                         "The day that plans are read on, for archived plans and examples."}),
    key<&Config::ignore>(
        {"ignore", "ignore"}, fields::optional,
        {"Filer och mappar att gå förbi: mönster som ”utkast”, ”*.gammal.yaml” eller ”arkiv/2016”.",
         "Files and folders to pass over: patterns such as “drafts”, “*.old.yaml” or “archive/2016”."}),
    key<&Config::rules>({"rules", "rules"}, fields::optional,
                        {"Andra allvarlighetsgrader för enskilda regler.", "Other levels for single rules."}),
    key<&Config::counts>({"counts", "counts"}, fields::optional, {"Gränser som är sbs egna.", "Limits of sbs's own."}),
};
constexpr fields::Mapping keys =
    fields::mapping<Config>({"inställningarna", "the settings"}, {"inställningarna", "the settings"}, rows);

}  // namespace

const fields::Mapping& config_keys() { return keys; }

namespace {

/// Takes over what is said of the rules, and reports what cannot be done.
class Settling {
 public:
  Settling(Config& config, diag::Sink& sink) : config_(config), sink_(sink) {}

  void run() {
    if (config_.rules) {
      const RuleLevels& levels = *config_.rules;
#define SBS_RULE(id, name, severity, suppressible) level(diag::RuleId::id, levels.id);
#include "rules.def"
#undef SBS_RULE
    }
    if (!config_.counts) return;
    count(config_.counts->team_meeting_gap_weeks, config_.settings.counts.team_meeting_gap_weeks, "SBS312");
    count(config_.counts->contact_gap_months, config_.settings.counts.contact_gap_months, "SBS503");
  }

 private:
  void level(diag::RuleId rule, const source::Field<rules::Level>& wanted) {
    if (!wanted) return;
    const std::string name(diag::to_string(rule));
    if (!diag::may_be_suppressed(rule)) {
      sink_.report(diag::RuleId::SBS007, wanted.span(), not_set, name).helped(sink_.text(remove_line));
      return;
    }
    // Where the errors stay as they are, the setting is for what is milder.
    const bool partly = diag::suppressible(rule) == diag::Suppressible::milder;
    const rules::Level lowest = rules::lowest_level(rule, diag::default_severity(rule));
    if (*wanted < lowest && !partly) {
      sink_.report(diag::RuleId::SBS007, wanted.span(), not_lower, name)
          .helped(sink_.text(at_least, lowest == rules::Level::warning ? "warning" : "error"));
      return;
    }
    config_.settings.levels.at(static_cast<std::size_t>(rule)) = *wanted;
  }

  void count(const source::Field<source::Count>& wanted, long& setting, const std::string& rule) {
    if (!wanted) return;
    if (wanted->value < 1)
      sink_.report(diag::RuleId::SBS006, wanted.span(), not_a_gap)
          .helped(sink_.text(at_least_one))
          .helped(sink_.text(turn_off, rule));
    else
      setting = wanted->value;
  }

  Config& config_;
  diag::Sink& sink_;
};

}  // namespace

bool ignores(const Config& config, const std::string& folder, const std::string& name) {
  if (config.ignore.empty()) return false;
  const std::string& root = config.folder;
  const std::string path = source::join_path(folder, name);
  const std::string below = root == "." ? path : source::path_below(path, root).value_or(name);
  return std::any_of(config.ignore.begin(), config.ignore.end(), [&](const auto& one) {
    std::string pattern = one.value;
    if (pattern.starts_with("./")) pattern.erase(0, 2);
    while (pattern.ends_with('/'))
      pattern.pop_back();
    const bool anywhere = pattern.find('/') == std::string::npos;
    const bool deep = pattern.find("**") != std::string::npos;
    return ::fnmatch(pattern.c_str(), (anywhere ? name : below).c_str(), deep ? 0 : FNM_PATHNAME) == 0;
  });
}

Result<const Config*> Configs::nearest(const std::string& folder) {
  if (!named_.empty()) return read(named_);
  constexpr int most_levels = 64;
  std::string at = files_.canonical(folder);
  std::string shown = source::normal_path(folder);
  const auto repository = source::repository_of(files_, folder);
  for (int level = 0; level < most_levels; ++level) {
    const std::string path = source::join_path(shown, file_name);
    if (files_.kind(path) == source::Kind::file) return read(path);
    if (at == repository) break;
    const std::string parent = source::parent_folder(at);
    if (parent == at || at == ".") break;
    at = parent;
    // The way up as a person would write it: out of the folder while it is named, then by its whole name.
    const bool named = shown != "." && shown != ".." && !shown.ends_with("/..");
    shown = named ? source::parent_folder(shown) : at;
    if (files_.canonical(shown) != at) shown = at;
  }
  return nullptr;
}

Result<const Config*> Configs::in(const std::string& folder) {
  return read(one_for_all() ? named_ : source::join_path(folder, file_name));
}

Result<const Config*> Configs::read(const std::string& path) {
  const std::string canonical = files_.canonical(path);
  if (const auto known = read_.find(canonical); known != read_.end()) return &known->second;
  auto bytes = files_.read(path, yaml::Limits{}.file_bytes);
  if (!bytes) return tl::make_unexpected(bytes.error());
  Config config;
  config.path = path;
  config.folder = files_.canonical(source::parent_folder(path));
  const auto file = sources_.add(path, std::move(*bytes));
  diag::Sink sink(language_);
  const auto parsed = yaml::parse(sources_, file, sink, reader_);
  if (parsed.whole && !parsed.document.empty()) {
    fields::Decoder decoder(sources_, parsed.document, KeyLanguage::en, sink);
    const auto root = parsed.document.root();
    decoder.read_mapping(root, root, keys, &config);
    if (config.today && !config.today->exact()) {
      sink.report(diag::RuleId::SBS008, config.today.span(), not_a_day,
                  quoted(sources_.text(config.today.span()), language_))
          .helped(sink.text(write_a_day));
      config.today = source::Field<PartialDate>::unread(config.today.span());
    }
    Settling(config, sink).run();
    config.comments = parsed.document.comments();
    fields::Addresses addresses(parsed.document, keys);
    for (diag::Diagnostic& finding : sink.findings()) {
      finding.path = parsed.document.path_at(finding.span);
      const fields::Address address = addresses.of(finding.span);
      finding.at = address.at;
      finding.values += address.value + "\n";
    }
  }
  config.findings = std::move(sink.findings());
  return &read_.emplace(canonical, std::move(config)).first->second;
}

std::vector<std::string> Configs::paths() const {
  std::vector<std::string> paths;
  for (const auto& [canonical, config] : read_)
    paths.push_back(config.path);
  return paths;
}

}  // namespace sbs::config
