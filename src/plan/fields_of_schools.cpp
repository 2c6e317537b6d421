#include "plan/tables.h"

// The keys of a school, a team and its members.
namespace sbs::plan {

using fields::also_called;
using fields::key;
using fields::mapping;
using fields::optional;
using fields::reason;
using fields::required;

constexpr std::array supervision_rows{
    key<&Supervision::kind>({"slag", "kind"}, optional,
                            {"”föreläggande”, ”vitesföreläggande”, ”anmärkning” eller ”annat”, efter vad det är.",
                             "“order”, “order_with_fine”, “remark” or “other”, by what it is."}),
    key<&Supervision::decision>({"beslut", "decision"}, optional, {"När beslutet fattades.", "When it was decided."}),
    key<&Supervision::what>({"vad", "what"}, optional, {"Vad som ska rättas till.", "What is to be put right."}),
    key<&Supervision::report_by>({"redovisas_senast", "report_by"}, optional,
                                 {"När åtgärderna senast ska redovisas.", "By when the measures are to be reported."}),
    key<&Supervision::closed>({"avslutad", "closed"}, optional,
                              {"När tillsynen avslutades.", "When the supervision was closed."}),
};
constexpr fields::Mapping supervision_keys =
    mapping<Supervision>({"tillsynen", "the supervision"}, {"en tillsyn", "an entry of supervision"}, supervision_rows);

constexpr std::array school_rows{
    key<&School::id>({"id", "id"}, required,
                     {"Ett kortnamn utan mellanslag, till exempel ”norra”. Andra delar av planen hänvisar till det.",
                      "A short name without blanks, such as “north”. Other parts of the plan refer to it."}),
    key<&School::name>({"namn", "name"}, required,
                       {"Skolans namn, till exempel ”Norra skolan”.", "The school's name, such as “Norra skolan”."}),
    key<&School::unit_code>({"skolenhetskod", "unit_code"}, optional,
                            {"Åtta siffror inom citattecken, ur Skolenhetsregistret.",
                             "Eight digits in quotation marks, from the school unit register."}),
    also_called(key<&School::forms>(
                    {"skolformer", "forms"}, required,
                    {"Skolformerna, till exempel ”[grundskola]”.", "The school forms, such as “[compulsory]”."}),
                "skolform, form, school form, school forms"),
    key<&School::years>({"årskurser", "years"}, optional,
                        {"Årskurserna, till exempel ”F-6”.", "The years, such as “F-6”."}),
    key<&School::grounds>({"skäl", "grounds"}, optional, {"Varför skolan valdes ut.", "Why the school was chosen."}),
    also_called(key<&School::supervision>(
                    {"tillsyn", "supervision"}, optional,
                    {"Beslut av Skolinspektionen om skolan.", "Decisions of the inspectorate about the school."}),
                "pågående_tillsyn, open_supervision, föreläggande, vite, order, fine"),
    key<&School::from>(
        {"från", "from"}, optional,
        {"När skolan kom med, om senare än de andra.", "When the school joined, if later than the others."}),
    key<&School::until>({"till", "until"}, optional, {"När skolan lämnade.", "When the school left."}),
    reason(key<&School::left>({"lämnade", "left"}, optional, {"Varför skolan lämnade.", "Why the school left."})),
};
constexpr fields::Mapping school_keys =
    mapping<School>({"skolan", "the school"}, {"en skola", "a school"}, school_rows);

constexpr std::array member_rows{
    key<&Member::role>({"roll", "role"}, required,
                       {"Rollen, till exempel ”rektor”.", "The role, such as “principal”."}),
    key<&Member::position>({"befattning", "position"}, optional,
                           {"Vad befattningen heter, om rollen inte säger det.",
                            "What the position is called, where the role does not say it."}),
    key<&Member::name>({"namn", "name"}, optional, {"Personens namn.", "The person's name."}),
    key<&Member::count>({"antal", "count"}, optional,
                        {"Hur många, om de inte nämns vid namn.", "How many, where they are not named."}),
    key<&Member::schools>({"skolor", "schools"}, optional,
                          {"Personens skolor, om inte teamets.", "The person's schools, if not the team's."}),
    key<&Member::from>({"från", "from"}, optional, {"När personen kom med.", "When the person joined."}),
    key<&Member::until>({"till", "until"}, optional, {"När personen slutade.", "When the person left."}),
};
constexpr fields::Mapping member_keys =
    mapping<Member>({"medlemmen", "the member"}, {"en medlem", "a member"}, member_rows);

constexpr std::array team_rows{
    key<&Team::id>({"id", "id"}, required,
                   {"Ett kortnamn utan mellanslag, till exempel ”norra”. Andra delar av planen hänvisar till det.",
                    "A short name without blanks, such as “north”. Other parts of the plan refer to it."}),
    key<&Team::type>({"typ", "type"}, required,
                     {"”skola”, ”huvudman” eller ”dialog”, efter vems team det är.",
                      "“school”, “organiser” or “dialogue”, by whose team it is."}),
    key<&Team::schools>({"skolor", "schools"}, optional,
                        {"Teamets skolor, med kortnamn.", "The team's schools, by id."}),
    key<&Team::members>(
        {"medlemmar", "members"}, required,
        {"Vilka som ingår, till exempel ”[{roll: rektor}]”.", "Who belongs to it, such as “[{role: principal}]”."}),
};
constexpr fields::Mapping team_keys = mapping<Team>({"teamet", "the team"}, {"ett team", "a team"}, team_rows);

}  // namespace sbs::plan
