"""Items of pytest in a grading run: the check and the device of each."""

from __future__ import annotations

import pytest

from autograder.grading.items import check_in, checks_in, device_of
from autograder.grading.items import test_in as function_in
from autograder.tests.grading.collected import items

pytest_plugins = ["pytester"]

GRADER = '''
import pytest
from autograder.grading.checks import check

on_each_device = pytest.mark.parametrize("answer", ["cpu", "sim"])

@on_each_device
@check(points=2)
def test_sum(answer):
    """It adds | 相加"""
    return answer

@on_each_device
@check(gate=True)
def test_place(answer):
    """In place | 原地"""
'''


def test_each_item_is_a_check_on_a_device(pytester: pytest.Pytester) -> None:
    """Its function is the grader's own."""
    found = items(pytester, GRADER)
    assert [(check_in(item).name, check_in(item).points, device_of(item)) for item in found] == [
        ("test_sum", 2, "cpu"),
        ("test_sum", 2, "sim"),
        ("test_place", 1, "cpu"),
        ("test_place", 1, "sim"),
    ]
    assert function_in(found[0]) is function_in(found[1])
    assert function_in(found[0]).__name__ == "test_sum"


def test_the_checks_of_items_come_once_and_in_order(pytester: pytest.Pytester) -> None:
    """Each is there by its name, however many devices there are."""
    checks = checks_in(items(pytester, GRADER))
    assert list(checks) == ["test_sum", "test_place"]
    assert checks["test_place"].gate
