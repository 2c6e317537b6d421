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

constexpr std::array table{
    Mandate{MandateId::sbs_2015,
            {"Samverkan för bästa skola (2015)", "Samverkan för bästa skola (2015)"},
            "2015-06-04",
            false,
            "2015-06-04",
            {"U2015/3357/S, 2015-06-04", "U2015/3357/S, 2015-06-04"},
            forms_2015,
            std::nullopt,
            "2019-11-14",
            3,
            three_years},
    Mandate{MandateId::sbs_2017,
            {"Samverkan för bästa skola (2017)", "Samverkan för bästa skola (2017)"},
            "2017-01",
            true,
            "2015-06-04",
            {"U2017/00301/S, januari 2017 (dagen osäker)", "U2017/00301/S, January 2017 (day uncertain)"},
            forms_2017,
            MandateId::sbs_2015,
            "2019-11-14",
            3,
            three_years},
    Mandate{MandateId::sbs_2019,
            {"Samverkan för bästa skola (2019)", "Samverkan för bästa skola (2019)"},
            "2019-11-14",
            false,
            "2019-11-14",
            {"U2019/03786, 2019-11-14", "U2019/03786, 2019-11-14"},
            forms_2019,
            std::nullopt,
            "2024-04",
            3,
            {"”Under tre år” (Skolverkets webbsida; beslutets egen text har inte varit tillgänglig)",
             "“Under tre år”, for three years (Skolverket's page; the decision's own text was not at hand)"}},
    Mandate{MandateId::ri_2024,
            {"Riktade insatser (2024)", "Riktade insatser, targeted measures (2024)"},
            "2024-04",
            true,
            "2024-04",
            {"april 2024 (dagen osäker)", "April 2024 (day uncertain)"},
            forms_2024,
            std::nullopt,
            "",
            std::nullopt,
            {"ingen tidsgräns anges i den text som varit tillgänglig", "the text at hand states no time limit"}},
};

/// One name for what changed its name on 2023-07-02.
Form current(Form form) {
  if (form == Form::compulsory_special) return Form::adapted_compulsory;
  if (form == Form::upper_secondary_special) return Form::adapted_upper_secondary;
  return form;
}

}  // namespace

const Mandate& mandate(MandateId id) {
  return *std::find_if(table.begin(), table.end(), [&](const Mandate& one) { return one.id == id; });
}

std::span<const Mandate> mandates() { return table; }

bool has_time_limit(const Mandate& mandate) { return mandate.limit_years.has_value(); }

bool is_ri_2024(const Mandate& mandate) { return mandate.id == MandateId::ri_2024; }

bool covers(const Mandate& mandate, Form form) {
  return std::any_of(mandate.forms.begin(), mandate.forms.end(),
                     [&](Form one) { return current(one) == current(form); });
}

}  // namespace sbs::programme
