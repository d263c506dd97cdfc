// What the files of the cellar tell each other.

#ifndef CELLAR_H
#define CELLAR_H

// wcwidth and the wide half of curses are not in plain C.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdio.h>

#include "include/CNcurses.h"

/// Opens the way to the terminal that ncurses is to write on; null when there is none to be had.
FILE *cellar_open_output(void);
/// Closes it.
void cellar_close_output(void);
/// From now on what ncurses writes is kept.
void cellar_collect_output(void);
/// Sends bytes to the terminal; false when it is gone, or takes nothing for `patience` milliseconds, −1 for no limit.
bool cellar_send(const char *bytes, size_t count, int patience);
/// Sends what was kept, in one piece, and lets ncurses write on the terminal again; the number of bytes.
size_t cellar_send_output(void);

/// Opens the reader of keys; false when out of memory.
bool cellar_open_keys(void);
/// Closes the reader of keys.
void cellar_close_keys(void);

/// What the reader of keys finds where a report of the mouse begins; beyond all codes of ncurses and its entries.
enum { CELLAR_NUMBERED_REPORT = KEY_MAX + 1000, CELLAR_PLAIN_REPORT };
/// Has the reader of keys find reports of the mouse; false when out of memory.
bool cellar_open_reports(void);
/// Closes the reader of reports.
void cellar_close_reports(void);
/// Reads the rest of a report, and says what the mouse did.
nc_key cellar_read_report(int kind);

/// Finds out whether the open terminal has a mouse.
void cellar_open_mouse(void);
/// Switches the mouse off and closes the reader of its reports.
void cellar_close_mouse(void);
/// Switches the mouse on if it is wanted, after the screen was left for a while.
void cellar_wake_mouse(void);
/// Switches the mouse off while the screen is left.
void cellar_rest_mouse(void);
/// Whether the mouse is to be reported.
bool cellar_is_mouse_wanted(void);

/// Catches the signals of nc_take_happenings; false when there is no pipe to be had.
bool cellar_catch_signals(void);
/// Gives the signals back to whom they belonged.
void cellar_release_signals(void);
/// Forgets a happening that has been dealt with.
void cellar_dismiss(unsigned happening);

/// From now on a crash restores the terminal's modes before the process dies of it.
void cellar_guard_modes(void);
/// From now on a crash also leaves the screen; needs the open terminal's terminfo entry.
void cellar_guard_screen(void);
/// From now on a crash also sends these bytes; null for none.
void cellar_guard_mouse(const char *farewell);
/// The screen has been left or entered for a while: says whether a crash has anything to restore.
void cellar_guard_enabled(bool enabled);
/// Ends the guard.
void cellar_unguard(void);

#endif
