#include "cli/refuse.h"

#include "base/personal_number.h"
#include "base/text.h"
#include "cli/options.h"

namespace sbs::cli {

int refused(const Env& env, const Failure& failure) {
  env.err(mask_personal_numbers("sbs: " + printable(failure.in(first_language({}, env))) + "\n"));
  return exit_failed;
}

}  // namespace sbs::cli
