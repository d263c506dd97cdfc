// What the mouse reports, read where the reader of keys has found the beginning of a report.

#include "cellar.h"

/// How long the rest of a report may take; it comes at once unless it was cut off.
enum { PATIENCE = 200 };
/// Bits of a report's first number.
enum { BUTTON = 3, MODIFIERS = 4 | 8 | 16, MOTION = 32, WHEEL = 64, NONE = 3 };

/// Without the meaning of keys, for the bytes after a report's beginning.
static WINDOW *bytes;
/// Old reports do not name the button that went up.
static bool is_down;

bool cellar_open_reports(void) {
  is_down = false;
  bytes = newpad(1, 1);
  if (bytes == NULL) return false;
  wtimeout(bytes, PATIENCE);
  // Whichever of the two the entry names: the terminal chooses by the modes that it knows.
  define_key("\033[<", CELLAR_NUMBERED_REPORT);
  define_key("\033[M", CELLAR_PLAIN_REPORT);
  return true;
}

void cellar_close_reports(void) {
  if (bytes != NULL) delwin(bytes);
  bytes = NULL;
}

static bool is_digit(int byte) {
  return byte >= '0' && byte <= '9';
}

/// A report was cut off by `byte`, which is given back. Not so the sequence that an escape begins: given
/// back, it would be read as letters.
static void give_back(int byte) {
  if (byte != 27 && byte != ERR) ungetch(byte);
  if (byte != 27) return;
  do byte = wgetch(bytes);
  while (is_digit(byte) || byte == '[' || byte == 'O' || byte == '<' || byte == ';');
}

/// Three numbers and a last letter, small for a button that went up.
static bool read_numbered(int numbers[3], bool *is_up) {
  for (int i = 0; i < 3;) {
    int byte = wgetch(bytes);
    if (is_digit(byte) && numbers[i] < 10000) {
      numbers[i] = numbers[i] * 10 + byte - '0';
    } else if (byte == ';' && i < 2) {
      i++;
    } else if ((byte == 'M' || byte == 'm') && i == 2) {
      *is_up = byte == 'm';
      return true;
    } else {
      give_back(byte);
      return false;
    }
  }
  return false;
}

/// Three bytes, each 32 more than its number.
static bool read_plain(int numbers[3], bool *is_up) {
  for (int i = 0; i < 3; i++) {
    int byte = wgetch(bytes);
    if (byte == ERR) return false;
    numbers[i] = byte - 32;
  }
  *is_up = (numbers[0] & BUTTON) == NONE && !(numbers[0] & (MOTION | WHEEL));
  if (*is_up && is_down) numbers[0] &= ~BUTTON;
  return true;
}

/// What a report says; false for other buttons and sideways wheels.
static bool understand(int report, bool is_up, uint32_t *doing) {
  report &= ~MODIFIERS;
  if (report == WHEEL && !is_up) *doing = NC_WHEEL_UP;
  else if (report == (WHEEL | 1) && !is_up) *doing = NC_WHEEL_DOWN;
  else if (report == (MOTION | NONE)) *doing = NC_MOVED;
  else if (report == MOTION) *doing = NC_DRAGGED;
  else if (report == 0) *doing = is_up ? NC_RELEASED : NC_PRESSED;
  else return false;
  if (report == 0) is_down = !is_up;
  return true;
}

nc_key cellar_read_report(int kind) {
  int numbers[3] = {0, 0, 0};
  bool is_up = false;
  nc_key result = {.kind = NC_MOUSE};
  bool is_whole =
      kind == CELLAR_NUMBERED_REPORT ? read_numbered(numbers, &is_up) : read_plain(numbers, &is_up);
  if (!cellar_is_mouse_wanted()) {
    // Reports may still come when the mouse has been switched off; what was held then is over.
    is_down = false;
    return (nc_key){.kind = NC_NO_KEY};
  }
  if (!is_whole || numbers[1] < 1 || numbers[2] < 1 || !understand(numbers[0], is_up, &result.value)) {
    return (nc_key){.kind = NC_NO_KEY};
  }
  result.column = numbers[1] - 1;
  result.row = numbers[2] - 1;
  return result;
}
