"""A running kernel and its clients, as the checks use them: jupyter_client's own manager and blocking client."""
import os
import tempfile
import time
from queue import Empty

from jupyter_client import BlockingKernelClient, KernelManager
from jupyter_kernel_test.msgspec_v5 import schema_fragments, validate_message

KERNEL = os.environ.get("CHECKED_KERNEL", "churnlab")

# A cell on a busy machine; what has to be quick is measured by the check itself.
LONG = 30


class Run:
    """What came back for one execute_request."""

    def __init__(self, request, reply, messages):
        self.request, self.reply, self.messages = request, reply, messages

    @property
    def content(self):
        return self.reply["content"]

    @property
    def status(self):
        return self.content["status"]

    @property
    def count(self):
        return self.content["execution_count"]

    @property
    def types(self):
        """Types of the messages between busy and idle."""
        return [message["msg_type"] for message in self.messages[1:-1]]

    def of_type(self, kind):
        return [message["content"] for message in self.messages if message["msg_type"] == kind]

    def text(self, stream="stdout"):
        return "".join(part["text"] for part in self.of_type("stream") if part["name"] == stream)

    @property
    def result(self):
        results = self.of_type("execute_result")
        return results[0]["data"]["text/plain"] if results else None

    def succeeded(self):
        assert self.status == "ok", f"{self.content.get('ename')}: {self.content.get('evalue')}"
        return self

    def failed(self, name=None):
        assert self.status == "error", f"expected an error, got {self.content}"
        assert name is None or self.content["ename"] == name, f"expected {name}, got {self.content}"
        return self


class Client:
    """A client of its own: own session, own identity, all five channels."""

    def __init__(self, connection_file):
        self.raw = BlockingKernelClient(connection_file=connection_file)
        self.raw.load_connection_file()
        self.raw.start_channels(hb=False)
        self.early = []
        self._wait_until_subscribed()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.raw.stop_channels()

    @property
    def session(self):
        return self.raw.session

    def _wait_until_subscribed(self):
        end = time.monotonic() + 60
        while time.monotonic() < end:
            request = self.raw.kernel_info()
            if not self._has_reply(request):
                continue
            while (message := self.iopub(timeout=0.3)) is not None:
                self.early.append(message)
                if is_idle_of(message, request):
                    return
        raise AssertionError("the kernel did not answer kernel_info within 60 s")

    def _has_reply(self, request):
        try:
            while self.raw.get_shell_msg(timeout=1)["parent_header"].get("msg_id") != request:
                pass
            return True
        except Empty:
            return False

    def send(self, kind, content, channel="shell", header=None):
        """Sends a request of any type; returns its id."""
        message = self.session.msg(kind, content)
        message["header"].update(header or {})
        getattr(self.raw, channel + "_channel").send(message)
        return message["header"]["msg_id"]

    def reply(self, request, channel="shell", timeout=LONG):
        """The next reply on a channel, which must answer the request."""
        try:
            message = getattr(self.raw, f"get_{channel}_msg")(timeout=timeout)
        except Empty:
            raise AssertionError(f"no reply on {channel} within {timeout} s") from None
        assert message["parent_header"].get("msg_id") == request, f"a reply to something else: {message}"
        valid(message)
        return message

    def no_reply(self, channel="shell", timeout=0.3):
        try:
            message = getattr(self.raw, f"get_{channel}_msg")(timeout=timeout)
        except Empty:
            return
        raise AssertionError(f"an unexpected message on {channel}: {message['msg_type']} {message['content']}")

    def iopub(self, timeout=LONG):
        """The next message on iopub; null when none comes in time."""
        try:
            return self.raw.get_iopub_msg(timeout=timeout)
        except Empty:
            return None

    def until(self, wanted, timeout=LONG):
        """Everything on iopub up to the first message that is wanted."""
        messages, end = [], time.monotonic() + timeout
        while True:
            message = self.iopub(max(0, end - time.monotonic()))
            if message is None:
                seen = [(m["msg_type"], m["content"]) for m in messages]
                raise AssertionError(f"what was waited for on iopub did not come within {timeout} s, but {seen}")
            valid(message)
            messages.append(message)
            if wanted(message):
                return messages

    def messages_of(self, request, timeout=LONG):
        """What iopub says about a request, from busy to idle."""
        messages = self.until(lambda message: is_idle_of(message, request), timeout)
        return [message for message in messages if message["parent_header"].get("msg_id") == request]

    def ask(self, kind, content=None, channel="shell", timeout=LONG):
        """Sends a request and takes its reply; iopub is left at its idle."""
        request = self.send(kind, content or {}, channel)
        reply = self.reply(request, channel, timeout)
        self.messages_of(request)
        return reply["content"]

    def execute(self, code, **options):
        return self.raw.execute(code, **options)

    def run(self, code, timeout=LONG, **options):
        """Runs a cell to its end."""
        return self.finish(self.execute(code, **options), timeout)

    def finish(self, request, timeout=LONG):
        """Waits for the end of a cell."""
        reply = self.reply(request, timeout=timeout)
        messages = self.messages_of(request)
        states = [m["content"]["execution_state"] for m in messages if m["msg_type"] == "status"]
        assert states == ["busy", "idle"], states
        assert messages[0]["msg_type"] == messages[-1]["msg_type"] == "status", "a message outside of busy and idle"
        return Run(request, reply, messages)

    def start(self, code, **options):
        """Starts a cell and returns when it runs."""
        request = self.execute('Console.WriteLine("runs");\n' + code, **options)
        self.until(lambda message: message["msg_type"] == "stream" and message["parent_header"].get("msg_id") == request)
        return request

    def interrupt(self):
        """Interrupts; the reply has to come at once, whatever the cell does."""
        began = time.monotonic()
        request = self.send("interrupt_request", {}, "control")
        reply = self.reply(request, "control", timeout=5)
        assert reply["msg_type"] == "interrupt_reply" and reply["content"] == {"status": "ok"}, reply
        assert time.monotonic() - began < 1, f"interrupt_reply took {time.monotonic() - began:.1f} s"

    def ended(self, request):
        """The end of an interrupted cell: the reply, without regard to what iopub said before."""
        reply = self.reply(request, timeout=LONG)
        self.messages_of(request)
        return reply["content"]


class Kernel:
    """A kernel that jupyter_client started."""

    def __init__(self, name=KERNEL):
        # Open as long as the kernel: a restart hands it down again.
        self._handle, self.log = tempfile.mkstemp(suffix=".log")
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel(stdout=self._handle, stderr=self._handle)

    def client(self):
        return Client(self.manager.connection_file)

    @property
    def process(self):
        return self.manager.provisioner.process

    def said(self):
        """What the kernel wrote to its console."""
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return log.read()

    def end(self):
        if self.manager.has_kernel:
            self.manager.shutdown_kernel(now=True)
        self.manager.cleanup_resources()
        os.close(self._handle)
        os.unlink(self.log)


def is_idle_of(message, request):
    return (
        message["msg_type"] == "status"
        and message["content"]["execution_state"] == "idle"
        and message["parent_header"].get("msg_id") == request
    )


def valid(message):
    """Checks a message against the schema of the protocol, where jupyter_kernel_test knows one for it."""
    if message["msg_type"] in schema_fragments and message["content"].get("status") != "aborted":
        validate_message(message, message["msg_type"])
