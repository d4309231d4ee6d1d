"""Description of objects as plain data."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import pytest
import torch

from autograder.worker import tables, values, wire
from autograder.worker.content import MAX_BYTES
from autograder.worker.values import MAX_DEPTH, MAX_ITEMS, describe, glance, put_out, state


class Pair(NamedTuple):
    """A tuple with names."""

    a: Any
    b: Any


class SlyTensor(torch.Tensor):
    """A tensor of the answer's own."""


class Sly:
    """An object that must not be asked."""

    def __getattribute__(self, _: str) -> Any:
        raise AssertionError


@pytest.fixture(params=["cpu", "sim"])
def x(request: pytest.FixtureRequest) -> torch.Tensor:
    return torch.arange(6.0).reshape(2, 3).to(request.param)


def numbers(data: bytes, dtype: torch.dtype = torch.float32) -> list[float]:
    return torch.frombuffer(bytearray(data), dtype=dtype).tolist() if data else []


# --- the state of a tensor --------------------------------------------------------------------------------------


def test_the_facts_of_a_tensor_are_told(x: torch.Tensor) -> None:
    """A view is told apart by its place in the same memory."""
    whole, part = state(x), state(x.T[1:])
    assert (whole.shape, whole.stride, whole.dtype, whole.device) == ([2, 3], [3, 1], "float32", x.device.type)
    assert (whole.id, whole.memory_bytes, whole.offset, whole.version) == (id(x), 24, 0, 0)
    assert (part.shape, part.stride, part.offset, part.address - part.memory) == ([2, 2], [1, 3], 1, 4)
    assert (part.storage, part.memory) == (whole.storage, whole.memory)
    assert (numbers(whole.data), numbers(part.data)) == ([0, 1, 2, 3, 4, 5], [1, 4, 2, 5])


def test_the_facts_of_autograd_are_told(x: torch.Tensor) -> None:
    """A leaf has a gradient, a result an operation."""
    x.requires_grad_()
    product = x * 2
    product.sum().backward()
    leaf, result = state(x), state(product)
    assert (leaf.is_leaf, leaf.requires_grad, leaf.grad_fn) == (True, True, None)
    assert leaf.grad is not None and numbers(leaf.grad.data) == [2.0] * 6
    assert (result.is_leaf, result.requires_grad, result.grad_fn, result.grad) == (False, True, "MulBackward0", None)


def test_the_version_of_a_tensor_of_inference_is_unknown() -> None:
    """PyTorch keeps none."""
    with torch.inference_mode():
        made = torch.ones(1)
    assert state(made).version == -1
    assert state(torch.ones(1).add_(1)).version == 1


def test_memory_that_the_judge_maps_is_not_sent() -> None:
    """It reads the numbers there itself; a conjugated view is read here."""
    x = torch.zeros(2, dtype=torch.complex64)
    places = {x.untyped_storage().data_ptr(): 7}
    assert (state(x, places).place, state(x, places).data) == (7, b"")
    assert (state(x.conj(), places).place, len(state(x.conj(), places).data)) == (-1, 16)
    assert state(torch.zeros(1), places).place == -1


def test_conjugated_and_negated_numbers_are_resolved() -> None:
    """As they would be printed."""
    x = torch.tensor([1 + 2j])
    assert numbers(state(x.conj()).data, torch.complex64) == [1 - 2j]
    assert numbers(state(x.conj().imag).data) == [-2.0]


@pytest.mark.parametrize("tensor", [torch.empty(3, device="meta"), torch.eye(2).to_sparse()])
def test_a_tensor_of_another_kind_is_told_without_its_numbers(tensor: torch.Tensor) -> None:
    """Its shape and device are facts all the same."""
    told = state(tensor)
    assert (told.shape, told.device, told.data) == (list(tensor.shape), tensor.device.type, b"")


@pytest.mark.filterwarnings("ignore:.*quantized tensor creation:UserWarning")
def test_a_quantized_tensor_is_another_dtype() -> None:
    """Its bytes are no plain numbers."""
    told = state(torch.quantize_per_tensor(torch.ones(2), 0.1, 0, torch.qint8))
    assert (told.dtype, told.data) == ("another", b"")


def test_a_single_element_with_any_stride_is_read() -> None:
    """It counts as contiguous."""
    x = torch.arange(6.0).as_strided((1, 1), (5, 7), 3)
    assert numbers(state(x).data) == [3.0]
    assert numbers(state(x.conj_physical().expand(3, 1)).data) == [3.0] * 3


def test_a_large_tensor_is_told_without_its_numbers() -> None:
    """A view of few elements can be as long."""
    assert state(torch.zeros(MAX_BYTES + 1, dtype=torch.uint8)).data == b""
    assert len(state(torch.zeros(MAX_BYTES, dtype=torch.uint8)).data) == MAX_BYTES
    assert state(torch.zeros(1).expand(2**40)).data == b""


def test_zeros_of_forward_mode_are_told() -> None:
    """They have no memory of their own."""
    told = state(torch._efficientzerotensor(2))
    assert numbers(told.data) == [0.0, 0.0]


def test_reading_a_tensor_changes_nothing(x: torch.Tensor) -> None:
    """It is no operation on it."""
    before = x._version
    state(x), put_out(x), glance(x), describe(x)
    assert x._version == before
    assert x.untyped_storage()._cdata == state(x).storage


# --- what is put out, and glances -------------------------------------------------------------------------------


def test_few_numbers_of_a_pass_are_kept(x: torch.Tensor) -> None:
    """Many are not."""
    told = put_out(x)
    assert told is not None and (told.shape, told.dtype, numbers(told.data)) == ([2, 3], "float32", [0, 1, 2, 3, 4, 5])
    assert put_out(torch.zeros(8 * 2**10, dtype=torch.uint8)) is not None
    assert put_out(torch.zeros(8 * 2**10 + 1, dtype=torch.uint8)) is None
    assert put_out(torch.empty(1, device="meta")) is None
    assert put_out(torch.ones(1).as_subclass(SlyTensor)) is None


def test_a_glance_tells_the_numbers_in_memory(x: torch.Tensor) -> None:
    """Of a tensor that lies there as it is."""
    assert numbers(glance(x).data) == [0, 1, 2, 3, 4, 5]
    assert (glance(x.T).shape, glance(x.T).data) == ([3, 2], b"")
    assert (glance(torch.empty(2, device="meta")).shape, glance(torch.empty(2, device="meta")).data) == ([2], b"")


def test_a_glance_looks_through_transforms() -> None:
    """Without one operation: the shape is that of the moment."""
    seen = []

    def f(row: torch.Tensor) -> torch.Tensor:
        seen.append(glance(row))
        return row.sum()

    torch.func.vmap(f)(torch.arange(6.0).reshape(2, 3))
    assert (seen[0].shape, numbers(seen[0].data)) == ([3], [0, 1, 2, 3, 4, 5])


# --- results ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("plain", [None, True, 3, 2**64 - 1, -(2**63), 1.5, "文"])
def test_a_scalar_is_itself(plain: Any) -> None:
    """A bool stays one."""
    told = describe(plain)
    assert isinstance(told, wire.Plain)
    assert (type(told.value), told.value) == (type(plain), plain)


def test_lists_tuples_and_dicts_keep_their_order() -> None:
    """Named tuples and sizes are tuples, ordered dicts are dicts."""
    assert describe([1, (2, {"b": 3, "a": 4})]) == wire.Sequence(
        "list",
        [
            wire.Plain(1),
            wire.Sequence("tuple", [wire.Plain(2), wire.Mapping([("b", wire.Plain(3)), ("a", wire.Plain(4))])]),
        ],
    )
    assert describe(Pair(1, 2)) == describe((1, 2)) == describe(torch.Size([1, 2]))
    assert describe(OrderedDict(a=1)) == describe({"a": 1})


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (2**70, "int beyond 64 bits"),
        ({1: 2}, "dict"),
        ({1, 2}, "set"),
        (1j, "complex"),
        (torch.ones(1).as_subclass(SlyTensor), "SlyTensor"),
        (torch.device("cpu"), "device"),
        (torch.eye(2).to_sparse(), "Tensor (torch.float32, layout torch.sparse_coo, device cpu)"),
        (torch.empty(2, device="meta"), "Tensor (torch.float32, layout torch.strided, device meta)"),
        (torch.zeros(1).expand(2**40), "Tensor too large"),
        (torch.zeros(MAX_BYTES + 1, dtype=torch.uint8), "Tensor too large"),
        (torch.empty(2**41, 0), "Tensor too large"),
        (np.zeros(MAX_BYTES + 1, np.uint8), "ndarray too large"),
        (np.array(["x"]), "ndarray of str"),
        (np.array([None]), "ndarray of object"),
        (np.array([(1,)], dtype=[("a", int)]), "ndarray of void"),
        (np.array(["2020"], "M8[D]"), "ndarray of datetime64"),
        ([0] * (MAX_ITEMS + 1), "list too large"),
        ((0,) * (MAX_ITEMS + 1), "tuple too large"),
        ([[0] * 5_000, [0] * 5_000], "list too large"),
    ],
)
def test_what_may_not_cross_is_told_by_its_type(value: object, told: str) -> None:
    """So are a result that is too large, and one with parts that are."""
    assert describe(value) == wire.Opaque(told)


def test_an_object_of_the_answer_s_own_is_not_asked() -> None:
    """Neither alone nor within a result."""
    assert describe(Sly()) == wire.Opaque("Sly")
    assert describe([Sly()]) == wire.Sequence("list", [wire.Opaque("Sly")])


def test_the_largest_results_cross() -> None:
    """All items of a list, and several tensors together."""
    whole = describe([0] * MAX_ITEMS)
    assert isinstance(whole, wire.Sequence) and len(whole.items) == MAX_ITEMS
    large = torch.zeros(MAX_BYTES, dtype=torch.uint8)
    assert isinstance(describe([large] * 4), wire.Sequence)
    assert describe([large] * 4 + [torch.zeros(1)]) == wire.Opaque("Tensor too large")


def test_lists_within_lists_are_followed_so_deep() -> None:
    """Below that only the kind is told."""
    nested: Any = 1
    for _ in range(MAX_DEPTH):
        nested = [nested]
    assert "Opaque" not in repr(describe(nested))
    assert "Opaque(type='list')" in repr(describe([nested]))


def test_a_parameter_is_described_as_a_tensor() -> None:
    """It is one."""
    assert isinstance(describe(torch.nn.Parameter(torch.ones(1))), wire.TensorState)


@pytest.mark.parametrize("code", values.NUMBERS)
def test_an_array_of_numbers_is_told(code: str) -> None:
    """With its values in C order, its place and its switch."""
    array = np.array([[1, 0, 1], [0, 1, 0]], code).T
    array.flags.writeable = False
    told = describe(array)
    assert isinstance(told, wire.Array)
    assert (told.dtype, told.shape, told.writeable, told.id) == (array.dtype.str, [3, 2], False, id(array))
    assert np.array_equal(np.frombuffer(told.data, told.dtype).reshape(3, 2), array)
    assert told.address == array.__array_interface__["data"][0]


def test_a_table_is_told_by_its_columns() -> None:
    """One that cannot be read, by the reason."""
    tables.prepare()
    assert isinstance(describe(pd.DataFrame({"a": [1]})), wire.Frame)
    assert describe(pd.Series(range(tables.MAX_CELLS + 1))) == wire.Opaque("DataFrame too large")


def test_an_unforeseen_error_costs_the_result_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """The fork goes on."""

    def fail(_: object) -> None:
        raise SystemError

    monkeypatch.setattr(tables, "describe", fail)
    assert describe([1, {2}]) == wire.Opaque("list")
