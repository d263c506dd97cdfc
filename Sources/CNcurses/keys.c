// The keyboard: what standard input has is read past ncurses, whose reader hands out sequences that it does not know
// byte by byte, as if they had been typed.

#include "ground.h"
#include "clock.h"
#include "keys.h"
#include "wide.h"

#include <errno.h>
#include <langinfo.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

static nc_decoder *decoder;

/// What the open terminal's entry says that keys send.
static const struct {
  const char *capability;
  nc_key_name name;
} described[] = {
    {"kcuu1", NC_KEY_UP},      {"kcud1", NC_KEY_DOWN},   {"kcub1", NC_KEY_LEFT},  {"kcuf1", NC_KEY_RIGHT},
    {"khome", NC_KEY_HOME},    {"kfnd", NC_KEY_HOME},    {"kend", NC_KEY_END},    {"kslt", NC_KEY_END},
    {"kpp", NC_KEY_PAGE_UP},   {"knp", NC_KEY_PAGE_DOWN}, {"kent", NC_KEY_ENTER}, {"kbs", NC_KEY_BACKSPACE},
    {"kdch1", NC_KEY_DELETE},  {"kcbt", NC_KEY_BACK_TAB},
};

/// What terminals send besides what their terminfo entry says; the entry wins.
static const struct {
  const char *sequence;
  nc_key_kind kind;
  uint32_t value;
} habits[] = {
    {"\033[A", NC_NAMED_KEY, NC_KEY_UP},        {"\033OA", NC_NAMED_KEY, NC_KEY_UP},
    {"\033[B", NC_NAMED_KEY, NC_KEY_DOWN},      {"\033OB", NC_NAMED_KEY, NC_KEY_DOWN},
    {"\033[C", NC_NAMED_KEY, NC_KEY_RIGHT},     {"\033OC", NC_NAMED_KEY, NC_KEY_RIGHT},
    {"\033[D", NC_NAMED_KEY, NC_KEY_LEFT},      {"\033OD", NC_NAMED_KEY, NC_KEY_LEFT},
    {"\033[H", NC_NAMED_KEY, NC_KEY_HOME},      {"\033OH", NC_NAMED_KEY, NC_KEY_HOME},
    {"\033[1~", NC_NAMED_KEY, NC_KEY_HOME},     {"\033[7~", NC_NAMED_KEY, NC_KEY_HOME},
    {"\033[F", NC_NAMED_KEY, NC_KEY_END},       {"\033OF", NC_NAMED_KEY, NC_KEY_END},
    {"\033[4~", NC_NAMED_KEY, NC_KEY_END},      {"\033[8~", NC_NAMED_KEY, NC_KEY_END},
    {"\033[5~", NC_NAMED_KEY, NC_KEY_PAGE_UP},  {"\033[6~", NC_NAMED_KEY, NC_KEY_PAGE_DOWN},
    {"\033[3~", NC_NAMED_KEY, NC_KEY_DELETE},   {"\033[Z", NC_NAMED_KEY, NC_KEY_BACK_TAB},
    {"\033OM", NC_NAMED_KEY, NC_KEY_ENTER},
    {"\033OP", NC_FUNCTION_KEY, 1},             {"\033OQ", NC_FUNCTION_KEY, 2},
    {"\033OR", NC_FUNCTION_KEY, 3},             {"\033OS", NC_FUNCTION_KEY, 4},
};

static void define(const char *capability, nc_key_kind kind, uint32_t value) {
  const char *sequence = tigetstr(capability);
  if (sequence == NULL || sequence == (const char *)-1) return;
  nc_decoder_define(decoder, sequence, (nc_key){.kind = kind, .value = value});
}

bool cellar_open_keys(void) {
  decoder = nc_decoder_create(strcmp(nl_langinfo(CODESET), "UTF-8") == 0);
  if (decoder == NULL) return false;
  for (unsigned i = 0; i < sizeof described / sizeof described[0]; i++) {
    define(described[i].capability, NC_NAMED_KEY, described[i].name);
  }
  for (uint32_t number = 1; number <= 12; number++) {
    char capability[8];
    snprintf(capability, sizeof capability, "kf%u", (unsigned)number);
    define(capability, NC_FUNCTION_KEY, number);
  }
  for (unsigned i = 0; i < sizeof habits / sizeof habits[0]; i++) {
    nc_decoder_define(decoder, habits[i].sequence, (nc_key){.kind = habits[i].kind, .value = habits[i].value});
  }
  return true;
}

void cellar_close_keys(void) {
  nc_decoder_destroy(decoder);
  decoder = NULL;
}

nc_decoder *cellar_decoder(void) {
  return decoder;
}

/// Reads what has come, without waiting; false when there is nothing.
static bool read_more(void) {
  uint8_t bytes[2048];
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  if (poll(&input, 1, 0) <= 0 || !(input.revents & POLLIN)) return false;
  ssize_t count = read(STDIN_FILENO, bytes, sizeof bytes);
  return count > 0 && nc_decoder_feed(decoder, bytes, (size_t)count) > 0;
}

nc_key nc_read_key(void) {
  if (decoder == NULL) return (nc_key){.kind = NC_NO_KEY};
  do {
    nc_key key = nc_decoder_next(decoder);
    if (key.kind != NC_NO_KEY) return key;
  } while (read_more());
  return nc_decoder_settle(decoder, cellar_now());
}

int cellar_key_patience(void) {
  return decoder == NULL ? -1 : nc_decoder_patience(decoder, cellar_now());
}

const char *nc_pasted(size_t *count) {
  *count = 0;
  return decoder == NULL ? "" : nc_decoder_pasted(decoder, count);
}
