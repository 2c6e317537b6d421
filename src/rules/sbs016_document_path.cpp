#include <algorithm>
#include <vector>

#include "rules/rule.h"
#include "source/files.h"
#include "source/source_map.h"

namespace sbs::rules {

constexpr Message<Quoted> missing{"dokumentet {0} finns inte", "the document {0} does not exist"};
constexpr Message<Quoted> absolute{"dokumentet {0} går bara att öppna från vissa datorer",
                                   "the document {0} can only be opened from some computers"};
constexpr Message<Quoted> leads_out{"dokumentet {0} ligger utanför den mapp som planerna förvaras i (git)",
                                    "the document {0} is outside the repository of the plans"};
constexpr Message<> counted_from{"skriv sökvägen från den mapp där planen ligger",
                                 "write the path from the folder that the plan is in"};
constexpr Message<Quoted> did_you_mean{"menade ni {0}?", "did you mean {0}?"};
constexpr Message<> whole_address{"skriv hela webbadressen, med https:// först",
                                  "write the whole web address, with https:// first"};
constexpr Message<> keep_beside{"lägg dokumentet bredvid planen, och skriv sökvägen dit",
                                "put the document beside the plan, and write the path to it"};
constexpr Message<> or_address{"skriv webbadressen, om dokumentet finns på webben",
                               "write the web address, if the document is on the web"};

static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// A path from the root of one computer: `/home/…`, `~/…`, `C:\\…`, `\\\\server\\…`, `file://…`.
static bool is_absolute(std::string_view path) {
  const bool drive = path.size() > 2 && is_letter(path[0]) && path[1] == ':' && (path[2] == '/' || path[2] == '\\');
  return drive || path.starts_with('/') || path.starts_with('~') || path.starts_with("\\\\") ||
         path.starts_with("file:");
}

static bool is_address(std::string_view text) {
  return !text.starts_with("file:") && (text.find("://") != std::string_view::npos || text.starts_with("mailto:"));
}

static bool is_inside(const std::string& path, const std::string& folder) {
  if (folder == ".") return path != ".." && !path.starts_with("../");
  return path == folder || path.starts_with(folder + "/");
}

/// What lies at a path, whether its name is composed or not: macOS takes both names for one.
static bool exists(const source::Files& files, const std::string& path) {
  if (files.kind(path) != source::Kind::missing) return true;
  if (is_ascii(path)) return false;  // the folder need not be read for another way of writing it
  const auto entries = files.list(source::parent_folder(path));
  return entries && std::any_of(entries->begin(), entries->end(), [&](const source::Entry& entry) {
           return source::join_path(source::parent_folder(path), to_nfc(entry.name)) == path;
         });
}

/// The path as it was probably meant: with `/` for `\\`, or to a file of nearly that name; empty where none is near.
static std::string probably(const source::Files& files, const std::string& folder, std::string path) {
  std::replace(path.begin(), path.end(), '\\', '/');
  const std::string whole = source::normal_path(source::join_path(folder, path));
  if (exists(files, whole)) return path;
  const auto entries = files.list(source::parent_folder(whole));
  if (!entries) return {};
  std::vector<std::string_view> names;
  for (const source::Entry& entry : *entries)
    names.push_back(entry.name);
  const std::size_t slash = path.rfind('/');
  const std::string before = slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
  const auto near = nearest(std::string_view(path).substr(before.size()), names);
  return near ? before + std::string(names[*near]) : std::string();
}

/// `guesses` is how many more documents are looked for under a name like theirs, which takes reading the whole folder.
static void check_path(const Context& context, const source::Field<std::string>& document, int& guesses) {
  const std::string& path = *document;
  const std::string& plan = context.sources.name(document.span().file);
  // Nobody knows where a plan lies that comes through a pipe.
  if (trim(path).empty() || is_address(path) || plan == source::standard_input_name) return;
  const Quoted shown(path);
  if (is_absolute(path)) {
    context.report(document.span(), absolute, shown).help(keep_beside).help(or_address);
    return;
  }
  const std::string folder = source::parent_folder(plan);
  const std::string inside = source::normal_path(source::join_path(context.home.folder, path));
  if (context.home.repository && !is_inside(inside, *context.home.repository)) {
    context.report(document.span(), leads_out, shown).help(keep_beside).help(or_address);
    return;
  }
  if (exists(context.files, source::normal_path(source::join_path(folder, path)))) return;
  auto finding = context.report(document.span(), missing, shown);
  if (path.starts_with("www."))
    finding.help(whole_address);
  else if (guesses-- > 0)
    if (const std::string meant = probably(context.files, folder, path); !meant.empty())
      finding.help(did_you_mean, Quoted(meant));
  finding.help(counted_from);
}

static void check(const Context& context) {
  int guesses = 50;
  for (const plan::Event& event : context.plan.timeline.items)
    if (event.document) check_path(context, event.document.field(), guesses);
}

constexpr Rule SBS016{
    .id = RuleId::SBS016,
    .title = {"dokumentet finns inte där planen säger", "the document is not where the plan says"},
    .why = {"Den som läser planen ska kunna öppna dokumentet, också från en annan dator.",
            "Those who read the plan should be able to open the document, from another computer too."},
    .source = programme::our_own(
        "En sökväg under dokument räknas från planens mapp, finns där, och leder inte ut ur mappen som planerna "
        "förvaras i.",
        "A path under document is counted from the plan's folder, exists, and does not lead out of the repository."),
    .bad = {R"(tidslinje:
  - händelse: förslag
    klar: 2017-01-27
    av: [huvudman]
    dokument: bilagor/forslag.pdf
)"},
    .good = {R"(tidslinje:
  - händelse: förslag
    klar: 2017-01-27
    av: [huvudman]
    dokument: https://exempelkommunen.example/forslag.pdf
)"},
    .check = check,
};

}  // namespace sbs::rules
