"""What only shows after long use: processes, file descriptors and memory of a kernel that is used again and again."""
import json
import os
import time

from kernels import Kernel
from raw import RawClient, connection_of
from starting import all_end, descendants

TIMES = 100
LIMIT = 1800


def figures(**measured):
    """Writes what was measured as a line of its own, which the test keeps."""
    print("FIGURES " + json.dumps(measured), flush=True)


def resident(process):
    """Resident memory in MB."""
    with open(f"/proc/{process}/status", encoding="utf-8") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS")) / 1024


def descriptors(process):
    return len(os.listdir(f"/proc/{process}/fd"))


def check_a_hundred_starts_leave_no_process():
    began, answered = time.monotonic(), 0.0
    for _ in range(TIMES):
        started = time.monotonic()
        kernel = Kernel()
        with kernel.client() as client:
            answered += time.monotonic() - started
            processes = [kernel.process.pid, *descendants(kernel.process.pid)]
        kernel.manager.shutdown_kernel()
        all_end(processes)
        kernel.end()
    figures(start_and_end=(time.monotonic() - began) / TIMES, start_to_answer=answered / TIMES)


def check_a_hundred_restarts_leave_no_process(start):
    kernel = start()
    began = time.monotonic()
    for turn in range(TIMES):
        with kernel.client() as client:
            if turn % 10 == 0:
                assert client.run("1 + 1").succeeded().result == "2"
            processes = [kernel.process.pid, *descendants(kernel.process.pid)]
        kernel.manager.restart_kernel()
        all_end(processes)
    figures(restart=(time.monotonic() - began) / TIMES)


def check_a_hundred_interrupts_cost_neither_the_session_nor_memory(start):
    kernel = start()
    with kernel.client() as client:
        client.run("var turns = 0;").succeeded()
        before, slowest = None, 0.0
        for turn in range(TIMES):
            cell = client.start("turns++; while (true) { }" if turn % 2 else "turns++; System.Threading.Thread.Sleep(60_000);")
            began = time.monotonic()
            client.interrupt()
            assert client.ended(cell)["ename"] == "Interrupted"
            slowest = max(slowest, time.monotonic() - began)
            if turn == TIMES // 5:
                before = resident(kernel.process.pid), descriptors(kernel.process.pid)
        assert client.run("turns").result == str(TIMES)
        after = resident(kernel.process.pid), descriptors(kernel.process.pid)
        assert after[1] <= before[1] + 5, (before, after)
        assert after[0] < before[0] + 20, (before, after)
        figures(slowest_interrupt=slowest, front_before=before[0], front_after=after[0], descriptors=after[1])


def check_a_hundred_lost_processes_cost_the_front_nothing(start):
    kernel = start()
    with kernel.client() as client:
        client.run("1")
        for turn in range(TIMES):
            client.run("Environment.Exit(0);").failed("WorkerDied")
            if turn == TIMES // 5:
                before = resident(kernel.process.pid), descriptors(kernel.process.pid)
        client.run("1").succeeded()
        after = resident(kernel.process.pid), descriptors(kernel.process.pid)
        assert len(descendants(kernel.process.pid)) == 1
        assert after[1] <= before[1] + 10, (before, after)
        assert after[0] < before[0] + 20, (before, after)
        figures(lost_front_before=before[0], lost_front_after=after[0], lost_descriptors=after[1])


def check_a_thousand_clients_come_and_go(start):
    kernel = start()
    with kernel.client() as client:
        connection = connection_of(client)
        client.run("1")
        for turn in range(1_000):
            with RawClient(connection) as raw:
                raw.ask("kernel_info_request")
            if turn == 200:
                before = resident(kernel.process.pid), descriptors(kernel.process.pid)
        time.sleep(1)
        after = resident(kernel.process.pid), descriptors(kernel.process.pid)
        assert after[1] <= before[1] + 10, (before, after)
        assert after[0] < before[0] + 20, (before, after)
        assert client.run("6 * 7").result == "42"
        figures(clients_front_before=before[0], clients_front_after=after[0], clients_descriptors=after[1])


def check_a_hundred_thousand_messages_arrive_whole_and_in_order(start):
    kernel = start()
    messages = 100_000
    with kernel.client() as client:
        connection = connection_of(client)
        client.run("1")
        before = resident(kernel.process.pid)
    with RawClient(connection) as raw:
        raw.iopub.set_hwm(0)
        assert raw.receive(raw.iopub)["msg_type"] == "iopub_welcome"
        began = time.monotonic()
        # Turn by turn on two streams: each text is a message of its own.
        code = f"for (var i = 0; i < {messages // 2}; i++) {{ Console.Out.Write(2 * i); Console.Error.Write(2 * i + 1); }}"
        frames, request = raw.frames("execute_request", {"code": code})
        raw.shell.send_multipart(frames)
        seen = 0
        while seen < messages:
            message = raw.receive(raw.iopub)
            if message["msg_type"] != "stream":
                continue
            assert message["content"] == {"name": "stderr" if seen % 2 else "stdout", "text": str(seen)}, (seen, message["content"])
            assert message["parent_header"]["msg_id"] == request
            seen += 1
        took = time.monotonic() - began
        assert raw.receive(raw.shell)["content"]["status"] == "ok"
    after = resident(kernel.process.pid)
    figures(messages_a_second=messages / took, messages_front_before=before, messages_front_after=after)
