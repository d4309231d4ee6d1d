"""Possible meanings of the names in a text."""

from __future__ import annotations

import ast

import pytest

from autograder.dialect.library import OUTSIDE, Thing, module
from autograder.dialect.scopes import Binding, Scope

LEN = Thing("len", len)
(TORCH,) = module("torch")
(MATH,) = module("math")


def _node(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


def _paths(things: tuple[Thing, ...]) -> list[str]:
    return [thing.path for thing in things]


def _module(**names: Binding) -> Scope:
    return Scope(kind="module", names={name: [binding] for name, binding in names.items()})


def _inner(kind: str, parent: Scope, **names: Binding) -> Scope:
    return Scope(kind=kind, parent=parent, names={name: [binding] for name, binding in names.items()})


def test_an_inner_scope_sees_the_names_of_the_outer_ones() -> None:
    """The module is the outermost."""
    outer = _module(t=Binding(things=(TORCH,)))
    inner = _inner("function", _inner("function", outer))
    assert _paths(inner.meaning("t")) == ["torch"]
    assert inner.module is outer


def test_a_function_s_own_name_hides_the_outer_ones() -> None:
    """It may be bound to anything."""
    assert _inner("function", _module(t=Binding(things=(TORCH,))), t=Binding()).meaning("t") == ()


def test_a_class_s_name_hides_nothing() -> None:
    """Its body may read the name before it is bound there."""
    scope = _inner("class", _module(), len=Binding(things=(TORCH,)))
    assert set(_paths(scope.meaning("len"))) == {"torch", "len"}


def test_a_method_does_not_see_the_names_of_its_class() -> None:
    """Python looks past it."""
    body = _inner("class", _module(), t=Binding(things=(TORCH,)))
    assert _inner("function", body).meaning("t") == ()


@pytest.mark.parametrize(
    ("used", "deleted", "starred", "always"),
    [
        ({}, set(), [], True),
        ({"len": 5}, set(), [], True),
        ({"len": 3}, set(), [], False),
        ({}, {"len"}, [], False),
        ({}, set(), [(MATH, 1)], True),
        ({}, set(), [(MATH, 9)], False),
    ],
)
def test_a_module_always_binds_a_name_before_its_first_use_or_perhaps_never(
    used: dict[str, int], deleted: set[str], starred: list[tuple[Thing, int]], always: bool
) -> None:
    """A deletion, an earlier use or a later star import leaves Python's own."""
    scope = _module(len=Binding(from_line=3))
    scope.used, scope.deleted, scope.stars = used, deleted, starred
    assert scope.always_binds("len") is always
    assert (LEN in scope.meaning("len")) is not always


def test_the_first_line_that_certainly_binds_a_name_counts() -> None:
    """A branch before it may bind it too."""
    scope = _module(len=Binding())
    scope.add("len", Binding(from_line=3))
    scope.used = {"len": 4}
    assert scope.always_binds("len")


def test_a_name_that_is_bound_in_a_branch_may_still_be_python_s() -> None:
    """It has no line from which on it is bound."""
    assert not _module(len=Binding()).always_binds("len")


def test_an_alias_is_followed_where_it_was_given() -> None:
    """Its dots come before those of the name that stands for it."""
    outer = _module(t=Binding(things=(TORCH,)), f=Binding(alias=_node("t.nn")))
    inner = _inner("function", outer, t=Binding(), g=Binding(alias=_node("f.functional")))
    assert _paths(inner.meaning("g")) == ["torch.nn.functional"]


def test_aliases_in_a_circle_come_to_an_end() -> None:
    """They mean what any of them means."""
    scope = _module(a=Binding(alias=_node("b")), b=Binding(alias=_node("a.x")))
    scope.add("b", Binding(things=(MATH,)))
    assert _paths(scope.meaning("a")) == ["math"]


def test_an_alias_of_something_computed_means_nothing() -> None:
    """It begins with no name."""
    assert _module(a=Binding(alias=_node("f().b"))).meaning("a") == ()


def test_a_name_of_a_helper_is_looked_up_there() -> None:
    """By the name that it has there."""
    scope = _module(f=Binding(helper=("pack", "g")))
    scope.helpers = {"pack": _module(g=Binding(alias=_node("t.relu")), t=Binding(things=(TORCH,)))}
    assert _paths(scope.meaning("f")) == ["torch.relu"]


def test_a_star_import_gives_names_and_those_that_lead_out() -> None:
    """The latter are marked."""
    scope = _module()
    scope.stars = [(TORCH, 1)]
    assert _paths(scope.meaning("relu")) == ["torch.relu"]
    assert [thing.object for thing in scope.meaning("load")] == [OUTSIDE]
    assert scope.meaning("no_such_name") == ()


def test_a_name_is_python_s_own_if_nobody_else_binds_it() -> None:
    """A star import may bind it too."""
    scope = _module(len=Binding())
    assert scope.is_pythons("print")
    assert not scope.is_pythons("len")
    scope.stars = [(TORCH, 1)]
    assert not scope.is_pythons("abs")


def test_a_chain_is_resolved_dot_by_dot() -> None:
    """A path that leaves the language is not among the results."""
    scope = _module(t=Binding(things=(TORCH, MATH)))
    assert _paths(scope.resolve(_node("t.sqrt"))) == ["torch.sqrt", "math.sqrt"]
    assert scope.resolve(_node("t.load")) == ()
    assert scope.resolve(_node("t().sqrt")) == ()


def test_the_texts_of_an_expression_are_known_if_it_can_be_nothing_else() -> None:
    """Each binding gives some."""
    scope = _module(n=Binding(texts=("a", "b")))
    scope.add("n", Binding(texts=("c",)))
    scope.add("m", Binding(texts=("a",)))
    scope.add("m", Binding())
    assert scope.texts(_node("'x'")) == ("x",)
    assert scope.texts(_node("n")) == ("a", "b", "c")
    assert [scope.texts(_node(text)) for text in ("m", "missing", "1", "n + 'x'")] == [None] * 4


def test_a_text_that_is_bound_from_inside_may_be_anything() -> None:
    """A declaration as global is enough."""
    scope = _module(n=Binding(texts=("a",)))
    scope.shared = {"n"}
    assert scope.texts(_node("n")) is None


def test_a_text_that_a_star_may_hide_is_not_known() -> None:
    """The star import may come later."""
    scope = _module(e=Binding(texts=("a",)), n=Binding(texts=("b",)))
    scope.stars = [(MATH, 1)]
    assert (scope.texts(_node("e")), scope.texts(_node("n"))) == (None, ("b",))


def test_a_class_s_texts_are_not_known() -> None:
    """Its name may mean an outer one there."""
    assert _inner("class", _module(), n=Binding(texts=("a",))).texts(_node("n")) is None
    assert _inner("function", _module(), n=Binding(texts=("a",))).texts(_node("n")) == ("a",)
