// The screen: opening, drawing, suspending, closing.

#include "cellar.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;

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
  if (tigetstr("cup") == NULL || !cellar_open_keys()) {
    nc_close();
    return NC_UNSUITABLE;
  }
  cellar_guard_screen();
  cellar_open_mouse();
  set_escdelay(25);
  raw();
  noecho();
  nonl();
  curs_set(0);
  if (colors && has_colors()) {
    start_color();
    use_default_colors();
  }
  return NC_OPENED;
}

/// Without an alternate screen to leave, the picture would stay, and the shell's prompt come to stand in it.
static void leave_screen(void) {
  if (tigetstr("rmcup") == NULL) {
    erase();
    clearok(curscr, TRUE);
    refresh();
  }
  endwin();
}

void nc_close(void) {
  if (screen == NULL) return;
  cellar_close_mouse();
  cellar_close_keys();
  leave_screen();
  cellar_unguard();
  delscreen(screen);
  screen = NULL;
  cellar_close_output();
  cellar_release_signals();
}

void nc_suspend(void) {
  if (screen == NULL) return;
  cellar_rest_mouse();
  leave_screen();
  cellar_guard_enabled(false);
  // SIGSTOP, for a SIGTSTP we send ourselves is dropped in process groups that no shell looks after;
  // the whole group, so that a shell also stops the wrapper (swift run, make) it started us by.
  kill(0, SIGSTOP);
  cellar_dismiss(NC_CONTINUED);
  nc_resume();
}

void nc_resume(void) {
  if (screen == NULL) return;
  // Whoever had the terminal meanwhile may have changed everything. After endwin, the next
  // update sets the modes, enters the screen and sends every cell.
  if (!isendwin()) endwin();
  cellar_guard_enabled(true);
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
  if (screen == NULL) return 0;
  // Terminals that cannot hide the cursor keep it where it disturbs least.
  wmove(stdscr, getmaxy(stdscr) - 1, getmaxx(stdscr) - 1);
  wnoutrefresh(stdscr);
  // The first update after the screen was left also sets the terminal's modes, for which it needs the terminal itself.
  if (isendwin()) {
    doupdate();
    return 0;
  }
  cellar_collect_output();
  doupdate();
  return cellar_send_output();
}

void nc_forget(void) {
  if (screen != NULL) clearok(curscr, TRUE);
}

bool nc_send(const char *bytes, size_t count) {
  if (screen == NULL) return false;
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
