#include "modes.h"

#include <termios.h>
#include <unistd.h>

static struct termios first, own;
static bool has_first, has_own;

bool keep_first_modes(void) {
  has_own = false;
  has_first = tcgetattr(STDIN_FILENO, &first) == 0;
  return has_first;
}

void keep_own_modes(void) {
  has_own = tcgetattr(STDIN_FILENO, &own) == 0;
}

// At once, never when all has been sent: nobody may read it any more.

void set_own_modes(void) {
  if (has_own) tcsetattr(STDIN_FILENO, TCSANOW, &own);
}

void set_first_modes(void) {
  if (has_first) tcsetattr(STDIN_FILENO, TCSANOW, &first);
}

bool is_in_foreground(void) {
  pid_t group = tcgetpgrp(STDIN_FILENO);
  // A terminal that controls nobody, or is gone, stops nobody.
  return group < 0 || group == getpgrp();
}
