#include "cli/session.h"

#include <algorithm>

#include "cli/refuse.h"
#include "yaml/parse.h"

namespace sbs::cli {

namespace {

constexpr Message<std::string> two_to_one{"{0}: två resultat kan inte skrivas till samma fil",
                                          "{0}: two results cannot be written to the same file"};
constexpr Noun plans_read{{"plan läst", "plan read"}, {"planer lästa", "plans read"}};

}  // namespace

Session::Session(const Env& env, const CommonOptions& options, std::vector<std::string> paths)
    : env_(&env), options_(&options), paths_(std::move(paths)), sources_(std::make_unique<source::SourceMap>()) {}

namespace {

/// A path as it is to be shown: from the working folder, where it lies in that, also where it was typed from the root.
std::string shown_path(const Env& env, const std::string& typed) {
  if (!typed.starts_with('/')) return typed;
  const std::string here = env.files->canonical(".");
  const std::string path = source::normal_path(typed);
  if (path == here) return ".";
  return here == "/" ? typed : source::path_below(path, here).value_or(typed);
}

}  // namespace

Result<Session> Session::start(const Env& env, const CommonOptions& options, std::vector<std::string> paths,
                               const std::string& stdin_filename) {
  for (std::string& path : paths)
    path = shown_path(env, path);
  Session session(env, options, std::move(paths));
  const auto language = run_language(options, env, session.paths_, stdin_filename);
  if (!language) return tl::make_unexpected(language.error());
  session.style_ = run_style(options, env, *language);
  const auto today = run_today(options, env);
  if (!today) return tl::make_unexpected(today.error());
  const unsigned threads = run_threads(options, env);
  session.world_ =
      std::make_unique<check::World>(check::World{*env.files, *language, *today, run_reader(env), threads});
  return session;
}

void Session::find(const std::string& stdin_filename, check::Kept kept) {
  check::Asked asked{{}, {}, options_->config, kept};
  for (const std::string& path : paths_) {
    if (path != "-") {
      asked.paths.push_back(path);
      continue;
    }
    auto bytes = env_->input(yaml::Limits{}.file_bytes);
    if (!bytes)
      no_input_ = bytes.error();
    else if (!asked.input)
      asked.input = check::Input{stdin_filename.empty() ? std::string(source::standard_input_name) : stdin_filename,
                                 std::move(*bytes)};
  }
  *sources_ = source::SourceMap();
  run_ = std::make_unique<check::Run>(*world_, *sources_, std::move(asked));
}

std::optional<Failure> Session::objection(const std::vector<std::string>& outputs,
                                          const std::vector<std::string>& also_read) const {
  std::vector<OutputFile> targets;
  for (const std::string& output : outputs) {
    if (!is_file(output)) continue;
    OutputFile target(*env_->files, output);
    if (target.kind == source::Kind::folder) continue;
    const bool device = target.kind == source::Kind::other;
    if (!device && std::any_of(targets.begin(), targets.end(), [&](const OutputFile& one) { return one.is(target); }))
      return Failure(two_to_one, output);
    targets.push_back(std::move(target));
  }
  // A file that is not there yet is none that was read.
  std::erase_if(targets, [](const OutputFile& one) { return !one.is_there(); });
  if (targets.empty()) return std::nullopt;
  std::vector<std::string> read = run_->files_read();
  read.insert(read.end(), also_read.begin(), also_read.end());
  for (const std::string& name : read)
    for (const OutputFile& target : targets)
      // A terminal may be read and written.
      if (target.is(*env_->files, name) &&
          (target.kind != source::Kind::other || env_->files->kind(name) != source::Kind::other))
        return read_and_not_written(target.output);
  return std::nullopt;
}

std::optional<Failure> Session::perhaps_unread(const std::vector<std::string>& outputs) const {
  const bool none = std::all_of(outputs.begin(), outputs.end(), [](const std::string& one) { return !is_file(one); });
  if (none) return std::nullopt;  // as of most runs: failures are looked for in all folders
  const auto all = failures();
  for (const std::string& output : outputs)
    if (auto objection = cli::perhaps_unread(*env_->files, output, all)) return objection;
  return std::nullopt;
}

std::vector<Failure> Session::failures() const {
  std::vector<Failure> failures = run_->failures();
  if (no_input_) failures.push_back(*no_input_);
  return failures;
}

bool Session::tell_failures() const {
  const auto all = failures();
  for (const Failure& failure : all)
    complain(failure);
  return all.empty();
}

void Session::show_progress(std::size_t plans) {
  constexpr std::chrono::milliseconds patience{500};
  if (!env_->err_is_terminal || options_->quiet || env_->elapsed() < patience) return;
  env_->output.progress("\r" + plans_read(language(), static_cast<long long>(plans)) + " …");
  progress_shown_ = true;
}

void Session::clear_progress() {
  if (progress_shown_) env_->output.progress("\r\x1b[K");
}

int refused(const Session& session, const Failure& failure) {
  session.complain(failure);
  return exit_failed;
}

}  // namespace sbs::cli
