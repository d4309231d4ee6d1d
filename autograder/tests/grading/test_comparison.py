"""Comparison is an equality: every value equals itself, and who differs from whom does not depend on the order."""

from __future__ import annotations

import math
import warnings
from typing import Any

import numpy as np
import pandas as pd
import pytest
import torch
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from autograder.grading.comparison import TOLERANCE, difference, same, same_weights
from autograder.grading.observation import decode
from autograder.worker import tables, values

pytestmark = pytest.mark.filterwarnings("ignore:ComplexHalf support is experimental:UserWarning")  # it is meant
SOME = settings(max_examples=150, deadline=None, database=None, suppress_health_check=list(HealthCheck))
_REALS = st.sampled_from([0.0, -0.0, 1.0, -2.5, math.inf, -math.inf, math.nan, 3e4])
_WHOLE = st.sampled_from([0, 1, 2, 100, 2**53, 2**53 + 1, 2**63 - 1, -(2**63)])
_SHAPES = st.lists(st.integers(0, 3), max_size=2)
_LABELS = st.sampled_from(["a", "b", "c"])


@st.composite
def tensors(draw: Any) -> torch.Tensor:
    """Tensors of every dtype that crosses the wall, 0-dim and empty ones among them."""
    dtype = values.DTYPES[draw(st.sampled_from(sorted(values.DTYPES)))]
    shape = draw(_SHAPES)
    size = math.prod(shape)
    if dtype.is_complex:
        parts = [complex(draw(_REALS), draw(_REALS)) for _ in range(size)]
        wide = torch.tensor(parts, dtype=torch.complex128)
    elif dtype.is_floating_point:
        wide = torch.tensor([draw(_REALS) for _ in range(size)], dtype=torch.float64)
    else:
        wide = torch.tensor([draw(_WHOLE) for _ in range(size)], dtype=torch.int64)
    return wide.to(dtype).reshape(shape)


tables.prepare()  # as in the server that runs answers with tables

_columns = st.one_of(
    st.lists(_REALS, min_size=2, max_size=2),
    st.lists(_WHOLE, min_size=2, max_size=2),
    st.lists(st.booleans(), min_size=2, max_size=2),
    st.lists(_LABELS | st.none(), min_size=2, max_size=2),
    st.lists(_WHOLE | st.none() | _LABELS | st.booleans() | _REALS, min_size=2, max_size=2),
    st.sampled_from([pd.array([1, None], "Int64"), pd.Categorical(["a", None]), pd.array([2**53 + 1, None], "Int64")]),
)
_indexes = st.sampled_from([[0, 1], [1.5, math.nan], ["a", 1], [True, False], [5, 5], ["a", None], [2**53, 2**53 + 1]])


@st.composite
def frames(draw: Any) -> pd.DataFrame:
    """Tables of mixed columns and indexes, with names that come twice and cells that are missing."""
    columns = [pd.Series(column) for column in draw(st.lists(_columns, max_size=3))]
    table = pd.concat(columns, axis=1) if columns else pd.DataFrame(index=[0, 1])
    table.columns = pd.Index([draw(_LABELS) for _ in columns], dtype=object)
    table.index = pd.Index(draw(_indexes))
    return table


_leaves = st.one_of(
    *(st.none(), st.booleans(), _REALS, _WHOLE, st.text(max_size=3), tensors()),
    frames(),
    frames().filter(lambda table: table.shape[1] > 0).map(lambda table: table.iloc[:, 0]),
    st.builds(np.ones, _SHAPES, st.sampled_from("?bhiqBHIQefdFD")),
)
things = st.recursive(
    _leaves,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(_LABELS, inner, max_size=2)
    ),
    max_leaves=4,
)


def seen(value: Any) -> Any:
    """``value`` as the judge sees it when a function returns it."""
    return decode(values.describe(value))


@seed(1)
@SOME
@given(value=things)
def test_every_value_equals_itself(value: Any) -> None:
    """Also with infinity, NaN, missing cells, names that come twice, and numbers beyond 2**53."""
    assert difference(seen(value), value) is None


@seed(1)
@SOME
@given(a=things, b=things)
def test_who_differs_does_not_depend_on_the_order(a: Any, b: Any) -> None:
    """One is not equal to the other the one way round only."""
    with warnings.catch_warnings(action="ignore"):
        assert same(seen(a), b) == same(seen(b), a)


@seed(1)
@SOME
@given(a=tensors(), b=tensors())
def test_tensors_differ_the_same_way_in_either_order(a: torch.Tensor, b: torch.Tensor) -> None:
    """The kind of mistake is the same: shape, dtype or values."""
    found, back = difference(seen(a), b), difference(seen(b), a)
    assert (found is None) == (back is None)
    assert found is None or back is None or found.mistake == back.mistake


@pytest.mark.parametrize("wrong", [5.0, -math.inf, math.nan, 3e38])
@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float32, torch.float64, torch.complex64])
def test_only_infinity_equals_infinity(wrong: float, dtype: torch.dtype) -> None:
    """Neither a number nor NaN equals it, in a tensor and next to finite numbers."""
    expected = torch.tensor([math.inf, 1.0]).to(dtype)
    found = torch.tensor([wrong, 1.0]).to(dtype)
    assert same(seen(expected), expected)
    assert same(seen(found), expected) == torch.equal(found, expected)
    assert not same(wrong, math.inf)
    assert not same(seen(pd.Series([wrong, 1.0])), pd.Series([math.inf, 1.0]))


@pytest.mark.parametrize("name", sorted(TOLERANCE))
def test_tolerance_is_a_few_steps_of_the_dtype(name: str) -> None:
    """In every dtype one rounding is forgiven and an error of a tenth is not.

    A large element next to it changes nothing.
    """
    dtype = values.DTYPES[name]
    step = torch.finfo(dtype).eps
    assert step < 2 * TOLERANCE[name] < 0.1
    expected = torch.tensor([1.0, 2.0, -3.0]).to(dtype)
    near = torch.tensor([1.0 + step, 2.0, -3.0]).to(dtype)
    far = torch.tensor([1.1, 2.0, -3.0]).to(dtype)
    assert same(seen(near), expected)
    assert not same(seen(far), expected)


@pytest.mark.parametrize("dtype", [torch.int64, torch.uint64])
def test_whole_numbers_are_exact(dtype: torch.dtype) -> None:
    """They are exact beyond 2**53 too, where a float64 cannot tell them apart. The difference is told exactly."""
    found = difference(seen(torch.tensor([2**53 + 1], dtype=dtype)), torch.tensor([2**53], dtype=dtype))
    assert found is not None
    assert "the largest difference is 1," in found.en
    assert not same(2**53 + 1, 2**53)
    assert not same(seen(pd.Series([2**53 + 1])), pd.Series([2**53]))


def test_zeros_of_both_signs_are_one_number() -> None:
    """A sign of zero is not a mistake."""
    assert same(seen(torch.tensor([-0.0])), torch.tensor([0.0]))
    assert same(-0.0, 0.0)


def test_true_is_not_one_in_a_table() -> None:
    """A cell or a label that is true is not the number 1."""
    assert not same(seen(pd.Series([True, "a"])), pd.Series([1, "a"]))
    assert not same(seen(pd.DataFrame({"c": [True, "a"]})), pd.DataFrame({"c": [1, "a"]}))
    assert not same(seen(pd.Series([1, 2], index=[True, False])), pd.Series([1, 2], index=[1, 0]))


def test_a_tolerance_of_a_table_is_one_of_each_column() -> None:
    """Rounding near 0 counts by the largest number of the column; without a tolerance it counts by itself."""
    wanted = pd.DataFrame({"a": [0.0, 1.0], "b": [0.0, 1e-9]})
    rounded = wanted.assign(a=[1e-8, 1.0])
    assert same(seen(rounded), wanted, 1e-6)
    assert not same(seen(rounded), wanted)
    assert not same(seen(rounded.assign(b=[1e-8, 1e-9])), wanted, 1e-6)


def test_a_column_that_comes_twice_is_told() -> None:
    """The names are what differs, and nothing raises."""
    twice = pd.DataFrame([[1, 2]], columns=["a", "a"])
    found = difference(seen(twice), pd.DataFrame({"a": [1]}))
    assert found is not None
    assert found.mistake == "wrong columns"


def test_what_differs_is_said_in_plain_words() -> None:
    """The message names columns, rows and keys."""
    wanted = pd.DataFrame({"a": [1], "b": [2]})
    own = difference(seen(pd.DataFrame({"a": [1], "x": [2], "y": [3]})), wanted)
    rows = difference(seen(pd.DataFrame({"a": [1], "b": [2]}, index=[7])), wanted)
    keys = difference({"c": 1}, {"k": 1})
    assert own is not None and "the columns a and 2 columns with other names" in own.en
    assert rows is not None and "the row index of the result differs from the expected one" in rows.en
    assert keys is not None and "the keys of the result differ from those in the task" in keys.en


def test_an_infinite_tolerance_takes_any_whole_numbers_too() -> None:
    """Numbers that are drawn are anybody's guess, whole ones as well; their shape and dtype are not."""
    seen = decode(values.describe(torch.tensor([3, 1])))
    assert same(seen, torch.tensor([7, 7]), math.inf)
    assert not same(seen, torch.tensor([7, 7]))
    assert not same(seen, torch.tensor([7.0, 7.0]), math.inf)


_WEIGHTS = torch.tensor([[0.5], [-2.0]]), torch.tensor([1e-6])
"""Of a layer whose bias came out near 0."""


@pytest.mark.parametrize(
    ("found", "alike"),
    [
        (_WEIGHTS, True),
        ((_WEIGHTS[0], torch.tensor([1e-6 + 1e-7])), True),
        ((_WEIGHTS[0], torch.tensor([1e-2])), False),
        ((_WEIGHTS[0].double(), _WEIGHTS[1]), False),
        ((_WEIGHTS[0].T, _WEIGHTS[1]), False),
        (_WEIGHTS[:1], False),
    ],
)
def test_weights_of_one_network_have_one_tolerance(found: tuple[torch.Tensor, ...], alike: bool) -> None:
    """It is relative to the largest of all numbers. Shapes, dtypes and their count are exact."""
    assert same_weights([seen(one) for one in found], _WEIGHTS, 1e-4) is alike
