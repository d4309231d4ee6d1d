"""The server for a level of walls."""

from __future__ import annotations

import pytest

from autograder.grading.budget import Limits
from autograder.grading.levels import server_at
from autograder.grading.own import OwnServer
from autograder.grading.walls import Walls
from autograder.isolation import Level


@pytest.mark.parametrize("level", list(Level))
def test_own_code_has_a_server_without_walls_and_all_others_one_with(level: Level) -> None:
    """It is not started, so that nothing needs to be stopped."""
    walls, limits = Walls(level), Limits()
    server = server_at(walls, limits)
    assert isinstance(server, OwnServer) is (level is Level.OWN)
    assert server.walls is walls
    assert server.limits is limits
    assert server.devices == []
