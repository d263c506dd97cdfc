// Waiting, for the keyboard and for what happens apart from it.

#include "ground.h"
#include "happenings.h"
#include "include/Waiting.h"
#include "keys.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

void nc_wait(int milliseconds) {
  int patience = cellar_key_patience();
  if (patience >= 0 && (milliseconds < 0 || patience < milliseconds)) milliseconds = patience;
  struct pollfd sources[2] = {{.fd = STDIN_FILENO, .events = POLLIN},
                              {.fd = cellar_happenings_source(), .events = POLLIN}};
  poll(sources, 2, milliseconds);
}

bool nc_input_ended(void) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  if (poll(&input, 1, 0) <= 0) return false;
  if (input.revents & (POLLHUP | POLLERR | POLLNVAL)) return true;
  int available = 0;
  return ioctl(STDIN_FILENO, FIONREAD, &available) != 0 || available == 0;
}
