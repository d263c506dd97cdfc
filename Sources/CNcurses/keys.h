// The keyboard, to who opens it and waits for it.

#ifndef KEYS_H
#define KEYS_H

#include "include/Decoder.h"
#include "include/Keys.h"

/// Opens the reader of keys; false when out of memory.
bool cellar_open_keys(void);
/// Closes the reader of keys.
void cellar_close_keys(void);
/// What understands the keys; null while they are closed.
nc_decoder *cellar_decoder(void);
/// Milliseconds until the keys have to be looked at though nothing has come, −1 for never.
int cellar_key_patience(void);

#endif
