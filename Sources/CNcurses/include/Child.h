// Another program that is given a text to read.

#ifndef CNCURSES_CHILD_H
#define CNCURSES_CHILD_H

#include <stdbool.h>
#include <stddef.h>

/// Runs a program found in PATH with a text as its standard input; whether it read all and ended well in time.
/// `arguments` begin with its name and end with null. It is killed when the time is over.
bool nc_feed(const char *const *arguments, const char *text, size_t length, int milliseconds);

#endif
