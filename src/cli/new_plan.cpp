#include "cli/new_plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.h"
#include "check/run.h"
#include "cli/refuse.h"
#include "config/config.h"
#include "plan/sort.h"
#include "plan/walk.h"
#include "programme/mandates.h"
#include "schema/schema.h"
#include "source/source_map.h"
#include "yaml/parse.h"

namespace sbs::cli {

namespace {

constexpr Phrase no_stream{"planen skrivs i en mapp, inte till standard ut: skriv mappens namn i stället för -",
                           "the plan is written into a folder, not to standard output: write the folder's name "
                           "instead of -"};
constexpr Message<std::string> no_folder{"{0} är ingen mapp: välj ett annat namn",
                                         "{0} is no folder: choose another name"};
constexpr Message<std::string, std::string> plan_there{"{0}: här finns redan en plan ({1}): välj en annan mapp",
                                                       "{0}: a plan is here already ({1}): choose another folder"};
constexpr Message<std::string> file_there{"{0} finns redan, och skrivs aldrig över: inget skrevs",
                                          "{0} exists already, and is never written over: nothing was written"};
constexpr Message<std::string, std::string, std::string> not_valid{"inget skrevs: {1} ({0}); {2}",
                                                                   "nothing was written: {1} ({0}); {2}"};

bool holds(const source::Files& files, const std::string& path, const std::string& text) {
  if (files.kind(path) != source::Kind::file) return false;
  const auto bytes = files.read(path, text.size());
  return bytes && *bytes == text;
}

/// A file of a folder that is a plan, or a part of one; or why that cannot be told.
Result<std::optional<std::string>> plan_in(const source::Files& files, const std::string& folder, Language language) {
  const auto entries = files.list(folder);
  if (!entries) return tl::make_unexpected(entries.error());
  for (const source::Entry& entry : *entries) {
    if (entry.kind != source::Kind::file || !plan::is_yaml_name(entry.name)) continue;
    const std::string path = source::join_path(folder, entry.name);
    auto bytes = files.read(path, yaml::Limits{}.file_bytes);
    if (!bytes) return tl::make_unexpected(bytes.error());
    source::SourceMap sources;
    const auto file = sources.add(path, std::move(*bytes));
    if (plan::tell_part(sources, file, language).part > plan::Part::likely) return std::optional(path);
  }
  return std::optional<std::string>();
}

}  // namespace

NewPlan::NewPlan(const Env& env, const std::string& folder, Language language, const check::Today& today)
    : env_(env), folder_(source::normal_path(folder)), language_(language), today_(today) {
  source::SourceMap sources;
  config::Configs configs(*env.files, sources, {}, language);
  const auto nearest = configs.nearest(folder_);
  if (!nearest)
    unread_ = nearest.error();
  else if (*nearest != nullptr)
    settings_ = (*nearest)->folder;
}

std::string NewPlan::in_folder(const std::string& name) const { return source::join_path(folder_, name); }

std::optional<Failure> NewPlan::objection_to_folder() const {
  if (folder_ == "-") return no_stream;
  if (unread_) return unread_;
  const source::Kind kind = env_.files->kind(folder_);
  if (kind == source::Kind::missing) return std::nullopt;
  if (kind != source::Kind::folder) return Failure(no_folder, folder_);
  const auto there = plan_in(*env_.files, folder_, language_);
  if (!there) return there.error();
  if (*there) return Failure(plan_there, folder_, **there);
  return std::nullopt;
}

std::optional<Failure> NewPlan::add(const begin::File& file, bool may_be_there) {
  const std::string path = in_folder(file.name);
  if (may_be_there && holds(*env_.files, path, file.text)) return std::nullopt;
  if (env_.files->kind(path) != source::Kind::missing) return Failure(file_there, path);
  files_.push_back({path, file.text});
  return std::nullopt;
}

/// Where the schema lies already, or is to lie, seen from the folder: the plans of a repository have one in common.
NewPlan::KeptSchema NewPlan::schema_of(std::string_view name) const {
  const schema::Schema* schema = schema::find_schema(name);
  SBS_CHECK(schema != nullptr);
  const std::string own = source::join_path("schemas", schema->file_name());
  const std::string text = schema->text();
  const auto repository = source::repository_of(*env_.files, folder_);
  const auto& top = repository ? repository : settings_;
  std::string at = env_.files->canonical(folder_);
  std::string way;
  while (true) {
    if (holds(*env_.files, source::join_path(at, own), text)) return {way + own, std::nullopt};
    const std::string parent = source::parent_folder(at);
    if (!top || at == *top || parent == at || at == ".") return {own, text};
    at = parent;
    way += "../";
  }
}

std::optional<Failure> NewPlan::add_schema(const KeptSchema& schema) {
  return schema.missing ? add({schema.way, *schema.missing}, true) : std::nullopt;
}

std::optional<Failure> NewPlan::make(const begin::Beginning& beginning, const std::string& output) {
  const KeptSchema schema = schema_of(beginning.keys == KeyLanguage::sv ? "plan.sv" : "plan.en");
  const auto plan = begin::plan(beginning, schema.way);
  if (auto fault = fault_in(plan, beginning)) return fault;
  for (const begin::File& file : plan)
    if (auto there = add(file, false)) return there;
  // Settings that hold for the folder already go on to.
  if (!settings_ || *settings_ == env_.files->canonical(folder_)) {
    const KeptSchema of_settings = schema_of("config");
    if (auto there = add(begin::settings(beginning, of_settings.way), true)) return there;
    if (auto there = add_schema(of_settings)) return there;
  }
  if (auto there = add_schema(schema)) return there;
  const auto is_output = [&](const NewFile& file) {
    return !output.empty() && env_.files->canonical(file.path) == env_.files->canonical(output);
  };
  if (std::any_of(files_.begin(), files_.end(), is_output)) return read_and_not_written(output);
  return std::nullopt;
}

/// What validate would say of the plan: an error, and of one under a mandate in force a warning; an older one may be
/// late already.
std::optional<Failure> NewPlan::fault_in(const std::vector<begin::File>& plan,
                                         const begin::Beginning& beginning) const {
  std::map<std::string, std::string> texts;
  for (const begin::File& file : plan)
    texts[in_folder(file.name)] = file.text;
  const source::MemoryFiles files(std::move(texts));
  const check::World world{files, language_, today_};
  source::SourceMap sources;
  check::Run run(world, sources, {{folder_}, {}, {}, false});
  run.check([](const programme::History& /*history*/, Day /*today*/) { return true; }, [](std::size_t /*plans*/) {});
  const auto mandate = beginning.mandate.value_or(begin::newest_mandate());
  const bool in_force = programme::mandate(mandate).replaced.empty();
  const diag::Severity least = in_force ? diag::Severity::warning : diag::Severity::error;
  for (const check::Settled& settled : run.settled())
    for (const diag::Diagnostic& finding : settled.findings)
      if (finding.severity >= least)
        return Failure(not_valid, std::string(diag::to_string(finding.rule)), finding.message,
                       fmt::format("{}", fmt::join(finding.help, "; ")));
  return std::nullopt;
}

}  // namespace sbs::cli
