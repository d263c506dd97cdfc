// Signals and wakes: each sets a bit, and one byte in a pipe ends the wait for keys. The pipe also
// catches what comes between reading the keys and waiting for more, which ncurses's own handler of
// SIGWINCH, a mere flag, would leave lying until the next key.

#include "cellar.h"
#include "clock.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum {
  LAST_SIGNAL = 64,
  /// A second signal ends the process itself, where the first has not been looked at for so long, in milliseconds.
  SECOND_CHANCE = 1000,
};

static const struct {
  int signal;
  unsigned happening;
  bool ignorable;  // left alone when whoever started us had it ignored, as nohup does
} caught[] = {{SIGTSTP, NC_STOPPING, true}, {SIGCONT, NC_CONTINUED, false}, {SIGWINCH, NC_RESIZED, false}};

/// Signals that would end the process without a word, and those that can be sent in real time besides.
static const int ending[] = {SIGTERM, SIGHUP,  SIGINT, SIGUSR1, SIGUSR2,   SIGALRM,
                             SIGVTALRM, SIGPROF, SIGPOLL, SIGPWR, SIGSTKFLT, SIGXCPU};
/// Signals of failures that the call which fails tells of as well; ignored for good, for there is more to be written.
static const int failing[] = {SIGPIPE, SIGXFSZ};

static struct sigaction previous[LAST_SIGNAL + 1];
static bool is_replaced[LAST_SIGNAL + 1];
static atomic_uint happenings;
static atomic_int end_signal;
static atomic_llong end_time;
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
  for (unsigned i = 0; i < sizeof caught / sizeof caught[0]; i++) {
    if (caught[i].signal == signal) happen(caught[i].happening);
  }
}

void cellar_end(int signal) {
  int none = 0;
  if (atomic_compare_exchange_strong(&end_signal, &none, signal)) atomic_store(&end_time, cellar_now());
  cellar_free_output();
  happen(NC_ENDING);
}

static void handle_end(int signal) {
  int error = errno;
  if (cellar_is_ending() && cellar_now() - atomic_load(&end_time) > SECOND_CHANCE) cellar_die(signal);
  cellar_end(signal);
  errno = error;
}

bool cellar_is_ending(void) {
  return atomic_load(&end_signal) != 0;
}

int nc_end_signal(void) {
  return atomic_load(&end_signal);
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

static void catch(int signal, void (*handler)(int), bool is_ignorable) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  if (sigaction(signal, NULL, &previous[signal]) != 0) return;
  if (is_ignorable && previous[signal].sa_handler == SIG_IGN) return;
  is_replaced[signal] = sigaction(signal, &action, NULL) == 0;
}

bool cellar_catch_signals(void) {
  if (!open_pipe()) return false;
  atomic_store(&end_signal, 0);
  for (unsigned i = 0; i < sizeof caught / sizeof caught[0]; i++) {
    catch(caught[i].signal, handle, caught[i].ignorable);
  }
  for (unsigned i = 0; i < sizeof ending / sizeof ending[0]; i++) catch(ending[i], handle_end, true);
  for (int signal = SIGRTMIN; signal <= SIGRTMAX; signal++) catch(signal, handle_end, true);
  for (unsigned i = 0; i < sizeof failing / sizeof failing[0]; i++) signal(failing[i], SIG_IGN);
  // Some parents start us with signals blocked: nobody could end us, and no resize would be seen.
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  return true;
}

void cellar_release_signals(void) {
  for (int signal = 1; signal <= LAST_SIGNAL; signal++) {
    if (is_replaced[signal]) sigaction(signal, &previous[signal], NULL);
    is_replaced[signal] = false;
  }
}

bool cellar_has_happened(unsigned happening) {
  return (atomic_load(&happenings) & happening) != 0;
}

void cellar_dismiss(unsigned happening) {
  atomic_fetch_and(&happenings, ~happening);
}

void nc_wait(int milliseconds) {
  int patience = cellar_key_patience();
  if (patience >= 0 && (milliseconds < 0 || patience < milliseconds)) milliseconds = patience;
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
