// The way of a screen to the terminal.

#ifndef OUTPUT_H
#define OUTPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

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

#endif
