"""Feedback for each person of a class: a page in both languages, in the folder that Moodle takes back."""

from __future__ import annotations

import itertools
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from autograder.course.entries import moodle_folder
from autograder.course.overview import in_order, report_of
from autograder.course.pages import templates
from autograder.course.schema import Kept, Member
from autograder.course.store import Store
from autograder.drawing.svg import svg
from autograder.export.archive import File
from autograder.language import Text
from autograder.report.model import ExerciseResult, Report
from autograder.report.plain import printable
from autograder.report.rows import Row, is_repeated, number, rows, unread
from autograder.report.words import waiting
from autograder.verdicts import Status

_NAME = 100
"""Characters of a name that are shown."""
_LINE = 200
"""Characters of a line of the answer that are shown."""


@dataclass(frozen=True, kw_only=True)
class _Told:
    """One lost check or one remark, in both languages."""

    title: Text
    message: Text
    is_passed: bool
    place: str | None
    line: str
    pictures: tuple[Text, ...]
    """The drawings as SVG."""


def feedback_page(member: Member, kept: Sequence[Kept], exercises: Sequence[ExerciseResult]) -> str:
    """Return one person's page: every exercise, the lost points and the reasons, in both languages.

    Nothing hidden is on it.
    """
    results = in_order(kept, exercises)
    earned = sum(one.result.score for one in results)
    report = report_of(*results) if results else None
    ignored = [] if report is None else list(zip(*(_unread(member, lang) for lang in ("en", "zh")), strict=True))
    return (
        templates()
        .get_template("feedback.html.j2")
        .render(
            name=printable(member.person.name, _NAME),
            key=printable(member.person.key, _NAME),
            score=number(earned),
            most=number(sum(exercise.max_score for exercise in exercises)),
            problem=member.problem,
            ignored=ignored,
            exercises=[_feedback(one) for one in results],
        )
    )


def _unread(member: Member, lang: str) -> list[str]:
    return unread(
        Report(submission=member.person.key, walls="", devices=(), seed=0, exercises=(), ignored=member.ignored), lang
    )


def _feedback(kept: Kept) -> dict[str, object]:
    result, lines = kept.result, kept.source.splitlines()
    report = report_of(kept)
    english = list(rows(report, "en"))
    told = [_told(en, zh, lines) for en, zh in zip(english, rows(report, "zh"), strict=True) if _is_told(en)]
    unreached = [row.check.title for row in english if row.status is Status.NOT_REACHED]
    return {
        "slug": result.id,
        "title": result.title,
        "status": result.status,
        "score": number(result.score),
        "most": number(result.max_score),
        "told": told,
        "waiting": unreached,
        "waits": waiting(len(unreached)),
    }


def _is_told(row: Row) -> bool:
    """True for lost checks and for remarks. Checks that were not reached are named separately."""
    has_remark = row.passed and row.check.outcome.feedback is not None
    return has_remark or not (row.passed or row.status is Status.NOT_REACHED or is_repeated(row.exercise, row.check))


def _told(en: Row, zh: Row, lines: Sequence[str]) -> _Told:
    is_there = en.line is not None and not en.passed and en.line <= len(lines)
    line = printable(lines[en.line - 1], _LINE) if is_there and en.line is not None else ""
    return _Told(
        title=Text(en.title, zh.title),
        message=Text(en.message or "", zh.message or ""),
        is_passed=en.passed,
        place=en.place,
        line=line,
        pictures=tuple(Text(*(svg(drawn, lang) for lang in ("en", "zh"))) for drawn in en.check.outcome.pictures),
    )


def feedback_files(store: Store) -> Iterator[File]:
    """Return a page for each person, in the folder that Moodle packed the submission as and takes files back in."""
    exercises = store.exercises()
    by_person = {member.person.key: member for member in store.members()}
    for person, kept in itertools.groupby(store.results(), key=lambda one: one.person):
        yield _file(by_person[person], list(kept), exercises)


def _file(member: Member, kept: Sequence[Kept], exercises: Sequence[ExerciseResult]) -> File:
    page = feedback_page(member, kept, exercises)
    return File(f"{_folder(member)}/feedback.html", page.encode("utf-8"))


def _folder(member: Member) -> str:
    """Return the place of a person's page: as Moodle calls them if it does, else by their key."""
    identifier = member.person.row.get("Identifier", "")
    return moodle_folder(member.entries, member.person.name, identifier) or _plain(member.person.key)


def _plain(key: str) -> str:
    """Return the key as the name of a folder. A changed one ends with a number, so that no two keys share it."""
    name = "".join(sign if sign.isalnum() or sign in "-_. " else "_" for sign in key).strip(". ")
    return name if name == key else f"{name or '_'}-{zlib.crc32(key.encode('utf-8', 'surrogatepass')):08x}"
