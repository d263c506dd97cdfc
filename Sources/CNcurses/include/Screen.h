// The screen and its colours.

#ifndef CNCURSES_SCREEN_H
#define CNCURSES_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

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

/// Colours the open terminal can show; 0 without colour.
int nc_colors(void);
/// Colour pairs the open terminal can hold, pair 0 included.
int nc_pairs(void);
/// Makes `pair` show these colours, -1 standing for the terminal's own; false when it cannot.
bool nc_define_pair(int pair, int foreground, int background);

#endif
