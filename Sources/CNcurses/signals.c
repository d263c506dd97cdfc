// Signals and wakes: each sets a bit, and one byte in a pipe ends the wait for keys. The pipe also
// catches what comes between reading the keys and waiting for more, which ncurses's own handler of
// SIGWINCH, a mere flag, would leave lying until the next key.

#include "cellar.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/ioctl.h>
#include <unistd.h>

static const struct {
  int signal;
  unsigned happening;
  bool ignorable;  // left alone when whoever started us had it ignored, as nohup does
} caught[] = {
    {SIGTERM, NC_TERMINATED, true}, {SIGHUP, NC_HUNG_UP, true},     {SIGINT, NC_INTERRUPTED, true},
    {SIGTSTP, NC_STOPPING, true},   {SIGCONT, NC_CONTINUED, false}, {SIGWINCH, NC_RESIZED, false},
};
enum { COUNT = sizeof caught / sizeof caught[0] };

static struct sigaction previous[COUNT];
static atomic_uint happenings;
/// Written once, by the first open; it stays, so that a late nc_wake finds it.
static int pipe_ends[2] = {-1, -1};

static void happen(unsigned happening) {
  // Whoever sets the first bit writes the byte; the others' bits are taken along with it.
  if (atomic_fetch_or(&happenings, happening) != 0) return;
  int error = errno;
  ssize_t written = write(pipe_ends[1], "", 1);
  (void)written;  // a full pipe wakes as well as one byte more
  errno = error;
}

static void handle(int signal) {
  for (unsigned i = 0; i < COUNT; i++) {
    if (caught[i].signal == signal) happen(caught[i].happening);
  }
}

void nc_wake(void) {
  happen(NC_WOKEN);
}

static bool open_pipe(void) {
  if (pipe_ends[0] >= 0) return true;
  if (pipe(pipe_ends) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(pipe_ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(pipe_ends[i], F_SETFL, O_NONBLOCK);
  }
  return true;
}

bool cellar_catch_signals(void) {
  if (!open_pipe()) return false;
  sigset_t set;
  sigemptyset(&set);
  for (unsigned i = 0; i < COUNT; i++) {
    struct sigaction action = {.sa_handler = handle, .sa_flags = SA_RESTART | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    sigaction(caught[i].signal, NULL, &previous[i]);
    if (!(caught[i].ignorable && previous[i].sa_handler == SIG_IGN)) sigaction(caught[i].signal, &action, NULL);
    sigaddset(&set, caught[i].signal);
  }
  // Some parents start us with these blocked: nobody could end us, and no resize would be seen.
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  return true;
}

void cellar_release_signals(void) {
  for (unsigned i = 0; i < COUNT; i++) sigaction(caught[i].signal, &previous[i], NULL);
}

void cellar_dismiss(unsigned happening) {
  atomic_fetch_and(&happenings, ~happening);
}

void nc_wait(int milliseconds) {
  struct pollfd sources[2] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = pipe_ends[0], .events = POLLIN}};
  poll(sources, 2, milliseconds);
}

unsigned nc_take_happenings(void) {
  // First the pipe, then the bits: a bit set in between costs a needless wake, never a lost one.
  char bytes[64];
  while (read(pipe_ends[0], bytes, sizeof bytes) > 0) {}
  return atomic_exchange(&happenings, 0);
}

bool nc_input_ended(void) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  if (poll(&input, 1, 0) <= 0) return false;
  if (input.revents & (POLLHUP | POLLERR | POLLNVAL)) return true;
  int available = 0;
  return ioctl(STDIN_FILENO, FIONREAD, &available) != 0 || available == 0;
}
