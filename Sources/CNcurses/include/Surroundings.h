// What can be learnt without an open terminal.

#ifndef CNCURSES_SURROUNDINGS_H
#define CNCURSES_SURROUNDINGS_H

#include <stdbool.h>

/// Whether a file descriptor is a terminal.
bool nc_is_terminal(int descriptor);
/// Number of colours in the terminfo entry `name`: 0 without colour, -1 when there is no such entry.
int nc_terminfo_colors(const char *name);
/// Sets the character encoding from a locale name, "" for the user's own; its name, or null when unknown.
const char *nc_set_locale(const char *name);

#endif
