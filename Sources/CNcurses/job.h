// Being a job of a shell.

#ifndef JOB_H
#define JOB_H

#include <stdbool.h>

/// Whether a shell looks after the group of this process, and can bring it back when it is stopped.
bool cellar_has_shell(void);
/// Stops the group by a signal that the system refuses where no shell looks after it; whether it was stopped and
/// continued again.
bool cellar_stop_group(int signal);

#endif
