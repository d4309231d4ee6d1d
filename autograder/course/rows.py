"""Rows of a class's store: people and results, packed into columns and read again."""

from __future__ import annotations

import json
import zlib
from datetime import UTC, datetime
from typing import Any

import msgspec

from autograder.course.entries import Handed
from autograder.course.judge import Judged
from autograder.course.roster import Person
from autograder.course.schema import Kept, Member
from autograder.language import Text
from autograder.report.model import ExerciseResult, Report
from autograder.submission.model import Unread


def now() -> str:
    """Return the time as the store writes it: UTC, in milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def packed(result: ExerciseResult) -> bytes:
    """Return a result as it is kept."""
    return zlib.compress(msgspec.json.encode(result))


def unpacked(packed: bytes) -> ExerciseResult:
    """Return the result that was kept."""
    return msgspec.json.decode(zlib.decompress(packed), type=ExerciseResult)


def person_row(handed: Handed, report: Report) -> dict[str, Any]:
    """Return the row of a person and what they handed in."""
    person = handed.person
    return {
        "person": person.key,
        "name": person.name,
        "email": person.email,
        "is_listed": person.is_listed,
        "roster_row": json.dumps(dict(person.row), ensure_ascii=False),
        "entries": json.dumps([entry.path.name.encode("utf-8", "replace").decode() for entry in handed.entries]),
        "is_late": handed.is_late,
        "problem": None if report.problem is None else msgspec.json.encode(report.problem).decode(),
        "ignored": msgspec.json.encode(report.ignored).decode(),
    }


def result_row(person: str, result: ExerciseResult, judged: Judged) -> dict[str, Any]:
    """Return the row of a result, without the run that reached it."""
    answer = judged.answers.get(result.id)
    return {
        "person": person,
        "exercise": result.id,
        "identity": judged.identities[result.id],
        "status": str(result.status),
        "score": result.score,
        "max_score": result.max_score,
        "walls": judged.place.walls,
        "devices": ",".join(judged.place.devices),
        "seed": judged.place.seed,
        "versions": json.dumps(judged.place.versions),
        "graded": now(),
        "detail": packed(result),
        "source": zlib.compress(b"" if answer is None else answer.source.encode("utf-8", "replace")),
    }


def member(row: Any) -> Member:
    """Return the person of a row."""
    person = Person(
        key=row.person, name=row.name, email=row.email, is_listed=row.is_listed, row=json.loads(row.roster_row)
    )
    problem = None if row.problem is None else msgspec.json.decode(row.problem, type=Text)
    ignored = msgspec.json.decode(row.ignored, type=tuple[Unread, ...])
    return Member(
        person=person, entries=tuple(json.loads(row.entries)), is_late=row.is_late, problem=problem, ignored=ignored
    )


def kept(row: Any) -> Kept:
    """Return the result of a row."""
    source = zlib.decompress(row.source).decode("utf-8")
    devices = tuple(filter(None, row.devices.split(",")))
    return Kept(
        person=row.person,
        result=unpacked(row.detail),
        source=source,
        walls=row.walls,
        devices=devices,
        seed=row.seed,
        versions=json.loads(row.versions),
    )
