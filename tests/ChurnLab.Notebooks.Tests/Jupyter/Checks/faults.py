"""Faults of clients, which say nothing of the kernel."""


class ClientFault(Exception):
    """A client failed by itself."""
