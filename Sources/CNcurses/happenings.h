// What has happened apart from keys, and whether the end has been asked for.

#ifndef HAPPENINGS_H
#define HAPPENINGS_H

#include <stdbool.h>

#include "include/Happenings.h"

/// Opens the pipe of happenings, and forgets an end that was asked for before; false when there is no pipe to be had.
bool cellar_open_happenings(void);
/// What can be read from as soon as something has happened.
int cellar_happenings_source(void);
/// Something has happened; for handlers and other threads.
void cellar_happen(unsigned happening);
/// Whether something has happened that nobody has looked at.
bool cellar_has_happened(unsigned happening);
/// Forgets a happening that has been dealt with.
void cellar_dismiss(unsigned happening);

/// Keeps the first signal that asks for the end, and when; for handlers.
void cellar_ask_for_end(int signal);
/// Whether the end has been asked for.
bool cellar_is_ending(void);
/// When the end was asked for first, by cellar_now.
long long cellar_end_time(void);

#endif
