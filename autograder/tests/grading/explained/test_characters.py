"""Characters of other keyboards, and what to type instead."""

from __future__ import annotations

import pytest

from autograder.grading.explained.characters import foreign


@pytest.mark.parametrize(
    ("line", "sign", "plain"),
    [("f(1，2)", "，", ","), ("x ＝ 1", "＝", "="), ("s = “a“", "“", '"'), ("x = ２", "２", "2")],
)
def test_the_sign_and_the_plain_one_are_named(line: str, sign: str, plain: str) -> None:
    """The message shows the character as it stands there, and what the keyboard must write."""
    found = foreign(line)
    assert found is not None
    assert f"`{sign}`" in found.told.en
    assert f"`{plain}`" in found.told.en
    assert f"`{sign}`" in found.told.zh
    assert f"`{plain}`" in found.told.zh


def test_the_first_is_named() -> None:
    """A student mends one after the other."""
    found = foreign("f（x，y）")
    assert found is not None
    assert "`（`" in found.told.en
    assert "`，`" not in found.told.en


@pytest.mark.parametrize("line", ["x = 变量 + 1", "ｘ = 1", "x = é", "x, y = (1, 2)"])
def test_names_may_be_of_any_script(line: str) -> None:
    """Python reads letters of all languages, full-width ones too."""
    assert foreign(line) is None
