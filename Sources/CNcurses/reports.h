// What the mouse reports.

#ifndef REPORTS_H
#define REPORTS_H

#include <stdbool.h>
#include <stddef.h>

#include "include/Input.h"

/// What a report in numbers says, from ESC [ < to its final letter; NC_NO_KEY for other buttons and sideways wheels.
/// `is_down` is what is known of the left button.
nc_key read_numbered_report(const uint8_t *bytes, size_t count, bool *is_down);
/// What a report in three bytes says.
nc_key read_plain_report(const uint8_t bytes[3], bool *is_down);

#endif
