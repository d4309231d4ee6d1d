"""A class of two exercises, graded once for all tests that look at it."""

from __future__ import annotations

import os
import pickle
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from filelock import FileLock

from autograder.catalogue import find
from autograder.cli import main
from autograder.course.overview import Overview, overview
from autograder.course.store import Store
from autograder.tests import postgres
from autograder.tests.course.made import fill

SLUGS = ("slices", "add_in_place")
ROSTER = """Student,ID,SIS User ID,SIS Login ID,Section
"    Points Possible",,,,
"A, Ann",7001,s1,ann,S
"B, Bob",7002,s2,bob,S
"陈, 晨",7003,s3,chen,S
"Roe, John",7004,s4,roe,S
"N, Nobody",7005,s5,nobody,S
"""
Once = Callable[[str, Callable[[Path], Any]], Any]
REBINDS = "def add_in_place(x, y):\n    x = x + y\n    return x\n"
LEAVES = "def slices(x):\n    import os\n    os._exit(0)\n"


def kata(*arguments: object) -> Result:
    """``kata`` in this process: what it starts runs in others."""
    return CliRunner().invoke(main, ["class", *map(str, arguments), "--lang", "en"], env={"COLUMNS": "200"})


def grade(folder: Path, store: object, *more: object) -> Result:
    """``kata class grade`` with the exercises of these tests, on the CPU."""
    chosen = ("--only", ",".join(SLUGS), "--device", "cpu", "--jobs", 1, "--seed", 7)
    roster = folder.with_name("roster.csv")
    return kata("grade", folder, "--store", store, "--roster", roster, *chosen, *more)


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Make a thing in a folder of its own in one of pytest's processes, for all of them."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def make(name: str, maker: Callable[[Path], Any]) -> Any:
        place = shared / f"course-{name}"
        with FileLock(f"{place}.lock"):
            if not (made := place.with_suffix(".pickle")).exists():
                place.mkdir()
                made.write_bytes(pickle.dumps(maker(place)))
            return pickle.loads(made.read_bytes())

    return make


@pytest.fixture(scope="session")
def desk(once: Once) -> Path:
    """A folder ``class`` with what people hand in, in every shape, and the roster next to it."""
    desk: Path = once("desk", _desk)
    return desk


def _desk(desk: Path) -> Path:
    folder = desk / "class"
    right = {slug: find(slug).solution for slug in SLUGS}
    for name in ("ann", "Chen Chen_7003_assignsubmission_file"):
        (folder / name).mkdir(parents=True)
    for slug in SLUGS:
        shutil.copy(right[slug], folder / "ann")
        shutil.copy(right[slug], folder / f"roejohn_LATE_7004_{90000 + len(slug)}_{right[slug].name}")
    shutil.copy(right["slices"], folder / "s1_slices.py")  # what she handed in twice
    (folder / "s2_add_in_place.py").write_text(REBINDS)
    (folder / "Chen Chen_7003_assignsubmission_file" / right["slices"].name).write_text(LEAVES)
    (folder / "stranger.zip").write_bytes(b"no zip")
    (folder / "notes.txt").write_text("of somebody")
    (desk / "roster.csv").write_text(ROSTER, encoding="utf-8")
    return desk


@dataclass(frozen=True)
class Graded:
    """The end of ``kata class grade``."""

    exit_code: int
    output: str
    stdout: str


@pytest.fixture(scope="session")
def graded(once: Once, desk: Path) -> Graded:
    """Return the end of ``kata class grade``. Its store is ``class.db`` next to the folder."""

    def made(_: Path) -> Graded:
        done = grade(desk / "class", desk / "class.db")
        return Graded(done.exit_code, done.output, done.stdout)

    graded: Graded = once("graded class", made)
    return graded


@pytest.fixture(scope="session")
def database() -> Iterator[str]:
    """An empty PostgreSQL database."""
    with postgres.database("class") as url:
        yield url


@pytest.fixture(scope="session")
def made_store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The place of a store with the class that is made by hand."""
    place = str(tmp_path_factory.mktemp("made") / "class.db")
    with Store(place, for_run=True) as store:
        fill(store)
    return place


@pytest.fixture(scope="session")
def made(made_store: str) -> Overview:
    """The overview of the class that is made by hand."""
    with Store(made_store) as store:
        return overview(store, "en")
