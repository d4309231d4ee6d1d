"""Mistakes of many gradients, ready for a trap."""

from __future__ import annotations

import re

import pytest

from autograder.grading import gradients
from autograder.grading.call import trap

TOLD = [gradients.MEAN_TAKEN, gradients.TWO_PASSES, gradients.GRAD_CLEARED]


@pytest.mark.parametrize("told", TOLD, ids=lambda told: told[2])
def test_each_is_a_traps_sentence_and_name(told: tuple[str, str, str]) -> None:
    """The English one comes first, then the Chinese one, then a short name."""
    feedback = trap(0, *told).feedback
    assert not re.search("[\u4e00-\u9fff]", feedback.en)
    assert re.search("[\u4e00-\u9fff]", feedback.zh)
    assert feedback.mistake is not None
    assert len(feedback.mistake.split()) <= 2


def test_no_two_have_one_name() -> None:
    """A table of mistakes would count them as one."""
    assert len({told[2] for told in TOLD}) == len(TOLD)
