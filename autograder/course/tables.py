"""Tables of a class: everybody's grades, and the imports of Canvas and Moodle."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from autograder.course.entries import moodle_number
from autograder.course.overview import Overview, Slip, Standing
from autograder.report.rows import number

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_CANVAS = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
"""Columns that Canvas looks at, in its order.

Source: https://community.canvaslms.com/t5/Instructor-Guide/How-do-I-import-grades-in-the-Gradebook/ta-p/807
"""
_MOODLE = ("Identifier", "Full name", "ID number", "Email address")
"""Columns by which Moodle's grading worksheet and its gradebook find people."""


def inert(cell: str) -> str:
    """Return the cell as text that no spreadsheet takes for a formula.

    Source: https://owasp.org/www-community/attacks/CSV_Injection
    """
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _table(heads: Sequence[str], lines: Iterable[Iterable[str | float]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(map(inert, heads))
    for line in lines:
        writer.writerow([inert(cell) if isinstance(cell, str) else number(cell) for cell in line])
    return text.getvalue()


def grades(found: Overview) -> str:
    """Return a line for each person: points in all, by exercise and by check, and the mistakes by name."""
    checks = [
        (place, one, exercise.checks[one])
        for place, exercise in enumerate(found.exercises)
        for one in range(len(exercise.checks))
    ]
    heads = ["id", "name", "email", "late", "score", "max_score"]
    heads += [exercise.id for exercise in found.exercises]
    heads += [f"{exercise.id} status" for exercise in found.exercises]
    heads += [f"{found.exercises[place].id}.{check.name}" for place, _, check in checks]
    heads += ["mistakes"]
    made: dict[int, list[Slip]] = {}
    for slip in found.slips:
        made.setdefault(slip.person, []).append(slip)

    def lines() -> Iterator[list[str | float]]:
        for place, person in enumerate(found.people):
            who = person.member.person
            mistakes = dict.fromkeys(
                f"{found.exercises[slip.exercise].id}: {slip.mistake}" for slip in made.get(place, []) if slip.mistake
            )
            yield [
                who.key,
                who.name,
                who.email,
                "late" if person.member.is_late else "",
                person.score,
                found.max_score,
                *person.scores,
                *map(str, person.statuses),
                *(check.max_points * ((of, one) in person.passed) for of, one, check in checks),
                "; ".join(mistakes),
            ]

    return _table(heads, lines())


def canvas(found: Overview, title: str) -> str:
    """Return the import of Canvas' gradebook: one assignment with this title."""
    points: list[str | float] = ["    Points Possible", "", "", "", "", found.max_score]
    lines: list[list[str | float]] = [[*_canvas_person(person), person.score] for person in found.people]
    return _table([*_CANVAS, title], [points, *lines])


def _canvas_person(person: Standing) -> list[str]:
    who = person.member.person
    if not who.is_listed:
        return [who.name, who.key, "", "", ""]
    cells = [who.row.get(head, "") for head in _CANVAS]
    return cells if any(cells[1:4]) else [who.name, "", who.key, "", cells[4]]


def moodle(found: Overview) -> str:
    """Return the import of Moodle: the grading worksheet of an assignment, which its gradebook takes too."""
    return _table([*_MOODLE, "Grade"], ([*_moodle_person(person), person.score] for person in found.people))


def _moodle_person(person: Standing) -> list[str]:
    who = person.member.person
    found = moodle_number(person.member.entries, who.row.get("Identifier", ""))
    identifier = "" if found is None else f"Participant {found}"
    return [identifier, who.name, who.row.get("ID number", who.key), who.email]
