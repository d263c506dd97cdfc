// The mouse, and the marks around a pasted text: modes of the terminal that ncurses does not switch as we need them.
// It cannot tell a drag from a mere motion, never switches on the modes that report either, and knows no pastes.

#include "ground.h"
#include "guard.h"
#include "keys.h"
#include "mouse.h"
#include "output.h"
#include "wide.h"

#include <term.h>
#include <termios.h>
#include <unistd.h>

/// Each mode holds where the next is unknown: buttons, drags, motion; then numbers instead of bytes for the cells.
static const char switch_on[] = "\033[?1000h\033[?1002h\033[?1003h\033[?1006h";
static const char switch_off[] = "\033[?1006l\033[?1003l\033[?1002l\033[?1000l";
static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";

static bool exists;
static bool is_wanted;

static bool send_mode(const char *bytes, size_t size) {
  return cellar_send(bytes, size - 1, 1000);
}

void cellar_open_mouse(void) {
  const char *begin = tigetstr("kmous");
  // Terminals without a mouse are of a time that knew no pastes, and some would show the switches as text.
  exists = begin != NULL && begin != (const char *)-1 && *begin != 0;
  is_wanted = false;
  nc_decoder_expect_reports(cellar_decoder(), exists);
}

void cellar_wake_mouse(void) {
  if (!exists) return;
  cellar_guard_paste(paste_off);
  send_mode(paste_on, sizeof paste_on);
  if (!is_wanted) return;
  cellar_guard_mouse(switch_off);
  send_mode(switch_on, sizeof switch_on);
}

bool cellar_rest_mouse(void) {
  if (!exists) return true;
  if (!send_mode(paste_off, sizeof paste_off)) return false;
  cellar_guard_paste(NULL);
  if (!is_wanted) return true;
  if (!send_mode(switch_off, sizeof switch_off)) return false;
  cellar_guard_mouse(NULL);
  // What the mouse did last must not be read as words by the shell.
  tcflush(STDIN_FILENO, TCIFLUSH);
  return true;
}

void cellar_close_mouse(void) {
  exists = is_wanted = false;
}

bool nc_has_mouse(void) {
  return exists;
}

void nc_set_mouse(bool on) {
  if (!exists || on == is_wanted) return;
  is_wanted = on;
  nc_decoder_tell_reports(cellar_decoder(), on);
  if (on) cellar_guard_mouse(switch_off);
  if (on) send_mode(switch_on, sizeof switch_on);
  else send_mode(switch_off, sizeof switch_off);
  if (!on) cellar_guard_mouse(NULL);
}
