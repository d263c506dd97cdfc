// Happenings: each sets a bit, and one byte in a pipe ends the wait for keys. The pipe also catches what
// comes between reading the keys and waiting for more, which ncurses's own handler of SIGWINCH, a mere
// flag, would leave lying until the next key.

#include "ground.h"
#include "clock.h"
#include "happenings.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <unistd.h>

static atomic_uint happenings;
static atomic_int end_signal;
static atomic_llong end_time;
/// Written once, by the first open; it stays, so that a late nc_wake finds it.
static int pipe_ends[2] = {-1, -1};

static bool open_pipe(void) {
  if (pipe_ends[0] >= 0) return true;
  if (pipe(pipe_ends) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(pipe_ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(pipe_ends[i], F_SETFL, O_NONBLOCK);
  }
  return true;
}

bool cellar_open_happenings(void) {
  if (!open_pipe()) return false;
  atomic_store(&end_signal, 0);
  return true;
}

int cellar_happenings_source(void) {
  return pipe_ends[0];
}

void cellar_happen(unsigned happening) {
  // Whoever sets the first bit writes the byte; the others' bits are taken along with it.
  if (atomic_fetch_or(&happenings, happening) != 0) return;
  int error = errno;
  ssize_t written = write(pipe_ends[1], "", 1);
  (void)written;  // a full pipe wakes as well as one byte more
  errno = error;
}

bool cellar_has_happened(unsigned happening) {
  return (atomic_load(&happenings) & happening) != 0;
}

void cellar_dismiss(unsigned happening) {
  atomic_fetch_and(&happenings, ~happening);
}

void nc_wake(void) {
  cellar_happen(NC_WOKEN);
}

unsigned nc_take_happenings(void) {
  // First the pipe, then the bits: a bit set in between costs a needless wake, never a lost one.
  char bytes[64];
  while (read(pipe_ends[0], bytes, sizeof bytes) > 0) {}
  return atomic_exchange(&happenings, 0);
}

void cellar_ask_for_end(int signal) {
  int none = 0;
  if (atomic_compare_exchange_strong(&end_signal, &none, signal)) atomic_store(&end_time, cellar_now());
}

bool cellar_is_ending(void) {
  return atomic_load(&end_signal) != 0;
}

long long cellar_end_time(void) {
  return atomic_load(&end_time);
}

int nc_end_signal(void) {
  return atomic_load(&end_signal);
}
