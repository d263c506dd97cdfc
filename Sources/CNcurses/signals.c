// Signals: which are caught, what each has happen, and who had them before.

#include "ground.h"
#include "clock.h"
#include "guard.h"
#include "happenings.h"
#include "output.h"
#include "signals.h"

#include <errno.h>
#include <signal.h>

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

static void handle(int signal) {
  for (unsigned i = 0; i < sizeof caught / sizeof caught[0]; i++) {
    if (caught[i].signal == signal) cellar_happen(caught[i].happening);
  }
}

void cellar_end(int signal) {
  cellar_ask_for_end(signal);
  cellar_free_output();
  cellar_happen(NC_ENDING);
}

static void handle_end(int signal) {
  int error = errno;
  if (cellar_is_ending() && cellar_now() - cellar_end_time() > SECOND_CHANCE) cellar_die(signal);
  cellar_end(signal);
  errno = error;
}

static void catch(int signal, void (*handler)(int), bool is_ignorable) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  if (sigaction(signal, NULL, &previous[signal]) != 0) return;
  if (is_ignorable && previous[signal].sa_handler == SIG_IGN) return;
  is_replaced[signal] = sigaction(signal, &action, NULL) == 0;
}

bool cellar_catch_signals(void) {
  if (!cellar_open_happenings()) return false;
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
