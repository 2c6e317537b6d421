#include "programme/mandates.h"

#include <algorithm>
#include <array>

namespace sbs::programme {

namespace {

using plan::Form;
using plan::MandateId;

/// A list as a row has it: its values stand in the row itself.
template <Form... each>
constexpr std::array forms{each...};
template <Need... each>
constexpr std::array needs{each...};

constexpr Phrase three_years{
    "”Samarbetet mellan Skolverket och respektive skolhuvudman kan pågå i upp till tre år”",
    "“Samarbetet mellan Skolverket och respektive skolhuvudman kan pågå i upp till tre år” (up to three years)"};

constexpr ByEnum<MandateId, Mandate> table({
#define SBS_MANDATE(id_, written, sv, en, ...) {MandateId::id_, {.id = MandateId::id_, .name = {sv, en}, __VA_ARGS__}},
#include "mandates.def"
#undef SBS_MANDATE
});

/// One name for what changed its name on 2023-07-02.
Form current(Form form) {
  if (form == Form::compulsory_special) return Form::adapted_compulsory;
  if (form == Form::upper_secondary_special) return Form::adapted_upper_secondary;
  return form;
}

}  // namespace

const Mandate& mandate(MandateId id) { return table[id]; }

std::span<const Mandate> mandates() { return table.values(); }

bool has_time_limit(const Mandate& mandate) { return mandate.limit_years.has_value(); }
bool asks_for_commitments(const Mandate& mandate) { return asks_for(mandate, Need::commitments); }
bool waits_for_supervision(const Mandate& mandate) { return mandate.waits_for_supervision; }

bool asks_for(const Mandate& mandate, Need need) {
  return std::find(mandate.also_asks_for.begin(), mandate.also_asks_for.end(), need) != mandate.also_asks_for.end();
}

bool covers(const Mandate& mandate, Form form) {
  return std::any_of(mandate.forms.begin(), mandate.forms.end(),
                     [&](Form one) { return current(one) == current(form); });
}

}  // namespace sbs::programme
