"""Several clients at once, and what a client that comes or goes sees."""
import os
import time

import zmq
from raw import RawClient, connection_of


def check_the_first_message_of_a_subscription_is_its_welcome(client):
    for _ in range(5):
        with RawClient(connection_of(client)) as raw:
            assert raw.iopub.poll(5_000)
            topic, *frames = raw.iopub.recv_multipart()
            welcome = raw.session.deserialize(frames[1:])
            assert topic == b"" and welcome["msg_type"] == "iopub_welcome", (topic, welcome)
            assert welcome["content"] == {"subscription": ""} and welcome["parent_header"] == {}


def check_nothing_is_missed_after_the_welcome(client):
    for _ in range(10):
        with RawClient(connection_of(client)) as raw:
            assert raw.receive(raw.iopub)["msg_type"] == "iopub_welcome"
            frames, request = raw.frames("execute_request", {"code": "1"})
            raw.shell.send_multipart(frames)
            kinds = []
            while not kinds or kinds[-1] != "idle":
                message = raw.receive(raw.iopub)
                if message["parent_header"].get("msg_id") == request:
                    kinds.append(message["content"].get("execution_state", message["msg_type"]))
            assert kinds == ["busy", "execute_input", "execute_result", "idle"], kinds


def check_each_topic_is_welcomed_and_only_what_was_asked_for_comes(client):
    with RawClient(connection_of(client), topics=(b"kernel.stream", b"kernel.error")) as raw:
        welcomes = [raw.receive(raw.iopub) for _ in range(2)]
        assert {welcome["content"]["subscription"] for welcome in welcomes} == {"kernel.stream", "kernel.error"}
        client.run('Console.Write("текст"); display(1); throw new Exception();').failed()
        assert [raw.receive(raw.iopub)["msg_type"] for _ in range(2)] == ["stream", "error"]
        assert not raw.iopub.poll(200)


def check_all_clients_see_all_outputs_and_their_own_replies_alone(kernel, client):
    with kernel.client() as second, kernel.client() as third:
        clients = [client, second, third]
        requests = [one.execute(f'Console.Write("от {at}"); {at}') for at, one in enumerate(clients)]
        for at, one in enumerate(clients):
            assert one.reply(requests[at])["content"]["status"] == "ok"
            one.no_reply("shell", timeout=0.1)
        for one in clients:
            seen, idle = {}, 0
            while idle < 3:
                message = one.iopub()
                parent = message["parent_header"]["msg_id"]
                if message["msg_type"] == "stream":
                    seen[parent] = message["content"]["text"]
                idle += message["content"].get("execution_state") == "idle" and parent in requests
            assert seen == {request: f"от {at}" for at, request in enumerate(requests)}


def check_many_clients_at_once_each_get_their_own_answer(client):
    connection = connection_of(client)
    raws = [RawClient(connection) for _ in range(20)]
    try:
        sent = []
        for at, raw in enumerate(raws):
            frames, request = raw.frames("execute_request", {"code": f"{at} * 1000"})
            raw.shell.send_multipart(frames)
            sent.append(request)
        for raw, request in zip(raws, sent):
            reply = raw.receive(raw.shell)
            assert reply["parent_header"]["msg_id"] == request and reply["content"]["status"] == "ok"
    finally:
        for raw in raws:
            raw.__exit__()


def check_a_client_that_leaves_in_the_middle_disturbs_nobody(kernel, client):
    leaving = kernel.client()
    cell = leaving.start('for (var i = 0; i < 20; i++) { Console.WriteLine(i); System.Threading.Thread.Sleep(30); }\nConsole.WriteLine("к концу");')
    leaving.raw.stop_channels()
    client.until(lambda m: m["msg_type"] == "stream" and "к концу" in m["content"]["text"] and m["parent_header"]["msg_id"] == cell)
    assert client.run("6 * 7").succeeded().result == "42"


def check_a_client_that_leaves_its_question_open_can_be_interrupted_by_another(kernel, client):
    with kernel.client() as leaving:
        leaving.execute('input("?")', allow_stdin=True)
        leaving.raw.get_stdin_msg(timeout=10)
    client.interrupt()
    assert client.run("6 * 7").succeeded().result == "42"


def check_a_client_that_comes_later_sees_the_rest_of_the_cell(kernel, client):
    cell = client.start('System.Threading.Thread.Sleep(2500); Console.WriteLine("остаток");')
    with RawClient(connection_of(client)) as late:
        assert late.receive(late.iopub)["msg_type"] == "iopub_welcome"
        message = late.receive(late.iopub)
        assert message["msg_type"] == "stream" and message["content"]["text"] == "остаток\n"
        assert message["parent_header"]["msg_id"] == cell
    client.ended(cell)


def check_a_client_that_connects_again_under_its_identity_gets_its_replies(client):
    connection, identity = connection_of(client), b"the-same-editor"
    for turn in range(5):
        with RawClient(connection, identity) as raw:
            reply, others = raw.ask("execute_request", {"code": str(turn), "user_expressions": {"n": str(turn)}})
            assert reply["content"]["user_expressions"]["n"]["data"]["text/plain"] == str(turn)
            assert others == []


def check_an_editor_with_random_identity_and_without_heartbeat_is_served(client):
    with RawClient(connection_of(client), identity=b"\x01" + os.urandom(16)) as raw:
        for socket in (raw.shell, raw.control, raw.iopub):
            socket.set_hwm(0)
        reply, _ = raw.ask("execute_request", {"code": 'input("да? ")', "allow_stdin": False})
        assert reply["content"]["status"] == "error"
        frames, request = raw.frames("execute_request", {"code": 'input("да? ")', "allow_stdin": True})
        raw.shell.send_multipart(frames)
        question = raw.receive(raw.stdin)
        assert question["msg_type"] == "input_request" and question["parent_header"]["msg_id"] == request
        raw.stdin.send_multipart(raw.frames("input_reply", {"value": "да"})[0])
        assert raw.receive(raw.shell)["content"]["status"] == "ok"


def check_a_client_that_does_not_read_holds_nobody_up_for_long(client):
    with zmq.Context() as context, context.socket(zmq.SUB) as stalled:
        stalled.linger = 0
        stalled.rcvhwm = 1
        stalled.setsockopt(zmq.RCVBUF, 4096)
        stalled.subscribe(b"")
        stalled.connect(f"tcp://{client.raw.ip}:{client.raw.iopub_port}")
        assert stalled.poll(5_000)
        began = time.monotonic()
        run = client.run('var line = new string(\'x\', 999); for (var i = 0; i < 40_000; i++) Console.WriteLine(line);', timeout=80).succeeded()
        assert len(run.text()) == 40_000_000
        assert time.monotonic() - began < 60
    assert client.run("6 * 7").succeeded().result == "42"
