"""Judges on this machine, side by side. Their processes are small ones that stand in for graders."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from autograder.course import judge as module
from autograder.course.bench import Here
from autograder.errors import BrokenMachine, UnknownDevice
from autograder.grading.options import Options
from autograder.tests.course.made import ANN, BOB, handed

ECHO = """
import json, os, sys
for line in sys.stdin:
    told = json.loads(line)
    text = " ".join([str(os.getpid()), told["name"], *told["paths"], *told["known"]])
    both = {"en": text, "zh": text}
    print(json.dumps({"refused": {"error": "UnknownDevice", "found": both, "next_step": both}}), flush=True)
"""
"""A process that refuses each question, and says what was asked."""
_HANGS = "import time; time.sleep(600)"
Bench = Callable[[str, int], Here]


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Bench:
    """Return a bench of so many judges that run this code."""

    def make(code: str, jobs: int) -> Here:
        monkeypatch.setattr(module, "_START", code)
        here = Here(Options(), jobs)
        request.addfinalizer(here.close)
        return here

    return make


def test_the_paths_are_read_where_the_answer_is_judged(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """A judge starts in another folder, so its paths are absolute. It is told what is known."""
    monkeypatch.chdir("/tmp")
    with pytest.raises(UnknownDevice) as caught:
        bench(ECHO, 1).submit(handed(ANN, "class/ann", "b.py"), {"slices": "x"}).result()
    assert caught.value.found.en.split(maxsplit=1)[1] == "s1 /tmp/class/ann /tmp/b.py slices"


def test_each_judge_stays_warm(bench: Bench) -> None:
    """However many questions come, there are as many processes as judges at most."""
    here = bench(ECHO, 2)
    assert here.width == 2
    asked = [here.submit(handed(person, "a.py"), {}) for person in (ANN, BOB) * 4]
    told = [str(one.exception()).split()[:2] for one in asked]
    assert [name for _, name in told] == ["s1", "s2"] * 4
    assert 1 <= len({pid for pid, _ in told}) <= 2


def test_all_judges_end_at_once(bench: Bench) -> None:
    """Work in hand is given up, work that waits never begins, and no process is left."""
    here = bench(_HANGS, 1)
    in_hand, waiting = (here.submit(handed(person, "a.py"), {}) for person in (ANN, BOB))
    while here._judges[0]._process is None:
        pass
    pid = here._judges[0]._process.pid
    here.close()
    assert isinstance(in_hand.exception(), BrokenMachine)
    with pytest.raises(CancelledError):
        waiting.result()
    assert not Path(f"/proc/{pid}").exists()
