// The guard: a process that crashes still gives the terminal back. Its handler only uses what is
// allowed in one, write and tcsetattr, and then lets the crash take its course: the process dies of
// the same signal, after whoever handled it before us (Swift's backtrace, a sanitizer) had their say.

#include "cellar.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT};
enum { COUNT = sizeof crashes / sizeof crashes[0] };

static struct sigaction previous[COUNT];
static volatile sig_atomic_t enabled;
static struct termios modes;
static char farewell[256];
static volatile sig_atomic_t farewell_length;
static const char *volatile mouse_farewell;
/// A stack overflow leaves no room for the handler, so it gets a stack of its own.
static char handler_stack[1 << 16];

static void restore_terminal(void) {
  if (!enabled) return;
  enabled = 0;
  const char *mouse = mouse_farewell;
  ssize_t written = mouse == NULL ? 0 : write(STDOUT_FILENO, mouse, strlen(mouse));
  written = write(STDOUT_FILENO, farewell, (size_t)farewell_length);
  (void)written;
  tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

static void handle(int signal, siginfo_t *info, void *context) {
  (void)context;
  int error = errno;
  restore_terminal();
  for (unsigned i = 0; i < COUNT; i++) {
    if (crashes[i] == signal) sigaction(signal, &previous[i], NULL);
  }
  // A fault comes again when its instruction does; what was sent, and a breakpoint, do not.
  if (info->si_code <= 0 || signal == SIGTRAP || signal == SIGQUIT) raise(signal);
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
  enabled = tcgetattr(STDIN_FILENO, &modes) == 0;
  provide_stack();
  for (unsigned i = 0; i < COUNT; i++) {
    struct sigaction action = {.sa_sigaction = handle, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    sigaction(crashes[i], &action, &previous[i]);
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

void cellar_guard_enabled(bool active) {
  enabled = active;
}

void cellar_unguard(void) {
  enabled = 0;
  mouse_farewell = NULL;
  for (unsigned i = 0; i < COUNT; i++) sigaction(crashes[i], &previous[i], NULL);
}
