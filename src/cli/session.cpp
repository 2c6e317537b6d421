#include "cli/session.h"

#include <cerrno>
#include <system_error>

#include "base/personal_number.h"
#include "base/text.h"
#include "yaml/parse.h"

namespace sbs::cli {

namespace {

constexpr Noun plans_read{{"plan läst", "plan read"}, {"planer lästa", "plans read"}};

}  // namespace

Session::Session(const Env& env, const CommonOptions& options, std::vector<std::string> paths)
    : env_(&env),
      options_(&options),
      paths_(std::move(paths)),
      sources_(std::make_unique<source::SourceMap>()),
      configs_(std::make_unique<config::Configs>(*env.files, *sources_, options.config)) {}

Result<Session> Session::start(const Env& env, const CommonOptions& options, std::vector<std::string> paths) {
  Session session(env, options, std::move(paths));
  const auto language = run_language(options, env, session.paths_, *session.configs_);
  if (!language) return tl::make_unexpected(language.error());
  // Read again in the run's language, so that what is wrong with the settings is said in it.
  *session.sources_ = source::SourceMap();
  session.configs_ = std::make_unique<config::Configs>(*env.files, *session.sources_, options.config);
  const auto style = run_style(options, env, *language);
  if (!style) return tl::make_unexpected(style.error());
  session.style_ = *style;
  if (const auto today = run_today(options, env, nullptr); !today) return tl::make_unexpected(today.error());
  return session;
}

Run Session::check(const std::string& stdin_filename, const std::function<void(const plan::Plan&, Day)>& visit) {
  Checking checking(*env_, *options_, *sources_, *configs_, language());
  std::optional<plan::StandardInput> input;
  std::vector<std::string> paths;
  for (const std::string& path : paths_) {
    if (path != "-") {
      paths.push_back(path);
      continue;
    }
    auto bytes = env_->input(yaml::Limits{}.file_bytes);
    if (!bytes)
      checking.failures.push_back(bytes.error());
    else if (!input)
      input = plan::StandardInput{stdin_filename.empty() ? std::string(source::standard_input_name) : stdin_filename,
                                  std::move(*bytes)};
  }
  std::size_t plans = 0;
  const plan::Visitor visitor{
      [&](const plan::Reading& reading) {
        const auto today = checking.add(reading);
        show_progress(++plans);
        if (today && visit) visit(reading.plan, *today);
        checking.drop_clean_files(reading.plan.files);
      },
      [&](plan::Loose loose) { checking.add(std::move(loose)); },
      [&](const std::string& folder, const std::string& name) { return checking.ignored(folder, name); }};
  Run run;
  run.walked = plan::walk(*env_->files, *sources_, paths, input, language(), visitor);
  run.checked = checking.finish();
  clear_progress();
  auto& failures = run.walked.failures;
  failures.insert(failures.end(), checking.failures.begin(), checking.failures.end());
  return run;
}

void Session::tell(const Run& run) const {
  for (const Failure& failure : run.walked.failures)
    complain(failure);
}

void Session::show_progress(std::size_t plans) {
  constexpr std::chrono::milliseconds patience{500};
  if (!env_->err_is_terminal || options_->quiet || env_->elapsed() < patience) return;
  env_->err("\r" + plans_read(language(), static_cast<long long>(plans)) + " …");
  progress_shown_ = true;
}

void Session::clear_progress() {
  if (progress_shown_) env_->err("\r\x1b[K");
}

int Session::emit(std::string_view text, const std::string& file, int code) const {
  const std::string masked = mask_personal_numbers(std::string(text));
  if (!file.empty() && file != "-") {
    const auto written = env_->write_file(file, masked);
    if (written) return code;
    complain(written.error());
    return exit_failed;
  }
  const int error = env_->out(masked);
  if (error == 0) return code;
  // Whoever closed the pipe has seen enough, and needs no message.
  if (error != EPIPE) {
    const std::string reason = std::generic_category().message(error);
    complain({"utdata kunde inte skrivas (" + reason + ")", "the output could not be written (" + reason + ")"});
  }
  return exit_failed;
}

void Session::complain(const Failure& failure) const {
  env_->err(mask_personal_numbers("sbs: " + printable(failure.in(language())) + "\n"));
}

}  // namespace sbs::cli
