"""Output of an answer stays with the check in which it was printed."""

from __future__ import annotations

from autograder.catalogue import find
from autograder.report.model import MAX_PRINTED
from autograder.tests.grading.conftest import Judged


def test_each_check_keeps_the_beginning_of_what_was_printed_in_it(judged: Judged) -> None:
    """Text above the functions is printed when the file is loaded, which the first check does."""
    right = find("is_symmetric").solution.read_text("utf-8")
    source = right.replace("def is_symmetric", "print('loaded')\n\n\ndef is_symmetric", 1)
    body = "    print('你好' * 1000)\n    return "
    result = judged("is_symmetric", source.replace("    return ", body))
    printed = [check.outcome.printed for check in result.checks]
    assert printed[0].startswith("loaded\n你好")
    assert all(text.startswith("你好") for text in printed[1:])
    assert {len(text) for text in printed} == {MAX_PRINTED + 1}
    assert all(check.seconds > 0 for check in result.checks)


def test_a_quiet_answer_printed_nothing(judged: Judged) -> None:
    """Nothing of ours gets there."""
    result = judged("is_symmetric", find("is_symmetric").solution.read_text("utf-8"))
    assert {check.outcome.printed for check in result.checks} == {""}
