"""The server for a level of walls."""

from __future__ import annotations

from autograder.grading.server import Limits, Server
from autograder.grading.walls import Walls


def server_at(walls: Walls, limits: Limits | None = None) -> Server:
    """A server behind these walls; it is not started yet."""
    from autograder.grading.walled import WalledServer

    return WalledServer(walls, limits)
