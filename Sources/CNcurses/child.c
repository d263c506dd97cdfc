// Another program that is given a text to read.

#include "ground.h"
#include "clock.h"
#include "include/Child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/// Starts a program found in PATH that reads from `input` and whose words nobody sees.
static bool start(char *const arguments[], int input, pid_t *child) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  if (posix_spawn_file_actions_init(&actions) != 0) return false;
  if (posix_spawnattr_init(&attributes) != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return false;
  }
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  // As from a shell: nothing blocked, nothing ignored.
  sigset_t signals;
  sigemptyset(&signals);
  posix_spawnattr_setsigmask(&attributes, &signals);
  sigfillset(&signals);
  posix_spawnattr_setsigdefault(&attributes, &signals);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  int error = posix_spawnp(child, arguments[0], &actions, &attributes, arguments, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error == 0;
}

/// Hands over the text, until all is sent, the reader is gone, or the time is over.
static bool feed(int output, const char *text, size_t length, long long end) {
  while (length > 0) {
    // A socket, unlike a pipe, tells of a reader that has gone without a signal.
    ssize_t count = send(output, text, length, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count >= 0) {
      text += count;
      length -= (size_t)count;
    } else if (errno == EAGAIN) {
      long long left = end - cellar_now();
      if (left <= 0) return false;
      struct pollfd target = {.fd = output, .events = POLLOUT};
      poll(&target, 1, (int)left);
    } else if (errno != EINTR) {
      return false;
    }
  }
  return true;
}

/// Waits for the end of a child, which is made to come when the time is over; true where it went well.
static bool reap(pid_t child, long long end) {
  int status = 0;
  while (true) {
    pid_t ended = waitpid(child, &status, WNOHANG);
    if (ended == child) return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    if (ended < 0 && errno != EINTR) return false;
    if (cellar_now() >= end) break;
    nanosleep(&(struct timespec){.tv_nsec = 2000000}, NULL);
  }
  kill(child, SIGKILL);
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  return false;
}

bool nc_feed(const char *const *arguments, const char *text, size_t length, int milliseconds) {
  long long end = cellar_now() + milliseconds;
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return false;
  pid_t child = 0;
  bool is_started = start((char *const *)arguments, ends[1], &child);
  close(ends[1]);
  bool is_fed = is_started && feed(ends[0], text, length, end);
  close(ends[0]);
  return is_started && reap(child, end) && is_fed;
}
