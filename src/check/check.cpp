#include "check/check.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "plan/fields.h"
#include "plan/texts.h"
#include "yaml/document.h"

namespace sbs::check {

namespace {

using diag::Diagnostic;
using source::Span;

/// Says where places are in the trees of a plan.
class Trees {
 public:
  explicit Trees(const std::vector<yaml::Document>& documents) {
    for (const yaml::Document& document : documents)
      documents_.push_back({&document, fields::Addresses(document, plan::plan_keys())});
  }

  Place at(Span span) {
    const auto found = std::find_if(documents_.begin(), documents_.end(),
                                    [&](const Known& one) { return one.document->file() == span.file; });
    if (found == documents_.end()) return {};
    return {found->document->path_at(span), found->addresses.of(span)};
  }

  /// Tells a finding where it is, and what stands there and at the other places that it points at. Where that began
  /// without which it would not be asked for is no value that it names.
  void tell(Diagnostic& finding) {
    put(at(finding.span), finding);
    for (const diag::Related& related : finding.related)
      if (related.span != finding.since) finding.values += at(related.span).address.value + "\n";
  }

 private:
  struct Known {
    const yaml::Document* document;
    fields::Addresses addresses;
  };
  std::vector<Known> documents_;
};

std::vector<diag::Comment> comments_of(const std::vector<yaml::Document>& documents, const source::SourceMap& sources) {
  std::vector<diag::Comment> comments;
  for (const yaml::Document& document : documents) {
    auto its = diag::read_comments(document.comments(), sources);
    comments.insert(comments.end(), std::make_move_iterator(its.begin()), std::make_move_iterator(its.end()));
  }
  return comments;
}

/// The places of comments that a finding may point at.
template <class Take>
void each_place(const std::vector<diag::Comment>& comments, const Take& take) {
  for (const diag::Comment& comment : comments) {
    take(comment.span);
    for (const auto& named : comment.rules)
      take(named.span);
  }
}

}  // namespace

void Places::keep(Span span, const Place& place) {
  Kept kept{span};
  const auto add = [&](std::string_view text) {
    texts_ += text;
    return static_cast<std::uint32_t>(texts_.size());
  };
  kept.path = add(place.path);
  kept.at = add(place.address.at);
  kept.value = add(place.address.value);
  kept_.push_back(kept);
}

void Places::fit() {
  kept_.shrink_to_fit();
  texts_.shrink_to_fit();
}

std::optional<Place> Places::at(Span span) const {
  const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& one) { return one.span == span; });
  if (found == kept_.end()) return std::nullopt;
  const std::uint32_t begin = found == kept_.begin() ? 0 : std::prev(found)->value;
  const auto text = [&](std::uint32_t from, std::uint32_t to) { return texts_.substr(from, to - from); };
  return Place{text(begin, found->path), {text(found->path, found->at), text(found->at, found->value)}};
}

std::vector<Span> Places::spans() const {
  std::vector<Span> spans;
  for (const Kept& one : kept_)
    spans.push_back(one.span);
  return spans;
}

void put(const Place& place, diag::Diagnostic& finding) {
  finding.path = place.path;
  finding.at = place.address.at;
  finding.values += place.address.value + "\n";
}

Checked check(const plan::Reading& reading, const programme::History& history, const rules::Home& home,
              const config::Config& config, const source::SourceMap& sources, const World& world) {
  Checked checked;
  checked.root = reading.plan.root;
  checked.files = reading.plan.files;
  checked.config = &config;
  checked.today = world.today.of(&config);
  checked.comments = comments_of(reading.documents, sources);
  checked.findings = reading.findings;
  diag::append(checked.findings, rules::run(history, sources, world.files, home,
                                            {checked.today, config.settings.counts}, world.language));
  diag::append(checked.findings, rules::run_on_texts(plan::texts_of(reading.plan.files, reading.documents, sources),
                                                     sources, world.language));
  Trees trees(reading.documents);
  for (Diagnostic& finding : checked.findings)
    trees.tell(finding);
  checked.facts = rules::facts_of(history, sources);
  const auto note = [&](Span place) { checked.places.keep(place, trees.at(place)); };
  for (const Span& place : checked.facts->places())
    note(place);
  each_place(checked.comments, note);
  checked.places.fit();
  return checked;
}

Checked check(plan::Loose loose, const source::SourceMap& sources, const World& world) {
  Checked checked;
  checked.today = world.today.of(nullptr);
  checked.comments = comments_of(loose.documents, sources);
  checked.findings = std::move(loose.findings);
  diag::append(checked.findings,
               rules::run_on_texts(plan::texts_of(loose.files, loose.documents, sources), sources, world.language));
  return checked;
}

Checked check(const config::Config& config, const source::SourceMap& sources, const World& world) {
  Checked checked;
  checked.today = world.today.of(&config);
  checked.comments = diag::read_comments(config.comments, sources);
  checked.findings = config.findings;
  return checked;
}

void drop(const std::vector<source::FileId>& files, const Checked& checked, bool to_be_mended,
          source::SourceMap& sources) {
  std::set<source::FileId> wanted;
  for (const Diagnostic& finding : checked.findings) {
    sources.keep(finding.span);
    for (const diag::Related& related : finding.related)
      sources.keep(related.span);
    if (to_be_mended && finding.fix)
      for (const source::Edit& edit : finding.fix->edits)
        wanted.insert(edit.span.file);
  }
  for (const Span& place : checked.places.spans())
    sources.keep(place);
  each_place(checked.comments, [&](Span place) { sources.keep(place); });
  for (const source::FileId file : files)
    if (!wanted.contains(file)) sources.drop(file);
}

}  // namespace sbs::check
