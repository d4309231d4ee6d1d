"""The table of the language: its rows name what is there, and its parts fit each other."""

from __future__ import annotations

import importlib
import importlib.util

import pytest

from autograder.dialect import table
from autograder.worker import guard

_ELSEWHERE = {"torch.mps", "typing_extensions"}
"""Modules that not every machine has."""
_CHANGING = {"numpy", "pandas"}
"""Packages of which some versions have lost names that others have."""


def _is_there(module: str, name: str) -> bool:
    return hasattr(importlib.import_module(module), name) or importlib.util.find_spec(f"{module}.{name}") is not None


def test_every_name_of_the_language_is_there() -> None:
    """One with a slip in it would allow nothing. Patterns may fit nothing."""
    rows = {name: row for name, row in table.MODULES.items() if name not in _ELSEWHERE}
    fixed = {name: row for name, row in rows.items() if name.partition(".")[0] not in _CHANGING}
    for name in rows:
        importlib.import_module(name)
    names = [(name, word) for name, row in fixed.items() for word in row.split() if word.isidentifier()]
    assert [f"{name}.{word}" for name, word in names if not _is_there(name, word)] == []


def test_a_module_is_reached_through_rows() -> None:
    """Each dot of its path is followed in the table."""
    above = {name.rpartition(".")[0] for name in table.MODULES if "." in name}
    assert above <= set(table.MODULES)


def test_the_worker_has_nothing_of_what_stands_beside() -> None:
    """A module is in one of the two tables."""
    assert table.MODULES.keys().isdisjoint(table.BESIDE)


@pytest.mark.parametrize("path", sorted({*table.CALLS, *table.BASES_ONLY}))
def test_a_restricted_thing_is_part_of_the_language(path: str) -> None:
    """Otherwise its restriction would say nothing."""
    module, _, name = path.rpartition(".")
    assert module in table.MODULES
    assert hasattr(importlib.import_module(module), name)


def test_restrictions_of_a_call_speak_of_restricted_calls() -> None:
    """A name that no call has would restrict nothing."""
    restricted = {*table.HANDED_AROUND, *table.DECORATORS, *table.DECORATE_OWN, *table.FIRST_IS_A_NAME}
    assert restricted <= set(table.CALLS)


def test_what_may_be_written_may_be_read() -> None:
    """A container is reached before it is changed."""
    assert set(table.WRITABLE) <= table.READABLE_CONTAINERS


def test_operators_of_a_class_have_their_reflected_and_in_place_forms() -> None:
    """All three are written by hand."""
    assert {"__add__", "__radd__", "__iadd__", "__rmatmul__", "__ilshift__"} <= table.DUNDERS


def test_ways_into_a_class_are_no_operators() -> None:
    """Each runs code for every attribute, or makes classes."""
    assert table.DUNDERS.isdisjoint({"__getattr__", "__getattribute__", "__setattr__", "__dict__", "__init_subclass__"})
    assert table.CLASS_DUNDERS.isdisjoint({"__class__", "__globals__", "__array_interface__", "__torch_function__"})


def test_the_guard_reads_what_the_table_allows() -> None:
    """The text and the running answer are judged by the same names."""
    assert (table.PRIVATE, table.ONES_OWN_ATTRIBUTES) == (guard.PRIVATE, guard.OF_MODULES)
