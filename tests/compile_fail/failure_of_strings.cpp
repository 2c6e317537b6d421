// A failure is a message, in both languages: not what somebody put together at run time.
#include "base/result.h"

sbs::Failure failure(const std::string& path) { return {path + " finns inte"}; }
