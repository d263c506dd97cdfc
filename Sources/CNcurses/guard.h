// The guard, which gives the terminal back where the process crashes.

#ifndef GUARD_H
#define GUARD_H

#include <stdbool.h>

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
