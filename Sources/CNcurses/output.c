// The way of a screen to the terminal: in one piece, and counted.
//
// ncurses writes whenever it moves the cursor, a hundred times and more a screen, and each time the system wakes
// whoever reads. So ncurses gets a descriptor of its own, which stands for memory while a screen is drawn and for the
// terminal at all other times.

#include "cellar.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <unistd.h>

static FILE *output;
static int memory = -1;

FILE *cellar_open_output(void) {
  int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (descriptor < 0) return NULL;
  output = fdopen(descriptor, "w");
  if (output == NULL) {
    close(descriptor);
    return NULL;
  }
  memory = memfd_create("playground screen", MFD_CLOEXEC);
  return output;
}

void cellar_close_output(void) {
  if (output != NULL) fclose(output);
  if (memory >= 0) close(memory);
  output = NULL;
  memory = -1;
}

void cellar_collect_output(void) {
  // Without memory every write goes to the terminal at once, as it would without us.
  if (memory >= 0 && dup3(memory, fileno(output), O_CLOEXEC) < 0) {
    close(memory);
    memory = -1;
  }
}

bool cellar_send(const char *bytes, size_t count, int patience) {
  while (count > 0) {
    ssize_t sent = write(STDOUT_FILENO, bytes, count);
    if (sent >= 0) {
      bytes += sent;
      count -= (size_t)sent;
    } else if (errno == EAGAIN) {
      struct pollfd target = {.fd = STDOUT_FILENO, .events = POLLOUT};
      if (poll(&target, 1, patience) == 0) return false;
    } else if (errno != EINTR) {
      return false;
    }
  }
  return true;
}

size_t cellar_send_output(void) {
  if (memory < 0) return 0;
  static char piece[1 << 16];
  dup3(STDOUT_FILENO, fileno(output), O_CLOEXEC);
  off_t end = lseek(memory, 0, SEEK_CUR);
  size_t count = end > 0 ? (size_t)end : 0;
  lseek(memory, 0, SEEK_SET);
  for (size_t done = 0; done < count;) {
    size_t rest = count - done;
    ssize_t read = pread(memory, piece, rest < sizeof piece ? rest : sizeof piece, (off_t)done);
    if (read <= 0 || !cellar_send(piece, (size_t)read, -1)) break;
    done += (size_t)read;
  }
  return count;
}
