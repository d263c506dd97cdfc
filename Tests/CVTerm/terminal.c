#include "include/CVTerm.h"

#include <stdlib.h>
#include <vterm.h>

struct cv_terminal {
  VTerm *machine;
  VTermScreen *screen;
  bool is_alternate;
  bool is_cursor_visible;
  bool reports_mouse;
};

static int set_property(VTermProp property, VTermValue *value, void *user) {
  cv_terminal *terminal = user;
  if (property == VTERM_PROP_ALTSCREEN) terminal->is_alternate = value->boolean;
  if (property == VTERM_PROP_CURSORVISIBLE) terminal->is_cursor_visible = value->boolean;
  if (property == VTERM_PROP_MOUSE) terminal->reports_mouse = value->number != VTERM_PROP_MOUSE_NONE;
  return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = set_property};

cv_terminal *cv_new(int columns, int rows) {
  cv_terminal *terminal = calloc(1, sizeof *terminal);
  terminal->machine = vterm_new(rows, columns);
  vterm_set_utf8(terminal->machine, 1);
  terminal->screen = vterm_obtain_screen(terminal->machine);
  vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
  vterm_screen_enable_altscreen(terminal->screen, 1);
  vterm_screen_reset(terminal->screen, 1);
  return terminal;
}

void cv_free(cv_terminal *terminal) {
  vterm_free(terminal->machine);
  free(terminal);
}

void cv_feed(cv_terminal *terminal, const char *bytes, size_t count) {
  vterm_input_write(terminal->machine, bytes, count);
}

size_t cv_take_output(cv_terminal *terminal, char *bytes, size_t capacity) {
  return vterm_output_read(terminal->machine, bytes, capacity);
}

void cv_resize(cv_terminal *terminal, int columns, int rows) {
  vterm_set_size(terminal->machine, rows, columns);
}

void cv_press(cv_terminal *terminal, cv_key key, int number, bool shift) {
  static const VTermKey keys[] = {
      VTERM_KEY_ENTER, VTERM_KEY_TAB,  VTERM_KEY_BACKSPACE, VTERM_KEY_ESCAPE, VTERM_KEY_UP,
      VTERM_KEY_DOWN,  VTERM_KEY_LEFT, VTERM_KEY_RIGHT,     VTERM_KEY_DEL,    VTERM_KEY_HOME,
      VTERM_KEY_END,   VTERM_KEY_PAGEUP, VTERM_KEY_PAGEDOWN,
  };
  VTermKey code = key == CV_KEY_FUNCTION ? (VTermKey)VTERM_KEY_FUNCTION(number) : keys[key];
  vterm_keyboard_key(terminal->machine, code, shift ? VTERM_MOD_SHIFT : VTERM_MOD_NONE);
}

void cv_move_mouse(cv_terminal *terminal, int column, int row) {
  vterm_mouse_move(terminal->machine, row, column, VTERM_MOD_NONE);
}

void cv_press_mouse(cv_terminal *terminal, int button, bool down) {
  vterm_mouse_button(terminal->machine, button, down, VTERM_MOD_NONE);
}

static cv_color color(VTermColor color) {
  if (color.type & VTERM_COLOR_DEFAULT_MASK) return (cv_color){CV_DEFAULT, 0};
  if (VTERM_COLOR_IS_INDEXED(&color)) return (cv_color){CV_INDEXED, color.indexed.idx};
  return (cv_color){CV_RGB, (uint32_t)color.rgb.red << 16 | (uint32_t)color.rgb.green << 8 | color.rgb.blue};
}

cv_cell cv_cell_at(cv_terminal *terminal, int column, int row) {
  VTermScreenCell cell = {0};
  vterm_screen_get_cell(terminal->screen, (VTermPos){.row = row, .col = column}, &cell);
  uint32_t attributes = 0;
  if (cell.attrs.bold) attributes |= CV_BOLD;
  if (cell.attrs.underline) attributes |= CV_UNDERLINE;
  if (cell.attrs.reverse) attributes |= CV_REVERSE;
  return (cv_cell){
      .glyph = cell.chars[0] == 0 ? ' ' : cell.chars[0],
      .foreground = color(cell.fg),
      .background = color(cell.bg),
      .attributes = attributes,
  };
}

bool cv_is_alternate(const cv_terminal *terminal) {
  return terminal->is_alternate;
}

bool cv_is_cursor_visible(const cv_terminal *terminal) {
  return terminal->is_cursor_visible;
}

bool cv_reports_mouse(const cv_terminal *terminal) {
  return terminal->reports_mouse;
}
