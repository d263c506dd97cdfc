// The cellar: everything that must see curses.h, behind plain functions and plain types.
// Only the main thread may call these functions, but for nc_wake. One terminal can be open at a time.
//
// For those above. The cellar's own files include no more of it than they stand on.

#ifndef CNCURSES_H
#define CNCURSES_H

#include "Child.h"
#include "Decoder.h"
#include "Happenings.h"
#include "Input.h"
#include "Keys.h"
#include "Mouse.h"
#include "Screen.h"
#include "Surroundings.h"
#include "Waiting.h"

#endif
