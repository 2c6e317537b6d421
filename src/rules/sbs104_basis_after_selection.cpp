#include "rules/earliest.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> after_selection{"underlaget från Skolinspektionen kommer efter urvalet",
                                    "the inspectorate's list of proposed schools comes after the selection"};
constexpr Message<> may_be_after_selection{
    "underlaget från Skolinspektionen kommer kanske efter urvalet",
    "the inspectorate's list of proposed schools might come after the selection"};
constexpr Message<> after_dialogue{"urvalet kommer efter att dialogen med huvudmannen inleddes",
                                   "the selection comes after the dialogue with the organiser opened"};
constexpr Message<> may_be_after_dialogue{"urvalet kommer kanske efter att dialogen med huvudmannen inleddes",
                                          "the selection might come after the dialogue with the organiser opened"};
constexpr Message<> selection_here{"urvalet", "the selection"};
constexpr Message<> dialogue_here{"dialogen inleddes", "the dialogue opened"};
constexpr Message<When> correct_basis{"rätta underlagets datum till {0} eller tidigare",
                                      "correct the date of the list to {0} or earlier"};
constexpr Message<When> correct_selection{"rätta urvalets datum till {0} eller tidigare",
                                          "correct the date of the selection to {0} or earlier"};
constexpr Message<> or_selection{"rätta urvalets datum, om det är det som är fel",
                                 "correct the date of the selection, if that is the wrong one"};
constexpr Message<> or_dialogue{"rätta dagen då dialogen inleddes, om det är den som är fel",
                                "correct the day when the dialogue opened, if that is the wrong one"};

/// What is said of two dates that come in the wrong order.
struct Words {
  Message<> certain;
  Message<> may;
  Message<> then_here;
  Message<When> correct_first;
  Message<> or_then;
};
constexpr Words basis_words{after_selection, may_be_after_selection, selection_here, correct_basis, or_selection};
constexpr Words selection_words{after_dialogue, may_be_after_dialogue, dialogue_here, correct_selection, or_dialogue};

static void compare(const Context& context, const Earliest& first, const Earliest& then, const Words& words,
                    Severity severity) {
  const Order wrong = order(then, first);
  if (wrong.certainty == Certainty::no) return;
  context.report(wrong.certainty, wrong.then.span(), words.certain, words.may)
      .at(severity)
      .points_at(wrong.first.span(), words.then_here)
      .help(words.correct_first, wrong.first->last)
      .help(words.or_then);
}

static void check(const Context& context) {
  const Earliest basis = earliest(context.history, plan::EventKind::inspectorate_basis);
  const Earliest selection = earliest(context.history, plan::EventKind::selection);
  const Earliest dialogue = earliest(context.history, plan::EventKind::dialogue_opened);
  compare(context, basis, selection, basis_words, Severity::warning);
  compare(context, selection, dialogue, selection_words, Severity::note);
}

constexpr Rule SBS104{
    .id = RuleId::SBS104,
    .title = {"Skolinspektionens underlag kommer efter urvalet",
              "the inspectorate's list of proposed schools comes after the selection"},
    .why = {"Skolverket gör sitt urval utifrån Skolinspektionens underlag. Kommer underlaget efter urvalet är ett av "
            "datumen fel, eller så byggde urvalet på något annat. Vilka skolor som ingår avgörs i dialogen med "
            "huvudmannen. Är det urvalet som dateras efter att dialogen inleddes blir det därför bara en upplysning.",
            "Skolverket makes its selection from the inspectorate's list of proposed schools. Where the list comes "
            "after the selection, one of the dates is wrong, or the selection was based on something else. Which "
            "schools take part is settled in the dialogue with the organiser. A selection dated after the dialogue "
            "opened is therefore only a note."},
    .source = programme::working_order(
        "Skolinspektionen skickar ett underlag till Skolverket med förslag på vilka skolor som bäst uppfyller "
        "kriterierna för att delta i satsningen. Därefter gör Skolverket ett urval av skolor och huvudmän.",
        "The inspectorate sends Skolverket a list of proposed schools, those that best meet the criteria for taking "
        "part. After that Skolverket makes a selection of schools and "
        "organisers.",
        programme::step_1),
    .levels = Phrase{"Det blir bara en upplysning om det är urvalet som dateras efter att dialogen inleddes.",
                     "It is only a note where the selection is dated after the dialogue opened."},
    .imprecise = Imprecise::note,
    .bad = {R"(tidslinje:
  - {händelse: underlag, klar: 2016-05-10, av: [skolinspektionen]}
  - {händelse: urval, klar: 2016-04-20, av: [skolverket]}
)"},
    .good = {R"(tidslinje:
  - {händelse: underlag, klar: 2016-03-10, av: [skolinspektionen]}
  - {händelse: urval, klar: 2016-04-20, av: [skolverket]}
)"},
    .topic = programme::Topic::basis,
    .check = check,
};

}  // namespace sbs::rules
