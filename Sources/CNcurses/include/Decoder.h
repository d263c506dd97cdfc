// From the bytes that a terminal sends to keys, doings of the mouse and pasted text: computes, and knows no terminal.

#ifndef CNCURSES_DECODER_H
#define CNCURSES_DECODER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "Input.h"

/// Bytes of a pasted text that are kept; the rest is dropped.
enum { NC_PASTE_LIMIT = 1 << 20 };

/// Understands bytes in the order in which they come. All times are in milliseconds, of any clock.
typedef struct nc_decoder nc_decoder;

/// A decoder that has seen nothing; null when out of memory. `is_utf8`: else the locale says what a character is.
nc_decoder *nc_decoder_create(bool is_utf8);
/// Frees a decoder.
void nc_decoder_destroy(nc_decoder *decoder);
/// Has a sequence mean a key; one that has a meaning keeps it, and so does one that is too long.
void nc_decoder_define(nc_decoder *decoder, const char *sequence, nc_key key);
/// Whether the terminal has a mouse: then three bytes follow ESC [ M.
void nc_decoder_expect_reports(nc_decoder *decoder, bool expected);
/// Whether doings of the mouse are told, or passed over.
void nc_decoder_tell_reports(nc_decoder *decoder, bool told);
/// Takes bytes, as many as there is room for; how many. There is always room once nc_decoder_next found nothing.
size_t nc_decoder_feed(nc_decoder *decoder, const uint8_t *bytes, size_t count);
/// The next key that is certain whatever may follow; NC_NO_KEY where there is none.
nc_key nc_decoder_next(nc_decoder *decoder);
/// The next key, given that nothing more has come until now: what has been waited for long enough since the first such
/// call is over, and passed over, but for a lone escape, which is a key.
nc_key nc_decoder_settle(nc_decoder *decoder, int64_t now);
/// Milliseconds until nc_decoder_settle may find more; −1 where it will not.
int nc_decoder_patience(const nc_decoder *decoder, int64_t now);
/// The text of the last NC_PASTED, valid until the next call of another function.
const char *nc_decoder_pasted(const nc_decoder *decoder, size_t *count);

#endif
