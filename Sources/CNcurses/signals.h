// Signals that are caught while the terminal is ours.

#ifndef SIGNALS_H
#define SIGNALS_H

#include <stdbool.h>

/// Catches the signals of nc_take_happenings; false when there is no pipe to be had.
bool cellar_catch_signals(void);
/// Gives the signals back to whom they belonged.
void cellar_release_signals(void);
/// Has the program end as by a signal; for handlers.
void cellar_end(int signal);

#endif
