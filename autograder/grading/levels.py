"""The server for a level of walls."""

from __future__ import annotations

from autograder.grading.budget import Limits
from autograder.grading.own import OwnServer
from autograder.grading.server import Server
from autograder.grading.walls import Walls
from autograder.isolation import Level


def server_at(walls: Walls, limits: Limits | None = None) -> Server:
    """Return a server behind these walls. It is not started yet."""
    if walls.level is Level.OWN:
        return OwnServer(walls, limits)
    from autograder.grading.walled import WalledServer  # only Linux can import it

    return WalledServer(walls, limits)
