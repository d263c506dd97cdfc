// Waiting for keys and for what happens apart from them.

#ifndef CNCURSES_WAITING_H
#define CNCURSES_WAITING_H

#include <stdbool.h>

/// Waits for a key, the end of half a one, a signal or nc_wake, at most `milliseconds`, for ever when negative.
void nc_wait(int milliseconds);
/// Whether the keyboard is gone for good.
bool nc_input_ended(void);

#endif
