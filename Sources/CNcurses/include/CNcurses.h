// The cellar: everything that must see curses.h, behind plain functions and plain types.
// Only the main thread may call these functions, but for nc_wake. One terminal can be open at a time.

#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "Input.h"

// Screen ---------------------------------------------------------------------------------------------------

/// How opening the terminal ended.
typedef enum {
  NC_OPENED,       ///< The terminal is ours.
  NC_UNKNOWN,      ///< terminfo has no entry of that name.
  NC_UNSUITABLE,   ///< The entry cannot address the cursor.
  NC_UNAVAILABLE,  ///< A terminal is open already, or the system refused.
} nc_outcome;

/// Attribute bits of a cell, the same as those of Canvas.Attributes.
enum { NC_BOLD = 1, NC_DIM = 2, NC_UNDERLINE = 4, NC_REVERSE = 8 };

/// One cell of a row.
typedef struct {
  uint32_t glyph;       ///< Unicode scalar, one column wide; anything else is shown as a question mark.
  int32_t pair;         ///< Colour pair from nc_define_pair, 0 for the terminal's own colours.
  uint32_t attributes;  ///< Attribute bits.
} nc_cell;

/// Takes over standard input and output as the terminal `name`; draws nothing yet.
nc_outcome nc_open(const char *name, bool colors);
/// Gives the terminal back as it was; does nothing when none is open.
void nc_close(void);
/// Leaves the screen, stops the whole process group, and comes back when it is continued.
void nc_suspend(void);
/// Takes the terminal over again after someone else stopped and continued the process.
void nc_resume(void);
/// Columns and rows of the screen.
void nc_size(int *columns, int *rows);
/// Takes up the terminal's present size; whether it differs from the size before.
bool nc_fit(void);
/// Places cells from the left edge of `row` on; cells that do not fit are dropped.
void nc_put_row(int row, const nc_cell *cells, int count);
/// Blanks every cell.
void nc_erase(void);
/// Sends what changed to the terminal; the number of bytes.
size_t nc_flush(void);
/// Has the next nc_flush send every cell, whatever the terminal is thought to show.
void nc_forget(void);
/// Sends bytes that change nothing on the screen, past ncurses; false when the terminal did not take them.
bool nc_send(const char *bytes, size_t count);
// Colours --------------------------------------------------------------------------------------------------

/// Colours the open terminal can show; 0 without colour.
int nc_colors(void);
/// Colour pairs the open terminal can hold, pair 0 included.
int nc_pairs(void);
/// Makes `pair` show these colours, -1 standing for the terminal's own; false when it cannot.
bool nc_define_pair(int pair, int foreground, int background);

// Mouse ----------------------------------------------------------------------------------------------------

/// Whether the open terminal has a mouse.
bool nc_has_mouse(void);
/// Has the terminal report its mouse, or leave it to the user for selecting text; off at first.
void nc_set_mouse(bool on);

// Keys -----------------------------------------------------------------------------------------------------

/// The next key press, doing of the mouse or pasted text if there is one; never waits.
nc_key nc_read_key(void);
/// The text of the last NC_PASTED, valid until the next key is read.
const char *nc_pasted(size_t *count);

// Waiting --------------------------------------------------------------------------------------------------

/// What happened apart from keys; bits.
enum {
  NC_WOKEN = 1,       ///< nc_wake was called.
  NC_RESIZED = 2,     ///< SIGWINCH came: call nc_fit.
  NC_CONTINUED = 4,   ///< SIGCONT came: call nc_resume.
  NC_STOPPING = 8,    ///< SIGTSTP came: call nc_suspend.
  NC_ENDING = 16,     ///< A signal asked for the end: nc_end_signal says which.
};

/// Waits for a key, the end of half a one, a signal or nc_wake, at most `milliseconds`, for ever when negative.
void nc_wait(int milliseconds);
/// Takes the bits of all that happened since the last call.
unsigned nc_take_happenings(void);
/// The first signal that asked for the end since the terminal was opened, 0 where none has.
int nc_end_signal(void);
/// Ends nc_wait; may be called by any thread once the terminal has been opened, and after it was closed.
void nc_wake(void);
/// Whether the keyboard is gone for good.
bool nc_input_ended(void);

// Children -------------------------------------------------------------------------------------------------

/// Runs a program found in PATH with a text as its standard input; whether it read all and ended well in time.
/// `arguments` begin with its name and end with null. It is killed when the time is over.
bool nc_feed(const char *const *arguments, const char *text, size_t length, int milliseconds);

// Surroundings; these work without an open terminal ----------------------------------------------------------

/// Whether a file descriptor is a terminal.
bool nc_is_terminal(int descriptor);
/// Number of colours in the terminfo entry `name`: 0 without colour, -1 when there is no such entry.
int nc_terminfo_colors(const char *name);
/// Sets the character encoding from a locale name, "" for the user's own; its name, or null when unknown.
const char *nc_set_locale(const char *name);

#endif
