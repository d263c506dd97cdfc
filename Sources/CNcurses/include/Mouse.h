// The mouse of the open terminal.

#ifndef CNCURSES_MOUSE_H
#define CNCURSES_MOUSE_H

#include <stdbool.h>

/// Whether the open terminal has a mouse.
bool nc_has_mouse(void);
/// Has the terminal report its mouse, or leave it to the user for selecting text; off at first.
void nc_set_mouse(bool on);

#endif
