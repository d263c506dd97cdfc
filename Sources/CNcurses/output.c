// The way of a screen to the terminal: in one piece, counted, and never for ever.
//
// ncurses writes whenever it moves the cursor, a hundred times and more a screen, each time the system wakes whoever
// reads, and it waits until somebody does. So ncurses gets a descriptor of its own that stands for memory, and what
// it left there is sent from here, past a terminal that nobody reads where the end has been asked for.

#include "ground.h"
#include "clock.h"
#include "happenings.h"
#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

enum {
  /// How long a wait may last before the next look at whether the end has been asked for.
  GLANCE = 50,
  /// How long the terminal may take to take our leave, all together.
  LAST_PATIENCE = 250,
  /// The same where the user has left.
  LEAVE_PATIENCE = 2000,
  /// Where files may not grow as large, memory cannot hold a screen either.
  LARGEST_SCREEN = 1 << 28,
};

static FILE *output;
static int memory = -1;
/// Our own way to the terminal, which never waits.
static volatile int terminal = -1;
/// Whether it is the same as that of others, for whom it has to wait.
static volatile bool is_shared;
static int nowhere = -1;

static void open_terminal(void) {
  const int flags = O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC;
  int descriptor = open("/proc/self/fd/1", flags);
  char name[128];
  if (descriptor < 0 && ttyname_r(STDOUT_FILENO, name, sizeof name) == 0) descriptor = open(name, flags);
  is_shared = descriptor < 0;
  terminal = is_shared ? fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3) : descriptor;
}

static bool memory_has_room(void) {
  struct rlimit limit;
  return getrlimit(RLIMIT_FSIZE, &limit) == 0 && (limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur > LARGEST_SCREEN);
}

FILE *cellar_open_output(void) {
  int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (descriptor < 0) return NULL;
  output = fdopen(descriptor, "w");
  if (output == NULL) {
    close(descriptor);
    return NULL;
  }
  open_terminal();
  nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  memory = memory_has_room() ? memfd_create("playground screen", MFD_CLOEXEC) : -1;
  return output;
}

static void close_one(int descriptor) {
  if (descriptor >= 0) close(descriptor);
}

void cellar_close_output(void) {
  int own = terminal;
  terminal = -1;
  if (output != NULL) fclose(output);
  output = NULL;
  close_one(own);
  close_one(memory);
  close_one(nowhere);
  memory = nowhere = -1;
}

void cellar_collect_output(void) {
  // Without memory every write goes to the terminal at once, as it would without us.
  if (memory >= 0 && dup3(memory, fileno(output), O_CLOEXEC) < 0) {
    close(memory);
    memory = -1;
  }
}

void cellar_free_output(void) {
  if (memory < 0 && output != NULL && nowhere >= 0) dup3(nowhere, fileno(output), O_CLOEXEC);
}

/// Writes what the terminal takes at once.
static ssize_t write_now(const char *bytes, size_t count) {
  int target = terminal;
  if (!is_shared) return write(target, bytes, count);
  int flags = fcntl(target, F_GETFL);
  fcntl(target, F_SETFL, flags | O_NONBLOCK);
  ssize_t written = write(target, bytes, count);
  int error = errno;
  fcntl(target, F_SETFL, flags);
  errno = error;
  return written;
}

/// Sends bytes until `patience` milliseconds have passed without any being taken, −1 for no limit, or until
/// `last_patience` milliseconds after the beginning where the end has been asked for.
static bool send_bytes(const char *bytes, size_t count, int patience, int last_patience) {
  long long start = cellar_now();
  long long progress = start;
  while (count > 0) {
    ssize_t sent = write_now(bytes, count);
    if (sent >= 0) {
      bytes += sent;
      count -= (size_t)sent;
      progress = cellar_now();
    } else if (errno == EAGAIN) {
      if (cellar_is_ending() && cellar_now() - start >= last_patience) return false;
      if (patience >= 0 && cellar_now() - progress >= patience) return false;
      struct pollfd target = {.fd = terminal, .events = POLLOUT};
      poll(&target, 1, GLANCE);
    } else if (errno != EINTR) {
      return false;
    }
  }
  return true;
}

bool cellar_send(const char *bytes, size_t count, int patience) {
  return terminal >= 0 && send_bytes(bytes, count, patience, LAST_PATIENCE);
}

bool cellar_send_output(bool is_leave, size_t *sent) {
  if (sent != NULL) *sent = 0;
  if (memory < 0) return !cellar_is_ending();
  static char piece[1 << 16];
  off_t end = lseek(memory, 0, SEEK_CUR);
  size_t count = end > 0 ? (size_t)end : 0;
  bool is_sent = true;
  for (size_t done = 0; done < count && is_sent;) {
    size_t rest = count - done;
    ssize_t read = pread(memory, piece, rest < sizeof piece ? rest : sizeof piece, (off_t)done);
    if (read <= 0) break;
    is_sent = send_bytes(piece, (size_t)read, is_leave ? LEAVE_PATIENCE : -1, is_leave ? LAST_PATIENCE : 0);
    done += (size_t)read;
  }
  lseek(memory, 0, SEEK_SET);
  if (sent != NULL) *sent = count;
  return is_sent;
}

void cellar_send_at_once(const char *bytes, size_t count) {
  if (terminal < 0 || count == 0) return;
  if (write_now(bytes, count) == (ssize_t)count) return;
  // Nobody has read for long: what still lies there gives way to what leaves the terminal as it was.
  tcflush(terminal, TCOFLUSH);
  ssize_t written = write_now(bytes, count);
  (void)written;
}
