#include "programme/mandates.h"

#include <algorithm>
#include <array>

namespace sbs::programme {

namespace {

using plan::Aim;
using plan::Form;
using plan::MandateId;

/// A list as a row has it: its values stand in the row itself.
template <Form... each>
constexpr std::array forms{each...};
template <Need... each>
constexpr std::array needs{each...};
template <Aim... each>
constexpr std::array aims{each...};

constexpr Phrase three_years{
    "”Samarbetet mellan Skolverket och respektive skolhuvudman kan pågå i upp till tre år”",
    "“Samarbetet mellan Skolverket och respektive skolhuvudman kan pågå i upp till tre år” (up to three years)"};

// The mandate of 2024 by its own text (regeringen.se, April 2024). What it does not name was the working order of the
// programme before it.
constexpr Phrase only_a_custom{
    "i Samverkan för bästa skola gjordes det så; uppdraget från 2024 kräver det inte",
    "this is how it was done in Samverkan för bästa skola; the mandate of 2024 does not require it"};
constexpr Citation decided_2024 = described(
    "Uppdraget om riktade insatser beslutades i april 2024. Vilken dag är osäkert.",
    "The mandate on targeted measures was decided in April 2024. The exact day is uncertain.", mandate_of_2024);
constexpr Citation decided_2015 =
    described("Uppdraget för nyanlända beslutades den 4 juni 2015 (U2015/3356/S).",
              "The mandate for newly arrived pupils was decided on 4 June 2015 (U2015/3356/S).",
              {"regeringens uppdrag U2015/3356/S", "the government's mandate U2015/3356/S"});
constexpr Citation chooses_2024 =
    quoted("Skolverket ska ansvara för urvalet", "Skolverket is to be responsible for the selection", mandate_of_2024);
constexpr Citation grounds_2024 =
    quoted("till huvudmän med skolenheter som har …", "to organisers with school units that have …", mandate_of_2024);
constexpr Citation conditions_2024 =
    quoted("svåra förutsättningar", "difficult conditions (of units of preschool)", mandate_of_2024);
constexpr Citation agrees_2024 =
    quoted("därefter komma överens … om hur insatserna ska utformas och genomföras",
           "then agree … on how the interventions are to be designed and carried out", mandate_of_2024);
constexpr Citation responsibility_2024 =
    quoted("de båda parternas respektive ansvar och åtaganden ska klargöras",
           "the responsibility and the commitments of each party are to be made clear", mandate_of_2024);
constexpr Citation forms_2024 = described(
    "Uppdraget från 2024 omfattar grundskolan, anpassade grundskolan, gymnasieskolan, anpassade gymnasieskolan, "
    "komvux, "
    "förskolan, förskoleklassen och fritidshemmet.",
    "The mandate of 2024 covers compulsory school, adapted compulsory school, upper secondary school, adapted upper "
    "secondary school, adult education, preschool, preschool class and leisure-time centres.",
    mandate_of_2024);
constexpr Citation aims_2024 =
    quoted("öka måluppfyllelsen i förskolan, förskoleklassen och fritidshemmet",
           "raise goal attainment in preschool, preschool class and leisure-time centres", mandate_of_2024);
constexpr Citation abilities_2024 =
    quoted("insatser som kan stärka huvudmannens förmåga att planera, följa upp och utveckla utbildningen",
           "interventions that can strengthen the organiser's ability to plan, follow up and develop education",
           mandate_of_2024);
constexpr Citation plan_itself =
    our_own("En plan ska inte säga emot sig själv.", "A plan should not contradict itself.");
constexpr Citation own_chain =
    our_own("Vad insatserna ska ändra, varför, och vilka problem de svarar mot hör ihop.",
            "What the interventions are to change, why, and which problems they answer belong together.");

constexpr Citation the_custom = our_own("Arbetsgången i sex steg var den i Samverkan för bästa skola.",
                                        "The working order in six steps was that of Samverkan för bästa skola.");
constexpr Stance custom_2024{Weight::notes, &the_custom, &only_a_custom};
constexpr Stance unknown{Weight::none};
constexpr Stances by_the_text_of_2024({{Topic::decision, {Weight::binds, &decided_2024}},
                                       {Topic::forms, {Weight::binds, &forms_2024}},
                                       {Topic::selection, {Weight::binds, &chooses_2024}},
                                       {Topic::grounds, {Weight::binds, &grounds_2024}},
                                       {Topic::conditions, {Weight::warns, &conditions_2024}},
                                       {Topic::basis, unknown},
                                       {Topic::schools, custom_2024},
                                       {Topic::dialogue, custom_2024},
                                       {Topic::joint_decision, unknown},
                                       {Topic::team, unknown},
                                       {Topic::school_team, unknown},
                                       {Topic::analysis, custom_2024},
                                       {Topic::pupils_heard, {Weight::notes}},
                                       {Topic::chain, {Weight::binds, &own_chain}},
                                       {Topic::offer, custom_2024},
                                       {Topic::agreement, {Weight::binds, &agrees_2024}},
                                       {Topic::responsibility, {Weight::binds, &responsibility_2024}},
                                       {Topic::goals, {Weight::notes}},
                                       {Topic::aims, {Weight::binds, &aims_2024}},
                                       {Topic::abilities, {Weight::binds, &abilities_2024}},
                                       {Topic::limit, unknown},
                                       {Topic::period, {Weight::warns, &plan_itself}},
                                       {Topic::steps, custom_2024},
                                       {Topic::contacts, custom_2024},
                                       {Topic::reports, unknown},
                                       {Topic::evaluation, unknown}});

// Skolverket's measures for newly arrived pupils: the steps were the programme's, the mandate's text was not at hand.
constexpr Phrase done_so{"stegen var desamma som i Samverkan för bästa skola",
                         "the steps were those of Samverkan för bästa skola"};
constexpr Phrase page_of_nyanlanda{
    "Skolverkets webbsida om riktade insatser för nyanlända och flerspråkiga, 2020–24",
    "Skolverket's page on targeted measures for newly arrived and multilingual pupils, 2020–24"};
constexpr Citation forms_nyanlanda =
    described("Insatserna omfattar skolformerna från förskola till komvux.",
              "The measures cover the school forms from preschool to adult education.", page_of_nyanlanda);
constexpr Citation limit_nyanlanda =
    quoted("tre år, totalt sex terminer", "three years, six terms in all", page_of_nyanlanda);
constexpr Stance as_in_sbs{Weight::warns, nullptr, &done_so};
constexpr Stances as_the_programme({{Topic::decision, {Weight::binds, &decided_2015}},
                                    {Topic::forms, {Weight::binds, &forms_nyanlanda}},
                                    {Topic::selection, {}},
                                    {Topic::grounds, unknown},
                                    {Topic::conditions, unknown},
                                    {Topic::basis, as_in_sbs},
                                    {Topic::schools, unknown},
                                    {Topic::dialogue, as_in_sbs},
                                    {Topic::joint_decision, as_in_sbs},
                                    {Topic::team, as_in_sbs},
                                    {Topic::school_team, unknown},
                                    {Topic::analysis, as_in_sbs},
                                    {Topic::pupils_heard, as_in_sbs},
                                    {Topic::chain, as_in_sbs},
                                    {Topic::offer, as_in_sbs},
                                    {Topic::agreement, as_in_sbs},
                                    {Topic::responsibility, as_in_sbs},
                                    {Topic::goals, as_in_sbs},
                                    {Topic::aims, as_in_sbs},
                                    {Topic::abilities, as_in_sbs},
                                    {Topic::limit, as_in_sbs},
                                    {Topic::period, as_in_sbs},
                                    {Topic::steps, as_in_sbs},
                                    {Topic::contacts, as_in_sbs},
                                    {Topic::reports, as_in_sbs},
                                    {Topic::evaluation, as_in_sbs}});

// The decision of 2019 was not at hand: the time is that of Skolverket's page.
constexpr Citation limit_2019 = quoted("Under tre år", "For three years", skolverkets_page);
constexpr Citation decided_2019 =
    described("Regeringen beslutade uppdraget U2019/03786 den 14 november 2019.",
              "The government decided the mandate U2019/03786 on 14 November 2019.",
              {"regeringens uppdrag U2019/03786", "the government's mandate U2019/03786"});
constexpr Citation forms_of_2019 =
    described("Skolverkets webbsida räknar upp de skolformer som insatserna omfattar.",
              "Skolverket's page lists the school forms that the measures cover.", skolverkets_page);
constexpr std::array said_2019{Said{Topic::limit, &limit_2019}, Said{Topic::decision, &decided_2019},
                               Said{Topic::forms, &forms_of_2019}};
constexpr std::array said_of_nyanlanda{Said{Topic::limit, &limit_nyanlanda}};

constexpr ByEnum<MandateId, Mandate> table({
#define SBS_MANDATE(id_, written, also, sv, en, ...) \
  {MandateId::id_, {.id = MandateId::id_, .name = {sv, en}, __VA_ARGS__}},
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

const Mandate* mandate_of(const plan::Plan& plan) {
  return plan.collaboration && plan.collaboration->mandate ? &table[*plan.collaboration->mandate] : nullptr;
}

std::span<const Mandate> mandates() { return table.values(); }

bool has_time_limit(const Mandate& mandate) { return mandate.limit_years.has_value(); }
bool asks_for_commitments(const Mandate& mandate) { return asks_for(mandate, Need::commitments); }
bool waits_for_supervision(const Mandate& mandate) { return mandate.waits_for_supervision; }

bool asks_for(const Mandate& mandate, Need need) {
  return std::find(mandate.also_asks_for.begin(), mandate.also_asks_for.end(), need) != mandate.also_asks_for.end();
}

bool leaves_out(const Mandate& mandate, Need need) {
  const auto has = [need](std::span<const Need> list) {
    return std::find(list.begin(), list.end(), need) != list.end();
  };
  return has(mandate.does_without) || (!mandate.asks_only_for.empty() && !has(mandate.asks_only_for));
}

Stance stance(const Mandate& mandate, Topic topic) {
  Stance stance = mandate.stances == nullptr ? Stance{} : (*mandate.stances)[topic];
  for (const Said& said : mandate.sentences)
    if (said.topic == topic) stance.source = said.sentence;
  return stance;
}

bool covers(const Mandate& mandate, Form form) {
  return std::any_of(mandate.forms.begin(), mandate.forms.end(),
                     [&](Form one) { return current(one) == current(form); });
}

}  // namespace sbs::programme
