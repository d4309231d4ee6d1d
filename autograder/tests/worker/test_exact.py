"""Exact types and plain text."""

from __future__ import annotations

import pytest

from autograder.worker.exact import MAX_TEXT, encodable, fits, ids, text, type_name


class Sly(str):
    """A string that lies about itself."""

    __slots__ = ()

    def __getitem__(self, _: object) -> str:
        raise AssertionError

    def __str__(self) -> str:
        raise AssertionError


class Meta(type):
    """A class of classes that runs code when it is looked at."""

    def __eq__(cls, _: object) -> bool:
        raise AssertionError

    def __hash__(cls) -> int:
        raise AssertionError

    @property
    def __name__(cls) -> str:  # type: ignore[override]  # an answer may write so
        raise AssertionError


class Odd(metaclass=Meta):
    """A class that must not be asked."""


def test_types_are_told_apart_without_comparing_them() -> None:
    """A metaclass of the answer runs nothing."""
    known = ids(int, str, Odd)
    assert id(Odd) in known
    assert id(bool) not in known


def test_a_long_text_is_cut() -> None:
    """By Python's own method, whatever the text says."""
    assert text("a" * (MAX_TEXT + 1)) == "a" * MAX_TEXT
    assert text(Sly("abc")) == "abc"


@pytest.mark.parametrize(
    ("given", "told"), [("abc", "abc"), ("文é", "文é"), ("a\ud800b", "a\ufffd\ufffd\ufffdb"), ("😀", "😀")]
)
def test_every_text_can_be_encoded(given: str, told: str) -> None:
    """Lone surrogates have no encoding."""
    assert encodable(given) == told
    assert encodable(given).encode()


@pytest.mark.parametrize(
    ("number", "holds"),
    [(0, True), (2**64 - 1, True), (2**64, False), (-(2**63), True), (-(2**63) - 1, False)],
)
def test_a_number_fits_into_64_bits(number: int, holds: bool) -> None:
    """With a sign or without."""
    assert fits(number) is holds


def test_the_name_of_a_type_is_python_s_own() -> None:
    """The answer's class is not asked for it."""
    assert type_name(3) == "int"
    assert type_name(Odd()) == "Odd"


def test_a_long_name_is_cut() -> None:
    """It may have a surrogate in it, too."""
    assert type_name(type("n" * 100, (), {})()) == "n" * 80
