"""What the kernel says of itself, and how requests are framed."""
import json
import os
import time

import zmq

ORIGINAL = {"code": "1 + 1", "silent": False, "store_history": False, "user_expressions": {}, "allow_stdin": False}


def check_kernel_info_is_the_same_on_shell_and_control(client):
    shell = client.ask("kernel_info_request")
    control = client.ask("kernel_info_request", channel="control")
    assert shell == control
    assert shell["status"] == "ok"
    assert shell["protocol_version"].startswith("5.")
    assert shell["implementation"] and shell["implementation_version"] and shell["banner"]
    assert all(link["text"] and link["url"].startswith("https://") for link in shell["help_links"])
    assert shell.get("debugger", False) is False


def check_language_info_is_what_notebooks_carry_to_the_letter(client):
    with open(os.environ["CHECKED_NOTEBOOK"], encoding="utf-8") as file:
        carried = json.load(file)["metadata"]["language_info"]
    told = client.ask("kernel_info_request")["language_info"]
    assert json.dumps(told) == json.dumps(carried), told


def check_kernel_info_is_answered_on_control_while_a_cell_runs(client):
    cell = client.start("System.Threading.Thread.Sleep(1500);")
    for _ in range(3):
        began = time.monotonic()
        request = client.send("kernel_info_request", {}, "control")
        client.reply(request, "control", timeout=5)
        assert time.monotonic() - began < 0.5
        parents = [m["parent_header"]["msg_id"] for m in client.messages_of(request)]
        assert parents == [request] * 2
    client.no_reply("shell", timeout=0)
    assert client.ended(cell)["status"] == "ok"


def check_kernel_info_on_shell_waits_for_the_cell_and_is_answered_then(client):
    cell = client.start("System.Threading.Thread.Sleep(500);")
    info = client.send("kernel_info_request", {})
    client.reply(cell)
    assert client.reply(info)["msg_type"] == "kernel_info_reply"


def check_every_request_is_framed_by_busy_and_idle(client):
    shell = [
        ("kernel_info_request", {}),
        ("connect_request", {}),
        ("comm_info_request", {}),
        ("history_request", {"hist_access_type": "tail", "n": 1, "output": False, "raw": True}),
        ("complete_request", {"code": "Math.", "cursor_pos": 5}),
        ("inspect_request", {"code": "Math", "cursor_pos": 4, "detail_level": 0}),
        ("is_complete_request", {"code": "1"}),
        ("execute_request", ORIGINAL),
        ("comm_open", {"comm_id": "c", "target_name": "t", "data": {}}),
        ("comm_msg", {"comm_id": "c", "data": {}}),
        ("comm_close", {"comm_id": "c", "data": {}}),
        ("no_such_request", {}),
    ]
    control = [("kernel_info_request", {}), ("interrupt_request", {}), ("debug_request", {"command": "x"}), ("no_such_request", {})]
    for channel, requests in (("shell", shell), ("control", control)):
        for kind, content in requests:
            request = client.send(kind, content, channel)
            messages = client.messages_of(request)
            states = [m["content"]["execution_state"] for m in (messages[0], messages[-1])]
            assert states == ["busy", "idle"], (kind, states)
            assert sum(m["msg_type"] == "status" for m in messages) == 2, kind
            assert all(m["parent_header"]["msg_type"] == kind for m in messages)
            assert all(m["parent_header"]["session"] == client.session.session for m in messages)


def check_parent_headers_repeat_the_header_as_it_was_sent(client):
    extra = {"subshell_id": None, "further": {"имя": ["a", 1, 2.5, None]}}
    request = client.send("execute_request", ORIGINAL, header=extra)
    reply = client.reply(request)
    for message in [reply, *client.messages_of(request)]:
        parent = message["parent_header"]
        assert parent["msg_id"] == request and parent["msg_type"] == "execute_request"
        assert {name: parent[name] for name in extra} == extra
        assert parent["username"] == client.session.username


def check_messages_of_the_kernel_share_a_session_and_have_ids_of_their_own(client):
    run = client.run('Console.Write("a"); display(1); 2')
    info = client.send("kernel_info_request", {}, "control")
    messages = [run.reply, *run.messages, client.reply(info, "control"), *client.messages_of(info)]
    assert len({m["header"]["msg_id"] for m in messages}) == len(messages)
    assert len({m["header"]["session"] for m in messages}) == 1
    assert messages[0]["header"]["session"] != client.session.session
    assert all(m["header"]["date"].tzinfo is not None for m in messages)
    assert {m["header"]["version"] for m in messages} == {client.ask("kernel_info_request")["protocol_version"]}


def check_connect_tells_the_ports(client):
    told = client.ask("connect_request")
    assert [told[name] for name in ("shell_port", "iopub_port", "stdin_port", "control_port", "hb_port")] == [
        client.raw.shell_port, client.raw.iopub_port, client.raw.stdin_port, client.raw.control_port, client.raw.hb_port]


def check_there_are_no_comms_and_one_that_is_opened_is_closed(client):
    assert client.ask("comm_info_request") == {"status": "ok", "comms": {}}
    request = client.send("comm_open", {"comm_id": "слайдер", "target_name": "jupyter.widget", "data": {"x": 1}})
    closed = [m["content"] for m in client.messages_of(request) if m["msg_type"] == "comm_close"]
    assert closed == [{"comm_id": "слайдер", "data": {}}], closed
    client.no_reply()


def check_a_request_of_an_unknown_type_gets_no_reply_and_harms_nothing(client):
    for channel in ("shell", "control"):
        client.messages_of(client.send("no_such_request", {"x": 1}, channel))
        client.no_reply(channel)
    assert client.run("6 * 7").result == "42"


def check_a_debugger_is_refused(client):
    for channel in ("control", "shell"):
        request = client.send("debug_request", {"type": "request", "seq": 7, "command": "initialize", "arguments": {}}, channel)
        reply = client.reply(request, channel)
        assert reply["msg_type"] == "debug_reply"
        content = reply["content"]
        assert content["success"] is False and content["request_seq"] == 7 and content["command"] == "initialize", content
        assert "debugger" in content["message"]
        client.messages_of(request)


def check_cells_are_not_run_on_control(client):
    before = client.run("1").count
    client.messages_of(client.send("execute_request", ORIGINAL | {"code": "System.IO.File.Exists(null)"}, "control"))
    client.no_reply("control")
    assert client.run("1").count == before + 1


def check_the_heartbeat_echoes_while_a_cell_loops(client):
    with zmq.Context() as context, context.socket(zmq.REQ) as heartbeat:
        heartbeat.linger = 0
        heartbeat.connect(f"tcp://{client.raw.ip}:{client.raw.hb_port}")
        cell = client.start("for (var end = DateTime.UtcNow.AddSeconds(2); DateTime.UtcNow < end;) { }")
        for beat in range(20):
            ping = [b"ping", str(beat).encode(), b""]
            heartbeat.send_multipart(ping)
            assert heartbeat.poll(500), "no echo within half a second"
            assert heartbeat.recv_multipart() == ping
        assert client.ended(cell)["status"] == "ok"
