// The mouse. ncurses only lends us its reader of keys: its own reader of mice hands out what lies
// waiting in another order than it happened, cannot tell a drag from a mere motion, and never
// switches on the modes that report either.

#include "cellar.h"

#include <term.h>

/// Each mode holds where the next is unknown: buttons, drags, motion; then numbers instead of bytes for the cells.
static const char switch_on[] = "\033[?1000h\033[?1002h\033[?1003h\033[?1006h";
static const char switch_off[] = "\033[?1006l\033[?1003l\033[?1002l\033[?1000l";

static bool exists;
static bool is_wanted;

void cellar_open_mouse(void) {
  const char *begin = tigetstr("kmous");
  exists = begin != NULL && begin != (const char *)-1 && *begin != 0 && cellar_open_reports();
  is_wanted = false;
}

void cellar_close_mouse(void) {
  cellar_rest_mouse();
  cellar_close_reports();
  exists = is_wanted = false;
}

void cellar_wake_mouse(void) {
  if (!is_wanted) return;
  cellar_guard_mouse(switch_off);
  nc_send(switch_on, sizeof switch_on - 1);
}

void cellar_rest_mouse(void) {
  if (!is_wanted) return;
  nc_send(switch_off, sizeof switch_off - 1);
  cellar_guard_mouse(NULL);
  // What the mouse did last must not be read as words by the shell.
  flushinp();
}

bool nc_has_mouse(void) {
  return exists;
}

void nc_set_mouse(bool on) {
  if (!exists || on == is_wanted) return;
  is_wanted = on;
  if (on) {
    cellar_wake_mouse();
  } else {
    nc_send(switch_off, sizeof switch_off - 1);
    cellar_guard_mouse(NULL);
  }
}

bool cellar_is_mouse_wanted(void) {
  return is_wanted;
}
