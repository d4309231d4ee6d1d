"""Grading a class while something is killed: what is in the store afterwards must be as if nobody had been.

A trial is drawn from a seed and a number: whom to kill, and when. A run whose coordinator died is started again.
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Self

import sqlalchemy as sa

from autograder.catalogue import ROOT, select
from autograder.course.schema import Kept
from autograder.course.store import Store
from autograder.dev.classes import make
from autograder.tests.faults.trials import descendants

VICTIMS = ("judge", "server", "coordinator", "connection", "worker", "scheduler")
SLUGS = ("slices",)
_LIMIT = 900.0
"""Seconds that a run may take on a crowded machine."""
Results = dict[tuple[str, str], Kept]


class Cluster:
    """A scheduler and its workers, each a process. A context. With ``certificates`` they speak TLS."""

    def __init__(self, workers: int, certificates: dict[str, str] | None = None) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self._port = probe.getsockname()[1]
        self._count = workers
        self._processes: list[subprocess.Popen[bytes]] = []
        self.address = f"{'tls' if certificates else 'tcp'}://127.0.0.1:{self._port}"
        self._certificates = certificates or {}

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._processes:
            process.kill()
            process.wait()

    def start(self) -> None:
        """Start a scheduler and workers, where the last ones were."""
        dask = [sys.executable, "-m", "dask"]
        host = self.address.rpartition(":")[0]
        scheduler = [*dask, "scheduler", "--host", host, "--port", str(self._port), "--no-dashboard"]
        worker = [*dask, "worker", self.address, "--nthreads", "1", "--no-nanny", "--no-dashboard"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        environment = {**os.environ, "PYTHONPATH": str(ROOT), **self._certificates}
        for command in (scheduler, *[worker] * self._count):
            self._processes.append(subprocess.Popen(command, env=environment, **quiet))  # type: ignore[call-overload]  # both are files

    def kill_worker(self) -> None:
        """Kill the last of them."""
        self._kill(self._processes[-1])

    def kill_scheduler(self) -> None:
        """Kill it, and the workers, which end without it; start all again."""
        for process in self._processes:
            self._kill(process)
        self._processes = []
        self.start()

    @staticmethod
    def _kill(process: subprocess.Popen[bytes]) -> None:
        process.kill()
        process.wait()


def results(store: str) -> Results:
    """Everybody's results."""
    with Store(store) as kept:
        return {(one.person, one.result.id): one for one in kept.results()}


def differences(found: Results, expected: Results) -> list[str]:
    """Return the results that are missing, superfluous or different."""
    wrong = [f"lost: {key}" for key in expected.keys() - found.keys()]
    wrong += [f"too many: {key}" for key in found.keys() - expected.keys()]
    return wrong + [f"wrong: {key}" for key in expected.keys() & found.keys() if expected[key] != found[key]]


class Bench:
    """A made-up class that is graded again and again."""

    def __init__(self, folder: Path, people: int, database: str | None) -> None:
        self._folder = folder
        self._database = database
        make(people, select(SLUGS), 3, folder / "class", hangs=False)
        self.undisturbed = self.run(str(folder / "undisturbed.db"))

    def run(self, store: str, disturb: Callable[[subprocess.Popen[bytes]], None] | None = None, *more: str) -> float:
        """Grade into the store, again when the coordinator was killed. Returns the seconds of the last run."""
        command = [sys.executable, "-m", "autograder", "class", "grade", str(self._folder / "class" / "submissions")]
        roster = ["--roster", str(self._folder / "class" / "roster.csv"), "--store", store]
        chosen = ["--only", ",".join(SLUGS), "--device", "cpu", "--seed", "1", "--jobs", "2", *more]
        while True:
            started = time.monotonic()
            with (self._folder / "log").open("wb") as log:
                grader = subprocess.Popen([*command, *roster, *chosen], cwd=ROOT, stdout=log, stderr=log)
                if disturb is not None:
                    disturb(grader)
                    disturb = None
                status = grader.wait(_LIMIT)
            if status != -signal.SIGKILL:
                assert status in (0, 1), (self._folder / "log").read_text()
                return time.monotonic() - started

    def trial(self, seed: int, number: int, victims: tuple[str, ...] = VICTIMS) -> str:
        """Run one trial; returns whom it went for. Raises AssertionError where anything is lost, doubled or wrong."""
        chance = random.Random(f"{seed} {number}")
        victim = victims[number % len(victims)]
        moment = self.undisturbed * chance.uniform(0.1, 0.9)
        store = str(self._folder / f"trial{number}.db")
        if victim == "connection":
            assert self._database is not None, "there is a database for this"
            store = self._database
            with contextlib.closing(sa.create_engine(store).raw_connection()) as connection:
                connection.cursor().execute("drop schema public cascade; create schema public")
                connection.commit()
        with contextlib.ExitStack() as stack:
            cluster = stack.enter_context(Cluster(2)) if victim in ("worker", "scheduler") else None
            more = () if cluster is None else ("--cluster", cluster.address)
            self.run(store, lambda grader: self._kill(victim, moment, chance, grader, cluster), *more)
        wrong = differences(results(store), results(str(self._folder / "undisturbed.db")))
        assert not wrong, wrong[:5]
        (self._folder / f"trial{number}.db").unlink(missing_ok=True)
        return victim

    def _kill(
        self,
        victim: str,
        moment: float,
        chance: random.Random,
        grader: subprocess.Popen[bytes],
        cluster: Cluster | None,
    ) -> None:
        time.sleep(moment)
        if victim == "coordinator":
            grader.kill()
        elif victim == "connection":
            assert self._database is not None, "as above"
            cut(self._database)
        elif victim == "worker":
            assert cluster is not None, "as above"
            cluster.kill_worker()
        elif victim == "scheduler":
            assert cluster is not None, "as above"
            cluster.kill_scheduler()
        else:
            judges = list(children(grader.pid))
            below = [pid for judge in judges for pid in descendants(judge)]
            found = judges if victim == "judge" else below
            if found:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(chance.choice(found), signal.SIGKILL)


def children(pid: int) -> Iterator[int]:
    """Return the children of a process, from any of its threads."""
    with contextlib.suppress(OSError):
        for task in sorted(Path(f"/proc/{pid}/task").iterdir()):
            yield from map(int, (task / "children").read_text().split())


def cut(url: str) -> None:
    """Close every other connection to the database, from the side of the server."""
    engine = sa.create_engine(url, poolclass=sa.NullPool, isolation_level="AUTOCOMMIT")
    others = "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename = 'kata'"
    with engine.connect() as connection:
        connection.execute(sa.text(others))
