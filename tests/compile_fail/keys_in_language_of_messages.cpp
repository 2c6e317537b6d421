// The language of a plan's keys is not that of messages.
#include "fields/table.h"

std::string_view key(const sbs::fields::Names& names, sbs::Language language) { return names.in(language); }
