"""The three levels: what each keeps out, and that none is silently absent."""

from collections.abc import Iterator

import pytest

from autograder import submission
from autograder.errors import WallsTooLow
from autograder.grading import walls
from autograder.grading.answer import Answer
from autograder.grading.levels import server_at
from autograder.grading.server import Server
from autograder.grading.walls import Walls, choose, isolated, strongest
from autograder.grading.workers import Workers
from autograder.isolation import Level
from autograder.language import same

SPY = """
import os, socket
def is_symmetric(A):
    found = []
    for path in {paths!r}:
        try:
            found.append(os.listdir(path) if os.path.isdir(path) else open(path).read())
        except OSError:
            pass
    try:
        socket.create_connection(("127.0.0.1", {port}), timeout=1)
        found.append("network")
    except OSError:
        pass
    return len(found)
"""


@pytest.fixture(scope="module", params=Level)
def at_level(request: pytest.FixtureRequest, server: Server) -> Iterator[Server]:
    """A server for each level."""
    if server.walls.level is request.param:
        yield server
    else:
        with server_at(choose(request.param)) as other:
            yield other


def test_secrets_and_network_are_out_of_reach(at_level: Server) -> None:
    """Neither graders, solutions nor the judge's own files can be read, and nothing answers on the network."""
    if not at_level.walls.level.at_least(Level.LANDLOCK):
        pytest.skip("this level keeps nothing out")
    import socket

    import torch

    from autograder.catalogue import PACKAGE, ROOT, find

    with socket.create_server(("127.0.0.1", 0)) as listening:
        paths = [str(PACKAGE / "graders"), str(ROOT / "solutions"), str(PACKAGE / "answers"), str(ROOT / ".git")]
        source = SPY.format(
            paths=[*paths, "/etc/shadow", str(PACKAGE / "catalogue.py")], port=listening.getsockname()[1]
        )
        answer = Answer(
            find("is_symmetric"),
            submission.Answer(path="is_symmetric.py", source=source),
            "cpu",
            Workers(at_level, may_keep=False),
        )
        assert answer.is_symmetric(torch.eye(2)).found.number == 0
        answer.close()


def test_every_level_grades(at_level: Server) -> None:
    """An answer gets the same verdict behind each of the walls."""
    import torch

    from autograder.catalogue import find

    exercise = find("is_symmetric")
    answer = Answer(
        exercise,
        submission.Answer(path="is_symmetric.py", source=exercise.solution.read_text("utf-8")),
        "sim",
        Workers(at_level, may_keep=False),
    )
    answer.is_symmetric(torch.eye(3)).gives(True)
    answer.close()


def test_a_demanded_level_that_is_not_there_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asking for bubblewrap where there is none says why, and what to do."""
    monkeypatch.setattr(walls, "_why_no_bubblewrap", lambda: same("bwrap is not installed"))
    monkeypatch.setattr(
        walls, "strongest", lambda: Walls(Level.LANDLOCK, {Level.BUBBLEWRAP: same("bwrap is not installed")})
    )
    with pytest.raises(WallsTooLow, match="bwrap is not installed"):
        choose(Level.BUBBLEWRAP)


def test_isolated_is_never_mere_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """If nothing stronger is available, the error explains the risk."""
    monkeypatch.setattr(
        walls, "strongest", lambda: Walls(Level.LIMITS, {Level.LANDLOCK: same("the kernel has no Landlock")})
    )
    with pytest.raises(WallsTooLow, match="the kernel has no Landlock"):
        isolated()


def test_isolated_is_the_strongest_there_is() -> None:
    """It is not the weakest that would do."""
    assert isolated() == strongest()
