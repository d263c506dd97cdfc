// What comes from a keyboard and a mouse.

#ifndef CNCURSES_INPUT_H
#define CNCURSES_INPUT_H

#include <stdint.h>

/// What the mouse did, wheel and left button only.
typedef enum { NC_PRESSED, NC_RELEASED, NC_DRAGGED, NC_MOVED, NC_WHEEL_UP, NC_WHEEL_DOWN } nc_mouse_doing;

/// What nc_read_key found.
typedef enum { NC_NO_KEY, NC_CHARACTER, NC_NAMED_KEY, NC_FUNCTION_KEY, NC_MOUSE, NC_PASTED } nc_key_kind;

/// Keys that are no character.
typedef enum {
  NC_KEY_UP, NC_KEY_DOWN, NC_KEY_LEFT, NC_KEY_RIGHT, NC_KEY_HOME, NC_KEY_END, NC_KEY_PAGE_UP, NC_KEY_PAGE_DOWN,
  NC_KEY_ENTER, NC_KEY_BACKSPACE, NC_KEY_DELETE, NC_KEY_BACK_TAB,
} nc_key_name;

/// A key press, a doing of the mouse, or a text that was pasted.
typedef struct {
  nc_key_kind kind;
  uint32_t value;  ///< The scalar, the nc_key_name, the number of the function key, or the nc_mouse_doing.
  int32_t column;  ///< Where the mouse is, from the left edge.
  int32_t row;     ///< Where the mouse is, from the upper edge.
} nc_key;

#endif
