"""Cells that take the process they run in with them."""
import os
import signal
import time


def died(client, code, said=""):
    count = client.run("var lost = 1;").succeeded().count
    run = client.run(code).failed("WorkerDied")
    assert run.types.count("error") == 1
    assert "variables are gone" in run.content["evalue"] and said in run.content["evalue"], run.content["evalue"]
    assert run.count == count + 1
    after = client.run("lost").failed("CompilationError")
    assert after.count == count + 2, "the count goes on"
    assert client.run("6 * 7").succeeded().result == "42"
    return run


def check_exit_with_success_is_no_success(client):
    died(client, "Environment.Exit(0);", "exit code 0")


def check_exit_with_a_code_names_it(client):
    died(client, "Environment.Exit(7);", "exit code 7")


def check_fail_fast_says_why(client):
    died(client, 'Environment.FailFast("так решено");', "так решено")


def check_a_stack_overflow_says_so(client):
    run = died(client, "int Deep(int n) => 1 + Deep(n + 1);\nDeep(0)")
    assert "overflow" in run.content["evalue"].lower(), run.content["evalue"]


def check_what_the_cell_wrote_before_it_died_is_shown(client):
    run = client.run('Console.Write("до конца"); display("и это"); Environment.Exit(1);').failed("WorkerDied")
    assert run.text() == "до конца" and "display_data" in run.types, run.types


def check_a_process_killed_from_outside_is_replaced(client):
    client.run("var lost = 1;").succeeded()
    process = int(client.run("Environment.ProcessId").result)
    cell = client.start("System.Threading.Thread.Sleep(60_000);")
    os.kill(process, signal.SIGKILL)
    assert client.ended(cell)["ename"] == "WorkerDied"
    client.run("lost").failed("CompilationError")
    assert int(client.run("Environment.ProcessId").result) != process


def check_a_process_that_dies_between_cells_is_told_of_with_the_next(client):
    client.run("var lost = 1;\n_ = Task.Run(async () => { await Task.Delay(300); Environment.Exit(3); });").succeeded()
    time.sleep(1.5)
    run = client.run("1 + 1").succeeded()
    assert run.result == "2"
    assert "died" in run.text("stderr") and "variables are gone" in run.text("stderr"), run.text("stderr")
    client.run("lost").failed("CompilationError")
    assert client.run("1").text("stderr") == "", "it is told once"


def check_cells_behind_one_that_kills_the_process_are_aborted(client):
    requests = [client.execute(code) for code in ("Environment.Exit(0);", "1", "2")]
    assert client.finish(requests[0]).failed("WorkerDied")
    assert [client.finish(request).status for request in requests[1:]] == ["aborted"] * 2
    assert client.run("1 + 1").succeeded().result == "2"


def check_a_process_can_die_again_and_again(client):
    for _ in range(4):
        client.run("Environment.Exit(0);").failed("WorkerDied")
    assert client.run("1 + 1").succeeded().result == "2"


def check_an_expression_that_kills_the_process_does_not_hang_the_cell(client):
    request = client.execute("1", user_expressions={"a": "((Action)(() => Environment.Exit(0)))"})
    assert client.finish(request).status == "ok"
    request = client.execute("1", user_expressions={"a": "((Func<int>)(() => { Environment.Exit(0); return 1; }))()"})
    client.finish(request)
    assert client.run("1 + 1").succeeded().result == "2"
