// The guard: a process that crashes still gives the terminal back. Its handler only uses what is
// allowed in one, and then the process dies of the same signal. Whoever handled it before us (Swift's
// backtrace, a sanitizer) has their say where the fault is our own, but not the terminal's keyboard.

#include "ground.h"
#include "guard.h"
#include "modes.h"
#include "output.h"
#include "wide.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT, SIGSYS};
enum { COUNT = sizeof crashes / sizeof crashes[0] };

static struct sigaction previous[COUNT];
static volatile sig_atomic_t enabled;
static char farewell[256];
static volatile sig_atomic_t farewell_length;
static const char *volatile mouse_farewell;
static const char *volatile paste_farewell;
/// A stack overflow leaves no room for the handler, so it gets a stack of its own.
static char handler_stack[1 << 16];

static size_t join(char *all, size_t length, const char *part) {
  size_t count = part == NULL ? 0 : strlen(part);
  memcpy(all + length, part == NULL ? "" : part, count);
  return length + count;
}

void cellar_restore_now(void) {
  if (!enabled) return;
  enabled = 0;
  char all[sizeof farewell + 128];
  size_t length = join(all, 0, paste_farewell);
  length = join(all, length, mouse_farewell);
  memcpy(all + length, farewell, (size_t)farewell_length);
  cellar_send_at_once(all, length + (size_t)farewell_length);
  // In the background they are those of another.
  if (is_in_foreground()) set_first_modes();
}

void cellar_die(int signal) {
  cellar_restore_now();
  struct sigaction fatal = {.sa_handler = SIG_DFL};
  sigaction(signal, &fatal, NULL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  raise(signal);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
}

/// Lets whoever handled a signal before us have their say.
static void hand_on(const struct sigaction *before, int signal, siginfo_t *info, void *context) {
  if (before->sa_handler == SIG_DFL || before->sa_handler == SIG_IGN) return;
  // A question would wait for half a minute for a key that is meant for the shell.
  int nothing = open("/dev/null", O_RDWR);
  if (nothing >= 0) dup2(nothing, STDIN_FILENO);
  if (before->sa_flags & SA_SIGINFO) before->sa_sigaction(signal, info, context);
  else before->sa_handler(signal);
}

static void handle(int signal, siginfo_t *info, void *context) {
  int error = errno;
  cellar_restore_now();
  // What another process sent tells nothing of a fault of ours.
  bool is_sent = info->si_code <= 0;
  if (!is_sent || info->si_pid == getpid()) {
    for (unsigned i = 0; i < COUNT; i++) {
      if (crashes[i] == signal) hand_on(&previous[i], signal, info, context);
    }
  }
  // A fault comes again when its instruction does, and finds nobody; what was sent, and a breakpoint, do not.
  struct sigaction fatal = {.sa_handler = SIG_DFL};
  sigaction(signal, &fatal, NULL);
  if (is_sent || signal == SIGTRAP || signal == SIGSYS) cellar_die(signal);
  errno = error;
}

static void provide_stack(void) {
  stack_t present;
  if (sigaltstack(NULL, &present) != 0 || !(present.ss_flags & SS_DISABLE)) return;
  stack_t ours = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&ours, NULL);
}

void cellar_guard_modes(void) {
  farewell_length = 0;
  enabled = keep_first_modes();
  provide_stack();
  for (unsigned i = 0; i < COUNT; i++) {
    struct sigaction action = {.sa_sigaction = handle, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    sigaction(crashes[i], NULL, &previous[i]);
    // Whoever started us may have had it ignored; a fault of ours cannot be.
    if (crashes[i] == SIGQUIT && previous[i].sa_handler == SIG_IGN) continue;
    sigaction(crashes[i], &action, NULL);
  }
}

static int append(int character) {
  if (farewell_length < (int)sizeof farewell) farewell[farewell_length++] = (char)character;
  return character;
}

void cellar_guard_screen(void) {
  const char *parts[] = {exit_attribute_mode, keypad_local, cursor_normal, exit_ca_mode};
  farewell_length = 0;
  for (unsigned i = 0; i < sizeof parts / sizeof parts[0]; i++) {
    if (parts[i] != NULL) tputs(parts[i], 1, append);
  }
  // Without a second screen to leave, what follows at least begins on a line of its own.
  if (exit_ca_mode == NULL) tputs("\r\n", 1, append);
}

void cellar_guard_mouse(const char *bytes) {
  mouse_farewell = bytes;
}

void cellar_guard_paste(const char *bytes) {
  paste_farewell = bytes;
}

void cellar_guard_enabled(bool active) {
  enabled = active;
}

void cellar_unguard(void) {
  enabled = 0;
  mouse_farewell = paste_farewell = NULL;
  for (unsigned i = 0; i < COUNT; i++) sigaction(crashes[i], &previous[i], NULL);
}
