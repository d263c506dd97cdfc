#include "sequences.h"

#include <string.h>
#include <wchar.h>

enum {
  BELL = 7, CANCEL = 24, SUBSTITUTE = 26,
  /// No control sequence with a meaning is as long.
  LONGEST = 64,
  /// Longest part of a character in any encoding.
  LONGEST_CHARACTER = 16,
};

static finding found(finding_kind kind, size_t length) {
  return (finding){.kind = kind, .length = length};
}

static bool is_between(uint8_t byte, uint8_t first, uint8_t last) {
  return first <= byte && byte <= last;
}

static bool is_continuation(uint8_t byte) {
  return is_between(byte, 0x80, 0xBF);
}

static size_t utf8_length(uint8_t first) {
  return is_between(first, 0xC2, 0xDF) ? 2 : is_between(first, 0xE0, 0xEF) ? 3 : is_between(first, 0xF0, 0xF4) ? 4 : 0;
}

/// Whether a byte may be the second of a character: longer forms than needed and surrogates are none.
static bool may_follow(uint8_t second, uint8_t first) {
  if (first == 0xE0) return second >= 0xA0;
  if (first == 0xED) return second < 0xA0;
  if (first == 0xF0) return second >= 0x90;
  return first != 0xF4 || second < 0x90;
}

static finding find_utf8(const uint8_t *bytes, size_t count) {
  size_t length = utf8_length(bytes[0]);
  uint32_t scalar = bytes[0] & (0x7F >> length);
  size_t i = 1;
  for (; i < length; i++) {
    if (i == count) return found(FOUND_PART, count);
    if (!is_continuation(bytes[i]) || (i == 1 && !may_follow(bytes[1], bytes[0]))) break;
    scalar = scalar << 6 | (bytes[i] & 0x3F);
  }
  if (length > 0 && i == length) return (finding){FOUND_CHARACTER, length, scalar};
  // What was to go on a broken character goes with it; what begins the next one does not.
  while (i < count && is_continuation(bytes[i])) i++;
  return found(FOUND_NOTHING, i);
}

static finding find_character(const uint8_t *bytes, size_t count, habits_of_writing habits) {
  if (bytes[0] < 0x80) return (finding){FOUND_CHARACTER, 1, bytes[0]};
  if (habits.is_utf8) return find_utf8(bytes, count);
  mbstate_t state;
  memset(&state, 0, sizeof state);
  wchar_t scalar = 0;
  size_t length = mbrtowc(&scalar, (const char *)bytes, count, &state);
  if (length == (size_t)-2 && count < LONGEST_CHARACTER) return found(FOUND_PART, count);
  if (length == (size_t)-1 || length == (size_t)-2) return found(FOUND_NOTHING, 1);
  return (finding){FOUND_CHARACTER, length, (uint32_t)scalar};
}

/// Three bytes, each 32 more than its number, or 0 where the number is too large.
static finding find_plain_report(const uint8_t *bytes, size_t count, size_t start) {
  for (size_t i = start; i < start + 3; i++) {
    if (i == count) return found(FOUND_PART, count);
    if (bytes[i] != 0 && bytes[i] < 32) return found(FOUND_NOTHING, i);
  }
  return found(FOUND_PLAIN_REPORT, start + 3);
}

/// What a whole control sequence is; its parameters begin at `start`, and its final byte is the last of `length`.
static finding name_control(const uint8_t *bytes, size_t start, size_t length) {
  uint8_t final = bytes[length - 1];
  if (bytes[start] == '<' && (final == 'M' || final == 'm')) return found(FOUND_NUMBERED_REPORT, length);
  if (length - start == 4 && memcmp(bytes + start, "200~", 4) == 0) return found(FOUND_PASTE, length);
  return found(FOUND_NOTHING, length);
}

/// A control sequence, whose parameters begin at `start`.
static finding find_control(const uint8_t *bytes, size_t count, size_t start, habits_of_writing habits) {
  if (start == count) return found(FOUND_PART, count);
  // The Linux console's function keys have a second bracket.
  if (bytes[start] == '[') return count > start + 1 ? found(FOUND_NOTHING, start + 2) : found(FOUND_PART, count);
  if (bytes[start] == 'M' && habits.has_plain_reports) return find_plain_report(bytes, count, start + 1);
  bool is_number = true;
  for (size_t i = start; i < count; i++) {
    if (is_between(bytes[i], 0x40, 0x7E)) return name_control(bytes, start, i + 1);
    // rxvt ends its keys with Shift by what is no final byte.
    if (bytes[i] == '$' && is_number && i > start) return found(FOUND_NOTHING, i + 1);
    if (!is_between(bytes[i], 0x20, 0x3F)) return found(FOUND_NOTHING, i);
    is_number = is_number && is_between(bytes[i], '0', '9');
  }
  return found(count > LONGEST ? FOUND_LONG_PART : FOUND_PART, count);
}

/// A key of the keypad, a letter perhaps after a number that tells of Shift and Control.
static finding find_keypad(const uint8_t *bytes, size_t count, size_t start) {
  size_t i = start;
  while (i < count && (is_between(bytes[i], '0', '9') || bytes[i] == ';')) i++;
  if (i == count) return i > LONGEST ? found(FOUND_NOTHING, i) : found(FOUND_PART, count);
  return found(FOUND_NOTHING, is_between(bytes[i], 0x20, 0x7E) ? i + 1 : i);
}

/// Intermediate bytes and a final one.
static finding find_short_escape(const uint8_t *bytes, size_t count) {
  size_t i = 1;
  while (i < count && is_between(bytes[i], 0x20, 0x2F)) i++;
  if (i == count) return i > LONGEST ? found(FOUND_NOTHING, i) : found(FOUND_PART, count);
  return found(FOUND_NOTHING, is_between(bytes[i], 0x30, 0x7E) ? i + 1 : i);
}

static bool opens_string(uint8_t byte) {
  return byte == 'P' || byte == 'X' || byte == ']' || byte == '^' || byte == '_';
}

static finding find_escape(const uint8_t *bytes, size_t count, habits_of_writing habits) {
  if (count == 1) return found(FOUND_PART, 1);
  uint8_t second = bytes[1];
  if (second == '[') return find_control(bytes, count, 2, habits);
  if (second == 'O') return find_keypad(bytes, count, 2);
  // Alone, these are letters typed with Alt.
  if (opens_string(second)) return count > 2 ? found(FOUND_STRING, 2) : found(FOUND_PART, count);
  if (is_between(second, 0x20, 0x2F)) return find_short_escape(bytes, count);
  if (second != ESCAPE_BYTE) {
    finding character = find_character(bytes + 1, count - 1, habits);
    return found(character.kind == FOUND_PART ? FOUND_PART : FOUND_NOTHING, character.length + 1);
  }
  // Twice: a key of the keypad with Alt in some terminals, and else the key Escape before something else.
  if (count == 2) return found(FOUND_PART, count);
  if (bytes[2] != '[' && bytes[2] != 'O') return found(FOUND_ESCAPE, 1);
  finding rest = find_escape(bytes + 1, count - 1, habits);
  if (rest.kind != FOUND_PART && rest.kind != FOUND_NOTHING && rest.kind != FOUND_LONG_PART) return found(FOUND_ESCAPE, 1);
  return found(rest.kind, rest.length + 1);
}

/// A sequence whose escape and second byte came as one, which no character of UTF-8 begins with.
static finding find_single_control(const uint8_t *bytes, size_t count, habits_of_writing habits) {
  if (bytes[0] == 0x9B) return find_control(bytes, count, 1, habits);
  if (bytes[0] == 0x8F) return find_keypad(bytes, count, 1);
  if (opens_string(bytes[0] - 0x40)) return found(FOUND_STRING, 1);
  return find_character(bytes, count, habits);
}

finding find_first(const uint8_t *bytes, size_t count, habits_of_writing habits) {
  if (bytes[0] == ESCAPE_BYTE) return find_escape(bytes, count, habits);
  if (habits.is_utf8 && is_between(bytes[0], 0x80, 0x9F)) return find_single_control(bytes, count, habits);
  return find_character(bytes, count, habits);
}

size_t skip_control(const uint8_t *bytes, size_t count, bool *is_over) {
  *is_over = true;
  for (size_t i = 0; i < count; i++) {
    if (is_between(bytes[i], 0x40, 0x7E)) return i + 1;
    if (!is_between(bytes[i], 0x20, 0x3F)) return i;
  }
  *is_over = false;
  return count;
}

size_t skip_string(const uint8_t *bytes, size_t count, bool *is_over) {
  *is_over = true;
  for (size_t i = 0; i < count; i++) {
    if (bytes[i] == BELL || bytes[i] == CANCEL || bytes[i] == SUBSTITUTE) return i + 1;
    if (bytes[i] != ESCAPE_BYTE) continue;
    if (i + 1 == count) {
      *is_over = false;
      return i;
    }
    // Any other sequence has cut the text off.
    return bytes[i + 1] == '\\' ? i + 2 : i;
  }
  *is_over = false;
  return count;
}

int patience_for(const uint8_t *bytes, size_t count) {
  bool is_escape = bytes[0] == ESCAPE_BYTE;
  if (is_escape && (count == 1 || (count == 2 && bytes[1] == ESCAPE_BYTE))) return 30;
  if (is_escape && count == 2 && (opens_string(bytes[1]) || is_between(bytes[1], 0x20, 0x2F))) return 50;
  return 200;
}
