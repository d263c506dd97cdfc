// What happens apart from keys.

#ifndef CNCURSES_HAPPENINGS_H
#define CNCURSES_HAPPENINGS_H

/// What happened apart from keys; bits.
enum {
  NC_WOKEN = 1,       ///< nc_wake was called.
  NC_RESIZED = 2,     ///< SIGWINCH came: call nc_fit.
  NC_CONTINUED = 4,   ///< SIGCONT came: call nc_resume.
  NC_STOPPING = 8,    ///< SIGTSTP came: call nc_suspend.
  NC_ENDING = 16,     ///< A signal asked for the end: nc_end_signal says which.
};

/// Takes the bits of all that happened since the last call.
unsigned nc_take_happenings(void);
/// The first signal that asked for the end since the terminal was opened, 0 where none has.
int nc_end_signal(void);
/// Ends nc_wait; may be called by any thread once the terminal has been opened, and after it was closed.
void nc_wake(void);

#endif
