"""A class graded into a store."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import Future
from pathlib import Path

import sqlalchemy as sa

from autograder.catalogue import ROOT, find
from autograder.course.entries import Class, Entry, Handed
from autograder.course.grading import Tally, grade_class
from autograder.course.identity import Place
from autograder.course.judge import Judged
from autograder.course.roster import Person
from autograder.course.store import Store
from autograder.course.telling import Telling
from autograder.errors import BrokenMachine
from autograder.language import same
from autograder.report.model import Report
from autograder.tests import postgres
from autograder.tests.course.conftest import Graded, grade
from autograder.tests.course.kills import children, cut

EXPECTED = {
    "s1": {"slices": "passed", "add_in_place": "passed"},
    "s2": {"slices": "missing", "add_in_place": "failed"},
    "s3": {"slices": "refused", "add_in_place": "missing"},
    "s4": {"slices": "passed", "add_in_place": "passed"},
    "s5": {"slices": "missing", "add_in_place": "missing"},
    "stranger": {"slices": "missing", "add_in_place": "missing"},
}

NOTHING = Judged(
    report=Report(submission="", walls="limits", devices=("cpu",), seed=1, exercises=()),
    identities={},
    answers={},
    unchanged=(),
    place=Place(walls="limits", devices=("cpu",), seed=1, versions={}),
)
"""The answer to a question when all is as it was."""


def rows(url: str, *columns: str) -> list[tuple[object, ...]]:
    """These columns of all results."""
    engine = sa.create_engine(url, poolclass=sa.NullPool)
    with engine.connect() as connection:
        found = connection.execute(sa.text(f"select {', '.join(columns)} from results order by person, exercise"))
        return [tuple(row) for row in found]


def verdicts(url: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for person, exercise, status in rows(url, "person", "exercise", "status"):
        found.setdefault(str(person), {})[str(exercise)] = str(status)
    return found


def test_everybody_has_a_verdict_on_every_exercise(graded: Graded, desk: Path) -> None:
    """Everybody has one, for every form of submission, and for none."""
    assert verdicts(f"sqlite:///{desk / 'class.db'}") == EXPECTED, graded.output


def test_the_last_table_says_who_needs_a_look(graded: Graded) -> None:
    """The exit code says that there is one."""
    assert graded.exit_code == 1
    for said in (
        "notes.txt",
        "not on the roster",
        "zip that can be read",
        "slices: refused",
        "2 entries are one submission",
    ):
        assert said in graded.output
    assert "5 graded, 0 unchanged, 1 handed in nothing" in graded.output


def test_only_what_changed_is_graded_again(graded: Graded, desk: Path, tmp_path: Path) -> None:
    """One exercise of one person is graded again, and all other results stay as they were."""
    assert graded.exit_code == 1
    shutil.copytree(desk, tmp_path / "desk")
    folder, store = tmp_path / "desk" / "class", tmp_path / "desk" / "class.db"
    (folder / "stranger.zip").unlink()
    url = f"sqlite:///{store}"
    before = {row[:2]: row for row in rows(url, "person", "exercise", "run", "status")}
    shutil.copy(find("add_in_place").solution, folder / "s2_add_in_place.py")
    again = grade(folder, store)
    after = {row[:2]: row for row in rows(url, "person", "exercise", "run", "status")}
    changed = {key for key in after if before[key] != after[key] and after[key][3] != "missing"}
    assert changed == {("s2", "add_in_place")}, again.output
    assert after["s2", "add_in_place"][3] == "passed"
    assert "1 graded, 3 unchanged, 1 handed in nothing" in again.output


def test_two_runs_do_not_mix(graded: Graded, desk: Path) -> None:
    """The second run is told so at once, and changes nothing."""
    assert graded.exit_code == 1
    with Store(str(desk / "class.db"), for_run=True):
        second = grade(desk / "class", desk / "class.db")
    assert (second.exit_code, "another run is writing" in second.output) == (2, True)


def test_ctrl_c_ends_cleanly_and_says_what_is_done(tmp_path: Path) -> None:
    """It is sent to the whole group, as by a terminal. No judge stays behind, and the store is whole."""
    store = tmp_path / "stopped.db"
    for number in range(6):  # each of them takes seconds, and one text would be judged once
        place = tmp_path / "class" / f"s{number}" / "slices.py"
        place.parent.mkdir(parents=True)
        place.write_text(f"import time\ndef slices(x):\n    time.sleep(0.3)\n    return x[-1], x[1:3]  # {number}\n")
    chosen = ["--only", "slices", "--device", "cpu", "--jobs", "1", "--store", str(store), "--lang", "en"]
    command = [sys.executable, "-m", "autograder", "class", "grade", str(tmp_path / "class"), *chosen]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, start_new_session=True) as grader:
        while grader.poll() is None and not (store.exists() and _count(store)):
            time.sleep(0.02)
        judges = list(children(grader.pid))
        os.killpg(grader.pid, signal.SIGINT)
        printed, _ = grader.communicate(timeout=60)
    assert (grader.returncode, f"Stopped: {_count(store)} of 6 are in the store" in printed) == (130, True), printed
    assert not [pid for pid in judges if Path(f"/proc/{pid}").exists()]


def _count(store: Path) -> int:
    try:
        return len(rows(f"sqlite:///{store}", "person"))
    except sa.exc.OperationalError:
        return 0  # the table is not there yet


def _cut(url: str, finished: threading.Event) -> None:
    """Cut its connections again and again."""
    while not finished.is_set():
        cut(url)
        time.sleep(0.3)


@postgres.needed
def test_postgres_holds_the_same_though_its_connections_are_cut(graded: Graded, desk: Path, database: str) -> None:
    """Nothing is lost and nothing is there twice."""
    finished = threading.Event()
    cutter = threading.Thread(target=_cut, args=(database, finished))
    cutter.start()
    try:
        done = grade(desk / "class", database)
    finally:
        finished.set()
        cutter.join()
    columns = ("person", "exercise", "identity", "status", "score", "max_score", "devices", "seed")
    assert (done.exit_code, done.stdout) == (graded.exit_code, graded.stdout), done.stderr
    assert rows(database, *columns) == rows(f"sqlite:///{desk / 'class.db'}", *columns)


@postgres.needed
def test_two_runs_do_not_mix_in_postgres(desk: Path, database: str) -> None:
    """The second run is refused, as in SQLite."""
    with Store(database, for_run=True):
        second = grade(desk / "class", database)
    assert (second.exit_code, "another run is writing" in second.output) == (2, True)


class Crowded:
    """A bench at which the first question of each person, and every one of ``doomed``, comes to nothing."""

    width = 1

    def __init__(self, doomed: str) -> None:
        self._doomed = doomed
        self._asked: set[str] = set()

    def submit(self, handed: Handed, known: dict[str, str]) -> Future[Judged]:
        """Break down, or answer."""
        del known
        key, answer = handed.person.key, Future[Judged]()
        if key not in self._asked or key == self._doomed:
            answer.set_exception(BrokenMachine(same("crowded"), same("wait")))
        else:
            answer.set_result(NOTHING)
        self._asked.add(key)
        return answer

    def close(self) -> None:
        """Nothing is under way."""


def test_what_a_crowded_machine_lost_is_asked_for_again(tmp_path: Path) -> None:
    """A person who was lost twice is named, and everybody else's results are there."""
    people = [Handed(Person(key=key, name=key), (Entry(tmp_path, key),)) for key in ("a", "b", "c")]
    tally = Tally()
    everybody = Class(tuple(people))
    with Store(str(tmp_path / "s.db"), for_run=True) as store:
        telling = Telling(found=everybody, has_roster=False, lang="en", tally=tally)
        grade_class(everybody, store, Crowded("b"), False, telling, tally)
        assert [member.person.key for member in store.members()] == ["a", "c"]
    assert [person.key for person, _ in tally.unjudged] == ["b"]
