"""Interrupts: a cell that runs, waits or cannot be stopped, and none at all."""
import os
import signal
import time

WAYS_TO_LAST = {
    "loop": "while (true) { }",
    "sleep": "System.Threading.Thread.Sleep(60_000);",
    "await": "await Task.Delay(60_000);",
    "wait": "new System.Threading.ManualResetEventSlim().Wait();",
    "lazy": "Enumerable.Range(0, int.MaxValue).SelectMany(i => Enumerable.Range(0, 1000)).LongCount(i => i < 0)",
    "shown": "IEnumerable<int> Never() { while (true) if (DateTime.UtcNow.Year < 2000) yield return 1; }\nNever()",
    "finally": "try { throw new Exception(); } finally { while (true) { } }",
    "printing": "while (true) Console.WriteLine(1);",
}


def interrupted(client, code):
    """Starts a cell, interrupts it and checks what every interrupted cell owes its client."""
    cell = client.start(code)
    began = time.monotonic()
    client.interrupt()
    reply = client.reply(cell, timeout=20)
    took = time.monotonic() - began
    messages = client.messages_of(cell)
    content = reply["content"]
    assert content["status"] == "error" and content["ename"] == "Interrupted", content
    assert sum(message["msg_type"] == "error" for message in messages) == 1
    return content, took


def lasting(client, way):
    count = client.run("var kept = 41;").succeeded().count
    content, took = interrupted(client, WAYS_TO_LAST[way])
    assert took < 3, f"the cell ended {took:.1f} s after the interrupt"
    assert content["execution_count"] == count + 1
    after = client.run("kept + 1").succeeded()
    assert after.result == "42" and after.count == count + 2


def check_a_loop_is_interrupted_and_the_session_goes_on(client):
    lasting(client, "loop")


def check_a_sleep_is_interrupted_and_the_session_goes_on(client):
    lasting(client, "sleep")


def check_an_await_is_interrupted_and_the_session_goes_on(client):
    lasting(client, "await")


def check_a_wait_is_interrupted_and_the_session_goes_on(client):
    lasting(client, "wait")


def check_a_lazy_query_is_interrupted_and_the_session_goes_on(client):
    lasting(client, "lazy")


def check_a_value_that_is_never_shown_is_interrupted_and_the_session_goes_on(client):
    lasting(client, "shown")


def check_a_cell_that_prints_without_end_is_interrupted_and_the_session_goes_on(client):
    lasting(client, "printing")


def check_library_code_that_watches_for_interrupts_ends_at_once(client):
    client.run(f'#r "{os.environ["CHECKED_LIBRARY"]}"').succeeded()
    _, took = interrupted(client, "while (true) { System.Threading.Thread.Sleep(10); ChurnLab.Hosting.AmbientCancellation.ThrowIfRequested(); }")
    assert took < 0.5, f"{took:.1f} s"


def check_an_interrupt_without_a_cell_has_no_effect(client):
    count = client.run("1").count
    for _ in range(3):
        client.interrupt()
    run = client.run("System.Threading.Thread.Sleep(300); 5").succeeded()
    assert run.result == "5" and run.count == count + 1


def check_interrupts_in_quick_succession_end_one_cell_alone(client):
    cell = client.start("while (true) { }")
    for _ in range(5):
        client.interrupt()
    assert client.ended(cell)["ename"] == "Interrupted"
    for _ in range(5):
        assert client.run("1").succeeded().result == "1"


def check_cells_behind_an_interrupted_one_are_aborted(client):
    cell = client.start("System.Threading.Thread.Sleep(60_000);")
    behind = [client.execute("1"), client.execute("2")]
    time.sleep(0.2)
    client.interrupt()
    assert client.reply(cell)["content"]["ename"] == "Interrupted"
    assert [client.reply(request)["content"]["status"] for request in behind] == ["aborted"] * 2
    client.messages_of(behind[-1])
    assert client.run("3").result == "3"


def check_an_interrupt_on_the_shell_is_answered_in_its_turn(client):
    assert client.ask("interrupt_request") == {"status": "ok"}


def check_a_signal_interrupts_like_a_message(kernel, client):
    cell = client.start("System.Threading.Thread.Sleep(60_000);")
    os.kill(kernel.process.pid, signal.SIGINT)
    assert client.ended(cell)["ename"] == "Interrupted"
    os.kill(kernel.process.pid, signal.SIGINT)
    time.sleep(0.2)
    assert client.run("7").result == "7"


def check_the_manager_interrupts_by_message(kernel, client):
    assert kernel.manager.kernel_spec.interrupt_mode == "message"
    cell = client.start("System.Threading.Thread.Sleep(60_000);")
    kernel.manager.interrupt_kernel()
    assert client.ended(cell)["ename"] == "Interrupted"


def check_a_finally_block_that_never_ends_is_interrupted_and_the_session_goes_on(client):
    lasting(client, "finally")


def check_a_value_shown_in_the_middle_is_interrupted(client):
    content, took = interrupted(client, WAYS_TO_LAST["shown"].replace("\nNever()", "\ndisplay(Never());"))
    assert took < 3, f"{took:.1f} s"


# The pattern is at work inside the runtime, where no interrupt is looked for.
def check_a_cell_that_cannot_be_stopped_costs_the_session_and_says_so(client):
    for _ in range(2):
        count = client.run("var lost = 1;").succeeded().count
        content, took = interrupted(client, 'System.Text.RegularExpressions.Regex.IsMatch(new string(\'a\', 60) + "!", "^(a+)+$")')
        assert took < 10, f"{took:.1f} s"
        assert "variables are gone" in content["evalue"] and "new one was started" in content["evalue"], content["evalue"]
        assert client.run("6 * 7").succeeded().result == "42"
        after = client.run("lost").failed("CompilationError")
        assert after.count == count + 3, "the count goes on"
