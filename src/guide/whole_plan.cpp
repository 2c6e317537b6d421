#include "guide/whole_plan.h"

#include <array>

namespace sbs::guide {

namespace {

constexpr std::string_view whole = R"(sbs: 1
samverkan:
  rubrik: Läsning på Ekskolan
  diarienummer: BUN 2020/118
  medel: Skolverket betalar handledarna, kommunen lärarnas tid.
  uppdrag: sbs-2019
  huvudman:
    namn: Exempelkommunen
    typ: kommunal
    kommunkod: "1881"
    organisationsnummer: 212000-1975
    tillsyn:
      - slag: föreläggande
        beslut: 2019-11-05
        vad: Stödet till elever som riskerar att inte nå målen.
        redovisas_senast: 2020-02-14
        avslutad: 2020-04-03
  räknas_från: dialog
  start: 2020-08-24
  slut: 2023-06-16
  status: pågår
  pauser:
    - från: 2021-02-01
      till: 2021-03-14
      skäl: Skolan hade fjärrundervisning.
skolor:
  - id: ek
    namn: Ekskolan
    skolenhetskod: "90000017"
    skolformer: [förskoleklass, grundskola]
    årskurser: F-6
    skäl: [låga_resultat, svåra_förutsättningar]
    anteckning: Förskoleklassen flyttade hit 2019.
    källa: Nämndens protokoll 2020-06-17
  - id: lind
    namn: Lindskolan
    skolformer: [grundskola]
    skäl: [låga_resultat, svåra_förutsättningar]
    tillsyn:
      - slag: anmärkning
        beslut: 2019-12-03
        avslutad: 2020-05-20
    från: 2020-10-01
    till: 2022-06-15
    lämnade: Skolan lades ner.
team:
  - id: ekteamet
    typ: skola
    skolor: [ek, lind]
    medlemmar:
      - roll: rektor
        skolor: [ek]
        från: 2020-09
      - roll: verksamhetschef
      - roll: pedagog
        antal: 4
      - roll: annan
        befattning: bibliotekarie
        namn: K. Exempel
        från: 2020-09
        till: 2022-06-15
  - id: dialogteamet
    typ: dialog
    medlemmar: [{roll: skolverkets_representant, antal: 2}]
tidslinje:
  - händelse: dialog_inledd
    klar: 2020-08-24
    av: [skolverket, huvudman]
  - händelse: deltagandebeslut
    klar: 2020-09-16
    av: [huvudman]
    skolor: [ek, lind]
    diarienummer: BUN 2020/118-3
    dokument: https://example.org/protokoll.pdf
  - händelse: planeringsmöte
    klar: 2020-09-30
    av: [skolverket, huvudman, skola]
  - händelse: teammöte
    id: hostens-moten
    rubrik: Teamet arbetar med nulägesanalysen
    planerad: 2020-10-07/2020-12-16
    intervall: 2 veckor
    klar: [2020-10-07, 2020-10-21, 2020-11-04, 2020-11-18, 2020-12-16]
    av: [skolverket, skola]
    team: [ekteamet, dialogteamet]
  - händelse: nulägesanalys
    klar: 2021-01-20
    av: [huvudman, skola]
  - händelse: förslag
    klar: 2021-01-27
    av: [huvudman, skola]
  - händelse: erbjudande
    klar: 2021-03-22
    av: [skolverket]
    insatser: [läsning, resultatmöten, skolbibliotek]
  - händelse: överenskommelse
    klar: 2021-04-12
    av: [skolverket, huvudman]
    insatser: [läsning, resultatmöten, skolbibliotek]
  - händelse: besök
    planerad: 2022-01-12
    inställd: Smittspridning; ersatt av ett digitalt möte.
  - händelse: kontakt
    klar: 2021-10-06
    av: [skolverket, huvudman]
  - händelse: kontakt
    klar: 2022-03-16
    av: [skolverket, huvudman]
  - händelse: delredovisning
    klar: 2022-06-10
    av: [huvudman]
  - händelse: utvärdering
    klar: 2023-05-12
    av: [skolverket]
    bedömning:
      huvudman:
        planera: stärkt
        följa_upp: stärkt
        utveckla: oförändrad
      skolor:
        planera: stärkt
        följa_upp: oförändrad
        utveckla: stärkt
  - händelse: slutredovisning
    planerad: senast 2023-06-15
    av: [huvudman]
  - händelse: avslut
    planerad: 2023-06-16
    av: [skolverket, huvudman]
nulägesanalys:
  medverkande: [alla_pedagoger, elever]
  iakttagelser:
    - id: läsförståelse
      skolor: [ek]
      problem: Eleverna läser allt svagare i årskurs 3.
      underlag: Nationella prov 2018–2020
      orsaker: [Undervisningen i läsning är olika i klasserna.]
    - id: lokaler
      problem: Det finns få tysta arbetsplatser.
      orsaker: [Skolan är byggd för färre elever.]
      prioriteras_inte: Kommunen bygger om skolan 2024.
insatser:
  - id: läsning
    rubrik: Läsning i alla ämnen
    status: pågår
    nivå: skola
    skolor: [ek]
    vad: Gemensamma sätt att undervisa i läsförståelse.
    hur: Kollegialt lärande varannan vecka, lett av en förstelärare.
    iakttagelser: [läsförståelse]
    medel: Skolverket betalar handledaren.
    syften: [kunskapsresultat, likvärdighet]
    stärker: [planera, utveckla]
    start: 2021-08-16
    slut: 2023-06-09
    ansvariga:
      - part: huvudman
        vem: verksamhetschef
        åtagande: Avsätter tid för lärarna.
      - part: skolverket
        åtagande: Erbjuder en handledare.
    aktiviteter:
      - rubrik: Kartläggning av läsförmågan i årskurs 1–6
        vem: förstelärare
        planerad: 2021-09
        klar: 2021-09-24
      - rubrik: Föreläsning för alla lärare
        planerad: 2022-01-10
        inställd: Smittspridning.
    mål:
      - mått: Elever i årskurs 3 som når läskravet
        enhet: procent
        grupp: årskurs 3
        gruppstorlek: 48
        utgångsläge: {period: VT2020, värde: 60}
        målvärde: {period: VT2023, värde: 80}
        utfall:
          - {period: VT2021, värde: 62}
          - {period: VT2022, värde: 71}
    avstämningar:
      - klar: 2022-06-08
        av: rektor
        läge: enligt_plan
    nästa_avstämning: 2023-06-07
  - id: resultatmöten
    rubrik: Resultaten läses tillsammans
    status: pågår
    nivå: huvudman
    vad: Rektor och verksamhetschef följer upp resultaten tillsammans.
    hur: Ett möte varje månad.
    iakttagelser: [läsförståelse]
    syften: [kunskapsresultat]
    stärker: [följa_upp]
    start: HT2021
    slut: 2023-06-09
    ansvariga: [{part: huvudman, vem: verksamhetschef}]
    mål: [{mått: Fler elever ska våga läsa högt., målvärde: {period: VT2023, värde: De flesta vågar.}}]
    nästa_avstämning: senast 2023-06-07
  - id: skolbibliotek
    rubrik: Läsgrupper i biblioteket
    status: avbruten
    statusskäl: Bibliotekarien slutade.
    vad: Läsgrupper för elever i årskurs 4–6.
    hur: En timme i veckan.
    iakttagelser: [läsförståelse]
    syften: [kunskapsresultat]
    stärker: [utveckla]
    start: 2021-08-16
    slut: 2022-06-10
    ansvariga: [{part: huvudman, vem: rektor}]
    mål: [{mått: Utlånade böcker, utgångsläge: {period: 2020, värde: 120}, målvärde: {period: 2022, värde: 400}, utfall: [{period: 2022, värde: 150}]}]
)";

constexpr std::string_view paused = R"(sbs: 1
samverkan:
  uppdrag: sbs-2019
  huvudman:
    namn: Exempelkommunen
    typ: kommunal
  räknas_från: start
  start: HT2020
  status: pausad
  statusskäl: Skolan har bytt rektor, och den nya behöver tid.
)";

constexpr std::string_view smallest = R"(sbs: 1
samverkan:
  uppdrag: ri-2024
  huvudman:
    namn: Exempelkommunen
    typ: kommunal
skolor:
  - id: ek
    namn: Ekskolan
    skolformer: [grundskola]
    skäl: [låga_resultat]
tidslinje:
  - händelse: urval
    klar: 2026-12-03
    av: [skolverket]
  - händelse: möte
    planerad: 2027-02-15
    av: [skolverket, huvudman]
)";

constexpr std::array all{SamplePlan{whole, Day{std::chrono::year{2023} / 5 / 15}},
                         SamplePlan{paused, Day{std::chrono::year{2021} / 5 / 15}},
                         SamplePlan{smallest, Day{std::chrono::year{2027} / 2 / 1}}};

}  // namespace

std::span<const SamplePlan> sample_plans() { return all; }

std::string_view smallest_plan() { return smallest; }

}  // namespace sbs::guide
