#include "schema/schema.h"

#include "base/check.h"
#include "cli/command.h"
#include "cli/refuse.h"
#include "cli/session.h"

namespace sbs::cli {

namespace {

constexpr Phrase about{
    "Skriver JSON-schemat för planer. Med det visar textredigerare fel och förslag medan ni skriver.",
    "Prints the JSON Schema of plans. With it, editors show problems and suggestions as you type."};
constexpr Example example{
    "sbs schema --write schemas",
    {"Alla scheman i mappen schemas, för textredigeraren.", "All schemas in the folder schemas, for the text editor."}};
constexpr Message<std::string> name_help{"Vilket schema: {0}.", "Which schema: {0}."};
constexpr Phrase write_help{
    "Skriv alla scheman till en mapp, som görs om den inte finns, i stället för ett till standard ut.",
    "Write all schemas to a folder, which is made if it is not there, instead of one to standard output."};

struct Options {
  std::string name = "plan";
  std::string write;  ///< the folder that all of them go to; empty to print one
};

std::vector<Option> takes(Options& to, const Declaring& /*in*/) {
  return {checked({"name", &to.name, {}, called::name}, words_in(schema::schemas()), name_help),
          {"--write", &to.write, write_help, called::folder, Takes::folder}};
}

int run(const Env& env, const CommonOptions& common, const Options& options) {
  auto session = Session::start(env, common, {});
  if (!session) return refused(env, common, session.error());
  if (!options.write.empty()) {
    if (const auto made = env.output.folder(options.write); !made) return refused(*session, made.error());
    int code = exit_ok;
    for (const schema::Schema& one : schema::schemas())
      code = session->emit(one.text(), source::join_path(options.write, one.file_name()), code);
    return code;
  }
  const schema::Schema* named = schema::find_schema(options.name);
  SBS_CHECK(named != nullptr);
  return session->emit(named->text(), common.output, exit_ok);
}

}  // namespace

constexpr Command commands::schema{"schema", about, example, declare<Options, takes, run>};

}  // namespace sbs::cli
