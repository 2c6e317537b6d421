#include "cli/baseline.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "cli/options.h"

namespace sbs::cli {

namespace {

constexpr Phrase read_help{"Räkna inte de påpekanden som är kända enligt filen. Annars räknas alla.",
                           "Do not count the findings that the file says are known. Otherwise all count."};
constexpr Phrase write_help{
    "Skriv påpekandena till filen som kända, utom dem som måste rättas. Det som står där om dem behålls. Annars "
    "skrivs ingen.",
    "Write the findings to the file as known, but for those that must be corrected. What it says of them stays. "
    "Otherwise none is written."};
constexpr Phrase owner_help{"Vem som svarar för de nya i filen. Annars ingen.",
                            "Who answers for the new ones in the file. Otherwise nobody."};
constexpr Phrase reason_help{"Varför de nya i filen får vara så länge. Annars tomt.",
                             "Why the new ones in the file may stay for now. Otherwise empty."};
constexpr Phrase until_help{"Sista dagen som de nya i filen inte räknas. Annars sex månader framåt.",
                            "The last day that the new ones in the file are not counted. Otherwise six months ahead."};

constexpr Message<std::string> goes_with_write{"{0} gäller den fil som skrivs: skriv --write-baseline FIL",
                                               "{0} is about the file that is written: write --write-baseline FILE"};
constexpr Phrase not_with_fix{"--write-baseline går inte med --fix: rätta först, och skriv sedan filen",
                              "--write-baseline does not go with --fix: fix first, and then write the file"};
constexpr Message<std::string> no_stream{"{0}: skriv namnet på en fil", "{0}: write the name of a file"};
constexpr Message<std::string> not_all_read{"{0}: filen skrevs inte, för allt gick inte att läsa",
                                            "{0}: the file was not written, since not everything could be read"};
constexpr Message<std::string> too_many{
    "{0}: filen skrevs inte, för den skulle bli större än 8 MiB; välj färre med --select",
    "{0}: the file was not written, since it would be larger than 8 MiB; choose fewer with --select"};
constexpr Message<std::string> not_utf8{
    "{0}: filen skrevs inte, för namnet på en plan, ägaren eller orsaken är inte UTF-8",
    "{0}: the file was not written, since the name of a plan, the owner or the reason is not UTF-8"};
constexpr Phrase has_passed{"--until: den dagen har redan varit; skriv en senare",
                            "--until: that day has passed already; write a later one"};

bool is_blank(const std::string& bytes) { return bytes.find_first_not_of(" \t\r\n") == std::string::npos; }

}  // namespace

std::vector<Option> baseline_options(BaselineOptions& to) {
  return {{"--baseline", &to.read, read_help, called::file, Takes::file},
          {"--write-baseline", &to.write, write_help, called::file, Takes::file},
          {"--owner", &to.owner, owner_help, called::name, Takes::text},
          {"--reason", &to.reason, reason_help, called::text, Takes::text},
          {"--until", &to.until, until_help, called::date, Takes::text}};
}

Result<void> refuse_baseline(const BaselineOptions& options, bool fixes) {
  if (options.write.empty()) {
    if (!options.owner.empty()) return refuse(goes_with_write, "--owner");
    if (!options.reason.empty()) return refuse(goes_with_write, "--reason");
    if (!options.until.empty()) return refuse(goes_with_write, "--until");
  }
  if (!options.write.empty() && fixes) return refuse(not_with_fix);
  if (options.read == "-") return refuse(no_stream, "--baseline");
  if (options.write == "-") return refuse(no_stream, "--write-baseline");
  return {};
}

Result<BaselineRun> BaselineRun::start(const Env& env, const Session& session, const BaselineOptions& options) {
  BaselineRun run(env, session);
  run.read_ = options.read;
  run.write_ = options.write;
  run.known_.path = options.write.empty() ? options.read : options.write;
  const auto take = [&](Result<config::Baseline> known) -> Result<void> {
    if (!known) return tl::make_unexpected(known.error());
    run.known_.findings = std::move(known->findings);
    return {};
  };
  if (!options.write.empty()) {
    run.adopting_ = check::Adopting{options.owner, options.reason, {}};
    if (!options.until.empty()) {
      const auto until = day_named(options.until, "--until");
      if (!until) return tl::make_unexpected(until.error());
      run.adopting_->until = *until;
    }
    if (env.files->kind(options.write) != source::Kind::missing) {
      const auto bytes = env.files->read(options.write, config::largest_baseline);
      if (!bytes) return tl::make_unexpected(bytes.error());
      run.before_ = *bytes;
      // What is there is read, so that nothing but a baseline is written over.
      if (!is_blank(*bytes))
        if (const auto taken = take(config::baseline_of(options.write, *bytes, session.language())); !taken)
          return tl::make_unexpected(taken.error());
    }
  }
  if (!options.read.empty())
    if (const auto taken = take(config::read_baseline(*env.files, options.read, session.language())); !taken)
      return tl::make_unexpected(taken.error());
  run.begin();
  return run;
}

void BaselineRun::begin() {
  check_.emplace(*env_->files, known_);
  taken_.clear();
}

std::vector<std::string> BaselineRun::outputs() const {
  return write_.empty() ? std::vector<std::string>() : std::vector<std::string>{write_};
}

std::vector<std::string> BaselineRun::inputs() const {
  // The file may be given back what was read from it.
  if (read_.empty() || (!write_.empty() && env_->files->identity(read_) == env_->files->identity(write_))) return {};
  return {read_};
}

void BaselineRun::take(check::Settled& settled, const source::SourceMap& sources) {
  auto known = check_->take(settled, sources, adopting_ ? &*adopting_ : nullptr);
  taken_.insert(taken_.end(), std::make_move_iterator(known.begin()), std::make_move_iterator(known.end()));
}

render::AgainstBaseline BaselineRun::finish(const check::Selection& selection,
                                            const std::vector<std::string>& files_read) {
  render::AgainstBaseline against;
  against.file = known_.path;
  against.known = std::move(taken_);
  against.lapsed = check_->lapsed();
  against.gone = check_->gone([&](diag::RuleId rule) { return selection.keeps(rule); }, files_read);
  if (adopting_) {
    against.adopted = check_->adopted();
    text_ = config::written(check_->left(against.gone), session_->language());
  }
  begin();
  return against;
}

Result<void> BaselineRun::write(const render::AgainstBaseline& against, bool complete) const {
  if (write_.empty()) return {};
  if (!complete) return refuse(not_all_read, write_);
  const bool too_late = std::any_of(against.lapsed.begin(), against.lapsed.end(),
                                    [](const check::Known& one) { return one.adopted.line == 0; });
  if (too_late) return refuse(has_passed);
  if (text_.size() > config::largest_baseline) return refuse(too_many, write_);
  if (first_invalid_utf8(text_)) return refuse(not_utf8, write_);
  return env_->output.baseline(write_, before_, text_);
}

}  // namespace sbs::cli
