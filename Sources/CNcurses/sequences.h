// What bytes at the beginning of a terminal's input are, found by their form alone (ECMA-48 and the habits of terminals).

#ifndef SEQUENCES_H
#define SEQUENCES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { ESCAPE_BYTE = 27 };

/// What was found.
typedef enum {
  FOUND_PART,             ///< More has to come before anything can be said.
  FOUND_LONG_PART,        ///< The same, but it is a control sequence longer than any with a meaning.
  FOUND_NOTHING,          ///< Something whole without a meaning.
  FOUND_CHARACTER,        ///< A character of its own.
  FOUND_ESCAPE,           ///< The key Escape, for what follows is something else.
  FOUND_STRING,           ///< The beginning of a text up to a terminator.
  FOUND_PASTE,            ///< The beginning of a pasted text.
  FOUND_NUMBERED_REPORT,  ///< A report of the mouse in numbers.
  FOUND_PLAIN_REPORT,     ///< A report of the mouse in three bytes.
} finding_kind;

/// What was found, and how many bytes it takes.
typedef struct {
  finding_kind kind;
  size_t length;
  uint32_t scalar;  ///< The character.
} finding;

/// How the terminal writes.
typedef struct {
  bool is_utf8;            ///< Else the locale says what a character is.
  bool has_plain_reports;  ///< Three bytes follow ESC [ M.
} habits_of_writing;

/// What the bytes begin with; there must be one.
finding find_first(const uint8_t *bytes, size_t count, habits_of_writing habits);
/// Bytes of a control sequence up to its end, from its middle on; sets whether the end is among them.
size_t skip_control(const uint8_t *bytes, size_t count, bool *is_over);
/// Bytes of a text up to and with its terminator, from its middle on; sets whether the end is among them.
size_t skip_string(const uint8_t *bytes, size_t count, bool *is_over);
/// How long the rest of a part may take, in milliseconds.
int patience_for(const uint8_t *bytes, size_t count);

#endif
