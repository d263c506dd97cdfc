// Being a job of a shell: stopped by it and brought back, or left behind.

#include "ground.h"
#include "happenings.h"
#include "job.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

/// The parent of a process; 0 where there is none to be seen.
static pid_t parent(pid_t process) {
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/stat", (int)process);
  FILE *file = fopen(path, "re");
  if (file == NULL) return 0;
  int result = 0;
  // The name before it is in parentheses, and may hold some itself.
  char line[512];
  size_t count = fread(line, 1, sizeof line - 1, file);
  fclose(file);
  line[count] = 0;
  for (size_t i = count; i > 0; i--) {
    if (line[i - 1] != ')') continue;
    if (sscanf(line + i, " %*c %d", &result) != 1) result = 0;
    break;
  }
  return result;
}

bool cellar_has_shell(void) {
  pid_t process = getppid();
  // Past wrappers (make, a script), which are stopped and continued with us.
  while (process > 1 && getpgid(process) == getpgrp()) process = parent(process);
  return process > 1 && getsid(process) == getsid(0);
}

bool cellar_stop_group(int number) {
  struct sigaction before;
  struct sigaction stop = {.sa_handler = SIG_DFL};
  sigaction(number, &stop, &before);
  cellar_dismiss(NC_CONTINUED);
  kill(0, number);
  sigaction(number, &before, NULL);
  return cellar_has_happened(NC_CONTINUED);
}
