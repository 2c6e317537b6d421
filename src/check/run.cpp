#include "check/run.h"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "base/check.h"

namespace sbs::check {

namespace {

/// Whether what a plan says is known: else it would be drawn as if it said nothing.
bool may_be_drawn(const plan::Reading& reading) {
  return reading.whole && std::none_of(reading.findings.begin(), reading.findings.end(), [](const auto& finding) {
           return finding.rule == diag::RuleId::SBS003 || finding.rule == diag::RuleId::SBS014;
         });
}

}  // namespace

Run::Run(const World& world, source::SourceMap& sources, Asked asked)
    : world_(world),
      sources_(sources),
      asked_(std::move(asked)),
      configs_(world.files, sources, asked_.config, world.language, world.reader),
      settings_(world.files, configs_) {
  if (asked_.input) {
    input_file_ = sources_.reserve(asked_.input->name);
    const std::string folder = source::parent_folder(asked_.input->name);
    input_place_ = {folder, world_.files.canonical(folder)};
    const auto entries = world_.files.list(folder);
    input_settings_ = settings_.enter(input_place_, entries ? *entries : std::vector<source::Entry>(), std::nullopt);
  }
  walk_ = plan::walk(world_.files, sources_, asked_.paths, settings_, world.threads);
  units_.resize(first_folder() + walk_.folders.size());
}

void Run::keep(std::size_t at, FreshUnit unit) {
  if (unit.plans > 0)
    settings_.tell(at < first_folder() ? input_settings_ : walk_.folders[at - first_folder()].settings);
  for (const source::FileId file : unit.read) {
    if (read_.size() <= file.index) read_.resize(file.index + 1);
    read_[file.index] = true;
  }
  // What lies in a folder is asked again only where it is to be mended, or where no plan was found.
  if (at >= first_folder() && !asked_.kept.to_be_mended && unit.anything)
    std::vector<plan::Listed>().swap(walk_.folders[at - first_folder()].files);
  units_[at] = std::move(static_cast<Unit&>(unit));
}

Run::FreshUnit Run::check_unit(std::size_t at, const Visit& visit) {
  if (at < first_folder()) return check_input(visit);
  const plan::Folder& folder = walk_.folders[at - first_folder()];
  auto sorted = plan::sort(folder, world_.files, sources_, world_.language, world_.reader);
  FreshUnit unit;
  if (!sorted.failures.empty()) unit.in_trouble().failures = std::move(sorted.failures);
  if (!sorted.beside.empty())
    std::move(sorted.beside.begin(), sorted.beside.end(), std::back_inserter(unit.in_trouble().failures));
  unit.skipped = static_cast<std::uint32_t>(sorted.skipped);
  for (plan::Bundle& bundle : sorted.bundles)
    check_bundle(std::move(bundle), settings_.at(folder.settings), folder.place.canonical(), visit, unit);
  return unit;
}

Run::FreshUnit Run::check_input(const Visit& visit) {
  sources_.fill(input_file_, asked_.input->bytes);
  FreshUnit unit;
  check_bundle(plan::sort_alone(input_file_, sources_, world_.language, world_.reader), settings_.at(input_settings_),
               input_place_.canonical(), visit, unit);
  return unit;
}

void Run::check_bundle(plan::Bundle bundle, const FolderSettings::Here& here, const std::string& folder,
                       const Visit& visit, FreshUnit& unit) {
  unit.anything = unit.anything || bundle.root ||
                  std::any_of(bundle.files.begin(), bundle.files.end(),
                              [](const auto& one) { return one.named || one.part > plan::Part::likely; });
  std::vector<source::FileId> files;
  for (const plan::ReadFile& file : bundle.files)
    files.push_back(file.file);
  unit.read.insert(unit.read.end(), files.begin(), files.end());
  if (!bundle.root) {
    Checked checked =
        check::check(plan::read_loose(std::move(bundle), sources_, world_.language, world_.reader), sources_, world_);
    drop(files, checked, asked_.kept.to_be_mended, sources_);
    if (!checked.findings.empty()) unit.checked.push_back(std::move(checked));
    return;
  }
  const plan::Reading reading = plan::read(std::move(bundle), sources_, world_.language, world_.reader);
  ++unit.plans;
  unit.files += static_cast<std::uint32_t>(reading.files);
  if (here.config == nullptr) {
    for (const source::FileId file : files)
      sources_.drop(file);
    return;
  }
  const programme::History history(reading.plan);
  Checked checked = check::check(reading, history, {folder, here.repository}, *here.config, sources_, world_);
  if (may_be_drawn(reading)) {
    visit(history, checked.today);
    ++unit.visited;
  } else {
    unit.in_trouble().unread.push_back({sources_.name(reading.plan.root), unit.visited,
                                        asked_.kept.names_in_unread ? plan::Names(reading.plan) : plan::Names()});
  }
  drop(files, checked, asked_.kept.to_be_mended, sources_);
  unit.checked.push_back(std::move(checked));
}

std::size_t Run::unit_of(source::FileId file) const {
  if (asked_.input && file == input_file_) return 0;
  for (std::size_t at = 0; at < walk_.folders.size(); ++at) {
    const auto& files = walk_.folders[at].files;
    if (!files.empty() && files.front().file <= file && file <= files.back().file) return first_folder() + at;
  }
  return units_.size();
}

bool Run::check_again(const std::set<source::FileId>& changed) {
  SBS_CHECK(asked_.kept.to_be_mended);
  std::set<std::size_t> units;
  for (const source::FileId file : changed)
    units.insert(unit_of(file));
  if (units.contains(units_.size())) return false;
  for (const std::size_t at : units)
    keep(at, check_unit(at, [](const programme::History&, Day) {}));
  return true;
}

/// Whether all plans that rules over several would hold a unit's plans against are in this run: those of the
/// repository, or, where there is none, of the folder that was named.
bool Run::knows_all(std::size_t unit) const {
  if (unit < first_folder()) return false;
  const plan::Folder& folder = walk_.folders[unit - first_folder()];
  const auto& repository = settings_.at(folder.settings).repository;
  if (!repository) return folder.everything;
  return std::any_of(walk_.asked.begin(), walk_.asked.end(),
                     [&](const plan::FolderName& asked) { return plan::is_within(*repository, asked.canonical()); });
}

std::vector<Settled> Run::settled() {
  std::vector<Settled> all;
  settle_each([&](Settled one) { all.push_back(std::move(one)); }, Times::many);
  return all;
}

void Run::settle_each(const std::function<void(Settled)>& take, Times times) {
  std::vector<Checked*> plans;
  const bool complete = failures().empty();
  for (std::size_t at = 0; at < units_.size(); ++at) {
    const bool all = complete && knows_all(at);
    for (Checked& checked : units_[at].checked) {
      checked.with_all = all;
      if (checked.facts) plans.push_back(&checked);
    }
  }
  check_together(plans, world_.language);
  std::set<const config::Config*> told;
  for (Unit& unit : units_) {
    for (Checked& checked : unit.checked) {
      if (checked.config != nullptr && !checked.config->findings.empty() && told.insert(checked.config).second)
        take(settle(check::check(*checked.config, sources_, world_), sources_, world_.language));
      take(times == Times::once ? settle(std::move(checked), sources_, world_.language)
                                : settle(checked, sources_, world_.language));
    }
    if (times == Times::once) std::vector<Checked>().swap(unit.checked);
  }
}

std::vector<Run::Unread> Run::unread() const {
  std::vector<Unread> all;
  std::size_t visited = 0;
  for (const Unit& unit : units_) {
    if (unit.trouble)
      for (const Unread& one : unit.trouble->unread)
        all.push_back({one.root, visited + one.before, one.names});
    visited += unit.visited;
  }
  return all;
}

std::vector<std::string> Run::files_read() const {
  std::vector<std::string> names = configs_.paths();
  for (std::uint32_t file = 0; file < read_.size(); ++file)
    if (read_[file]) names.push_back(sources_.name({file}));
  return names;
}

std::vector<Failure> Run::failures_to_read() const {
  std::vector<Failure> all = walk_.failures;
  for (const Unit& unit : units_)
    if (unit.trouble) all.insert(all.end(), unit.trouble->failures.begin(), unit.trouble->failures.end());
  all.insert(all.end(), settings_.failures.begin(), settings_.failures.end());
  return all;
}

std::vector<Failure> Run::failures() const {
  std::vector<Failure> all = failures_to_read();
  std::set<std::string_view> found;
  for (std::size_t at = 0; at < units_.size(); ++at)
    if (units_[at].anything)
      found.insert(at < first_folder() ? input_place_.canonical()
                                       : walk_.folders[at - first_folder()].place.canonical());
  const auto in_vain = plan::asked_in_vain(walk_, found);
  all.insert(all.end(), in_vain.begin(), in_vain.end());
  return all;
}

std::size_t Run::sum(std::uint32_t Unit::*of) const {
  return std::accumulate(units_.begin(), units_.end(), std::size_t{0},
                         [&](std::size_t sum, const Unit& unit) { return sum + unit.*of; });
}

}  // namespace sbs::check
