// The mouse, to who enters and leaves the screen.

#ifndef MOUSE_H
#define MOUSE_H

#include <stdbool.h>

#include "include/Mouse.h"

/// Finds out whether the open terminal has a mouse; after the keys were opened.
void cellar_open_mouse(void);
/// Forgets the mouse.
void cellar_close_mouse(void);
/// Has pastes marked and, if it is wanted, the mouse reported, when the screen has been entered.
void cellar_wake_mouse(void);
/// Switches both off before the screen is left; false where the terminal did not take it, and the guard still has to.
bool cellar_rest_mouse(void);

#endif
