"""jupyter console in a pseudo-terminal, and what the person at it sees."""
import importlib
import os
import re
import signal
import sys
import time

import pexpect

from faults import ClientFault

# What a terminal is told: sequences first, then characters that move, then text.
TOKEN = re.compile(r"\x1b\[(?P<values>[0-9;?>=]*)(?P<command>[@-~])|\x1b\][^\x07]*\x07|\x1b[^\[\]]|[\r\n\b\x07]|[^\x1b\r\n\b\x07]+")

# Seconds, for a machine that is busy with other tests.
PATIENCE = 60

# The event loop of jupyter console's own line editor ends so now and then on a loaded machine, and takes what was typed with it.
CLIENT_FAULT = "Exception cannot enter context"

importlib.import_module("jupyter_console")


class Screen:
    """A terminal of endless height, as far as prompt_toolkit needs one."""

    def __init__(self):
        self.rows, self.row, self.column, self.rest = [[]], 0, 0, ""

    def __str__(self):
        return "\n".join("".join(row).rstrip() for row in self.rows)

    def feed(self, text):
        text, at = self.rest + text, 0
        while match := TOKEN.match(text, at):
            at = match.end()
            if match["command"]:
                self._control(match["command"], match["values"])
            else:
                self._text(match[0])
        self.rest = text[at:]

    def _text(self, text):
        if text == "\r":
            self.column = 0
        elif text == "\n":
            self._move(self.row + 1)
        elif text == "\b":
            self.column = max(0, self.column - 1)
        elif text[0] >= " ":
            row = self.rows[self.row]
            row.extend(" " * (self.column - len(row)))
            row[self.column:self.column + len(text)] = text
            self.column += len(text)

    def _control(self, command, values):
        count = int(values) if values.isdigit() else 0
        if command in "AB":
            self._move(max(0, self.row + (-1 if command == "A" else 1) * max(1, count)))
        elif command in "CD":
            self.column = max(0, self.column + (-1 if command == "D" else 1) * max(1, count))
        elif command == "K":
            del self.rows[self.row][self.column:]
        elif command == "J":
            del self.rows[self.row][self.column:]
            del self.rows[self.row + 1:]

    def _move(self, row):
        self.row = row
        self.rows.extend([] for _ in range(row + 1 - len(self.rows)))


class Terminal:
    """A program in a terminal."""

    def __init__(self, *arguments):
        # Without the first, prompt_toolkit asks the terminal where the cursor is and waits for an answer.
        environment = {**os.environ, "PROMPT_TOOLKIT_NO_CPR": "1", "TERM": "xterm", "PAGER": "cat"}
        self.process = pexpect.spawn(arguments[0], list(arguments[1:]), env=environment, encoding="utf-8", dimensions=(50, 160))
        self.process.delaybeforesend = None
        self.screen, self.raw = Screen(), ""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        # Closing by force gives a killed process a tenth of a second, which a loaded machine may not keep to.
        if self.process.isalive():
            self.process.kill(signal.SIGKILL)
            self.process.wait()
        self.process.close()

    def read(self):
        try:
            text = self.process.read_nonblocking(100_000, timeout=0.1)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return
        self.raw += text
        self.screen.feed(text)

    def sees(self, pattern):
        """Waits until the screen shows what the pattern says."""
        end = time.monotonic() + PATIENCE
        while not (match := re.search(pattern, str(self.screen), re.MULTILINE)):
            if CLIENT_FAULT in str(self.screen):
                raise ClientFault(str(self.screen))
            assert time.monotonic() < end, f"{pattern!r} does not come; the terminal shows:\n{self.screen}"
            self.read()
        return match

    def type(self, text, then=None):
        """Types what the screen then shows as it was typed, or as is said."""
        self.process.send(text)
        self.sees(re.escape(text) + "$" if then is None else then)

    def press(self, keys):
        self.process.send(keys)

    def enter(self, text):
        self.type(text)
        self.press("\r")

    def interrupt(self):
        self.process.sendintr()

    def ended(self):
        """Waits for the end of the program and returns its exit code."""
        end = time.monotonic() + PATIENCE
        while self.process.isalive():
            assert time.monotonic() < end, f"the program goes on; the terminal shows:\n{self.screen}"
            self.read()
        self.process.close()
        return self.process.exitstatus


def console(*arguments):
    """jupyter console; it gives up asking whether code is complete when a busy machine takes longer than that."""
    patience = "--ZMQTerminalInteractiveShell.kernel_is_complete_timeout=30"
    return Terminal(sys.executable, "-m", "jupyter_console", patience, *arguments)
