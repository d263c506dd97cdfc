// The modes of the terminal's line, and whether it is ours to set them.

#ifndef MODES_H
#define MODES_H

#include <stdbool.h>

/// Keeps the modes as they are, which whoever started us left; false where standard input has none.
bool keep_first_modes(void);
/// Keeps the modes as they are, which are those that we draw in.
void keep_own_modes(void);
/// Sets the modes that we draw in.
void set_own_modes(void);
/// Sets the modes that whoever started us left; may be called by a handler of signals.
void set_first_modes(void);
/// Whether the terminal is ours: a process in the background that sets modes or reads is stopped.
bool is_in_foreground(void);

#endif
