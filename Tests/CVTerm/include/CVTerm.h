// A terminal in memory, by libvterm, without the bit fields and macros that Swift cannot import.

#ifndef CVTERM_H
#define CVTERM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A terminal.
typedef struct cv_terminal cv_terminal;

/// Kinds of colour.
enum { CV_DEFAULT, CV_INDEXED, CV_RGB };

/// Attribute bits; libvterm 0.1 knows no dim.
enum { CV_BOLD = 1, CV_UNDERLINE = 4, CV_REVERSE = 8 };

/// A colour: its kind, and the index or 0xRRGGBB.
typedef struct {
  uint32_t kind;
  uint32_t value;
} cv_color;

/// A cell as shown.
typedef struct {
  uint32_t glyph;  ///< A space where nothing was written.
  cv_color foreground;
  cv_color background;
  uint32_t attributes;
} cv_cell;

/// Keys whose bytes depend on the terminal's modes.
typedef enum {
  CV_KEY_ENTER, CV_KEY_TAB, CV_KEY_BACKSPACE, CV_KEY_ESCAPE, CV_KEY_UP, CV_KEY_DOWN, CV_KEY_LEFT, CV_KEY_RIGHT,
  CV_KEY_DELETE, CV_KEY_HOME, CV_KEY_END, CV_KEY_PAGE_UP, CV_KEY_PAGE_DOWN, CV_KEY_FUNCTION,
} cv_key;

/// A blank terminal.
cv_terminal *cv_new(int columns, int rows);
/// Frees a terminal.
void cv_free(cv_terminal *terminal);
/// Feeds what a program wrote.
void cv_feed(cv_terminal *terminal, const char *bytes, size_t count);
/// Takes what the terminal sends to the program: keys and answers.
size_t cv_take_output(cv_terminal *terminal, char *bytes, size_t capacity);
/// Changes the size.
void cv_resize(cv_terminal *terminal, int columns, int rows);
/// Presses a key; `number` is that of a function key.
void cv_press(cv_terminal *terminal, cv_key key, int number, bool shift);
/// Moves the mouse; what it does next it does there.
void cv_move_mouse(cv_terminal *terminal, int column, int row);
/// Presses or releases a button, 1 for the left one; 4 and 5 are the wheel, which is only pressed.
void cv_press_mouse(cv_terminal *terminal, int button, bool down);
/// The cell at a place.
cv_cell cv_cell_at(cv_terminal *terminal, int column, int row);
/// Whether the alternate screen is shown.
bool cv_is_alternate(const cv_terminal *terminal);
/// Whether the cursor is shown.
bool cv_is_cursor_visible(const cv_terminal *terminal);
/// Whether a program asked for reports of the mouse.
bool cv_reports_mouse(const cv_terminal *terminal);

#endif
