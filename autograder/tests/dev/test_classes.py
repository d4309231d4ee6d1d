"""Made-up classes."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from autograder.catalogue import select
from autograder.cli import main
from autograder.course.entries import class_in
from autograder.course.roster import read_roster
from autograder.dev.classes import people

SLUGS = ("slices", "add_in_place")


def test_the_seed_makes_the_class() -> None:
    """One seed gives the same class, and another seed another. The people of a small class are in the large one."""
    small, large = (list(people(count, select(SLUGS), 1)) for count in (20, 40))
    assert large[:20] == small
    assert list(people(20, select(SLUGS), 2)) != small


def test_the_roster_knows_everybody(tmp_path: Path) -> None:
    """The roster knows everybody, for every form of submission, and for people who handed in nothing."""
    done = CliRunner().invoke(main, ["dev", "class", "60", "--out", str(tmp_path / "c"), "--only", ",".join(SLUGS)])
    assert done.exit_code == 0, done.output
    found = class_in(tmp_path / "c" / "submissions", read_roster(tmp_path / "c" / "roster.csv"))
    assert len(found.handed) == 60
    assert all(handed.person.is_listed for handed in found.handed)
    assert 0 < sum(not handed.entries for handed in found.handed) < 20
