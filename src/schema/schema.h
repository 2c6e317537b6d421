#pragma once

#include <span>
#include <string>
#include <string_view>

/// JSON Schemas (2020-12, and only what draft-07 knows too, so that every editor reads them) out of the tables of keys.
/// A schema calls a file wrong where sbs reports a fault of its shape: keys, kinds, fixed values, the form of dates.
/// What only the whole plan shows is left to sbs. Each says in a sentence what may stand where it refuses something
/// (`errorMessage`, as VS Code and yaml-language-server read it), so it is made of keywords for which they take one.
namespace sbs::schema {

/// A schema by its name, "plan.sv".
struct Schema {
  std::string_view name;
  std::string (*text)();

  /// What its file is called, in `schemas/` and wherever somebody keeps it: "plan.sv.schema.json".
  std::string file_name() const;
};

/// `plan.sv` and `plan.en` for files in one language, `plan` which chooses by the keys used, `config` for `.sbs.yaml`.
std::span<const Schema> schemas();

/// The schema of a name, none where there is no such.
const Schema* find_schema(std::string_view name);

}  // namespace sbs::schema
