// The keyboard.

#include "cellar.h"

#include <wchar.h>

/// Keys are read through a pad of their own: reading through a window would draw it, a pad is left alone.
static WINDOW *keyboard;

/// What terminals send besides what their terminfo entry says; the entry wins.
static const struct {
  const char *sequence;
  int code;
} habits[] = {
    {"\033[A", KEY_UP},    {"\033OA", KEY_UP},    {"\033[B", KEY_DOWN},  {"\033OB", KEY_DOWN},
    {"\033[C", KEY_RIGHT}, {"\033OC", KEY_RIGHT}, {"\033[D", KEY_LEFT},  {"\033OD", KEY_LEFT},
    {"\033[H", KEY_HOME},  {"\033OH", KEY_HOME},  {"\033[1~", KEY_HOME}, {"\033[7~", KEY_HOME},
    {"\033[F", KEY_END},   {"\033OF", KEY_END},   {"\033[4~", KEY_END},  {"\033[8~", KEY_END},
    {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE}, {"\033[3~", KEY_DC}, {"\033[Z", KEY_BTAB},
    {"\033OP", KEY_F(1)},  {"\033OQ", KEY_F(2)},  {"\033OR", KEY_F(3)},  {"\033OS", KEY_F(4)},
};

bool cellar_open_keys(void) {
  keyboard = newpad(1, 1);
  if (keyboard == NULL) return false;
  keypad(keyboard, TRUE);
  nodelay(keyboard, TRUE);
  for (unsigned i = 0; i < sizeof habits / sizeof habits[0]; i++) {
    if (key_defined(habits[i].sequence) == 0) define_key(habits[i].sequence, habits[i].code);
  }
  return true;
}

void cellar_close_keys(void) {
  if (keyboard != NULL) delwin(keyboard);
  keyboard = NULL;
}

static nc_key named(nc_key_name name) {
  return (nc_key){.kind = NC_NAMED_KEY, .value = name};
}

static nc_key translated(wint_t code) {
  switch (code) {
    case KEY_UP: return named(NC_KEY_UP);
    case KEY_DOWN: return named(NC_KEY_DOWN);
    case KEY_LEFT: return named(NC_KEY_LEFT);
    case KEY_RIGHT: return named(NC_KEY_RIGHT);
    case KEY_HOME:
    case KEY_FIND: return named(NC_KEY_HOME);
    case KEY_END:
    case KEY_SELECT: return named(NC_KEY_END);
    case KEY_PPAGE: return named(NC_KEY_PAGE_UP);
    case KEY_NPAGE: return named(NC_KEY_PAGE_DOWN);
    case KEY_ENTER: return named(NC_KEY_ENTER);
    case KEY_BACKSPACE: return named(NC_KEY_BACKSPACE);
    case KEY_DC: return named(NC_KEY_DELETE);
    case KEY_BTAB: return named(NC_KEY_BACK_TAB);
    case CELLAR_NUMBERED_REPORT:
    case CELLAR_PLAIN_REPORT: return cellar_read_report((int)code);
    default: break;
  }
  if (KEY_F(1) <= code && code <= KEY_F(12)) return (nc_key){.kind = NC_FUNCTION_KEY, .value = code - KEY_F0};
  return (nc_key){.kind = NC_NO_KEY};
}

nc_key nc_read_key(void) {
  while (keyboard != NULL) {
    wint_t value = 0;
    int status = wget_wch(keyboard, &value);
    if (status == OK) return (nc_key){.kind = NC_CHARACTER, .value = value};
    if (status != KEY_CODE_YES) break;
    // Keys we have no name for are skipped, and so is KEY_RESIZE: nc_fit tells of that.
    nc_key key = translated(value);
    if (key.kind != NC_NO_KEY) return key;
  }
  return (nc_key){.kind = NC_NO_KEY};
}
