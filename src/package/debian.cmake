# Run by cpack on what was installed, before it is packed: what Debian wants otherwise than `cmake --install` puts it.
set(usr ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr)
set(doc ${usr}/share/doc/sbs)

function(compress file)
  execute_process(COMMAND gzip -9 --no-name ${file} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# Debian's zsh looks in a folder of its own for the completions of packages.
file(RENAME ${usr}/share/zsh/site-functions ${usr}/share/zsh/vendor-completions)
compress(${usr}/share/man/man1/sbs.1)
compress(${usr}/share/man/sv/man1/sbs.1)

file(READ ${CPACK_SBS_SOURCES}/src/package/copyright copyright)
if(CPACK_SBS_STATIC)
  include(${CPACK_SBS_SOURCES}/src/package/notices.cmake)
  string(APPEND copyright "\n${notices}")
endif()
file(WRITE ${doc}/copyright "${copyright}")
file(RENAME ${doc}/CHANGELOG.md ${doc}/changelog)
compress(${doc}/changelog)
