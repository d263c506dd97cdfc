// What can be learnt before a terminal is opened.

#include "ground.h"
#include "include/Surroundings.h"
#include "wide.h"

#include <langinfo.h>
#include <locale.h>
#include <term.h>
#include <unistd.h>

bool nc_is_terminal(int descriptor) {
  return isatty(descriptor) == 1;
}

int nc_terminfo_colors(const char *name) {
  TERMINAL *before = cur_term;
  int error = 0;
  // With a place for the error, setupterm neither prints nor exits.
  if (setupterm(name, STDOUT_FILENO, &error) != OK) {
    set_curterm(before);
    return -1;
  }
  int colors = tigetnum("colors");
  TERMINAL *entry = cur_term;
  set_curterm(before);
  if (entry != before) del_curterm(entry);
  return colors < 0 ? 0 : colors;
}

const char *nc_set_locale(const char *name) {
  // Characters only: numbers keep their decimal point, whatever the user's language.
  if (setlocale(LC_CTYPE, name) == NULL) return NULL;
  return nl_langinfo(CODESET);
}
