"""The judge's own objects, made of what a worker says, and what they are asked."""

from __future__ import annotations

import copy

import msgspec
import numpy as np
import pandas as pd
import pytest
import torch

from autograder.feedback import Wrong
from autograder.grading.observation import (
    Moment,
    Nothing,
    SeenArray,
    SeenTensor,
    content,
    decode,
    elements,
    is_frame,
    is_series,
    seen_in,
)
from autograder.tests.grading.conftest import seen
from autograder.worker import traces, wire

replace = msgspec.structs.replace
X = seen(torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]))


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.complex64, torch.bool, torch.uint16])
def test_the_numbers_of_a_tensor_are_the_judges_own(dtype: torch.dtype) -> None:
    """They come in the shape and the dtype that the worker told."""
    told = torch.tensor([[1, 0, 1], [1, 1, 0]]).to(dtype)
    found = seen(told)
    assert found.numbers.dtype == dtype
    assert torch.equal(found.numbers, told)
    assert (found.shape, found.dtype, found.device) == ((2, 3), str(dtype).removeprefix("torch."), "cpu")
    assert found.bytes == told.nbytes


def test_a_tensor_without_elements_has_a_shape() -> None:
    """There are no bytes to read it from."""
    assert seen(torch.ones(3, 0, 2)).numbers.shape == (3, 0, 2)


@pytest.mark.parametrize("changed", [{"data": b""}, {"dtype": "another"}])
def test_a_tensor_that_cannot_be_read_is_a_wrong_result(changed: dict[str, object]) -> None:
    """It is on meta, or of a dtype that no memory holds."""
    with pytest.raises(Wrong) as wrong:
        _ = SeenTensor(replace(X.state, device="meta", **changed)).numbers
    assert wrong.value.feedback.mistake == "unfit"
    assert "(2, 3) on meta" in wrong.value.feedback.en


@pytest.mark.parametrize("compute", [lambda x: x @ x, lambda x: x[5], lambda x: x.view(4), lambda x: x.transpose(0, 3)])
def test_an_operation_that_does_not_fit_is_a_wrong_result(compute: object) -> None:
    """The grader expected another shape, and no grader is to blame."""
    assert callable(compute)
    with pytest.raises(Wrong) as wrong:
        compute(X.value)
    assert wrong.value.feedback.mistake == "unfit"
    assert "shape (2, 3) and dtype float32" in wrong.value.feedback.en
    assert wrong.value.feedback.detail


def test_what_is_made_of_a_found_tensor_is_found_too() -> None:
    """The misfit may come only later."""
    with pytest.raises(Wrong):
        _ = (X.value * 2).sum(0) @ torch.ones(4)


def test_a_fault_of_the_grader_stays_one() -> None:
    """No tensor of the answer is in it."""
    with pytest.raises(RuntimeError):
        torch.ones(2) @ torch.ones(3)
    with pytest.raises(AttributeError):
        getattr(X.value, "reshpe")  # noqa: B009 - mypy knows that there is none


def at(storage: int, offset: int = 0, size: int = 24) -> SeenTensor:
    return SeenTensor(replace(X.state, memory=storage, address=storage + offset, memory_bytes=size))


def test_one_object_is_told_from_one_memory() -> None:
    """A view is another object in the same memory, perhaps elsewhere in it."""
    whole, view, part, other = at(64), at(64), at(64, 4), at(128)
    view = SeenTensor(replace(view.state, id=2))
    assert whole.same_object(copy.copy(whole)) and not whole.same_object(view)
    assert whole.same_memory(view) and not whole.same_memory(part)
    assert not at(64, 64).same_memory(at(128))
    assert whole.shares_memory(part) and not whole.shares_memory(other)


def test_neighbours_do_not_share_memory() -> None:
    """The last byte of one is not the first of the next."""
    assert not at(64, size=64).shares_memory(at(128))
    assert at(64, size=65).shares_memory(at(128))
    assert at(128).shares_memory(at(64, size=65))


def test_an_array_may_lie_in_the_memory_of_a_tensor() -> None:
    """They are asked either way."""
    inside = SeenArray(wire.Array("<f4", [2], bytes(8), address=80))
    behind = SeenArray(wire.Array("<f4", [2], bytes(8), address=88))
    assert inside.shares_memory(at(64)) and at(64).shares_memory(inside)
    assert not behind.shares_memory(at(64))
    assert inside.value.tolist() == [0, 0]


def test_an_array_has_its_shape_and_byte_order() -> None:
    """They are the worker's."""
    array = np.array([[1, 2, 3]], ">i2")
    found = SeenArray(wire.Array(array.dtype.str, [1, 3], array.tobytes())).value
    assert found.dtype == array.dtype
    assert found.tolist() == [[1, 2, 3]]


def test_a_tensor_may_lie_in_a_column() -> None:
    """A table or a series has such columns, nothing else has."""
    index = wire.Column(None, "int64", [0])
    inside, outside = (wire.Column("a", "float64", [1.0], memory=memory) for memory in ((64, 72), (200, 208)))
    assert at(64).in_table(wire.Frame([outside, inside], index))
    assert at(64).in_table(wire.Series(inside, index))
    assert not at(64).in_table(wire.Frame([outside], index))
    assert not at(64).in_table(wire.Opaque("DataFrame"))


def test_the_gradient_of_a_tensor_is_a_tensor() -> None:
    """None stays None."""
    assert X.grad is None
    with_grad = SeenTensor(replace(X.state, grad=X.state))
    assert with_grad.grad is not None
    assert torch.equal(with_grad.grad.numbers, X.numbers)


def test_values_are_decoded_at_any_depth() -> None:
    """Lists stay lists, tuples become tuples again."""
    value = wire.Sequence(
        "tuple",
        [wire.Plain(None), wire.Mapping([("x", X.state), ("l", wire.Sequence("list", [wire.Plain(2.5)]))])],
    )
    nothing, inside = decode(value)
    assert nothing is None
    assert inside["l"] == [2.5]
    assert list(seen_in((inside, 3))) == [inside["x"]]
    assert torch.equal(inside["x"].numbers, X.numbers)


def test_tables_are_decoded() -> None:
    """A series too."""
    column, index = wire.Column("a", "int64", [1, 2]), wire.Column(None, "int64", [0, 1])
    table, series = decode(wire.Frame([column], index)), decode(wire.Series(column, index))
    assert is_frame(table) and not is_frame(series)
    assert is_series(series) and not is_series(table)
    assert not is_frame([1]) and not is_series(pd.Index([1]))


@pytest.mark.parametrize(("value", "name"), [(wire.Opaque("set"), "set"), (None, "nothing"), (wire.Here(), "nothing")])
def test_what_cannot_be_compared_is_its_types_name(value: wire.Value | None, name: str) -> None:
    """Nothing equals it."""
    assert decode(value) == Nothing(name)


@pytest.mark.parametrize(
    "tensor",
    [
        torch.arange(6.0).reshape(2, 3).t(),
        torch.arange(6.0)[::2],
        torch.tensor([1 + 2j, 3j]).conj(),
        torch.ones(2, requires_grad=True),
        torch.ones(0),
    ],
)
def test_the_content_of_a_tensor_is_its_elements_in_order(tensor: torch.Tensor) -> None:
    """Strides and what is put off do not show."""
    assert content(tensor) == np.array(tensor.tolist(), str(tensor.dtype).removeprefix("torch.")).tobytes()


def test_noted_elements_are_flat() -> None:
    """There may be none, where they were not looked into."""
    noted = traces.Numbers([2, 2], "int16", torch.arange(4, dtype=torch.int16).numpy().tobytes())
    assert torch.equal(elements(noted), torch.arange(4, dtype=torch.int16))
    assert torch.equal(elements(replace(noted, data=b"")), torch.empty(0, dtype=torch.int16))


def test_a_moment_has_the_arguments_by_name() -> None:
    """A grader that asks for another one is told so."""
    moment = Moment({"x": 1, "items": 2})
    assert (moment.x, moment["items"], list(moment)) == (1, 2, ["x", "items"])
    with pytest.raises(AttributeError, match="no argument 'y'"):
        _ = moment.y
