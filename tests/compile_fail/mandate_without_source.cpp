// A mandate's row says where the mandate stands.
#include "programme/mandates.h"

constexpr sbs::programme::Mandate mandate{.id = sbs::plan::MandateId::sbs_2015, .name = {"ett uppdrag", "a mandate"}};
