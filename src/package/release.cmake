# Run by cpack when the Debian package is made: beside it, the program alone, the package for npm, and the checksums of all.
set(folder ${CPACK_SBS_RELEASE})
file(REMOVE_RECURSE ${folder})
file(COPY ${CPACK_PACKAGE_FILES} DESTINATION ${folder})
if(NOT CPACK_SBS_STATIC OR NOT CPACK_SBS_PROCESSOR STREQUAL "x86_64")
  message(WARNING "Only the Debian package was made: the others need a program for x86-64 that is one file (SBS_STATIC=ON).")
  return()
endif()

# What was packed, stripped as it is.
set(program ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/bin/sbs)
file(COPY_FILE ${program} ${folder}/sbs-${CPACK_PACKAGE_VERSION}-linux-amd64)
include(${CPACK_SBS_SOURCES}/src/package/notices.cmake)
file(WRITE ${folder}/NOTICES.txt "${notices}")

set(npm ${CPACK_TOPLEVEL_DIRECTORY}/npm)
file(REMOVE_RECURSE ${npm})
file(COPY ${CPACK_SBS_SOURCES}/README.md ${CPACK_SBS_SOURCES}/CHANGELOG.md ${folder}/NOTICES.txt DESTINATION ${npm})
# The program is in it: nothing is to be run when it is installed.
file(READ ${CPACK_SBS_SOURCES}/package.json manifest)
string(JSON manifest REMOVE "${manifest}" scripts)
file(WRITE ${npm}/package.json "${manifest}\n")
file(COPY ${program} DESTINATION ${npm}/bin)
execute_process(
  COMMAND npm pack --ignore-scripts --offline --silent --pack-destination ${folder}
  WORKING_DIRECTORY ${npm} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

file(GLOB names RELATIVE ${folder} ${folder}/*)
set(sums "")
foreach(name IN LISTS names)
  file(SHA256 ${folder}/${name} sum)
  string(APPEND sums "${sum}  ${name}\n")
endforeach()
file(WRITE ${folder}/SHA256SUMS "${sums}")
