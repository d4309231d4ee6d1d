"""Feedback for a student."""

from __future__ import annotations

import pytest

from autograder.feedback import THROUGH_PYTHON, Died, Wrong, element_loop, say


def test_feedback_is_said_in_both_languages() -> None:
    """A report takes its own, an `assert` shows both."""
    feedback = say(en="x moved", zh="x 换了", mistake="rebinding", detail="for the instructor")
    assert (feedback["en"], feedback["zh"], str(feedback)) == ("x moved", "x 换了", "x moved | x 换了")
    assert (feedback.mistake, feedback.detail) == ("rebinding", "for the instructor")


def test_a_mistake_is_named_only_where_the_evidence_shows_it() -> None:
    """Most sentences name none."""
    assert (say("a", "b").mistake, say("a", "b").raised, say("a", "b").line) == (None, None, None)


def test_work_that_grows_with_the_elements_has_one_name() -> None:
    """The counts come first."""
    feedback = element_loop("12 operations", "12 个操作")
    assert feedback.mistake == THROUGH_PYTHON.mistake == "element loop"
    assert feedback.en.startswith("12 operations: ")
    assert feedback.zh.startswith("12 个操作：")


def test_a_wrong_answer_fails_a_test_as_an_assertion_does() -> None:
    """It carries its feedback."""
    feedback = say("a", "b")
    with pytest.raises(AssertionError) as raised:
        raise Wrong(feedback)
    assert isinstance(raised.value, Wrong)
    assert raised.value.feedback is feedback
    assert str(raised.value) == "a | b"


def test_a_dead_answer_is_wrong_and_says_how_it_died() -> None:
    """So that it is told from one that ended."""
    died = Died(say("a", "b"), "timeout")
    assert isinstance(died, Wrong)
    assert (died.status, died.feedback.en) == ("timeout", "a")
