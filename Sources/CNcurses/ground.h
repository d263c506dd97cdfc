// The ground of the cellar: what its files ask of the system.

#ifndef GROUND_H
#define GROUND_H

// Memory files, wcwidth, environ and the wide half of curses are not in plain C. Before any header of the system.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif

#endif
