"""A verdict in a notebook: HTML without a script, and the same as text."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import html

from autograder.catalogue import find
from autograder.drawing.grid import Box, Grid
from autograder.example import Example
from autograder.feedback import Feedback
from autograder.jupyter.page import page, plain
from autograder.language import same
from autograder.report.insight import Insight
from autograder.report.model import CheckResult, ExerciseResult
from autograder.tests.report import conftest as made
from autograder.verdicts import Fault, Status

EXERCISE = find("to_matrix")
INSIGHT = Insight(
    call="to_matrix(x, 2, 3)", arguments=("x = <tensor>",), raised="RuntimeError: bad", line=4, source="x.view(2)"
)


def seen(check: CheckResult) -> CheckResult:
    """The check with all that its author may see."""
    picture = Grid(title=same("a picture"), heads=(same("0"),), rows=((Box(same("x")),),))
    outcome = replace(check.outcome, insight=INSIGHT, printed="a < b\n", pictures=(picture,))
    return replace(check, outcome=outcome)


def lost(*names: str) -> ExerciseResult:
    """An exercise whose checks of these names all failed."""
    told = Feedback(en="x is <moved>.", zh="x <移动> 了。", line=4)
    checks = [seen(made.made_check(name, Status.FAILED, told, Fault.SUBMISSION)) for name in names]
    return made.made_exercise("to_matrix", Status.FAILED, *checks, fault=Fault.SUBMISSION)


def shown(result: ExerciseResult, lang: str = "en") -> str:
    """The text that a reader of the page sees."""
    return str(html.fromstring(page(EXERCISE, result, lang)).text_content())


def test_a_passed_answer_says_why_it_is_worth_knowing() -> None:
    """It has the points, and the lesson can be opened."""
    text = shown(made.passed())
    assert text.startswith(f"✓ passed {EXERCISE.title.en} · 2/2")
    assert EXERCISE.why.en in text
    assert EXERCISE.why.zh in shown(made.passed(), "zh")


def test_the_lesson_of_a_failed_answer_is_kept() -> None:
    """It would give the solution away."""
    assert EXERCISE.why.en not in shown(lost("moves"))
    assert EXERCISE.why.en not in plain(EXERCISE, lost("moves"), "en")


def test_the_first_failure_shows_the_call() -> None:
    """The others have their sentences only."""
    text = shown(lost("moves", "copies"))
    assert text.count("x is <moved>. (line 4)") == 2
    assert text.count("to_matrix(x, 2, 3)\nx = <tensor>\nRuntimeError: bad\n4 | x.view(2)") == 1
    assert text.count("printed:") == 1 and text.count("a < b") == 1
    assert page(EXERCISE, lost("moves", "copies"), "en").count("<svg") == 1


def test_what_is_empty_is_left_out() -> None:
    """A call that raised nothing and printed nothing has its call only."""
    result = lost("moves")
    outcome = replace(result.checks[0].outcome, insight=Insight(call="f(x)", arguments=()), printed=" \n", pictures=())
    text = shown(replace(result, checks=(replace(result.checks[0], outcome=outcome),)))
    assert "f(x)" in text and "printed" not in text and "|" not in text


def test_all_text_is_escaped() -> None:
    """Nothing of an answer becomes markup, and no character hides."""
    hostile = Feedback(en=made.HOSTILE, zh=made.HOSTILE)
    check = seen(made.made_check("<b>", Status.FAILED, hostile, Fault.SUBMISSION))
    check = replace(check, outcome=replace(check.outcome, printed=f"<script>{made.HOSTILE}"))
    whole = page(EXERCISE, made.made_exercise("x", Status.FAILED, check, feedback=hostile), "en")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", whole)
    found = html.fromstring(whole)
    assert {element.tag for element in found.iter()} <= {"div", "p", "b", "pre", "svg", "title", "rect", "text", "g"}
    assert "<script>" in found.text_content()


def test_a_fault_of_ours_is_not_the_students() -> None:
    """It says whom to tell."""
    assert "Please tell your instructor." in shown(made.broken_grader())


@pytest.mark.parametrize(("lang", "said"), [("en", "2 more checks wait"), ("zh", "还有 2 项要检查")])
def test_checks_behind_a_gate_are_counted(lang: str, said: str) -> None:
    """Without a single one that ran there is nothing to wait for."""
    assert said in shown(made.gated(), lang)
    assert "wait" not in shown(made.unread("stack", Status.NOT_ATTEMPTED, "stack.py"))


def test_what_voids_all_is_said_once() -> None:
    """Each check has the same reason."""
    told = Feedback(en="it was stopped.", zh="停止了。")
    checks = [made.made_check(name, Status.TAMPERING, told) for name in ("adds", "keeps")]
    assert shown(made.made_exercise("x", Status.TAMPERING, *checks)).count("it was stopped.") == 1


def test_what_concerns_the_whole_answer_has_its_line() -> None:
    """There are no points where no check was looked at."""
    told = Feedback(en="A colon is missing.", zh="缺少冒号。", line=3)
    text = shown(made.made_exercise("x", Status.ERROR, feedback=told, fault=Fault.SUBMISSION))
    assert text == f"✗ error {EXERCISE.title.en}A colon is missing. (line 3)"


def test_examples_that_hold_are_counted() -> None:
    """One that does not hold is shown with its output."""
    good, bad = Example("to_matrix(x)", "1", "1"), Example("to_matrix(y)", "1", "2")
    assert "the visible examples hold (2)" in shown(replace(made.passed(), examples=(good, good)))
    text = shown(replace(made.failed(), examples=(good, bad)))
    assert ">>> to_matrix(y)\nexpected: 1\ngot:      2" in text
    assert "to_matrix(x)" not in text and "hold" not in text


def test_advice_on_a_passed_check_is_told() -> None:
    """A passed check without a remark is not named."""
    told = Feedback(en="right, but it copies twice.", zh="对了，但复制了两次。")
    checks = [made.made_check("copies", Status.PASSED, told), made.made_check("adds", Status.PASSED)]
    text = shown(made.made_exercise("x", Status.PASSED, *checks))
    assert "right, but it copies twice." in text and "title of adds" not in text


def test_the_text_says_the_same() -> None:
    """It has no colours and no tags. The lesson follows at the end."""
    text = plain(EXERCISE, made.passed(), "zh")
    assert text.endswith(f"\n{EXERCISE.why.zh}")
    assert "通过" in text and "<" not in text and "\x1b" not in text
    assert "x is <moved>." in plain(EXERCISE, lost("moves"), "en")
