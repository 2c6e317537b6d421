#include "fields/decoder.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/text.h"
#include "fields/decoder_words.h"
#include "fields/insert.h"
#include "fields/walk.h"
#include "fields/words.h"

namespace sbs::fields {

namespace {

using diag::RuleId;
using yaml::Kind;
using yaml::NodeId;

constexpr Message<std::string, std::string> same_key{"{0} och {1} är samma uppgift på två språk",
                                                     "{0} and {1} are the same key in two languages"};
constexpr Message<std::string> repeated{"{0} finns två gånger", "{0} appears twice"};
constexpr Message<> first_here{"första gången", "the first time"};
constexpr Message<> again_here{"andra gången", "the second time"};
constexpr Message<> keep_one{"behåll det som stämmer, och ta bort det andra",
                             "keep what is right, and remove the other"};
constexpr Message<std::string, QuotedKey> missing_under{"under {0} fattas raden {1}",
                                                        "the line {1} is missing under {0}"};
constexpr Message<std::string, QuotedKey> missing_of{"bland uppgifterna om {0} fattas {1}",
                                                     "among the keys of {0}, {1} is missing"};
constexpr Message<std::string, std::string> add_line{"lägg till raden ”{0}:” och skriv {1}",
                                                     "add the line “{0}:” and write {1}"};
constexpr Message<std::string, std::string> add_key{"lägg till ”{0}:” och skriv {1}", "add “{0}:” and write {1}"};
constexpr Message<std::string> write_that{"skriv {0}", "write {0}"};
constexpr Message<std::string> empty_list{"listan efter {0} är tom", "the list after {0} is empty"};

bool is_own(std::string_view name) { return name.starts_with(own_key_prefix); }

/// Whether a row is one of those that every mapping has.
bool is_common(const Key* row) {
  return row >= common_keys().data() && row < common_keys().data() + common_keys().size();
}

}  // namespace

void Decoder::report_repeated(NodeId first, NodeId again) {
  const std::string name = quoted(document_.text(again), sink_.language());
  const std::string first_name(document_.text(first));
  const bool translated = first_name != document_.text(again);
  auto& finding = translated ? sink_.report(RuleId::SBS003, document_.span(again), same_key,
                                            quoted(first_name, sink_.language()), name)
                             : sink_.report(RuleId::SBS003, document_.span(again), repeated, name);
  finding.labelled(sink_.text(again_here)).pointing_at(document_.span(first), sink_.text(first_here));
  finding.helped(sink_.text(keep_one));
}

/// Keys that no table knows may not stand twice either: other YAML tools drop one of them in silence.
void Decoder::check_repeated_below(NodeId node) {
  for (std::uint32_t index = node.index; index < document_[node].next; ++index) {
    if (document_[{index}].kind != Kind::mapping) continue;
    std::map<std::string_view, NodeId> seen;
    for (const auto& [key, value] : document_.entries({index}))
      if (const auto [at, fresh] = seen.try_emplace(document_.text(key), key); !fresh) report_repeated(at->second, key);
  }
}

std::vector<Decoder::Found> Decoder::match_keys(NodeId node, const Mapping& mapping) {
  std::vector<Found> found;
  found.reserve(mapping.keys.size());
  std::map<std::string_view, NodeId> unknown;
  constexpr auto not_yet = static_cast<std::size_t>(-1);
  std::vector<std::size_t> known(mapping.keys.size() + common_keys().size(), not_yet);  // by row: places in `found`
  const auto number_of = [&](const Key* row) {
    if (is_common(row)) return mapping.keys.size() + static_cast<std::size_t>(row - common_keys().data());
    return static_cast<std::size_t>(row - mapping.keys.data());
  };
  for_each_entry(document_, node, mapping, [&](const Entry& entry) {
    const auto& [key, value, row] = entry;
    if (document_[key].kind != Kind::scalar) {
      if (document_[key].kind != Kind::refused) no_text_as_key(key);
      return;
    }
    if (row == nullptr) {
      const std::string_view name = document_.text(key);
      check_repeated_below(value);
      if (const auto [at, fresh] = unknown.try_emplace(name, key); !fresh)
        report_repeated(at->second, key);
      else if (!is_own(name) && name != "<<")
        found.push_back({key, value});
      return;
    }
    meet(key, row->names);
    std::size_t& place = known[number_of(row)];
    if (place != not_yet) {
      report_repeated(found[place].key, key);
      found[place].repeated = true;
    } else {
      place = found.size();
      found.push_back({key, value, row});
    }
  });
  return found;
}

void Decoder::meet(NodeId node, const Names& names) {
  if (names.neutral() || document_[node].own_text) return;
  (names.language_of(document_.text(node)) == KeyLanguage::sv ? met_swedish_ : met_english_) = true;
}

/// The first line of a group, without the comment that may stand at its end.
source::Span Decoder::head_of(source::Span span) const {
  source::Span head = sources_.first_line(span);
  const auto& comments = document_.comments();
  const auto comment = std::lower_bound(comments.begin(), comments.end(), head);
  if (comment == comments.end() || comment->begin >= head.end) return head;
  head.end = comment->begin;
  while (head.end > head.begin + 1 && document_.bytes()[head.end - 1] == ' ')
    --head.end;
  return head;
}

void Decoder::meet_value(NodeId node) {
  if (row_ == nullptr) return;
  if (const auto both = in_both(document_.text(node), *row_)) meet(node, {both->sv, both->en});
}

bool Decoder::read_mapping(NodeId key, NodeId node, const Mapping& mapping, void* object) {
  if (document_[node].kind == Kind::refused) return false;
  if (document_[node].kind != Kind::mapping) {
    wrong_kind(key, node, Shape::mapping, false, {}, &mapping);
    return false;
  }
  source::Group& group = mapping.group(object);
  group.span = document_.span(node);
  group.head = head_of(group.span);
  auto found = match_keys(node, mapping);
  match_unknown_keys(found, mapping, object);
  for (const Found& one : found) {
    if (one.row == nullptr || one.guessed) continue;
    void* target = is_common(one.row) ? &group : object;
    if (document_[one.value].kind == Kind::refused) {
      one.row->give_up(target, document_.span(one.value));
    } else if (document_[one.value].kind == Kind::null) {
      row_ = one.row;
      // Where a value is needed, it is missing.
      if (one.row->required) {
        no_value(one.key, *one.row);
        one.row->give_up(target, document_.span(one.value));
      } else if (one.row->shape == Shape::text && !one.row->list) {
        check_says_something(one.key, one.value);
      } else {
        wrong_kind(one.key, one.value, one.row->shape, one.row->list, one.row->choices);
        one.row->give_up(target, document_.span(one.value));
      }
    } else {
      if (one.row->required && document_[one.value].kind == Kind::sequence &&
          document_[one.value].next == one.value.index + 1)
        sink_
            .report(RuleId::SBS005, document_.span(one.key), empty_list,
                    quoted(document_.text(one.key), sink_.language()))
            .helped(sink_.text(write_that, help_line(sink_.text(one.row->help))));
      row_ = one.row;
      group_ = node;
      mapping_ = &mapping;
      one.row->read(*this, one.key, one.value, target);
    }
    if (one.repeated) one.row->give_up(target, document_.span(one.value));
  }
  for (const Key& row : mapping.keys) {
    if (!row.required) continue;
    if (std::any_of(found.begin(), found.end(), [&](const Found& one) { return one.row == &row; })) continue;
    const auto language = sink_.language();
    const std::string name(row.names.in(keys_));
    // Lines stand under a key of their own; what is an item of a list, or within brackets, has no such line above it.
    const bool lines = document_[node].style != yaml::Style::flow;
    const bool under_key = lines && node.index == key.index + 1;
    sink_
        .report(RuleId::SBS005, group.head, under_key ? missing_under : missing_of,
                under_key ? quoted(document_.text(key), language) : std::string(mapping.what.in(language)),
                QuotedKey{row.names})
        .helped(sink_.text(lines ? add_line : add_key, name, help_line(sink_.text(row.help))));
  }
  return true;
}

std::optional<std::string_view> Decoder::scalar(NodeId key, NodeId node, Shape wanted) {
  const Kind kind = document_[node].kind;
  if (kind == Kind::scalar) return document_.text(node);
  if (kind != Kind::refused) wrong_kind(key, node, wanted, false);
  return std::nullopt;
}

}  // namespace sbs::fields
