#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compare/change.h"
#include "fields/table.h"

/// What the things of a plan and the values in them are called where a difference is told. Values are those of one
/// version, in which their ids are looked up.
namespace sbs::render {

/// A key as a word: "nästa avstämning".
std::string diff_key(const fields::Key& row, Language language);

/// What stands under a key as text: "”Läslyftet”", "den 13 juni 2019".
std::string diff_value(const fields::Value& value, const fields::Key& row, const compare::Version& version,
                       Language language);

/// What a thing is called: "Läslyftet", "mål ”Elever som når läskravet”".
std::string diff_name(const compare::ChangedThing& thing, const compare::Version& version, Language language);

/// The keys by which it is called so.
std::vector<std::string_view> naming_keys(const fields::Contents& thing);

/// What a thing holds, in short, but for some keys: "status: föreslagen; start: den 13 juni 2019".
std::string diff_facts(const fields::Contents& thing, const compare::Version& version, Language language,
                       const std::vector<std::string_view>& but);

/// Whether the Swedish noun of what stands under a key is one of those with "ett".
bool is_neuter(const fields::Key& row);

}  // namespace sbs::render
