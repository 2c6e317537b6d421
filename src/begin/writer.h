#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "base/language.h"
#include "base/message.h"
#include "fields/table.h"

namespace sbs::begin {

/// The lines of a file that begins, by the table of its keys: what is put in has its row there, or the program stops.
class Writer {
 public:
  Writer(KeyLanguage keys, const fields::Mapping& root, std::string_view schema);

  KeyLanguage keys() const { return keys_; }
  Language language() const { return messages_beside(keys_); }
  const std::string& text() const { return text_; }

  /// Words of sbs's own, in the language of the file.
  std::string say(const Phrase& phrase) const { return std::string(phrase.in(language())); }

  void blank() { text_ += '\n'; }
  /// What explains, on lines of its own.
  void explain(std::string_view words);
  /// By what the table says of a key of this group.
  void explain_key(std::string_view name) { explain(help(name)); }

  /// A key with its value, which is YAML already; beside it, what to know of that value.
  void put(std::string_view name, std::string_view value, std::string_view beside = {});
  void put_text(std::string_view name, std::string_view text, std::string_view beside = {});
  /// Ids or texts, between brackets.
  void put_texts(std::string_view name, const std::vector<std::string>& texts, std::string_view beside = {});

  template <class E>
  void put_choice(std::string_view name, E value, std::string_view beside = {}) {
    put(name, word(name, value), beside);
  }
  template <class E>
  void put_choices(std::string_view name, const std::vector<E>& values, std::string_view beside = {}) {
    std::vector<std::string> words;
    for (const E value : values)
      words.emplace_back(word(name, value));
    put_list(name, words, beside);
  }

  /// The fixed values of a key, as this file has them.
  std::vector<std::string> words_of(std::string_view name) const;
  template <class E>
  std::string_view word(std::string_view name, E value) const {
    return fields::choice_of(row(name).choices, static_cast<int>(value)).names.in(keys_);
  }
  /// What a key of this group is called here, and what the table says of it.
  std::string_view key(std::string_view name) const { return row(name).names.in(keys_); }
  std::string help(std::string_view name) const { return std::string(row(name).help.in(language())); }

  /// What is put while one lives stands below a key.
  class Below {
   public:
    Below(Writer& writer, std::string_view name);
    Below(const Below&) = delete;
    Below& operator=(const Below&) = delete;
    Below(Below&&) = delete;
    Below& operator=(Below&&) = delete;
    ~Below();

   private:
    Writer& writer_;
  };

  /// … or is one item of the list.
  class Item {
   public:
    explicit Item(Writer& writer) : writer_(writer) { writer_.begins_item_ = true; }
    Item(const Item&) = delete;
    Item& operator=(const Item&) = delete;
    Item(Item&&) = delete;
    Item& operator=(Item&&) = delete;
    ~Item() { writer_.indent_ -= step; }

   private:
    Writer& writer_;
  };

  /// … or is a proposal.
  class Proposed {
   public:
    explicit Proposed(Writer& writer) : writer_(writer) {
      SBS_CHECK(!writer.proposes_);
      writer_.proposes_ = true;
      writer_.proposed_at_ = writer.indent_;
    }
    Proposed(const Proposed&) = delete;
    Proposed& operator=(const Proposed&) = delete;
    Proposed(Proposed&&) = delete;
    Proposed& operator=(Proposed&&) = delete;
    ~Proposed() { writer_.proposes_ = false; }

   private:
    Writer& writer_;
  };

 private:
  static constexpr std::size_t step = 2;

  const fields::Key& row(std::string_view name) const;
  /// What stands before a line, where `sign` is what makes it a comment.
  std::string margin(std::string_view sign) const;
  /// Values that are YAML already, between brackets.
  void put_list(std::string_view name, const std::vector<std::string>& values, std::string_view beside);
  void line(const std::string& content, std::string_view beside);

  KeyLanguage keys_;
  std::vector<const fields::Mapping*> groups_;
  std::string text_;
  std::size_t indent_ = 0;
  bool begins_item_ = false;
  bool proposes_ = false;
  std::size_t proposed_at_ = 0;
};

}  // namespace sbs::begin
