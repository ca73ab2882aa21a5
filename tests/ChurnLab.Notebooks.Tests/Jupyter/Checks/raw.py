"""Sockets of a client without a library in between: what jupyter_client would never send can be sent here."""
import json
import uuid

import zmq
from jupyter_client.session import Session

DELIMITER = b"<IDS|MSG>"


class RawClient:
    """Shell, control and iopub, each a plain socket; usable by one thread."""

    def __init__(self, connection, identity=None, topics=(b"",)):
        self.connection = connection
        self.session = Session(key=connection["key"].encode(), signature_scheme=connection["signature_scheme"])
        self._context = zmq.Context()
        self.shell = self._dealer("shell_port", identity)
        self.control = self._dealer("control_port", identity)
        self.stdin = self._dealer("stdin_port", identity)
        self.iopub = self._context.socket(zmq.SUB)
        self.iopub.linger = 0
        for topic in topics:
            self.iopub.subscribe(topic)
        self.iopub.connect(self._address("iopub_port"))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._context.destroy(linger=0)

    def _address(self, port):
        return f"tcp://{self.connection['ip']}:{self.connection[port]}"

    def _dealer(self, port, identity):
        socket = self._context.socket(zmq.DEALER)
        socket.linger = 0
        if identity is not None:
            socket.routing_id = identity
        socket.connect(self._address(port))
        return socket

    def frames(self, kind, content, header=None):
        """Frames of a request, signed as they should be, and its id."""
        header = {"msg_id": uuid.uuid4().hex, "session": self.session.session, "username": "raw", "msg_type": kind,
                  "date": "2026-01-02T03:04:05.678901Z", "version": "5.3"} if header is None else header
        parts = [json.dumps(part).encode() for part in (header, {}, {}, content)]
        return self.signed(parts), header.get("msg_id")

    def signed(self, parts):
        return [DELIMITER, self.session.sign(parts), *parts]

    def ask(self, kind, content=None, socket=None, timeout=30):
        """Sends a request and returns its reply and the replies to other requests that came before it."""
        socket = socket or self.shell
        frames, request = self.frames(kind, content or {})
        socket.send_multipart(frames)
        others = []
        while True:
            reply = self.receive(socket, timeout)
            if reply["parent_header"].get("msg_id") == request:
                return reply, others
            others.append(reply)

    def receive(self, socket, timeout=30):
        assert socket.poll(timeout * 1000), f"no message within {timeout} s"
        frames = socket.recv_multipart()
        return self.session.deserialize(frames[frames.index(DELIMITER) + 1:])


def connection_of(client):
    """What a client of the library knows of its kernel."""
    info = client.raw.get_connection_info()
    return info | {"key": info["key"].decode() if isinstance(info["key"], bytes) else info["key"]}
