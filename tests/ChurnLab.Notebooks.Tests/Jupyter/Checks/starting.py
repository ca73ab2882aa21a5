"""How a kernel starts and ends: each check has kernels of its own."""
import json
import os
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager

import zmq
from jupyter_client import KernelManager
from jupyter_client.connect import write_connection_file
from kernels import KERNEL, Client
from raw import RawClient


def descendants(process):
    """Ids of the processes a process has started, and of those they have."""
    parents = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat", encoding="utf-8") as file:
                parents[int(name)] = int(file.read().rsplit(")", 1)[1].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            pass
    found = [process]
    for one in found:
        found.extend(child for child, parent in parents.items() if parent == one)
    return found[1:]


def is_running(process):
    try:
        with open(f"/proc/{process}/stat", encoding="utf-8") as file:
            return file.read().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def all_end(processes, within=5):
    end = time.monotonic() + within
    while running := [process for process in processes if is_running(process)]:
        assert time.monotonic() < end, f"still running after {within} s: {running} of {processes}"
        time.sleep(0.05)


def is_closed(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def command():
    """What starts the kernel, without the connection file."""
    return KernelManager(kernel_name=KERNEL).kernel_spec.argv[:-1]


@contextmanager
def connection_file(**changes):
    """A connection file as a client writes it, with changes."""
    with tempfile.TemporaryDirectory() as folder:
        path, written = write_connection_file(os.path.join(folder, "kernel.json"), ip="127.0.0.1", key=b"secret")
        with open(path, "w", encoding="utf-8") as file:
            json.dump({**written, **changes}, file)
        yield path, {**written, **changes}


def check_starting_is_told_once_and_first():
    with connection_file() as (path, connection), zmq.Context() as context, context.socket(zmq.SUB) as iopub:
        iopub.linger = 0
        iopub.reconnect_ivl = 1
        iopub.subscribe(b"")
        iopub.connect(f"tcp://127.0.0.1:{connection['iopub_port']}")
        kernel = subprocess.Popen([*command(), path])
        with RawClient(connection, topics=()) as raw:
            raw.ask("kernel_info_request")
            states = []
            while iopub.poll(500):
                frames = iopub.recv_multipart()
                message = raw.session.deserialize(frames[2:])
                if message["msg_type"] == "status":
                    states.append((message["content"]["execution_state"], message["parent_header"].get("msg_type")))
            raw.ask("shutdown_request", {"restart": False}, raw.control)
        # It is told when the sockets are bound: who subscribes a moment later, as this socket may, has missed it.
        expected = [("starting", None), ("busy", "kernel_info_request"), ("idle", "kernel_info_request")]
        assert states in (expected, expected[1:]), states
        assert kernel.wait(5) == 0


def check_it_answers_before_the_compiler_is_loaded(start):
    began = time.monotonic()
    kernel = start()
    with kernel.client() as client:
        assert time.monotonic() - began < 5
        request = client.execute("1 + 1")
        began = time.monotonic()
        client.reply(client.send("kernel_info_request", {}, "control"), "control")
        assert time.monotonic() - began < 0.5
        assert client.finish(request).succeeded().result == "2"


def check_a_restart_keeps_ports_and_forgets_variables(start):
    kernel = start()
    with kernel.client() as client:
        assert client.run("var kept = 1;").succeeded().count == 1
        assert client.run("kept").succeeded().count == 2
        processes = [kernel.process.pid, *descendants(kernel.process.pid)]
        assert len(processes) == 2
        ports = dict(client.raw.get_connection_info())
    kernel.manager.restart_kernel()
    all_end(processes)
    with kernel.client() as client:
        assert client.raw.get_connection_info() == ports
        run = client.run("kept").failed("CompilationError")
        assert run.count == 1


def check_a_restart_while_a_cell_loops_is_quick(start):
    kernel = start()
    with kernel.client() as client:
        client.start("while (true) { }")
        processes = [kernel.process.pid, *descendants(kernel.process.pid)]
    began = time.monotonic()
    kernel.manager.restart_kernel()
    assert time.monotonic() - began < 4
    all_end(processes)
    with kernel.client() as client:
        assert client.run("1 + 1").result == "2"


def ends_after_shutdown(start, channel, restart=False, running=None):
    kernel = start()
    with kernel.client() as client:
        client.run("1")
        if running is not None:
            client.start(running)
        processes = descendants(kernel.process.pid)
        request = client.send("shutdown_request", {"restart": restart}, channel)
        reply = client.reply(request, channel, timeout=5)
        assert reply["msg_type"] == "shutdown_reply" and reply["content"] == {"status": "ok", "restart": restart}
        client.messages_of(request, timeout=5)
        assert kernel.process.wait(5) == 0
        all_end(processes)
        assert all(is_closed(port) for name, port in client.raw.get_connection_info().items() if name.endswith("_port"))
    assert kernel.said() == "", kernel.said()


def check_shutdown_on_control_ends_with_success(start):
    ends_after_shutdown(start, "control")


def check_shutdown_on_shell_ends_with_success(start):
    ends_after_shutdown(start, "shell", restart=True)


def check_shutdown_while_a_cell_loops_ends_with_success(start):
    ends_after_shutdown(start, "control", running="while (true) { }")


def check_shutdown_while_a_cell_waits_for_input_ends_with_success(start):
    ends_after_shutdown(start, "control", running='_ = input("?");')


def check_a_polite_signal_ends_it_with_success(start):
    kernel = start()
    with kernel.client() as client:
        client.start("while (true) { }")
    processes = descendants(kernel.process.pid)
    os.kill(kernel.process.pid, signal.SIGTERM)
    assert kernel.process.wait(5) == 0
    all_end(processes)


def check_a_killed_kernel_leaves_no_process(start):
    kernel = start()
    with kernel.client() as client:
        client.start("while (true) { }")
    processes = descendants(kernel.process.pid)
    assert processes
    kernel.process.kill()
    all_end(processes)


PARENT = """
import sys, time
sys.path[:0] = {path!r}
from kernels import Kernel
kernel = Kernel()
with kernel.client() as client:
    client.start("while (true) {{ }}")
print(kernel.process.pid, flush=True)
time.sleep(600)
"""


def check_it_ends_when_its_parent_is_killed():
    for is_noticed in (True, False):
        with subprocess.Popen([sys.executable, "-c", PARENT.format(path=sys.path)], stdout=subprocess.PIPE, text=True) as parent:
            kernel = int(parent.stdout.readline())
            processes = [kernel, *descendants(kernel)]
            assert len(processes) == 2
            parent.kill()
            # A process whose end nobody takes note of stays in the table: in containers often for good.
            if is_noticed:
                parent.wait()
            all_end(processes)


def refused(path, *says):
    """The kernel does not start: exit code 2 and one sentence."""
    ended = subprocess.run([*command(), path], capture_output=True, text=True, timeout=30, check=False)
    assert ended.returncode == 2, (ended.returncode, ended.stderr)
    assert ended.stdout == ""
    said = ended.stderr.strip()
    assert said and "\n" not in said and "   at " not in said, said
    for words in says:
        assert words in said, said


def check_a_file_without_a_key_is_refused():
    with connection_file(key="") as (path, _):
        refused(path, "no key", "expected 'key'")


def check_a_file_that_others_can_read_is_refused():
    with connection_file() as (path, _):
        for mode in (0o644, 0o640, 0o602):
            os.chmod(path, mode)
            refused(path, "other users", "600")


def check_an_address_that_other_machines_reach_is_refused():
    for ip in ("0.0.0.0", "192.0.2.7", "::", "*"):
        with connection_file(ip=ip) as (path, _):
            refused(path, ip, "expected")


def check_a_port_that_is_taken_is_named():
    with connection_file() as (path, connection), socket.socket() as taken:
        taken.bind(("127.0.0.1", connection["control_port"]))
        taken.listen()
        refused(path, str(connection["control_port"]), "control_port")


def check_files_that_are_no_connection_files_are_refused():
    with connection_file() as (path, connection):
        for text in ("", "{", "not JSON", "[]", "null", '"x"'):
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            refused(path, "connection file")
        for changes in ({"shell_port": None}, {"hb_port": "x"}, {"iopub_port": 70000}, {"signature_scheme": "hmac-md5"}, {"transport": "udp"},
                        {"ip": 5}, {"key": ["a"]}):
            with open(path, "w", encoding="utf-8") as file:
                json.dump({**connection, **changes}, file)
            refused(path, next(iter(changes)).removesuffix("_scheme"), "expected" if "scheme" not in str(changes) else "hmac")
    refused(path, "There is no connection file")


def check_a_kernel_by_itself_makes_its_file_and_takes_it_away(start):
    with subprocess.Popen(command(), stderr=subprocess.PIPE, text=True) as kernel:
        path = kernel.stderr.readline().rsplit(" ", 1)[1].strip()
        assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
        assert os.path.dirname(path) == os.environ["JUPYTER_RUNTIME_DIR"]
        with Client(path) as client:
            assert client.run("6 * 7").result == "42"
        kernel.send_signal(signal.SIGTERM)
        assert kernel.wait(5) == 0
        assert not os.path.exists(path)


def check_it_listens_on_local_sockets_too():
    manager = KernelManager(kernel_name=KERNEL, transport="ipc")
    manager.start_kernel()
    try:
        with Client(manager.connection_file) as client:
            assert client.run("6 * 7").result == "42"
    finally:
        manager.shutdown_kernel()
