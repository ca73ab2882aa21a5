"""What cells show: streams, displays, progress, pages."""
import os
import time

HTML, TEXT = "text/html", "text/plain"


def check_streams_keep_their_order_and_are_joined(client):
    run = client.run("""
        for (var i = 0; i < 1000; i++) Console.Write(i + " ");
        Console.Error.Write("ошибка ");
        Console.Error.WriteLine("дальше");
        Console.Out.Write("end");
        """).succeeded()
    streams = run.of_type("stream")
    assert run.text() == "".join(f"{i} " for i in range(1000)) + "end"
    assert run.text("stderr") == "ошибка дальше\n"
    names = [stream["name"] for stream in streams]
    joined = [name for at, name in enumerate(names) if at == 0 or names[at - 1] != name]
    assert joined == ["stdout", "stderr", "stdout"], names
    assert len(streams) < 20, f"{len(streams)} messages for a thousand short writes"


def check_text_is_shown_while_the_cell_runs(client):
    began = time.monotonic()
    cell = client.execute('Console.WriteLine("сразу"); System.Threading.Thread.Sleep(1500);')
    client.until(lambda message: message["msg_type"] == "stream")
    assert time.monotonic() - began < 1.2
    assert client.ended(cell)["status"] == "ok"


def check_text_written_before_a_display_comes_before_it(client):
    run = client.run('Console.Write("a"); display("b"); Console.Write("c"); display("d"); Console.Error.Write("e");').succeeded()
    assert run.types == ["execute_input", "stream", "display_data", "stream", "display_data", "stream"], run.types


def check_ten_megabytes_arrive_whole_and_in_order(client):
    run = client.run('for (var i = 0; i < 500_000; i++) Console.WriteLine($"line {i,14:D14}");', timeout=60).succeeded()
    text = run.text()
    assert len(text) == 500_000 * 20
    assert text == "".join(f"line {i:014d}\n" for i in range(500_000))


def check_a_display_carries_data_metadata_and_an_identity(client):
    run = client.run('display(5); display(HTML("<b>да</b>")); "*x*".DisplayAs("text/markdown");').succeeded()
    shown = run.of_type("display_data")
    assert [set(one) for one in shown] == [{"data", "metadata", "transient"}] * 3
    assert shown[0]["data"][TEXT] == "5" and shown[1]["data"][HTML] == "<b>да</b>" and shown[2]["data"] == {"text/markdown": "*x*"}
    assert len({one["transient"]["display_id"] for one in shown}) == 3
    assert all(one["metadata"] == {} for one in shown)


def check_a_display_can_be_updated_by_its_cell_and_by_later_ones(client):
    first = client.run('var shown = display("one"); shown.Update("two");').succeeded()
    assert first.types == ["execute_input", "display_data", "update_display_data"]
    identity = first.of_type("display_data")[0]["transient"]["display_id"]
    later = client.run('shown.Update("three");').succeeded()
    assert later.types == ["execute_input", "update_display_data"]
    updates = [*first.of_type("update_display_data"), *later.of_type("update_display_data")]
    assert [update["transient"]["display_id"] for update in updates] == [identity] * 2
    assert [update["data"][TEXT] for update in updates] == ["two", "three"]


def check_clear_output_tells_whether_it_waits(client):
    run = client.run('Console.Write("a"); ClearOutput(); Console.Write("b"); ClearOutput(wait: true); Console.Write("c");').succeeded()
    assert run.types == ["execute_input", "stream", "clear_output", "stream", "clear_output", "stream"], run.types
    assert run.of_type("clear_output") == [{"wait": False}, {"wait": True}]


def check_results_come_as_text_and_html(client):
    data = client.run('new[] { new { Имя = "Анна", Возраст = 40 } }').succeeded().of_type("execute_result")[0]
    assert set(data) == {"data", "metadata", "execution_count"} and data["metadata"] == {}
    assert {TEXT, HTML} <= set(data["data"]) and all(isinstance(value, str) for value in data["data"].values())
    assert client.run('"text"').result == "text"
    assert client.run("(object)null").result == "<null>"


def check_long_work_shows_a_bar_that_is_updated(client):
    run = client.run(f"""
        #r "{os.environ["CHECKED_LIBRARY"]}"
        using (var progress = ChurnLab.Hosting.ProgressScope.Start("Обучение", 20))
            for (var i = 1; i <= 20; i++) {{ System.Threading.Thread.Sleep(100); progress.Report(i); }}
        """.replace("\n        ", "\n").strip()).succeeded()
    bars = run.of_type("display_data")
    updates = run.of_type("update_display_data")
    assert len(bars) == 1 and len(updates) >= 2, run.types
    assert {update["transient"]["display_id"] for update in updates} == {bars[0]["transient"]["display_id"]}
    assert all("Обучение" in shown["data"][TEXT] and "<progress" in shown["data"][HTML] for shown in [*bars, *updates])
    assert "100" in updates[-1]["data"][TEXT], updates[-1]


def check_short_work_shows_no_bar(client):
    run = client.run(f"""
        #r "{os.environ["CHECKED_LIBRARY"]}"
        using (var progress = ChurnLab.Hosting.ProgressScope.Start("Миг", 3))
            for (var i = 1; i <= 3; i++) {{ System.Threading.Thread.Sleep(110); progress.Report(i); }}
        """.replace("\n        ", "\n").strip()).succeeded()
    assert run.types == ["execute_input"], run.types


def check_help_comes_as_a_page(client):
    run = client.run("Math.Max?").succeeded()
    payload = run.content["payload"]
    assert len(payload) == 1 and payload[0]["source"] == "page" and payload[0]["start"] == 0
    assert "Max" in payload[0]["data"][TEXT]
    assert client.run("1").content["payload"] == []


def check_what_a_cell_left_running_speaks_under_its_own_request(client):
    first = client.execute("""
        _ = Task.Run(async () => { for (var i = 0; i < 3; i++) { await Task.Delay(400); Console.WriteLine("фон " + i); } display("конец"); });
        Console.WriteLine("готово");
        """)
    client.finish(first).succeeded()
    second = client.execute("System.Threading.Thread.Sleep(700); Console.WriteLine(\"вторая\");")
    messages = client.until(lambda message: message["msg_type"] == "display_data")
    spoken = {m["parent_header"]["msg_id"] for m in messages if m["msg_type"] == "stream" and "фон" in m["content"]["text"]}
    assert spoken == {first}, (spoken, first, second)
    assert messages[-1]["parent_header"]["msg_id"] == first
    own = {m["parent_header"]["msg_id"] for m in messages if m["msg_type"] == "stream" and "вторая" in m["content"]["text"]}
    assert own == {second}
    assert client.reply(second)["content"]["status"] == "ok"


def check_output_of_native_code_and_child_processes_arrives(client):
    run = client.run("""
        using (var echo = System.Diagnostics.Process.Start("/bin/echo", "из другого процесса")) echo.WaitForExit();
        System.Threading.Thread.Sleep(300);
        """).succeeded()
    assert "из другого процесса" in run.text(), run.types
