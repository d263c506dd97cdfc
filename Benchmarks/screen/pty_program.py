"""A program on a pseudo-terminal that reads at once, and what the terminal showed when."""

import ctypes
import ctypes.util
import fcntl
import os
import select
import signal
import struct
import termios
import threading
import time

COLUMNS, ROWS = 200, 60


class Program:
    """A running program; every piece of its output is kept with the time it came."""

    def __init__(self, command, environment=(), size=(COLUMNS, ROWS)):
        master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        variables = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent", "PATH": os.environ["PATH"]}
        variables.update(environment)
        self.start = time.perf_counter()
        self.pid = os.fork()
        if self.pid == 0:
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            for descriptor in range(3):
                os.dup2(slave, descriptor)
            os.closerange(3, 64)
            os.execve(command[0], command, variables)
        os.close(slave)
        self.master = master
        self.pieces = []
        self.is_over = False
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        while True:
            try:
                piece = os.read(self.master, 1 << 18)
            except OSError:
                piece = b""
            if not piece:
                self.is_over = True
                return
            self.pieces.append((time.perf_counter(), piece))

    def press(self, keys):
        """Types keys; returns when."""
        now = time.perf_counter()
        os.write(self.master, keys)
        return now

    def rest(self, quiet=0.15, limit=10):
        """Waits until nothing was written for a while; returns when the last piece came."""
        end = time.perf_counter() + limit
        while time.perf_counter() < end:
            last = self.pieces[-1][0] if self.pieces else None
            if last and time.perf_counter() - last > quiet:
                return last
            time.sleep(0.005)
        raise SystemExit("the program never rests")

    def bytes_since(self, moment):
        """Bytes written after a moment."""
        return sum(len(piece) for at, piece in self.pieces if at >= moment)

    def processor_time(self):
        """Seconds of all its threads, of those that have ended too."""
        # Linux numbers the clock of a process so (clock_getcpuclockid in glibc).
        return time.clock_gettime((~self.pid << 3) | 2)

    def memory(self):
        """Resident memory now and at most, in MB."""
        with open(f"/proc/{self.pid}/status") as file:
            lines = dict(line.split(":", 1) for line in file if ":" in line)
        return tuple(int(lines[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))

    def wait(self):
        """Waits for the program's own end."""
        os.waitpid(self.pid, 0)
        self.reader.join(1)
        os.close(self.master)

    def end(self):
        """Ends the program."""
        os.kill(self.pid, signal.SIGKILL)
        self.wait()


class _Rect(ctypes.Structure):
    _fields_ = [(name, ctypes.c_int) for name in ("start_row", "end_row", "start_col", "end_col")]


class Screen:
    """What a terminal shows: libvterm, fed after the measurement, so that it takes no time from it."""

    def __init__(self, size=(COLUMNS, ROWS)):
        self.columns = size[0]
        path = ctypes.util.find_library("vterm")
        if not path:
            raise SystemExit("libvterm is missing: apt-get install libvterm0")
        self.library = ctypes.CDLL(path)
        for name in ("vterm_new", "vterm_obtain_screen"):
            getattr(self.library, name).restype = ctypes.c_void_p
        self.terminal = ctypes.c_void_p(self.library.vterm_new(size[1], size[0]))
        self.library.vterm_set_utf8(self.terminal, 1)
        self.screen = ctypes.c_void_p(self.library.vterm_obtain_screen(self.terminal))
        self.library.vterm_screen_enable_altscreen(self.screen, 1)
        self.library.vterm_screen_reset(self.screen, 1)

    def show(self, piece):
        """Takes bytes."""
        self.library.vterm_input_write(self.terminal, piece, ctypes.c_size_t(len(piece)))

    def row(self, number):
        """The text of a row."""
        text = ctypes.create_string_buffer(4 * self.columns)
        get = self.library.vterm_screen_get_text
        get.restype = ctypes.c_size_t
        get.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, _Rect]
        count = get(self.screen, text, len(text), _Rect(number, number + 1, 0, self.columns))
        return text.raw[:count].decode("utf-8", "replace")
