"""A libzmq peer for the socket tests: peer.py SCENARIO ENDPOINT; ends with 0 and the word "well" when all is as it should be."""

import os
import signal
import sys
import time

import zmq

TIMEOUT = 20_000
SIZES = [0, 1, 2, 254, 255, 256, 257, 65_535, 65_536, 65_537, 1 << 20, 5_000_000]


def connect(context, kind, endpoint, **options):
    socket = context.socket(kind)
    socket.setsockopt(zmq.RCVTIMEO, TIMEOUT)
    socket.setsockopt(zmq.SNDTIMEO, TIMEOUT)
    socket.setsockopt(zmq.LINGER, 2_000)
    for name, value in options.items():
        socket.setsockopt(getattr(zmq, name), value)
    socket.connect(endpoint)
    return socket


def body(size, seed=0):
    """Bytes of which every piece says where it belongs."""
    period = bytes((seed + i) % 251 for i in range(251))
    return (period * (size // 251 + 1))[:size]


def same(actual, expected):
    if actual != expected:
        raise AssertionError(f"expected {str(expected)[:200]}, got {str(actual)[:200]}")


def echo_sizes(context, endpoint, kind):
    """Frames of every size come back as they were."""
    socket = connect(context, kind, endpoint)
    for size in SIZES:
        frames = [body(size)] if kind == zmq.REQ else [body(size), b"", body(size, 7)]
        socket.send_multipart(frames)
        same(socket.recv_multipart(), frames)


def dealer(context, endpoint):
    echo_sizes(context, endpoint, zmq.DEALER)


def req(context, endpoint):
    echo_sizes(context, endpoint, zmq.REQ)


def router(context, endpoint):
    """A ROUTER peer knows us by a name libzmq made; it learns it from our first message."""
    socket = connect(context, zmq.ROUTER, endpoint, IDENTITY=b"other", CONNECT_ROUTING_ID=b"kernel", ROUTER_MANDATORY=1)
    for _ in range(200):
        try:
            socket.send_multipart([b"kernel", b"hello"])
            break
        except zmq.ZMQError:
            time.sleep(0.05)
    same(socket.recv_multipart(), [b"kernel", b"hello"])


def order(context, endpoint, count=10_000):
    """Many messages on their way at once come back in their order."""
    socket = connect(context, zmq.DEALER, endpoint, SNDHWM=0, RCVHWM=0)
    for i in range(count):
        socket.send_multipart([b"%d" % i, b"x" * (i % 300)])
    for i in range(count):
        same(socket.recv_multipart(), [b"%d" % i, b"x" * (i % 300)])


def clients(context, endpoint):
    """Three clients at once, each gets its own replies."""
    sockets = [connect(context, zmq.DEALER, endpoint, IDENTITY=b"client%d" % i) for i in range(3)]
    for n in range(500):
        for i, socket in enumerate(sockets):
            socket.send_multipart([b"%d of %d" % (n, i)])
    for n in range(500):
        for i, socket in enumerate(sockets):
            same(socket.recv_multipart(), [b"%d of %d" % (n, i)])


def heartbeat(context, endpoint):
    """A peer that pings hangs up unless it gets its answers in time."""
    socket = connect(context, zmq.DEALER, endpoint, HEARTBEAT_IVL=100, HEARTBEAT_TIMEOUT=300, HEARTBEAT_TTL=1000)
    monitor = socket.get_monitor_socket(zmq.EVENT_DISCONNECTED)
    socket.send(b"before")
    same(socket.recv(), b"before")
    time.sleep(1.5)
    same(monitor.poll(0), 0)
    socket.send(b"after")
    same(socket.recv(), b"after")
    socket.disable_monitor()


def reconnect(context, endpoint):
    """A client that dies in the middle of sending comes back under its name and works."""
    child = os.fork()
    if child == 0:
        socket = connect(zmq.Context(), zmq.DEALER, endpoint, IDENTITY=b"phoenix")
        socket.send(b"first")
        while True:
            socket.send(b"x" * 1_000_000)
    time.sleep(0.7)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    socket = connect(context, zmq.DEALER, endpoint, IDENTITY=b"phoenix")
    socket.send(b"again")
    same(socket.recv(), b"again")


def subscribe(context, endpoint):
    """Welcome first, then what was published for the topics, in order, until the subscription is taken back."""
    some = connect(context, zmq.SUB, endpoint, SUBSCRIBE=b"topic", RCVHWM=0)
    every = connect(context, zmq.XSUB, endpoint, RCVHWM=0)
    every.send(b"\x01")
    same(some.recv_multipart(), [b"topic", b"welcome"])
    same(every.recv_multipart(), [b"", b"welcome"])
    print("go", flush=True)
    for i in range(1000):
        same(some.recv_multipart(), [b"topic.a", b"%d" % i])
    for i in range(1000):
        same(every.recv_multipart(), [b"topic.a", b"%d" % i])
        same(every.recv_multipart(), [b"other", b"%d" % i])
    print("sizes", flush=True)
    for size in [0, 1, 254, 255, 256, 65_536, 1 << 20, 5_000_000]:
        same(some.recv_multipart(), [b"topic", bytes(size)])


def stream(context, endpoint, count):
    """Everything that was published arrives, in its order."""
    socket = connect(context, zmq.SUB, endpoint, SUBSCRIBE=b"n", RCVHWM=0)
    same(socket.recv_multipart(), [b"n", b"welcome"])
    print("go", flush=True)
    for i in range(count):
        same(socket.recv_multipart(), [b"n", b"%d" % i])


def main():
    scenario, endpoint = sys.argv[1:3]
    context = zmq.Context()
    globals()[scenario](context, endpoint, *map(int, sys.argv[3:]))
    context.destroy(linger=0)
    print("well", flush=True)


main()
