"""The project's own content: every exercise is proven against its bank, on every device that is here."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from autograder.catalogue import exercises
from autograder.dev.bank import answers, side_by_side
from autograder.dev.check import prove
from autograder.dev.proof import Proof
from autograder.feedback import Feedback
from autograder.grading.run import Options, grade
from autograder.report.model import Report
from autograder.tests.formats import FORMATS
from autograder.verdicts import Status

_SEEN = re.compile(
    r"\b[a-z]+(?:8|16|32|64|128)\b|part \d+|largest difference is \S+|\d+ of \d+|row \d+|\[[\d, ]*\]|\([\d, ]*\)"
    r"|\d+ operations for|and \d+ for|off by [\d.e-]+"
    r"|\d+ 次|相对误差达到 [\d.e-]+"
    r"|第 \d+ 部分|最大相差 \S+|\d+ 个\S*中有 \d+ 个|第 \d+ 行"
)
"""Facts that a message may tell: dtypes, and distance, count, place and shape of the student's own result."""


def numbers(message: str) -> list[str]:
    """The numbers in a message that do not tell of the student's own result."""
    return re.findall(r"\d[\d.]*", _SEEN.sub("", message))


class Told:
    """The messages for each answer of the bank on the CPU, by check, and its report on its own exercise."""

    def __init__(self) -> None:
        self.messages: dict[tuple[str, str], Feedback] = {}
        self.reports: list[Report] = []

    def note(self, report: Report) -> None:
        """Keep what this answer is told."""
        for exercise in report.exercises:
            if exercise.path is None:
                continue
            self.reports.append(replace(report, submission=exercise.path, exercises=(exercise,)))
            for check in exercise.checks:
                if check.outcome.feedback is not None and check.devices["cpu"] is not Status.PASSED:
                    self.messages[exercise.path, check.name] = check.outcome.feedback


@pytest.fixture(scope="module")
def proven() -> tuple[Proof, Told]:
    """Every exercise graded with its stub, its solution and its whole bank, and what was told meanwhile."""
    told = Told()
    return prove(seed=1, watch=told.note), told


@pytest.fixture(scope="module")
def both(proven: tuple[Proof, Told]) -> list[tuple[str, Feedback, Feedback]]:
    """Return the messages for the same answer and check from two draws of the hidden inputs."""
    first, second = proven[1], Told()
    # Every third one: each kind of message is told by many.
    wrong = [answer for exercise in exercises() for answer in answers(exercise) if answer.loses][::3]
    grade(side_by_side((a.exercise, a.name, a.source) for a in wrong), Options(devices=("cpu",), seed=2), second.note)
    shared = first.messages.keys() & second.messages.keys()
    return [(" ".join(key), first.messages[key], second.messages[key]) for key in shared]


def test_every_exercise_is_proven(proven: tuple[Proof, Told]) -> None:
    """Stubs score 0, solutions and right answers full marks, wrong answers lose what their first line says."""
    proof = proven[0]
    assert proof.problems == []
    assert proof.broken == []
    assert proof.exercises == len(exercises())
    assert {"cpu", "sim"} <= set(proof.devices)


def test_no_message_holds_a_hidden_value(both: list[tuple[str, Feedback, Feedback]]) -> None:
    """With other hidden inputs, so other expected values, a message has the same numbers except those measured."""
    differ = [
        (name, one[lang], two[lang])
        for name, one, two in both
        for lang in ("en", "zh")
        if one.mistake == two.mistake
        if numbers(one[lang]) != numbers(two[lang])
    ]
    assert differ == []


def test_every_message_is_in_both_languages(both: list[tuple[str, Feedback, Feedback]]) -> None:
    """The Chinese sentence is Chinese, the English one is not."""
    chinese = re.compile(r"[\u4e00-\u9fff]")
    assert [name for name, one, _ in both if not one.en or chinese.search(one.en) or not chinese.search(one.zh)] == []


@pytest.mark.parametrize("form", FORMATS)
def test_every_answer_is_valid_in_every_format(proven: tuple[Proof, Told], form: str) -> None:
    """Every platform accepts the report on every answer, and the points add up there."""
    # Every fourth one, for each form others: its cases are few, and the reports thousands.
    reports = proven[1].reports[list(FORMATS).index(form) % 4 :: 4]
    assert len(reports) > len(exercises())
    for number, report in enumerate(reports):
        FORMATS[form](report, ("en", "zh")[number % 2])
