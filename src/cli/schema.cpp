#include "schema/schema.h"

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/refuse.h"
#include "cli/session.h"

namespace sbs::cli {

int schema(const Env& env, const CommonOptions& common, const SchemaOptions& options) {
  auto session = Session::start(env, common, {});
  if (!session) return refused(env, common, session.error());
  int code = exit_ok;
  if (!options.write.empty()) {
    for (const schema::Schema& one : schema::schemas())
      code = session->emit(one.text(), source::join_path(options.write, fmt::format("{}.schema.json", one.name)), code);
    return code;
  }
  for (const schema::Schema& one : schema::schemas())
    if (one.name == options.name) code = session->emit(one.text(), common.output, code);
  return code;
}

}  // namespace sbs::cli
