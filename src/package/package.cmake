# What a release consists of, by `cmake --workflow --preset package`: in build/package a Debian package, the program alone,
# a package for npm, and their checksums. docs/release.md tells the rest.

# Who answers for a package has a name and an address; nobody is made up here.
set(SBS_MAINTAINER "sbs <sbs@localhost>" CACHE STRING "Who is named in a Debian package: \"Name <address>\"")

file(READ package.json npm_package)
string(JSON npm_version GET "${npm_package}" version)
if(NOT npm_version STREQUAL PROJECT_VERSION)
  message(FATAL_ERROR "The version is ${PROJECT_VERSION} in CMakeLists.txt and ${npm_version} in package.json: write the same in both.")
endif()

# What is linked into the program asks to be named in each copy of it: by Debian's own files on their licences.
string(REGEX MATCH "^[0-9]+" compiler "${CMAKE_CXX_COMPILER_VERSION}")
set(CPACK_SBS_NOTICES libyaml-cpp-dev libfmt-dev libcli11-dev nlohmann-json3-dev libexpected-dev libutf8proc-dev
  libminizip-dev zlib1g-dev libstdc++-${compiler}-dev libc6-dev)
set(CPACK_SBS_STATIC ${sbs_static})
set(CPACK_SBS_PROCESSOR ${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_SBS_SOURCES ${PROJECT_SOURCE_DIR})
set(CPACK_SBS_RELEASE ${PROJECT_SOURCE_DIR}/build/package)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME sbs)
set(CPACK_PACKAGE_CONTACT ${SBS_MAINTAINER})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/debian.cmake)
set(CPACK_POST_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/release.cmake)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)  # sbs_0.1.0_amd64.deb
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
# Without it, `sbs diff` takes files and folders, and `--since` goes by dates.
set(CPACK_DEBIAN_PACKAGE_SUGGESTS git)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"People keep the plan of a collaboration as text. sbs says what is wrong in it, why,
and what to write instead, and draws timelines, checklists, calendars and pages
from it.")
# One file needs nothing; one that has shared libraries, those that it names.
if(sbs_static)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS OFF)
else()
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
endif()
include(CPack)
