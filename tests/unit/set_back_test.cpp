#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "diag/diagnostic.h"
#include "support/world.h"
#include "yaml/parse.h"

// Being early is not being wrong: the whole example, set back to each month of its life, is never in error.

namespace sbs::test {

namespace {

using yaml::Kind;
using yaml::NodeId;

/// A plan's text, and the edits that set it back to a day.
class SetBack {
 public:
  SetBack(const std::string& plan, Day day) : day_(day), sink_(Language::en), text_(plan) {
    file_ = sources_.add("plan.yaml", plan);
    parsed_ = yaml::parse(sources_, file_, sink_);
    agreed_ = passed(done_of("agreement"));
    offered_ = passed(done_of("offer"));
  }

  std::string run() {
    const NodeId root = document().root();
    const NodeId collaboration = *value(root, "collaboration");
    if (!passed(text(*value(collaboration, "end")))) replace(*value(collaboration, "status"), "active");
    for (const NodeId event : items(root, "timeline"))
      set_back_event(event);
    for (const NodeId intervention : items(root, "interventions"))
      set_back_intervention(intervention);
    std::sort(edits_.begin(), edits_.end(), [](const auto& a, const auto& b) { return a.begin > b.begin; });
    for (const Edit& edit : edits_)
      text_.replace(edit.begin, edit.end - edit.begin, edit.text);
    return text_;
  }

 private:
  struct Edit {
    std::size_t begin;
    std::size_t end;
    std::string text;
  };

  const yaml::Document& document() const { return parsed_.document; }
  std::string text(NodeId node) const { return std::string(document().text(node)); }

  std::optional<yaml::Document::Entry> entry(NodeId mapping, const std::string& name) const {
    for (const auto& one : document().entries(mapping))
      if (document().text(one.key) == name) return one;
    return std::nullopt;
  }
  std::optional<NodeId> value(NodeId mapping, const std::string& name) const {
    const auto found = entry(mapping, name);
    return found ? std::optional(found->value) : std::nullopt;
  }
  std::vector<NodeId> items(NodeId mapping, const std::string& name) const {
    std::vector<NodeId> all;
    if (const auto list = value(mapping, name))
      for (const NodeId item : document().children(*list))
        all.push_back(item);
    return all;
  }

  /// Whether all of a date had passed on the day.
  bool passed(const std::string& date) const {
    const auto parsed = parse_partial_date(date);
    return parsed && parsed->last < day_;
  }
  std::string done_of(const std::string& kind) const {
    for (const NodeId event : items(document().root(), "timeline"))
      if (text(*value(event, "event")) == kind) return text(*value(event, "done"));
    return {};
  }

  void replace(NodeId node, const std::string& text) {
    const auto span = document().span(node);
    edits_.push_back({span.begin, span.end, text});
  }

  /// Takes a key with its value away: its lines, or its part of a line within braces.
  void remove(NodeId mapping, const yaml::Document::Entry& one) {
    std::size_t begin = document().span(one.key).begin;
    std::size_t end = document().span(one.value).end;
    if (document()[mapping].style == yaml::Style::flow) {
      if (text_.compare(end, 2, ", ") == 0)
        end += 2;
      else if (begin >= 2 && text_.compare(begin - 2, 2, ", ") == 0)
        begin -= 2;
    } else {
      begin = text_.rfind('\n', begin) + 1;
      end = text_.find('\n', end - 1) + 1;
    }
    edits_.push_back({begin, end, ""});
  }

  /// Takes an item of a list away, and the list where nothing is left of it.
  void remove_items(NodeId mapping, const std::string& name, const std::function<bool(NodeId)>& stays) {
    const auto list = entry(mapping, name);
    if (!list) return;
    const auto all = items(mapping, name);
    std::string left;
    for (const NodeId item : all)
      if (stays(item)) left += fmt::format("{}{}", left.empty() ? "" : ", ", sources_.text(document().span(item)));
    if (static_cast<std::size_t>(std::count_if(all.begin(), all.end(), stays)) == all.size()) return;
    if (left.empty())
      remove(mapping, *list);
    else
      replace(list->value, "[" + left + "]");
  }

  void set_back_event(NodeId event) {
    const auto done = entry(event, "done");
    if (!done) return;
    if (document()[done->value].kind == Kind::sequence)
      return remove_items(event, "done", [&](NodeId date) { return passed(text(date)); });
    if (passed(text(done->value))) return;
    if (entry(event, "planned"))
      remove(event, *done);
    else
      replace(done->key, "planned");
  }

  void set_back_intervention(NodeId intervention) {
    replace(*value(intervention, "status"), status_on_the_day(intervention));
    for (const NodeId activity : items(intervention, "activities")) {
      if (const auto done = entry(activity, "done"); done && !passed(text(done->value))) remove(activity, *done);
      const auto cancelled = entry(activity, "cancelled");
      if (cancelled && !passed(text(*value(activity, "planned")))) remove(activity, *cancelled);
    }
    remove_items(intervention, "reviews", [&](NodeId review) { return passed(text(*value(review, "done"))); });
    for (const NodeId goal : items(intervention, "goals"))
      remove_items(goal, "outcomes", [&](NodeId outcome) { return passed(text(*value(outcome, "period"))); });
  }

  std::string status_on_the_day(NodeId intervention) const {
    const std::string status = text(*value(intervention, "status"));
    if (!agreed_) return offered_ ? "offered" : "proposed";
    if (status == "declined") return status;
    if (passed(text(*value(intervention, "end")))) return status;
    return passed(text(*value(intervention, "start"))) ? "in_progress" : "agreed";
  }

  Day day_;
  source::SourceMap sources_;
  diag::Sink sink_;
  std::string text_;
  source::FileId file_;
  yaml::Parsed parsed_{yaml::Document({}, {}), false};
  bool agreed_ = false;
  bool offered_ = false;
  std::vector<Edit> edits_;
};

std::string errors_in(const std::string& plan, Day day, const std::string& language) {
  std::string errors;
  const Outcome outcome =
      World({{"plan.yaml", plan}}).on(day).run({"validate", ".", "--format", "json", "--lang", language});
  for (const Found& one : read_findings(outcome.out))
    if (one.severity == "error") errors += fmt::format("{} {}:{} {}\n", one.rule, one.line, one.column, one.message);
  return errors;
}

}  // namespace

TEST_CASE("the example set back to the first of each month is never in error") {
  const std::string plan = read_file(source_root() + "/examples/plan.yaml");
  int months = 0;
  int in_progress = 0;
  for (Day day = *make_day(2017, 4, 1); day <= *make_day(2020, 4, 1); day = add_months(day, 1)) {
    const std::string then = SetBack(plan, day).run();
    CAPTURE(iso(day));
    CHECK(errors_in(then, day, "en") == "");
    ++months;
    if (then.find("status: in_progress") != std::string::npos) ++in_progress;
  }
  CHECK(months == 37);
  // The plan really is another one from month to month.
  CHECK(in_progress > 12);
  CHECK(SetBack(plan, *make_day(2017, 4, 1)).run().find("done: 2018") == std::string::npos);
  CHECK(SetBack(plan, *make_day(2020, 4, 1)).run() == plan);
}

}  // namespace sbs::test
