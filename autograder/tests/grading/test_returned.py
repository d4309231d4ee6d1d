"""Reasons for a returned None. Only the reasons that the text proves are told."""

import pytest

from autograder.grading.returned import why_none

MISTAKES = {
    "def f(x):\n    return x.sum().backward()": "returned backward()",
    "def f(x):\n    y = x.sum()\n    return y.grad": "grad is None",
    "def f(x):\n    x.sum()": "nothing returned",
    "def f(x):\n    for _ in x:\n        return x.grad": "nothing returned",
    "def f(x):\n    def g():\n        return x.grad\n    g()": "nothing returned",
    "def f(x):\n    if x:\n        return x.backward()\n    return x.grad": "nothing returned",
    "f = lambda x: x.backward()": "nothing returned",
    "def f(x:": "nothing returned",
}


@pytest.mark.parametrize(("source", "mistake"), MISTAKES.items())
def test_the_mistake_is_read_off_the_one_way_out(source: str, mistake: str) -> None:
    """If there are several ways out, nothing is said of any."""
    assert why_none(source, "f").mistake == mistake


def test_a_missing_return_is_said_only_where_none_stands() -> None:
    """A ``return`` that does stand there is not missing."""
    assert "no `return`" in why_none("def f(x):\n    x + 1", "f").en
    assert "no `return`" not in why_none("def f(x):\n    return g(x)", "f").en
    assert "no `return`" not in why_none("@wrapped\ndef f(x):\n    x + 1", "f").en
