#pragma once

#include <map>
#include <string>

#include "plan/redact.h"
#include "render/render.h"
#include "source/files.h"

/// Names that a report of `validate` needs beside what it found.
namespace sbs::cli {

/// What files with findings are called from the root of their repositories: see `render::Report::lasting_names`.
std::map<source::FileId, std::string> lasting_names(const render::Report& report, const source::SourceMap& sources,
                                                    const source::Files& files);

/// Masks the names of people in all that findings say, before a form escapes it or breaks it into lines: then they
/// would be names no more.
void hide_people(render::Report& report, const plan::Names& people);

/// Who may be named where a plan could not be read, and so does not say who is a person: in the lines that show it.
plan::Names names_in_unread(const render::Report& report, const source::SourceMap& sources);

}  // namespace sbs::cli
