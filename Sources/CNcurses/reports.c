#include "reports.h"

/// Bits of a report's first number.
enum { BUTTON = 3, MODIFIERS = 4 | 8 | 16, MOTION = 32, WHEEL = 64, NONE = 3 };

static bool is_digit(uint8_t byte) {
  return byte >= '0' && byte <= '9';
}

/// What the first number says; false for what has no meaning here.
static bool understand(int report, bool is_up, bool *is_down, uint32_t *doing) {
  report &= ~MODIFIERS;
  if (report == WHEEL && !is_up) *doing = NC_WHEEL_UP;
  else if (report == (WHEEL | 1) && !is_up) *doing = NC_WHEEL_DOWN;
  else if (report == (MOTION | NONE)) *doing = NC_MOVED;
  else if (report == MOTION) *doing = NC_DRAGGED;
  else if (report == 0) *doing = is_up ? NC_RELEASED : NC_PRESSED;
  else return false;
  if (report == 0) *is_down = !is_up;
  return true;
}

static nc_key told(const int numbers[3], bool is_up, bool *is_down) {
  nc_key key = {.kind = NC_MOUSE};
  if (numbers[1] < 1 || numbers[2] < 1 || !understand(numbers[0], is_up, is_down, &key.value)) {
    return (nc_key){.kind = NC_NO_KEY};
  }
  key.column = numbers[1] - 1;
  key.row = numbers[2] - 1;
  return key;
}

nc_key read_numbered_report(const uint8_t *bytes, size_t count, bool *is_down) {
  const nc_key nothing = {.kind = NC_NO_KEY};
  int numbers[3] = {0, 0, 0};
  int place = 0;
  size_t i = 0;
  while (bytes[i] != '<') i++;
  for (i++; i + 1 < count; i++) {
    if (bytes[i] == ';' && place < 2) place++;
    else if (is_digit(bytes[i]) && numbers[place] < 10000) numbers[place] = numbers[place] * 10 + bytes[i] - '0';
    else return nothing;
  }
  return place == 2 ? told(numbers, bytes[count - 1] == 'm', is_down) : nothing;
}

nc_key read_plain_report(const uint8_t bytes[3], bool *is_down) {
  int numbers[3] = {bytes[0] - 32, bytes[1] - 32, bytes[2] - 32};
  if (numbers[0] < 0) return (nc_key){.kind = NC_NO_KEY};
  // These do not name the button that went up.
  bool is_up = (numbers[0] & BUTTON) == NONE && !(numbers[0] & (MOTION | WHEEL));
  if (is_up && *is_down) numbers[0] &= ~BUTTON;
  return told(numbers, is_up, is_down);
}
