"""One walk over a syntax tree: the order, the depth, and the findings."""

from __future__ import annotations

import ast

import pytest

from autograder.dialect import table
from autograder.dialect.bindings import inner_scope
from autograder.dialect.places import Place
from autograder.dialect.walk import Walk
from autograder.tests.dialect.walking import found, walked


def _refuse(walk: Walk, node: ast.Name) -> None:
    walk.refuse(node, node.id, "name")


def test_the_first_finding_of_a_line_and_name_stays() -> None:
    """The same name further down is another finding."""
    walk = walked("a\na", {}, {})
    first, second = (statement.value for statement in ast.parse("a\na").body if isinstance(statement, ast.Expr))
    for node, kind in ((first, "name"), (first, "value"), (second, "value")):
        walk.refuse(node, "a", kind)
    assert [(refusal.line, refusal.why.en) for refusal in walk.refused()] == [
        (1, "`a` is not part of the language of answers"),
        (2, "the module `a` is handed around as a value"),
    ]


def test_a_kind_of_node_without_a_visit_is_seen_through() -> None:
    """Its parts are looked at."""
    assert found("while x:\n    f(y)", {}, {ast.Name: _refuse}) == {"x": "name", "f": "name", "y": "name"}


def test_a_visit_looks_below_its_node_itself() -> None:
    """It may leave it."""
    assert found("while x:\n    f(y)", {}, {ast.Name: _refuse, ast.Call: lambda *_: None}) == {"x": "name"}


def test_a_placed_visit_is_told_how_the_value_is_used() -> None:
    """A statement by itself says nothing about it."""
    places: list[Place] = []
    walk = walked("x", {ast.Name: lambda _walk, _node, place: places.append(place)}, {})
    walk.visit_all([ast.Name("y", ast.Load()), None], Place.CALLED)
    assert places == [Place.ANY, Place.CALLED]


def test_a_text_that_is_nested_too_deeply_ends_the_walk() -> None:
    """The depth is counted, not the size."""
    walked("\n".join(["-x"] * table.DEEPEST), {}, {})
    with pytest.raises(RecursionError):
        walked("-" * table.DEEPEST + "x", {}, {})


def test_an_inner_scope_is_left_again() -> None:
    """Names in between mean what they mean there."""
    walk = walked("import torch", {}, {})
    outer, met = walk.scope, []
    inner = inner_scope("function", outer, [], ["torch"])
    walk._visits = {ast.Name: lambda walk, _node: met.append(walk.scope)}
    walk.inside(inner, ast.parse(""), [ast.Name("torch", ast.Load())])
    assert met == [inner]
    assert walk.scope is outer


@pytest.mark.parametrize(
    ("kind", "name", "is_refused"),
    [
        ("module", "__all__", False),
        ("module", "__len__", True),
        ("class", "__len__", False),
        ("class", "__slots__", False),
        ("class", "__getattr__", True),
        ("function", "__all__", True),
        ("function", "plain", False),
    ],
)
def test_names_that_mean_something_to_python_are_bound_where_they_are_harmless(
    kind: str, name: str, is_refused: bool
) -> None:
    """A class has its operators, a module its author."""
    walk = walked("", {}, {})
    walk.inside(inner_scope(kind, walk.scope, [], [name]), ast.parse(f"{name} = 1"), [])
    assert {refusal.name for refusal in walk.refused()} == ({name} if is_refused else set())


def test_the_names_of_the_module_itself_are_looked_at() -> None:
    """They are bound before anything runs."""
    assert found("x = 1\n__builtins__ = 2", {}) == {"__builtins__": "dunder"}


@pytest.mark.parametrize(
    ("method", "takes"), [("__eq__", True), ("__getitem__", True), ("__len__", False), ("f", False)]
)
def test_a_class_that_is_handed_others_is_noticed(method: str, takes: bool) -> None:
    """Through a comparison or a look-up it could get hold of a class."""
    assert walked(f"class C:\n    def {method}(self, *o): pass", {}, {}).takes_others is takes


def test_findings_name_the_helper_that_they_are_in() -> None:
    """The answer itself has no name."""
    walk = walked("x", {}, {ast.Name: _refuse})
    assert [refusal.helper for refusal in walk.refused()] == [""]
    walk.scope.name = "pack.helper"
    assert [refusal.helper for refusal in walk.refused()] == ["pack.helper"]
