#include "programme/mandates.h"

#include <algorithm>
#include <array>

namespace sbs::programme {

namespace {

using plan::Form;
using plan::MandateId;

constexpr std::array forms_2015{Form::compulsory, Form::compulsory_special, Form::special,
                                Form::sami,       Form::upper_secondary,    Form::upper_secondary_special};
constexpr std::array forms_2017{Form::compulsory, Form::compulsory_special, Form::special,
                                Form::sami,       Form::upper_secondary,    Form::upper_secondary_special,
                                Form::preschool,  Form::preschool_class};
constexpr std::array forms_2019{
    Form::preschool,       Form::preschool_class,         Form::compulsory, Form::compulsory_special,
    Form::upper_secondary, Form::upper_secondary_special, Form::special,    Form::sami};
constexpr std::array forms_2024{
    Form::compulsory, Form::adapted_compulsory, Form::upper_secondary, Form::adapted_upper_secondary,
    Form::adult,      Form::preschool,          Form::preschool_class, Form::leisure_centre};

constexpr Phrase three_years{
    "”Samarbetet mellan Skolverket och respektive skolhuvudman kan pågå i upp till tre år”",
    "“Samarbetet mellan Skolverket och respektive skolhuvudman kan pågå i upp till tre år” (up to three years)"};

constexpr std::array needs_2024{Need::commitments};

constexpr Phrase name_of(MandateId mandate) {
  constexpr std::array names{
#define SBS_MANDATE(id, written, sv, en) Phrase{sv, en},
#include "mandates.def"
#undef SBS_MANDATE
  };
  return names.at(static_cast<std::size_t>(mandate));
}

constexpr ByEnum<MandateId, Mandate> table({
    {MandateId::sbs_2015,
     {.id = MandateId::sbs_2015,
      .name = name_of(MandateId::sbs_2015),
      .decided = "2015-06-04",
      .counts_from = "2015-06-04",
      .reference = {"U2015/3357/S, 2015-06-04", "U2015/3357/S, 2015-06-04"},
      .forms = forms_2015,
      .replaced = "2019-11-14",
      .replaced_by = MandateId::sbs_2019,
      .limit_years = 3,
      .limit_source = three_years}},
    {MandateId::sbs_2017,
     {.id = MandateId::sbs_2017,
      .name = name_of(MandateId::sbs_2017),
      .decided = "2017-01",
      .decided_uncertain = true,
      .counts_from = "2015-06-04",
      .reference = {"U2017/00301/S, januari 2017 (dagen osäker)", "U2017/00301/S, January 2017 (day uncertain)"},
      .forms = forms_2017,
      .added_to = MandateId::sbs_2015,
      .replaced = "2019-11-14",
      .replaced_by = MandateId::sbs_2019,
      .limit_years = 3,
      .limit_source = three_years}},
    {MandateId::sbs_2019,
     {.id = MandateId::sbs_2019,
      .name = name_of(MandateId::sbs_2019),
      .decided = "2019-11-14",
      .counts_from = "2019-11-14",
      .reference = {"U2019/03786, 2019-11-14", "U2019/03786, 2019-11-14"},
      .forms = forms_2019,
      .forms_certain = false,  // Skolverket's page lists them; the decision's own text was not at hand
      .replaced = "2024-04",
      .replaced_by = MandateId::ri_2024,
      .limit_years = 3,
      .limit_source =
          {"”Under tre år” (Skolverkets webbsida; beslutets egen text har inte varit tillgänglig)",
           "“Under tre år”, for three years (Skolverket's page; the decision's own text was not at hand)"}}},
    {MandateId::ri_2024,
     {.id = MandateId::ri_2024,
      .name = name_of(MandateId::ri_2024),
      .decided = "2024-04",
      .decided_uncertain = true,
      .counts_from = "2024-04",
      .reference = {"april 2024 (dagen osäker)", "April 2024 (day uncertain)"},
      .forms = forms_2024,
      .limit_source = {"ingen tidsgräns anges i den text som varit tillgänglig",
                       "the text at hand states no time limit"},
      .also_asks_for = needs_2024,
      .waits_for_supervision = true}},
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
