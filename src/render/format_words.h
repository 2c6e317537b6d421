#pragma once

#include <string>
#include <vector>

#include "guide/rule_keys.h"
#include "guide/story.h"
#include "render/rule_words.h"

/// What is said of the plan format, in words: once, for `explain` and the pages.
namespace sbs::render {

/// A key or a value as a rule is told: a title, facts, sections.
Story story_of(const guide::Topic& topic, Language language);

/// "räknas_från: dialog": what a key or value is called in a list.
std::string with_other_name(const std::string& name, const std::string& other);

/// Where a topic is told in the format's page: "samverkan.räknas_från".
std::string anchor_of(const guide::Topic& topic, Language language);

/// What all keys of a kind are to the rules: "alla datum".
std::string_view name_of(guide::Scope scope, Language language);
/// The chapter of the format's page that tells of them.
std::string_view anchor_of(guide::Scope scope, Language language);

/// Chapters of the format's page that no table makes, in Markdown: how a file is written, folders, numbers.
struct Chapter {
  std::string_view anchor;
  std::string_view title;
  std::vector<Section> sections;
};
std::vector<Chapter> chapters_of_the_format(Language language);

}  // namespace sbs::render
