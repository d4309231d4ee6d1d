"""Tensors in nested lists, tuples and dicts."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any, NamedTuple

import torch

from autograder.worker.nested import tensors_in
from autograder.worker.values import MAX_DEPTH

A, B, C = (torch.zeros(1) for _ in range(3))


class Pair(NamedTuple):
    """A tuple with names."""

    a: Any
    b: Any


class Sly(list[Any]):
    """A list of the answer's own."""

    def __iter__(self) -> Any:
        raise AssertionError


class Fields(dict[str, Any]):
    """A dict that lies about its items."""

    def items(self) -> Any:
        """Never called."""
        raise AssertionError


def same(found: list[torch.Tensor], expected: list[torch.Tensor]) -> bool:
    return list(map(id, found)) == list(map(id, expected))


def test_tensors_are_found_in_order() -> None:
    """In lists, tuples and dicts, and by themselves; the same one as often as it is there."""
    assert same(tensors_in([A, (B, {"c": C, "d": 1}), "x", A]), [A, B, C, A])
    assert same(tensors_in(A), [A])
    assert tensors_in(3) == []


def test_kinds_of_tensors_tuples_and_dicts_are_known() -> None:
    """Parameters, named tuples and ordered dicts."""
    parameter = torch.nn.Parameter(A)
    assert same(tensors_in(Pair(parameter, OrderedDict(b=B))), [parameter, B])


def test_no_code_of_the_answer_runs() -> None:
    """Its own kind of list is not looked into, its own kind of dict by Python's methods."""
    assert tensors_in(Sly([A])) == []
    assert same(tensors_in(Fields(a=A)), [A])


def test_a_list_that_holds_itself_comes_to_an_end() -> None:
    """At a depth that no honest result has."""
    endless: list[Any] = [A]
    endless.append(endless)
    assert len(tensors_in(endless)) == MAX_DEPTH + 1
    assert tensors_in(deep(tuple, MAX_DEPTH)) == tensors_in(deep(dict, MAX_DEPTH)) == [A]
    assert tensors_in(deep(tuple, MAX_DEPTH + 1)) == tensors_in(deep(dict, MAX_DEPTH + 1)) == []


def deep(kind: type, levels: int) -> Any:
    """Return a tensor below so many tuples or dicts."""
    value: Any = A
    for _ in range(levels + 1):
        value = {"a": value} if kind is dict else (value,)
    return value
