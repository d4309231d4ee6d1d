"""A few inputs of every way to hand in, in the normal suite; thousands with ``python -m autograder.tests.fuzz``."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from autograder.submission import Answer, Submission
from autograder.tests.fuzz.inputs import WAYS, make_folder
from autograder.tests.fuzz.properties import check_verdicts, reading
from autograder.verdicts import Status

FEW = settings(max_examples=60, deadline=None, database=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("way", WAYS)
def test_all_that_is_handed_in_is_read_or_refused(way: str) -> None:
    """There is no traceback and no endless wait. Nothing is written, and all can be sent and shown."""
    read: list[Submission] = []
    FEW(reading(way, read.append))()
    assert len(read) >= FEW.max_examples // 2


def test_making_an_input_touches_nothing_else(tmp_path: Path) -> None:
    """A path that is drawn twice is written once, so a file is never written through a link."""
    made = make_folder(tmp_path, ("s", [(["a"], "link out", b""), (["a"], "file", b"x"), (["a"], "sparse", b"")]))
    assert (made / "a").is_symlink()
    assert "Max processes" in (made / "a").read_text()


HARD = {
    "nul": "x = 'a\0b'",
    "deep": "x = " + "(" * 5_000,
    "signs": "x = " + "-" * 200_000 + "1",
    "attributes": "x = x" + ".x" * 100_000,
    "lines": "0\n" * 131_000,
    "no_lines": "x = '" + "x" * 250_000 + "'",
    "escapes": "'\\d'\n" * 20_000,
    "form_feeds": "\f" * 100_000,
    "lone_carriage_returns": "def slices(x):\r    return x\r",
    "scripts": "def ｓｌｉｃｅｓ(x): return x  # 张量 \u202e \U0001f600",
}


def test_all_that_is_read_gets_a_verdict() -> None:
    """Text that a parser chokes on costs its own exercise: neither the grader nor the machine is to blame."""
    path = "张\ufffd\n\x1b[2J/slices.py"
    submissions = [Submission(name, {"slices": Answer(path=path, source=source)}) for name, source in HARD.items()]
    for report in check_verdicts(submissions):
        statuses = {exercise.id: exercise.status for exercise in report.exercises}
        assert statuses["slices"] in (Status.FAILED, Status.ERROR, Status.CRASHED, Status.REFUSED)
        assert report.score == 0
