// The screen: opening, drawing, suspending, closing.

#include "ground.h"
#include "guard.h"
#include "happenings.h"
#include "include/Screen.h"
#include "include/Surroundings.h"
#include "job.h"
#include "keys.h"
#include "modes.h"
#include "mouse.h"
#include "output.h"
#include "signals.h"
#include "wide.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
/// Whether the screen has been left to others, until nc_resume.
static bool is_away;
/// Whether a shell looked after us when the screen was opened.
static bool had_shell;

nc_outcome nc_open(const char *name, bool colors) {
  if (screen != NULL) return NC_UNAVAILABLE;
  if (nc_terminfo_colors(name) < 0) return NC_UNKNOWN;
  cellar_guard_modes();
  // Ours come first: ncurses only catches signals that nobody caught before, and its own handlers
  // for SIGINT and SIGTERM end the process without a word to us.
  if (!cellar_catch_signals()) {
    cellar_unguard();
    return NC_UNAVAILABLE;
  }
  use_tioctl(TRUE);  // the true size, even when LINES and COLUMNS are exported
  FILE *output = cellar_open_output();
  screen = output == NULL ? NULL : newterm(name, output, stdin);
  if (screen == NULL) {
    cellar_close_output();
    cellar_unguard();
    cellar_release_signals();
    return NC_UNSUITABLE;
  }
  is_away = false;
  had_shell = cellar_has_shell();
  raw();
  noecho();
  nonl();
  keep_own_modes();
  if (tigetstr("cup") == NULL || !cellar_open_keys()) {
    nc_close();
    return NC_UNSUITABLE;
  }
  cellar_guard_screen();
  cellar_open_mouse();
  cellar_collect_output();
  keypad(stdscr, TRUE);
  // A screen goes into memory, where nothing is won by breaking it off for keys that wait.
  typeahead(-1);
  curs_set(0);
  if (colors && has_colors()) {
    start_color();
    use_default_colors();
  }
  cellar_send_output(false, NULL);
  cellar_wake_mouse();
  return NC_OPENED;
}

/// Leaves the screen, if it is ours, for a while or for good.
static void leave_screen(void) {
  if (is_away) return;
  if (!is_in_foreground()) return cellar_restore_now();
  bool is_told = cellar_rest_mouse();
  // Without an alternate screen to leave, the picture would stay, and the shell's prompt come to stand in it.
  if (tigetstr("rmcup") == NULL) {
    erase();
    clearok(curscr, TRUE);
    refresh();
  }
  endwin();
  // Where it went to memory, ncurses could not set the modes.
  if (!is_told || !cellar_send_output(true, NULL)) cellar_restore_now();
  set_first_modes();
}

void nc_close(void) {
  if (screen == NULL) return;
  leave_screen();
  cellar_close_mouse();
  cellar_close_keys();
  cellar_unguard();
  delscreen(screen);
  screen = NULL;
  cellar_close_output();
  cellar_release_signals();
}

void nc_suspend(void) {
  if (screen == NULL) return;
  leave_screen();
  is_away = true;
  cellar_guard_enabled(false);
  // The whole group, so that a shell also stops the wrapper (swift run, make) it started us by. The system refuses
  // where no shell looks after the group: by force then, unless it has gone since and will never bring us back.
  if (!cellar_stop_group(SIGTSTP)) {
    if (had_shell) cellar_end(SIGHUP);
    else kill(0, SIGSTOP);
  }
  cellar_dismiss(NC_CONTINUED);
  nc_resume();
}

void nc_resume(void) {
  if (screen == NULL) return;
  while (!is_in_foreground()) {
    // Who is to end need not be brought back for it.
    if (cellar_is_ending()) {
      if (!is_away) cellar_restore_now();
      is_away = true;
      return;
    }
    if (!cellar_stop_group(SIGTTOU)) cellar_end(SIGHUP);
  }
  // Whoever had the terminal meanwhile may have changed everything. After endwin, the next
  // update enters the screen and sends every cell.
  if (!isendwin()) endwin();
  is_away = false;
  cellar_guard_enabled(true);
  set_own_modes();
  nc_fit();
  nc_forget();
  nc_flush();
  cellar_wake_mouse();
}

void nc_size(int *columns, int *rows) {
  *columns = screen == NULL ? 0 : getmaxx(stdscr);
  *rows = screen == NULL ? 0 : getmaxy(stdscr);
}

bool nc_fit(void) {
  struct winsize window;
  if (screen == NULL || ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0) return false;
  if (window.ws_row == 0 || window.ws_col == 0) return false;
  if (!is_term_resized(window.ws_row, window.ws_col)) return false;
  return resizeterm(window.ws_row, window.ws_col) == OK;
}

static attr_t attributes(uint32_t bits) {
  attr_t set = A_NORMAL;
  if (bits & NC_BOLD) set |= A_BOLD;
  if (bits & NC_DIM) set |= A_DIM;
  if (bits & NC_UNDERLINE) set |= A_UNDERLINE;
  if (bits & NC_REVERSE) set |= A_REVERSE;
  return set;
}

/// Never fails: what the locale cannot show, or what takes another width than one column, becomes a question mark.
static cchar_t curses_cell(nc_cell cell) {
  cchar_t result;
  wchar_t glyph[2] = {(wchar_t)cell.glyph, 0};
  if (wcwidth(glyph[0]) != 1) glyph[0] = L'?';
  int pair = cell.pair;
  setcchar(&result, glyph, attributes(cell.attributes), 0, &pair);
  return result;
}

void nc_put_row(int row, const nc_cell *cells, int count) {
  if (screen == NULL || row < 0 || row >= getmaxy(stdscr)) return;
  if (count > getmaxx(stdscr)) count = getmaxx(stdscr);
  cchar_t chunk[128];
  const int length = sizeof chunk / sizeof chunk[0];
  for (int start = 0; start < count; start += length) {
    int filled = 0;
    for (; filled < length && start + filled < count; filled++) chunk[filled] = curses_cell(cells[start + filled]);
    mvwadd_wchnstr(stdscr, row, start, chunk, filled);
  }
}

void nc_erase(void) {
  if (screen != NULL) werase(stdscr);
}

size_t nc_flush(void) {
  if (screen == NULL || is_away) return 0;
  // Terminals that cannot hide the cursor keep it where it disturbs least.
  wmove(stdscr, getmaxy(stdscr) - 1, getmaxx(stdscr) - 1);
  wnoutrefresh(stdscr);
  bool is_entering = isendwin();
  doupdate();
  // Where it went to memory, ncurses took the keypad's mode for that of a file.
  if (is_entering) keypad(stdscr, TRUE);
  size_t count = 0;
  cellar_send_output(false, &count);
  return count;
}

void nc_forget(void) {
  if (screen != NULL) clearok(curscr, TRUE);
}

bool nc_send(const char *bytes, size_t count) {
  if (screen == NULL || is_away) return false;
  // ncurses leaves nothing unsent behind, so that this cannot land in the middle of a sequence.
  return cellar_send(bytes, count, 1000);
}

int nc_colors(void) {
  return screen != NULL && has_colors() ? COLORS : 0;
}

int nc_pairs(void) {
  return screen != NULL && has_colors() ? COLOR_PAIRS : 0;
}

bool nc_define_pair(int pair, int foreground, int background) {
  if (pair <= 0 || pair >= nc_pairs()) return false;
  return init_extended_pair(pair, foreground, background) == OK;
}
