# compile.sh BUILD SOURCES COMPILER ARGUMENT…: the compiler, but for a source of SOURCES that has a copy with mutants in
# BUILD it gets the copy. CMake is told to start it for every compilation (CMAKE_CXX_COMPILER_LAUNCHER).
build=$1
sources=$2
shift 2
mutated=
for argument do
  shift
  case $argument in
    "$sources"/src/*.cpp)
      copy=$build/mutated${argument#"$sources"}
      if [ -f "$copy" ]; then
        argument=$copy
        mutated=yes
      fi ;;
  esac
  set -- "$@" "$argument"
done
# A switch makes code that warnings are right about, and is compiled once to run for a few minutes.
if [ -n "$mutated" ]; then set -- "$@" -w -O1 -fdiagnostics-color=never; fi
exec "$@"
