"""Items of pytest in a grading run: the check and the device of each."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from autograder.grading.checks import Check, Test, check_of


def check_in(item: pytest.Item) -> Check:
    """Return the item's check."""
    assert isinstance(item, pytest.Function), "checks are functions"
    found = check_of(item.obj)
    assert found is not None, "required when it was collected"
    return found


def test_in(item: pytest.Item) -> Test:
    """Return the grader's function."""
    assert isinstance(item, pytest.Function), "checks are functions"
    test: Test = item.obj
    return test


def device_of(item: pytest.Item) -> str:
    """Return the device that the item runs on."""
    assert isinstance(item, pytest.Function), "checks are functions"
    return str(item.callspec.params["answer"])


def checks_in(items: Sequence[pytest.Item]) -> dict[str, Check]:
    """Return the checks of these items by name, in their order."""
    return {check_in(item).name: check_in(item) for item in items}
