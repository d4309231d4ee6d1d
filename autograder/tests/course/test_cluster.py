"""A class at the workers of a cluster: a real scheduler, real workers."""

from __future__ import annotations

import contextlib
import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from autograder.errors import BrokenStore
from autograder.tests.course.conftest import grade
from autograder.tests.course.kills import Cluster, results

pytest.importorskip("distributed")


def _after(store: Path, count: int, act: Callable[[], None]) -> threading.Thread:
    """Act once so many results are in the store."""

    def watch() -> None:
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            with contextlib.suppress(BrokenStore):  # it is not made yet
                if len(results(str(store))) >= count:
                    act()
                    return
            time.sleep(0.05)

    thread = threading.Thread(target=watch)
    thread.start()
    return thread


def test_a_cluster_judges_as_this_machine_does(graded: Result, desk: Path, tmp_path: Path) -> None:
    """A worker is killed in the middle, and then the scheduler. Nothing is lost, and nothing is there twice."""
    assert graded.exit_code == 1
    shutil.copy(desk / "roster.csv", tmp_path)
    shutil.copytree(desk / "class", tmp_path / "class")
    store = tmp_path / "cluster.db"
    with Cluster(2) as cluster:

        def kill() -> None:
            cluster.kill_worker()
            cluster.kill_scheduler()

        killer = _after(store, 2, kill)
        done = grade(tmp_path / "class", store, "--cluster", cluster.address)
        killer.join()
    assert done.exit_code == 1, done.output
    expected = {key: kept.result for key, kept in results(str(desk / "class.db")).items()}
    assert {key: kept.result for key, kept in results(str(store)).items()} == expected


def test_no_cluster_is_told(desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names its address, before anything is graded."""
    from autograder.course import cluster

    monkeypatch.setattr(cluster, "_PATIENCE", 0.0)
    done = grade(desk / "class", tmp_path / "none.db", "--cluster", "tcp://127.0.0.1:1")
    assert (done.exit_code, "no workers at 'tcp://127.0.0.1:1'" in done.output) == (2, True), done.output
