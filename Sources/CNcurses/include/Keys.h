// The keyboard of the open terminal.

#ifndef CNCURSES_KEYS_H
#define CNCURSES_KEYS_H

#include <stddef.h>

#include "Input.h"

/// The next key press, doing of the mouse or pasted text if there is one; never waits.
nc_key nc_read_key(void);
/// The text of the last NC_PASTED, valid until the next key is read.
const char *nc_pasted(size_t *count);

#endif
