// What time it is.

#ifndef CLOCK_H
#define CLOCK_H

/// Milliseconds of a clock that nobody sets; may be called by a handler of signals.
long long cellar_now(void);

#endif
