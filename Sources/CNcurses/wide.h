// curses with wide characters, for the few files that see it.

#ifndef WIDE_H
#define WIDE_H

#define NCURSES_WIDECHAR 1
#include <curses.h>

#endif
