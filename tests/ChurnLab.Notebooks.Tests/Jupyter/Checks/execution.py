"""Cells: counts, silence, history, expressions, and what a failing cell does to those behind it."""
import time


def check_the_code_is_announced_before_what_it_produces(client):
    run = client.run('Console.Write("a");\ndisplay(1);\n2').succeeded()
    assert run.types == ["execute_input", "stream", "display_data", "execute_result"], run.types
    assert run.of_type("execute_input") == [{"code": 'Console.Write("a");\ndisplay(1);\n2', "execution_count": run.count}]
    assert run.of_type("execute_result")[0]["execution_count"] == run.count
    assert run.content["payload"] == [] and run.content["user_expressions"] == {}


def check_cells_are_counted_whether_they_succeed_or_fail(client):
    codes = ["1", "var x = 1;", "", "// nothing", "throw new Exception();", "no such code", "2"]
    runs = [client.run(code, stop_on_error=False) for code in codes]
    assert [run.count for run in runs] == list(range(runs[0].count, runs[0].count + len(runs)))
    assert [run.of_type("execute_input")[0]["execution_count"] for run in runs] == [run.count for run in runs]
    assert [run.status for run in runs] == ["ok", "ok", "ok", "ok", "error", "error", "ok"]


def check_a_cell_without_a_value_has_no_result(client):
    for code in ("", " \n ", "// nothing", "var y = 1;", "Console.Write(\"\");", "int.Parse(\"1\");"):
        assert client.run(code).succeeded().types == ["execute_input"], code


def check_a_silent_cell_is_neither_announced_nor_counted_nor_shown_nor_kept(client):
    before = client.run("1").count
    run = client.run("var hushed = 5; hushed", silent=True).succeeded()
    assert run.types == [], run.types
    assert run.count == before
    history = client.ask("history_request", {"hist_access_type": "tail", "n": 1, "output": False, "raw": True})["history"]
    assert [entry[2] for entry in history] == ["1"]
    after = client.run("hushed").succeeded()
    assert after.result == "5" and after.count == before + 1


def check_a_silent_cell_that_fails_says_so_in_its_reply(client):
    before = client.run("1").count
    run = client.run('throw new InvalidOperationException("тихо");', silent=True).failed("InvalidOperationException")
    assert run.content["evalue"] == "тихо"
    assert run.count == before
    assert client.run("1").count == before + 1


def check_without_store_history_the_count_stays(client):
    before = client.run("1").count
    run = client.run("7", store_history=False).succeeded()
    assert run.types == ["execute_input", "execute_result"] and run.result == "7"
    assert run.count == before
    history = client.ask("history_request", {"hist_access_type": "tail", "n": 1, "output": False, "raw": True})["history"]
    assert [entry[2] for entry in history] == ["1"]
    assert client.run("1").count == before + 1


def check_user_expressions_are_evaluated_after_the_cell(client):
    asked = {"сумма": "a + b", "list": "new[] { a, b }", "wrong": "no_such", "thrown": "int.Parse(\"x\")", "empty": ""}
    run = client.run("var a = 1; var b = 2;", user_expressions=asked).succeeded()
    told = run.content["user_expressions"]
    assert set(told) == set(asked)
    assert told["сумма"]["status"] == "ok" and told["сумма"]["data"]["text/plain"] == "3" and told["сумма"]["metadata"] == {}
    assert "1, 2" in told["list"]["data"]["text/plain"]
    for name, error in (("wrong", "CompilationError"), ("thrown", "FormatException")):
        assert told[name]["status"] == "error" and told[name]["ename"] == error, told[name]
        assert told[name]["evalue"] and isinstance(told[name]["traceback"], list)
    assert run.types == ["execute_input"], "expressions show nothing on iopub"


def check_user_expressions_of_a_failed_cell_are_not_evaluated(client):
    run = client.run("throw new Exception();", user_expressions={"a": "1"}).failed()
    assert run.content["user_expressions"] == {}


def check_user_expressions_declare_nothing_and_do_not_count(client):
    before = client.run("1", user_expressions={"a": "var leftover = 5;"}).count
    after = client.run("leftover")
    after.failed("CompilationError")
    assert after.count == before + 1


def check_cells_sent_with_a_failing_one_are_aborted(client):
    requests = [client.execute(code) for code in ['throw new Exception("первая");', "var never = 1;", "2", "3", "4"]]
    first = client.finish(requests[0]).failed("Exception")
    for request in requests[1:]:
        run = client.finish(request)
        assert run.status == "aborted", run.content
        assert run.types == [], "an aborted cell shows nothing"
    after = client.run("never")
    after.failed("CompilationError")
    assert after.count == first.count + 1, "aborted cells are not counted"


def check_many_cells_sent_with_a_failing_one_are_all_aborted(client):
    requests = [client.execute("throw new Exception();"), *[client.execute(f"var never{i} = {i};") for i in range(300)]]
    assert client.finish(requests[0]).status == "error"
    assert {client.reply(request)["content"]["status"] for request in requests[1:]} == {"aborted"}
    client.messages_of(requests[-1])
    assert client.run("1 + 1").result == "2"


def check_a_cell_sent_after_the_reply_to_a_failed_one_runs(client):
    for _ in range(5):
        client.reply(client.execute("throw new Exception();"))
        assert client.reply(client.execute("1"))["content"]["status"] == "ok"


def check_without_stop_on_error_the_cells_behind_run(client):
    requests = [client.execute("throw new Exception();", stop_on_error=False), client.execute("var still = 1;"), client.execute("still")]
    runs = [client.finish(request) for request in requests]
    assert [run.status for run in runs] == ["error", "ok", "ok"]
    assert runs[2].result == "1"


def check_a_failing_cell_in_the_middle_aborts_only_those_behind_it(client):
    requests = [client.execute(code) for code in ("1", "throw new Exception();", "3")]
    assert [client.finish(request).status for request in requests] == ["ok", "error", "aborted"]


def check_other_requests_between_aborted_cells_are_answered(client):
    failing = client.execute("throw new Exception();")
    info = client.send("kernel_info_request", {})
    cell = client.execute("1")
    complete = client.send("is_complete_request", {"code": "if (true) {"})
    last = client.execute("2")
    assert client.reply(failing)["content"]["status"] == "error"
    assert client.reply(info)["content"]["status"] == "ok"
    assert client.reply(cell)["content"]["status"] == "aborted"
    assert client.reply(complete)["content"]["status"] == "incomplete"
    assert client.reply(last)["content"]["status"] == "aborted"
    client.messages_of(last)


def check_the_cells_of_another_client_are_not_aborted(kernel, client):
    with kernel.client() as other:
        failing = client.start("System.Threading.Thread.Sleep(700); throw new Exception();")
        behind = client.execute("1")
        others = other.execute("1000 + 1")
        time.sleep(0.2)
        assert client.reply(failing)["content"]["status"] == "error"
        assert client.reply(behind)["content"]["status"] == "aborted"
        assert other.finish(others).succeeded().result == "1001"


def check_an_error_is_told_once_and_the_same_in_reply_and_on_iopub(client):
    for code, name in (
        ('throw new InvalidOperationException("Не вышло");', "InvalidOperationException"),
        ("int zero = 0; 1 / zero", "DivideByZeroException"),
        ("int x = \"text\"; undefined + 1; Math.Nothing()", "CompilationError"),
        ("#r \"no/such/file.dll\"", "CompilationError"),
        ("#!nosuch", "CompilationError"),
        ("if (true) {", "CompilationError"),
    ):
        run = client.run(code).failed(name)
        assert run.types == ["execute_input", "error"], (code, run.types)
        error = run.of_type("error")[0]
        assert {part: run.content[part] for part in ("ename", "evalue", "traceback")} == error
        assert set(error) == {"ename", "evalue", "traceback"}
        assert error["evalue"] and error["traceback"] and all(isinstance(line, str) for line in error["traceback"])
        assert run.content["payload"] == []


def check_a_traceback_names_cell_and_line_and_shows_the_code(client):
    run = client.run("var a = 1;\nvar b = 0;\nvar c = a / b;").failed("DivideByZeroException")
    traceback = "\n".join(run.content["traceback"])
    assert f"cell {run.count}, line 3" in traceback and "var c = a / b;" in traceback, traceback
    again = client.run("int F(int n) => 1 / n;").count
    later = client.run("F(0)").failed()
    assert f"cell {again}, line 1" in "\n".join(later.content["traceback"])


def check_what_a_failing_cell_did_before_stays(client):
    client.run("var kept = 1;\nkept = 2;\nif (kept == 2) throw new Exception();").failed()
    assert client.run("kept").result == "2"


def check_the_session_keeps_variables_types_functions_and_usings(client):
    client.run("using System.Numerics;\nrecord Point(int X, int Y);\nint Twice(int n) => 2 * n;\nvar here = new Point(1, 2);").succeeded()
    assert client.run("Twice(here.X) + here.Y + (int)BigInteger.One").result == "5"
    assert client.run("await Task.Delay(1); (here with { X = 7 }).X").succeeded().result == "7"


def check_a_large_cell_and_odd_characters_come_through(client):
    text = "Ё😀\u2028\u0000\t\"\\" + "x" * 1_000_000
    literal = '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\0", "\\0").replace("\u2028", "\\u2028") + '"'
    run = client.run(f"var big = {literal};\nConsole.Write(big);\nbig.Length").succeeded()
    assert run.text() == text
    assert run.result == str(len(text) + 1), "an astral character is two UTF-16 units"


def check_requests_with_missing_or_odd_members_do_no_harm(client):
    defaults = {"code": "21 * 2"}
    assert client.finish(client.send("execute_request", defaults)).succeeded().result == "42"
    for content in (
        {},
        {"code": None},
        {"code": 5},
        {"code": ["1"], "silent": "no"},
        {"code": "1", "user_expressions": [], "silent": None},
        {"code": "1", "user_expressions": {"a": None, "b": {"c": 1}, "d": 5}},
        {"code": "1", "store_history": 1, "allow_stdin": "yes", "stop_on_error": []},
    ):
        request = client.send("execute_request", content)
        client.reply(request)
        client.messages_of(request)
    for kind, content in (
        ("complete_request", {}),
        ("complete_request", {"code": "Math.", "cursor_pos": -5}),
        ("complete_request", {"code": "Math.", "cursor_pos": 10**30}),
        ("complete_request", {"code": 7, "cursor_pos": "x"}),
        ("inspect_request", {"code": "Math", "cursor_pos": 99, "detail_level": "much"}),
        ("is_complete_request", {}),
        ("history_request", {"hist_access_type": "no such"}),
        ("history_request", {"hist_access_type": "tail", "n": -3}),
        ("history_request", {"hist_access_type": "range", "session": "x", "start": None, "stop": 1e300}),
        ("history_request", {"hist_access_type": "search", "pattern": "[", "n": "all"}),
        ("comm_info_request", {"target_name": 5}),
    ):
        assert client.ask(kind, content)["status"] != "error", (kind, content)
    assert client.run("6 * 7").result == "42"
