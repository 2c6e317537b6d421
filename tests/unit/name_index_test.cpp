#include "plan/name_index.h"

#include <doctest/doctest.h>

#include <string>

#include "base/text.h"

// Names in texts, and whose they are.

namespace sbs::plan::test {

namespace {

/// What is found at a place, and whose it is: "Eks:1".
std::string found(const NameIndex& index, const std::string& text, std::size_t at = 0, bool any_case = false) {
  const auto match = index.match(text, at, any_case);
  if (!match) return "nobody";
  CHECK(match->genitive == (text[at + match->length - 1] == 's' && match->length > 2));
  return text.substr(at, match->length) + ":" + std::to_string(match->person);
}

NameIndex people() {
  NameIndex index;
  index.add("Anna Ek", 0);
  index.add("Anna", 0);
  index.add("Ek", 0);
  index.add("Anna Ek Berg", 1);
  index.add("Anna", 1);  // Anna Ek has it
  index.add("Åsa-Märta", 2);
  index.add("", 3);
  return index;
}

}  // namespace

TEST_CASE("the longest name is found, in the genitive too") {
  const NameIndex index = people();
  CHECK(found(index, "Anna Ek Berg kommer") == "Anna Ek Berg:1");
  CHECK(found(index, "Anna Ek Bergs bil") == "Anna Ek Bergs:1");
  CHECK(found(index, "Anna Ek Bergman") == "Anna Ek:0");
  CHECK(found(index, "Anna Eks bok") == "Anna Eks:0");
  CHECK(found(index, "Eks bok") == "Eks:0");
  CHECK(found(index, "Anna.") == "Anna:0");
  CHECK(found(index, "Annas") == "Annas:0");
  CHECK(found(index, "Annass") == "nobody");
  CHECK(found(index, "Ekman") == "nobody");
  CHECK(found(index, "hos Ek", 4) == "Ek:0");
  CHECK(found(index, "") == "nobody");
  CHECK(NameIndex().empty());
  CHECK_FALSE(index.empty());
}

TEST_CASE("a name of one word is no word in small letters, unless any case is asked for") {
  const NameIndex index = people();
  CHECK(found(index, "ek") == "nobody");
  CHECK(found(index, "EK") == "EK:0");
  CHECK(found(index, "eK") == "nobody");
  CHECK(found(index, "anna ek") == "anna ek:0");  // of several words, there is no doubt
  CHECK(found(index, "ek", 0, true) == "ek:0");
  CHECK(found(index, "åsa-märta", 0, true) == "åsa-märta:2");
}

TEST_CASE("another name may begin as one does, a word that is made with it names it") {
  const NameIndex index = people();
  CHECK(found(index, "Anna-Karin") == "nobody");
  CHECK(found(index, "Ek-gruppen") == "Ek:0");
  CHECK(found(index, "anna-karin", 0, true) == "anna:0");
  CHECK(found(index, "Åsa-Märtas") == "Åsa-Märtas:2");
  CHECK(found(index, "Åsa-Maria") == "nobody");
}

TEST_CASE("letters that stand among the signs are letters") {
  NameIndex index;
  index.add("µa", 0);
  CHECK(found(index, "µa") == "µa:0");
  CHECK(found(index, "µab") == "nobody");
  CHECK(in_word("ª", 0));
  CHECK_FALSE(in_word("×", 0));
  CHECK_FALSE(in_word("–", 0));
  CHECK_FALSE(in_word("a", 1));
}

TEST_CASE("a text without the names in it") {
  const NameIndex index = people();
  CHECK(index.without_names("anna eks bok, Ekman och EK") == " bok, Ekman och ");
  CHECK(NameIndex().without_names("Anna") == "Anna");
}

}  // namespace sbs::plan::test
