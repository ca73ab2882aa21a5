"""Runs the checks of one module against a kernel and writes a JSON line for each: name, seconds, failure.

python3 run.py MODULE [NAME ...]

A check is a function whose name starts with check_; its parameters say what it needs: `kernel`, a kernel shared by the
checks of the module; `client`, a new client of that kernel; `start`, which starts a kernel of the check's own.
"""
import importlib
import inspect
import json
import signal
import sys
import time
import traceback

from faults import ClientFault
from kernels import Kernel

# Seconds, far above what any check takes: one that hangs must not take the others with it. A module may name its own.
LIMIT = 90

# A check whose client failed by a fault of its own says nothing of the kernel and is run again, this often at most.
REPEATS = 4


class Fixture:
    """Kernels for checks; after a failure the next check gets a new shared one."""

    def __init__(self):
        self._shared = None
        self._own = []

    @property
    def kernel(self):
        if self._shared is None:
            self._shared = Kernel()
        return self._shared

    def start(self, *arguments):
        self._own.append(Kernel(*arguments))
        return self._own[-1]

    def log(self):
        return "".join(kernel.said() for kernel in [*self._own, *filter(None, [self._shared])])

    def end_own(self):
        while self._own:
            self._own.pop().end()

    def end(self):
        self.end_own()
        if self._shared is not None:
            self._shared.end()
            self._shared = None


def call(check, fixture):
    parameters = inspect.signature(check).parameters
    given = {name: getattr(fixture, name) for name in parameters if name != "client"}
    if "client" not in parameters:
        check(**given)
        return
    with fixture.kernel.client() as client:
        check(client=client, **given)


def give_up(*_):
    raise TimeoutError("the check did not end in time")


def attempt(check, fixture, limit):
    """What went wrong, None if nothing did, and whether it was the client."""
    failure, is_client = None, False
    signal.alarm(limit)
    try:
        call(check, fixture)
    except BaseException as error:
        failure, is_client = traceback.format_exc(), isinstance(error, ClientFault)
    signal.alarm(0)
    return failure, is_client


def run(check, fixture, limit):
    began = time.monotonic()
    for _ in range(REPEATS + 1):
        failure, is_client = attempt(check, fixture, limit)
        if not is_client:
            break
        print(f"{check.__name__}: the client failed", file=sys.stderr, flush=True)
    if failure is not None:
        said = fixture.log()
        failure += f"\nThe kernel wrote:\n{said}" if said else ""
        fixture.end()
    fixture.end_own()
    return {"check": check.__name__, "seconds": round(time.monotonic() - began, 2), "failure": failure}


def main(name, *names):
    signal.signal(signal.SIGALRM, give_up)
    # In the background of a shell the signal is ignored, and would be by every kernel started here.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    module = importlib.import_module(name)
    checks = [value for name, value in vars(module).items() if name.startswith("check_")]
    fixture = Fixture()
    try:
        for check in checks:
            if not names or check.__name__ in names:
                print(json.dumps(run(check, fixture, getattr(module, "LIMIT", LIMIT))), flush=True)
    finally:
        fixture.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
