#include <cstdlib>
#include <ctime>

#include "cli/env.h"

int main(int argc, char** argv) { return sbs::cli::run_process(argc, argv, &std::getenv, std::time(nullptr)); }
