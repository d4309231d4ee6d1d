"""The project's own content: every exercise is proven against its bank, on every device that is here."""

from __future__ import annotations

import re

import pytest

from autograder.catalogue import exercises
from autograder.dev.bank import answers
from autograder.dev.check import prove
from autograder.grading.feedback import Feedback
from autograder.grading.run import Options, grade
from autograder.report.model import Report
from autograder.submission import Answer, Submission

_SEEN = re.compile(
    r"part \d+|largest difference is \S+|\d+ of \d+|row \d+|\[[\d, ]*\]|\([\d, ]*\)"
    r"|第 \d+ 部分|最大相差 \S+|\d+ 个\S*中有 \d+ 个|第 \d+ 行"
)
"""What a message may tell of the student's own result: how far it is off, how often, where, and its shape."""


def numbers(message: str) -> list[str]:
    """The numbers in a message that do not tell of the student's own result."""
    return re.findall(r"\d[\d.]*", _SEEN.sub("", message))


def told(seed: int) -> dict[tuple[str, str], Feedback]:
    """What every wrong answer of the bank is told on the CPU, by answer and check."""
    wrong = [answer for exercise in exercises() for answer in answers(exercise) if answer.loses]
    submissions = (Submission(a.name, {a.exercise.slug: Answer(a.name, a.source)}) for a in wrong)
    messages: dict[tuple[str, str], Feedback] = {}

    def note(report: Report) -> None:
        for exercise in report.exercises:
            for check in exercise.checks:
                if check.outcome.feedback is not None:
                    messages[report.submission, check.name] = check.outcome.feedback

    grade(submissions, Options(devices=("cpu",), seed=seed), note)
    return messages


@pytest.fixture(scope="module")
def both() -> list[tuple[str, Feedback, Feedback]]:
    """What the same answer is told about the same check with two different draws of the hidden inputs."""
    first, second = told(1), told(2)
    return [(" ".join(key), first[key], second[key]) for key in first.keys() & second.keys()]


def test_every_exercise_is_proven() -> None:
    """Stubs score 0, solutions and right answers full marks, wrong answers lose what their first line says."""
    proof = prove()
    assert proof.problems == []
    assert proof.exercises == len(exercises())
    assert {"cpu", "sim"} <= set(proof.devices)


def test_no_message_holds_a_hidden_value(both: list[tuple[str, Feedback, Feedback]]) -> None:
    """With other hidden inputs, so other expected values, a message has the same numbers but for those measured."""
    differ = [
        (name, one[lang], two[lang])
        for name, one, two in both
        for lang in ("en", "zh")
        if numbers(one[lang]) != numbers(two[lang])
    ]
    assert differ == []


def test_every_message_is_in_both_languages(both: list[tuple[str, Feedback, Feedback]]) -> None:
    """The Chinese sentence is Chinese, the English one is not."""
    chinese = re.compile(r"[\u4e00-\u9fff]")
    assert [name for name, one, _ in both if not one.en or chinese.search(one.en) or not chinese.search(one.zh)] == []
