"""A kind fits by its type, its text, its line, and the names that may be shown."""

from __future__ import annotations

import pytest

from autograder.catalogue import Text
from autograder.grading.explained.kind import both, kind, words
from autograder.tests.grading.explained.examples import elsewhere
from autograder.worker import wire

NAMED = kind("named", "NameError", r"'(?P<name>[\w<>]+)'", "`{name}` is missing.", "缺少 `{name}`。")
TYPED = kind("typed", "TypeError", r"'(?P<type>[\w.]+)'", "{a_type} came.", "来的是 {type}。")
KEYED = kind("keyed", "KeyError", "^(?P<key>.+)$", "No '{key}'.", "没有 '{key}'。")


def test_the_names_stand_in_both_sentences() -> None:
    """They are those of the exception."""
    found = NAMED.explain(elsewhere("NameError", "name 'total'"), "total = 1", "")
    assert found is not None
    assert (found.mistake, found.told) == ("named", Text("`total` is missing.", "缺少 `total`。"))


@pytest.mark.parametrize(
    ("error", "text"),
    [
        pytest.param(elsewhere("TypeError", "name 'total'"), "total = 1", id="another type"),
        pytest.param(elsewhere("NameError", "total"), "total = 1", id="another text"),
        pytest.param(elsewhere("NameError", "name 'total'"), "totals = subtotal", id="a name within others only"),
    ],
)
def test_what_does_not_fit_is_not_explained(error: wire.Raised, text: str) -> None:
    """One that lacks is enough."""
    assert NAMED.explain(error, text, "") is None


def test_a_type_counts_with_its_bases() -> None:
    """UnboundLocalError is a NameError."""
    error = wire.Raised("UnboundLocalError", ["UnboundLocalError", "NameError"], 1, "'total'")
    assert NAMED.explain(error, "total", "") is not None


def test_the_brackets_of_a_lambda_are_none_of_its_name() -> None:
    """``<lambda>`` is shown where the text holds ``lambda``."""
    found = NAMED.explain(elsewhere("NameError", "'<lambda>'"), "f = lambda: 1", "")
    assert found is not None
    assert found.told.en == "`lambda` is missing."


@pytest.mark.parametrize(("name", "told"), [("int", "An int came."), ("dict", "A dict came.")])
def test_a_type_has_its_article(name: str, told: str) -> None:
    """A sentence begins with a capital."""
    found = TYPED.explain(elsewhere("TypeError", f"'{name}'"), "", "")
    assert found is not None
    assert found.told.en == told


def test_a_type_that_is_not_public_is_not_shown() -> None:
    """The answer could choose its name to carry a hidden input. That it stands in the text changes nothing."""
    assert TYPED.explain(elsewhere("TypeError", "'Secret17'"), "class Secret17: pass", "") is None


@pytest.mark.parametrize(("text", "fits"), [('table["a b"]', True), ("table['a b']", True), ("a b", False)])
def test_a_key_is_a_string_of_the_text(text: str, fits: bool) -> None:
    """A word of the text is no key."""
    assert (KEYED.explain(elsewhere("KeyError", "a b"), text, "") is not None) is fits


def test_a_group_that_found_nothing_is_passed_over() -> None:
    """Of two alternatives one has a name."""
    either = kind("either", "NameError", r"'(?P<name>\w+)'|nothing", "Missing.", "缺少。")
    assert either.explain(elsewhere("NameError", "nothing"), "", "") is not None


def test_a_module_is_for_the_hint_only() -> None:
    """It need not stand in the text, and the hint's sentence comes last."""
    hinted = kind(
        "hinted",
        "ImportError",
        "from '(?P<module>.+)'",
        "Not there.",
        "没有。",
        hint=lambda named, text: Text(f" {named['module']}, {text}", f"{named['module']}"),
    )
    found = hinted.explain(elsewhere("ImportError", "from 'a.b'"), "x", "")
    assert found is not None
    assert found.told == Text("Not there. a.b, x", "没有。a.b")


def test_the_line_is_searched_too() -> None:
    """A kind without a pattern for it fits every line."""
    own = kind("own", "ValueError", "", "Own.", "自己的。", line="^raise")
    error = elsewhere("ValueError", "no")
    assert own.explain(error, "", "raise ValueError") is not None
    assert own.explain(error, "", "x.raise_") is None


def test_two_kinds_of_one_mistake() -> None:
    """Each has its types and its pattern."""
    one, other = both("full", ("RuntimeError", "memory"), ("MemoryError", ""), "Full.", "满了。")
    assert one.explain(elsewhere("RuntimeError", "no memory"), "", "") is not None
    assert one.explain(elsewhere("MemoryError", "no memory"), "", "") is None
    assert other.explain(elsewhere("MemoryError", ""), "", "") is not None


def test_words_are_names() -> None:
    """Numbers are none, and a name may hold them."""
    assert words("x_1 = 数据[17]") == {"x_1", "数据"}
