// The decoder: what it holds of the bytes that came, and what it makes of them.

#include "include/Decoder.h"
#include "reports.h"
#include "sequences.h"

#include <stdlib.h>
#include <string.h>

enum {
  CAPACITY = 4096,
  MEANINGS = 128,
  LONGEST_MEANING = 16,
  /// How long a text that nobody reads may pause before it is over: answers come in pieces on slow lines.
  STRING_PATIENCE = 500,
  /// The same for a pasted text, which somebody waits for.
  PASTE_PATIENCE = 2000,
  CONTROL_PATIENCE = 200,
};

static const char paste_end[] = "\033[201~";
enum { PASTE_END = sizeof paste_end - 1 };

/// In the midst of what the next bytes are.
typedef enum { IN_KEYS, IN_CONTROL, IN_STRING, IN_PASTE } place;

struct nc_decoder {
  habits_of_writing habits;
  bool tells_reports;
  bool is_down;
  place place;
  bool is_waiting;     // for the rest of something, and nothing has come
  int64_t waits_from;  // since when
  uint8_t bytes[CAPACITY];
  size_t begin, end;
  struct {
    char sequence[LONGEST_MEANING];
    size_t length;
    nc_key key;
  } meanings[MEANINGS];
  size_t meaning_count;
  char *paste;
  size_t paste_count, paste_room;
};

static const nc_key nothing = {.kind = NC_NO_KEY};

nc_decoder *nc_decoder_create(bool is_utf8) {
  nc_decoder *decoder = calloc(1, sizeof *decoder);
  if (decoder != NULL) decoder->habits.is_utf8 = is_utf8;
  return decoder;
}

void nc_decoder_destroy(nc_decoder *decoder) {
  if (decoder != NULL) free(decoder->paste);
  free(decoder);
}

void nc_decoder_define(nc_decoder *decoder, const char *sequence, nc_key key) {
  size_t length = strlen(sequence);
  if (length == 0 || length > LONGEST_MEANING || decoder->meaning_count == MEANINGS) return;
  for (size_t i = 0; i < decoder->meaning_count; i++) {
    if (decoder->meanings[i].length == length && memcmp(decoder->meanings[i].sequence, sequence, length) == 0) return;
  }
  size_t index = decoder->meaning_count++;
  memcpy(decoder->meanings[index].sequence, sequence, length);
  decoder->meanings[index].length = length;
  decoder->meanings[index].key = key;
}

void nc_decoder_expect_reports(nc_decoder *decoder, bool expected) {
  decoder->habits.has_plain_reports = expected;
}

void nc_decoder_tell_reports(nc_decoder *decoder, bool told) {
  decoder->tells_reports = told;
  // What was held when the mouse was switched off is over.
  if (!told) decoder->is_down = false;
}

size_t nc_decoder_feed(nc_decoder *decoder, const uint8_t *bytes, size_t count) {
  memmove(decoder->bytes, decoder->bytes + decoder->begin, decoder->end - decoder->begin);
  decoder->end -= decoder->begin;
  decoder->begin = 0;
  size_t room = CAPACITY - decoder->end;
  if (count > room) count = room;
  memcpy(decoder->bytes + decoder->end, bytes, count);
  decoder->end += count;
  if (count > 0) decoder->is_waiting = false;
  return count;
}

static const uint8_t *unread(const nc_decoder *decoder) {
  return decoder->bytes + decoder->begin;
}

static size_t unread_count(const nc_decoder *decoder) {
  return decoder->end - decoder->begin;
}

/// The key of the defined sequence that the bytes begin with; sets its length, or whether it may yet come.
static nc_key defined_key(const nc_decoder *decoder, size_t *length, bool *may_come) {
  *length = 0;
  *may_come = false;
  for (size_t i = 0; i < decoder->meaning_count; i++) {
    size_t whole = decoder->meanings[i].length;
    size_t there = unread_count(decoder) < whole ? unread_count(decoder) : whole;
    if (memcmp(decoder->meanings[i].sequence, unread(decoder), there) != 0) continue;
    if (there == whole) {
      *length = whole;
      return decoder->meanings[i].key;
    }
    *may_come = true;
  }
  return nothing;
}

static void begin_paste(nc_decoder *decoder) {
  free(decoder->paste);
  decoder->paste = NULL;
  decoder->paste_count = decoder->paste_room = 0;
  decoder->place = IN_PASTE;
}

static void keep_pasted(nc_decoder *decoder, size_t count) {
  size_t kept = NC_PASTE_LIMIT - decoder->paste_count;
  if (kept > count) kept = count;
  if (decoder->paste_room < decoder->paste_count + kept) {
    size_t room = decoder->paste_count + kept;
    room = room * 2 < NC_PASTE_LIMIT ? room * 2 : NC_PASTE_LIMIT;
    char *larger = realloc(decoder->paste, room);
    // Without memory for it, the rest is dropped.
    if (larger == NULL) kept = 0;
    else decoder->paste = larger, decoder->paste_room = room;
  }
  if (kept > 0) memcpy(decoder->paste + decoder->paste_count, unread(decoder), kept);
  decoder->paste_count += kept;
  decoder->begin += count;
}

static nc_key end_paste(nc_decoder *decoder) {
  decoder->place = IN_KEYS;
  return decoder->paste_count > 0 ? (nc_key){.kind = NC_PASTED} : nothing;
}

/// Takes what has come of a pasted text, but for what may be the beginning of its end.
static nc_key read_paste(nc_decoder *decoder) {
  while (unread_count(decoder) > 0) {
    const uint8_t *escape = memchr(unread(decoder), ESCAPE_BYTE, unread_count(decoder));
    if (escape == NULL) {
      keep_pasted(decoder, unread_count(decoder));
    } else if (escape > unread(decoder)) {
      keep_pasted(decoder, (size_t)(escape - unread(decoder)));
    } else {
      size_t there = unread_count(decoder) < PASTE_END ? unread_count(decoder) : PASTE_END;
      bool may_be_end = memcmp(escape, paste_end, there) == 0;
      if (may_be_end && there < PASTE_END) return nothing;
      if (may_be_end) {
        decoder->begin += PASTE_END;
        return end_paste(decoder);
      }
      keep_pasted(decoder, 1);
    }
  }
  return nothing;
}

static nc_key report(nc_decoder *decoder, finding finding) {
  const uint8_t *bytes = unread(decoder);
  nc_key key = finding.kind == FOUND_NUMBERED_REPORT
                   ? read_numbered_report(bytes, finding.length, &decoder->is_down)
                   : read_plain_report(bytes + finding.length - 3, &decoder->is_down);
  if (!decoder->tells_reports) decoder->is_down = false;
  return decoder->tells_reports ? key : nothing;
}

/// One step among keys: takes at least a byte, or sets that more has to come first.
static nc_key read_keys(nc_decoder *decoder, bool *needs_more) {
  size_t length = 0;
  nc_key key = defined_key(decoder, &length, needs_more);
  if (length > 0) {
    *needs_more = false;
    decoder->begin += length;
    return key;
  }
  finding finding = find_first(unread(decoder), unread_count(decoder), decoder->habits);
  if (finding.kind == FOUND_PART) *needs_more = true;
  if (*needs_more && finding.kind != FOUND_LONG_PART) return nothing;
  switch (finding.kind) {
    case FOUND_CHARACTER: key = (nc_key){.kind = NC_CHARACTER, .value = finding.scalar}; break;
    case FOUND_ESCAPE: key = (nc_key){.kind = NC_CHARACTER, .value = ESCAPE_BYTE}; break;
    case FOUND_NUMBERED_REPORT:
    case FOUND_PLAIN_REPORT: key = report(decoder, finding); break;
    case FOUND_STRING: decoder->place = IN_STRING; break;
    case FOUND_PASTE: begin_paste(decoder); break;
    case FOUND_LONG_PART: decoder->place = IN_CONTROL; break;
    default: break;
  }
  *needs_more = false;
  decoder->begin += finding.length;
  return key;
}

/// Passes over what has come of a sequence that has no meaning.
static void skip(nc_decoder *decoder) {
  bool is_over = false;
  decoder->begin += decoder->place == IN_CONTROL ? skip_control(unread(decoder), unread_count(decoder), &is_over)
                                                 : skip_string(unread(decoder), unread_count(decoder), &is_over);
  if (is_over) decoder->place = IN_KEYS;
}

nc_key nc_decoder_next(nc_decoder *decoder) {
  bool needs_more = false;
  while (unread_count(decoder) > 0 && !needs_more) {
    nc_key key = nothing;
    switch (decoder->place) {
      case IN_KEYS: key = read_keys(decoder, &needs_more); break;
      case IN_PASTE:
        key = read_paste(decoder);
        needs_more = decoder->place == IN_PASTE;
        break;
      default:
        skip(decoder);
        needs_more = decoder->place != IN_KEYS;
    }
    if (key.kind != NC_NO_KEY) return key;
  }
  return nothing;
}

static int patience(const nc_decoder *decoder) {
  switch (decoder->place) {
    case IN_CONTROL: return CONTROL_PATIENCE;
    case IN_STRING: return STRING_PATIENCE;
    case IN_PASTE: return PASTE_PATIENCE;
    default: return unread_count(decoder) > 0 ? patience_for(unread(decoder), unread_count(decoder)) : -1;
  }
}

int nc_decoder_patience(const nc_decoder *decoder, int64_t now) {
  int whole = patience(decoder);
  if (whole < 0) return -1;
  int64_t left = decoder->is_waiting ? decoder->waits_from + whole - now : whole;
  return left > 0 ? (int)left : 0;
}

/// Ends what is half: a lone escape is a key, the rest is passed over.
static nc_key give_up(nc_decoder *decoder) {
  if (decoder->place == IN_PASTE) {
    keep_pasted(decoder, unread_count(decoder));
    return end_paste(decoder);
  }
  const uint8_t *bytes = unread(decoder);
  size_t count = unread_count(decoder);
  bool is_escape = decoder->place == IN_KEYS && bytes[0] == ESCAPE_BYTE && (count == 1 || bytes[1] == ESCAPE_BYTE);
  // Some old terminals' keys begin with a control character, which is a key of its own as well.
  bool is_control = decoder->place == IN_KEYS && count > 0 && bytes[0] < 32 && bytes[0] != ESCAPE_BYTE;
  decoder->place = IN_KEYS;
  if (is_control || (is_escape && count <= 2)) {
    decoder->begin++;
    return (nc_key){.kind = NC_CHARACTER, .value = bytes[0]};
  }
  decoder->begin = decoder->end;
  return nothing;
}

nc_key nc_decoder_settle(nc_decoder *decoder, int64_t now) {
  nc_key key = nc_decoder_next(decoder);
  if (key.kind != NC_NO_KEY) return key;
  // Not since the bytes came: those before them may have taken long.
  if (!decoder->is_waiting) decoder->waits_from = now;
  decoder->is_waiting = true;
  while (key.kind == NC_NO_KEY && nc_decoder_patience(decoder, now) == 0) {
    key = give_up(decoder);
    if (key.kind == NC_NO_KEY) key = nc_decoder_next(decoder);
  }
  return key;
}

const char *nc_decoder_pasted(const nc_decoder *decoder, size_t *count) {
  *count = decoder->paste_count;
  return decoder->paste == NULL ? "" : decoder->paste;
}
