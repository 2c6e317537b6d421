#pragma once

#include "cli/command_tree.h"
#include "cli/env.h"
#include "cli/options.h"

/// One function a command; each in a file of its own. They give the exit code.
namespace sbs::cli {

int validate(const Env& env, const CommonOptions& common, const ValidateOptions& options);
int timeline(const Env& env, const CommonOptions& common, const TimelineOptions& options);
int checklist(const Env& env, const CommonOptions& common, const ChecklistOptions& options);
int status(const Env& env, const CommonOptions& common, const StatusOptions& options);
int translate(const Env& env, const CommonOptions& common, const TranslateOptions& options);
int explain(const Env& env, const CommonOptions& common, const ExplainOptions& options);
int rules(const Env& env, const CommonOptions& common, const RulesOptions& options);
int schema(const Env& env, const CommonOptions& common, const SchemaOptions& options);
int completion(const Env& env, const CommonOptions& common, const CompletionOptions& options);
int complete(const Env& env, const CommandTree& tree, const CompleteOptions& options);
int man(const Env& env, const CommonOptions& common, const CommandTree& tree, Language language);

/// What the `--format` of each takes, and the argument of `completion`.
std::vector<std::string> validate_forms();
std::vector<std::string> timeline_forms();
std::vector<std::string> checklist_forms();
std::vector<std::string> status_forms();
/// What its `--sort` takes.
std::vector<std::string> status_orders();
std::vector<std::string> completion_shells();

}  // namespace sbs::cli
