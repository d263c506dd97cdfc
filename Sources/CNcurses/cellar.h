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

/// Opens the way to the terminal, and what ncurses is to write on; null when there is none to be had.
FILE *cellar_open_output(void);
/// Closes both.
void cellar_close_output(void);
/// From now on what ncurses writes is kept.
void cellar_collect_output(void);
/// Where ncurses could not be kept from writing on the terminal itself, it no longer waits for it; for handlers.
void cellar_free_output(void);
/// Sends bytes to the terminal; false when it is gone, or takes nothing for `patience` milliseconds, −1 for no limit.
/// Where the end has been asked for, a moment is all it gets.
bool cellar_send(const char *bytes, size_t count, int patience);
/// Sends what was kept, in one piece, and says how many bytes it was; false where the terminal did not take all.
/// Taking leave is waited for, but not long; a screen is, but not where the end has been asked for.
bool cellar_send_output(bool is_leave, size_t *count);
/// Sends bytes without any wait: in place of all that nobody has read, if it has to be; for handlers.
void cellar_send_at_once(const char *bytes, size_t count);

/// Opens the reader of keys; false when out of memory.
bool cellar_open_keys(void);
/// Closes the reader of keys.
void cellar_close_keys(void);
/// What understands the keys; null while they are closed.
nc_decoder *cellar_decoder(void);
/// Milliseconds until the keys have to be looked at though nothing has come, −1 for never.
int cellar_key_patience(void);

/// Finds out whether the open terminal has a mouse; after the keys were opened.
void cellar_open_mouse(void);
/// Forgets the mouse.
void cellar_close_mouse(void);
/// Has pastes marked and, if it is wanted, the mouse reported, when the screen has been entered.
void cellar_wake_mouse(void);
/// Switches both off before the screen is left; false where the terminal did not take it, and the guard still has to.
bool cellar_rest_mouse(void);

/// Catches the signals of nc_take_happenings; false when there is no pipe to be had.
bool cellar_catch_signals(void);
/// Gives the signals back to whom they belonged.
void cellar_release_signals(void);
/// Has the program end as by a signal; for handlers.
void cellar_end(int signal);

/// Whether a shell looks after the group of this process, and can bring it back when it is stopped.
bool cellar_has_shell(void);
/// Stops the group by a signal that the system refuses where no shell looks after it; whether it was stopped and
/// continued again.
bool cellar_stop_group(int signal);

/// From now on a crash restores the terminal's modes before the process dies of it.
void cellar_guard_modes(void);
/// From now on a crash also leaves the screen; needs the open terminal's terminfo entry.
void cellar_guard_screen(void);
/// From now on a crash also sends these bytes, which switch the mouse off; null for none.
void cellar_guard_mouse(const char *farewell);
/// From now on a crash also sends these bytes, which end the marking of pastes; null for none.
void cellar_guard_paste(const char *farewell);
/// The screen has been left or entered for a while: says whether a crash has anything to restore.
void cellar_guard_enabled(bool enabled);
/// Restores what a crash would; for handlers.
void cellar_restore_now(void);
/// Restores what a crash would, and dies of a signal as soon as its handler is over; for handlers.
void cellar_die(int signal);
/// Ends the guard.
void cellar_unguard(void);

#endif
