// The ground of the cellar: what its files ask of the system, and how they stand on each other.
//
// From the bottom up; a file includes and calls only those above it in this list, and scripts/c-layers holds it to that.
// What two files need of each other goes below both.
//
//   clock         what time it is
//   modes         the modes of the terminal's line
//   sequences     what bytes of a terminal's input are, by their form
//   reports       what the mouse reports
//   decoder       keys, doings of the mouse and pastes, out of bytes
//   surroundings  what can be learnt before a terminal is opened
//   child         another program that is given a text
//   happenings    what has happened apart from keys, and whether the end has been asked for
//   job           stopped by a shell, and brought back
//   output        the way of a screen to the terminal
//   guard         gives the terminal back where the process crashes
//   signals       what each has happen
//   keys          reads the keyboard
//   waiting       for keys and for happenings
//   mouse         switched on and off, and the marks around a paste
//   screen        opened, drawn, left for a while, closed

#ifndef GROUND_H
#define GROUND_H

// Memory files, wcwidth, environ and the wide half of curses are not in plain C. Before any header of the system.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif

#endif
