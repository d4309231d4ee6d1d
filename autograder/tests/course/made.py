"""A class made by hand: people, what they handed in, and their results, without a grading run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from autograder.course.entries import Entry, Handed
from autograder.course.identity import Place
from autograder.course.judge import Judged
from autograder.course.roster import Person
from autograder.course.schema import Kept
from autograder.course.store import Store
from autograder.feedback import Feedback, say
from autograder.language import Text, same
from autograder.report.model import ExerciseResult, Report
from autograder.submission import Answer
from autograder.tests.report.conftest import made_check, made_exercise, made_report
from autograder.verdicts import Status

PASSED, FAILED, WAITING, MISSING = Status.PASSED, Status.FAILED, Status.NOT_REACHED, Status.MISSING
CHECKS = {"add_in_place": ("adds", "keeps_memory"), "slices": ("values", "windows")}
"""The checks of each exercise. The last one is worth two points, the other one."""
PLACE = Place("limits", ("cpu",), 7, {"torch": "2.13.0"})
REBINDS = "def add_in_place(x, y):\n    x = x + y\n    return x\n"
REBOUND = replace(say("x names another tensor.", "x 成了别的张量。", "rebinding", "hidden: shape (3, 4)"), line=2)
REFUSED = say("`os` is not available.", "不能用 `os`。")


def result(
    slug: str, *ended: Status, feedback: Feedback | None = None, path: str | None = "answers.py", ran: bool = True
) -> ExerciseResult:
    """An exercise whose checks ended so. The feedback is that of the lost checks."""
    checks = [
        replace(
            made_check(name, status, feedback if status.is_lost else None, devices=None if ran else {}),
            max_points=float(points),
        )
        for points, (name, status) in enumerate(zip(CHECKS[slug], ended, strict=True), 1)
    ]
    worst = next((status for status in ended if status.is_lost), ended[0])
    return made_exercise(slug, worst, *checks, path=path)


def unanswered(slug: str, status: Status = MISSING, feedback: Feedback | None = None) -> ExerciseResult:
    """An exercise for which nothing ran."""
    waiting = result(slug, WAITING, WAITING, path=None if status is MISSING else f"{slug}.py", ran=False)
    return replace(waiting, status=status, feedback=feedback)


BLANK = made_report(*map(unanswered, CHECKS))
RIGHT = [result(slug, PASSED, PASSED) for slug in CHECKS]


def listed(key: str, name: str, number: str, login: str) -> Person:
    """A person of a roster that Canvas exported."""
    row = {"Student": name, "ID": number, "SIS User ID": key, "SIS Login ID": login, "Section": "S"}
    return Person(key=key, name=name, email=f"{login}@x.org", is_listed=True, row=row)


def handed(person: Person, *names: str, is_late: bool = False) -> Handed:
    """The files that this person handed in, under these names."""
    return Handed(person, tuple(Entry(Path(name), person.name, is_late=is_late) for name in names))


def judged(
    results: list[ExerciseResult], source: str = "", problem: Text | None = None, seed: int = PLACE.seed
) -> Judged:
    """The answer of a judge about one person. All their answers have this text."""
    return Judged(
        report=Report(
            submission="", walls=PLACE.walls, devices=("cpu",), seed=seed, exercises=tuple(results), problem=problem
        ),
        identities={one.id: f"{one.id} of {seed}" for one in results},
        answers={one.id: Answer(path=one.path, source=source) for one in results if one.path is not None},
        unchanged=(),
        place=replace(PLACE, seed=seed),
    )


def kept(person: str, one: ExerciseResult, source: str = "") -> Kept:
    """A result as a store keeps it."""
    return Kept(
        person=person,
        result=one,
        source=source,
        walls=PLACE.walls,
        devices=PLACE.devices,
        seed=PLACE.seed,
        versions=PLACE.versions,
    )


ANN, BOB = listed("s1", "A, Ann", "7001", "ann"), listed("s2", "B, Bob", "7002", "bob")
CHEN, ROE = listed("s3", "陈, 晨", "7003", "chen"), listed("s4", "Roe, John", "7004", "roe")
NOBODY, STRANGER = listed("s5", "N, Nobody", "7005", "nobody"), Person(key="stranger", name="stranger")
EVERYBODY = (
    (handed(ANN, "ann"), judged(RIGHT, REBINDS)),
    (
        handed(BOB, "s2_add_in_place.py"),
        judged([result("add_in_place", PASSED, FAILED, feedback=REBOUND), unanswered("slices")], REBINDS),
    ),
    (
        handed(CHEN, "Chen Chen_7003_assignsubmission_file"),
        judged(
            [
                result("add_in_place", FAILED, WAITING, feedback=REBOUND),
                unanswered("slices", Status.REFUSED, REFUSED),
            ],
            REBINDS,
        ),
    ),
    (handed(ROE, "roejohn_LATE_7004_1_slices.py", is_late=True), judged(RIGHT)),
    (handed(NOBODY), judged([*BLANK.exercises])),
    (handed(STRANGER, "stranger.zip"), judged([*BLANK.exercises], problem=same("no zip"))),
)
"""The files of each person, and the answer of the judge."""


def fill(store: Store) -> None:
    """Put everybody into the store, by one run."""
    store.begin({"walls": "limits", "devices": ["cpu"], "not_run": [], "seed": PLACE.seed, "versions": {}}, BLANK)
    for one, answer in EVERYBODY:
        store.put(one, answer)
    store.end()
