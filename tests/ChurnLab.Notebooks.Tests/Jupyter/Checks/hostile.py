"""What must be dropped without a reply, and without harm."""
import json
import os
import socket
import struct
import time

from raw import DELIMITER, RawClient, connection_of

PORTS = ("shell_port", "control_port", "stdin_port", "iopub_port", "hb_port")


def lives(raw):
    """A good request is answered, on shell and control; returns the replies that came before that."""
    _, others = raw.ask("kernel_info_request")
    _, on_control = raw.ask("kernel_info_request", socket=raw.control)
    return others + on_control


def dropped(client, make):
    """Sends frames made by a function of a raw client on shell, control and stdin: nothing may come back."""
    with RawClient(connection_of(client)) as raw:
        lives(raw)
        for frames in make(raw):
            for channel in (raw.shell, raw.control, raw.stdin):
                channel.send_multipart(frames)
        others = lives(raw)
        assert others == [], [(m["msg_type"], m["content"]) for m in others]
        assert not raw.stdin.poll(50)
    assert client.run("6 * 7").succeeded().result == "42"


def signature_changed(raw, change):
    frames, _ = raw.frames("kernel_info_request", {})
    return [frames[0], change(frames[1]), *frames[2:]]


def check_unsigned_and_wrongly_signed_messages_are_dropped(client):
    dropped(client, lambda raw: [
        signature_changed(raw, lambda _: b""),
        signature_changed(raw, lambda signature: signature[:-1]),
        signature_changed(raw, lambda signature: signature + b"0"),
        signature_changed(raw, lambda signature: signature[:-1] + (b"0" if signature[-1:] != b"0" else b"1")),
        signature_changed(raw, lambda _: b"0" * 64),
        signature_changed(raw, lambda _: os.urandom(64)),
    ])


def check_a_message_changed_on_its_way_is_dropped(client):
    def changed(raw):
        good, _ = raw.frames("execute_request", {"code": "1"})
        for at in range(2, 6):
            yield [*good[:at], good[at].replace(b"{", b"{ ", 1), *good[at + 1:]]
        yield [*good[:2], good[3], good[2], *good[4:]]

    dropped(client, changed)


def check_a_repeated_message_is_answered_once(client):
    with RawClient(connection_of(client)) as raw:
        before = int(client.run("var runs = 0; runs").result)
        frames, request = raw.frames("execute_request", {"code": "runs++;"})
        for _ in range(3):
            raw.shell.send_multipart(frames)
        replies = lives(raw)
        raw.control.send_multipart(frames)
        replies += lives(raw)
        assert [reply["parent_header"]["msg_id"] for reply in replies] == [request], replies
        assert int(client.run("runs").result) == before + 1


def check_a_message_repeated_by_another_client_is_dropped(client):
    with RawClient(connection_of(client)) as raw, RawClient(connection_of(client)) as thief:
        client.run("var stolen = 0;")
        frames, _ = raw.frames("execute_request", {"code": "stolen++;"})
        raw.shell.send_multipart(frames)
        assert len(lives(raw)) == 1
        thief.shell.send_multipart(frames)
        assert lives(thief) == []
        assert client.run("stolen").result == "1"


def check_messages_with_frames_missing_are_dropped(client):
    def short(raw):
        good, _ = raw.frames("kernel_info_request", {})
        for length in range(1, 6):
            yield good[:length]
        yield good[1:]
        yield good[2:]
        yield [b""]
        yield [b"", b""]
        yield [b"x" * 5_000_000]
        yield [DELIMITER] * 6

    dropped(client, short)


def check_messages_that_are_no_json_objects_are_dropped(client):
    def malformed(raw):
        header = json.dumps({"msg_id": "a", "msg_type": "kernel_info_request", "session": "s"}).encode()
        for bad in (b"", b"{", b"[]", b"null", b"5", b'"text"', b"{}x", b"\xff\xfe", b"{'a': 1}", b"[" * 5_000, b'{"a":' * 5_000):
            for at in (0, 1, 3):
                parts = [header, b"{}", b"{}", b"{}"]
                parts[at] = bad
                yield raw.signed(parts)

    dropped(client, malformed)


def check_headers_without_a_type_are_dropped(client):
    dropped(client, lambda raw: [
        raw.frames("x", {}, header)[0] for header in ({}, {"msg_type": ""}, {"msg_type": None, "msg_id": "1"}, {"msg_type": 5}, {"msg_id": "2"})
    ])


def check_texts_that_are_no_text_do_no_harm(client):
    with RawClient(connection_of(client)) as raw:
        lives(raw)
        for content in (
            b'{"code": "\xff\xfe"}',
            b'{"code": "\\ud83d"}',
            b'{"code": "\\ude00 1"}',
            b'{"code": "1", "code": "2"}',
            b'{"code": "1", "user_expressions": {"a": "1", "a": "2"}}',
            b'{"code": "1", "user_expressions": {"a": "\\ud83d", "\\ud83d": "1", "\xff": "1"}}',
            b'{"code": "1", "user_expressions": ' + b'{"a":' * 900 + b"1" + b"}" * 900 + b"}",
            b'{"code": "1", "cursor_pos": 1, "hist_access_type": "\xff", "n": 1e400, "comm_id": "\xff", "target_name": "\\ud83d"}',
        ):
            for kind in ("execute_request", "complete_request", "inspect_request", "is_complete_request", "history_request", "comm_open",
                         "debug_request", "\ud83d"):
                header = {"msg_id": os.urandom(8).hex(), "msg_type": kind, "session": "s"}
                parts = [json.dumps(header).encode(), b"{}", b"{}", content]
                raw.shell.send_multipart(raw.signed(parts))
                raw.control.send_multipart(raw.signed([parts[0].replace(b'"session"', b'"place"'), *parts[1:]]))
        for header in (b'{"msg_id": "\xff", "msg_type": "kernel_info_request"}', b'{"msg_id": {"a": 1, "a": 2}, "msg_type": "kernel_info_request"}',
                       b'{"msg_id": "1", "msg_type": "kernel_info_request", "session": "\\ud83d", "x": {"a": 1, "a": 2}}'):
            raw.shell.send_multipart(raw.signed([header, b"{}", b"{}", b"{}"]))
        raw.stdin.send_multipart(raw.signed([b'{"msg_type": "input_reply"}', b"{}", b"{}", b'{"value": "\xff"}']))
        lives(raw)
    assert client.run("6 * 7", stop_on_error=False).succeeded().result == "42"


def check_buffers_behind_a_message_are_taken_along(client):
    with RawClient(connection_of(client)) as raw:
        frames, request = raw.frames("comm_info_request", {})
        raw.shell.send_multipart([*frames, b"buffer", b"\x00" * 100_000])
        assert raw.receive(raw.shell)["parent_header"]["msg_id"] == request


def check_connections_that_speak_something_else_are_dropped(client):
    connection = connection_of(client)
    greeting = b"\xff" + b"\0" * 8 + b"\x7f\x03\x00NULL" + b"\0" * 48
    ready = b"\x04\x19\x05READY\x0bSocket-Type\0\0\0\x06DEALER"[:2 + 0x19 + 1]
    talks = [
        b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        os.urandom(4096),
        greeting[:20],
        greeting,
        greeting[:12] + b"CURVE" + greeting[17:],
        greeting + b"\x02" + struct.pack(">Q", 1 << 62),
        greeting + ready + b"\x02" + struct.pack(">Q", 1 << 62),
        greeting + b"\x04\xff" + b"x" * 10,
        b"\xff" + os.urandom(200),
    ]
    for port in PORTS:
        for talk in talks:
            with socket.create_connection((connection["ip"], connection[port]), timeout=5) as peer:
                try:
                    peer.sendall(talk)
                except ConnectionError:
                    # The kernel hung up before all was said.
                    pass
    assert client.run("6 * 7").succeeded().result == "42"


def check_silent_connections_hold_nothing_up(client):
    connection = connection_of(client)
    peers = [socket.create_connection((connection["ip"], connection[port])) for port in PORTS for _ in range(10)]
    began = time.monotonic()
    with RawClient(connection) as raw:
        lives(raw)
    assert time.monotonic() - began < 2
    for peer in peers:
        peer.close()
    assert client.run("6 * 7").succeeded().result == "42"
