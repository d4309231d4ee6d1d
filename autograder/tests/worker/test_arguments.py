"""The student's arguments, built from plain data in the memory that the judge looks into."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import torch

from autograder.worker import tables, traces, wire
from autograder.worker.arguments import Arguments, function_of

SCALED = wire.Code("f", "def f(x, k: Missing = 2):\n    return torch.mul(x, k)\n")


@pytest.fixture(params=["cpu", "sim"])
def device(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def tensor(
    memory: int = 0, shape: tuple[int, ...] = (3,), stride: tuple[int, ...] = (1,), **more: Any
) -> wire.TensorIn:
    return wire.TensorIn(memory, "float32", list(shape), list(stride), more.pop("offset", 0), **more)


class Built:
    """Arguments in a memory of twelve numbers."""

    def __init__(
        self, device: str, tensors: list[wire.TensorIn], args: list[wire.Value] | None = None, **kwargs: wire.Value
    ) -> None:
        self.shared = bytearray(np.arange(12, dtype=np.float32).tobytes())
        self.calls: list[traces.FunctionCall] = []
        memories = [wire.Memory(0, 24), wire.Memory(24, 24), wire.Memory(48, 0)]
        given: list[wire.Value] = [wire.Pointer(number) for number in range(len(tensors))] if args is None else args
        call = wire.Call("f", memories, tensors, given, list(kwargs.items()))
        self.arguments = Arguments(call, self.shared, device, self.calls)
        self.args = self.arguments.args

    @property
    def content(self) -> list[float]:
        """The numbers of the whole memory."""
        return [float(number) for number in np.frombuffer(self.shared, np.float32)]


def build(value: wire.Value, device: str = "cpu") -> Any:
    (built,) = Built(device, [], [value]).args
    return built


# --- tensors ----------------------------------------------------------------------------------------------------


def test_a_tensor_is_a_window_on_the_memory_of_the_judge(device: str) -> None:
    """It is written through."""
    built = Built(device, [tensor(1, (2, 2), (1, 3), offset=1)])
    (x,) = built.args
    assert (x.tolist(), x.stride(), x.storage_offset()) == ([[7.0, 10.0], [8.0, 11.0]], (1, 3), 1)
    assert (type(x), x.device.type, x.requires_grad, x.grad) == (torch.Tensor, device, False, None)
    x.zero_()
    assert built.content[6:] == [6.0, 0.0, 0.0, 9.0, 0.0, 0.0]


def test_tensors_on_one_memory_share_it(device: str) -> None:
    """Those on another do not, and the same number twice is the same object twice."""
    built = Built(device, [tensor(), tensor(offset=1), tensor(1)], [wire.Pointer(number) for number in (0, 1, 2, 0)])
    x, y, z, again = built.args
    assert again is x
    assert x.untyped_storage().data_ptr() == y.untyped_storage().data_ptr() != z.untyped_storage().data_ptr()
    assert built.arguments.places == {x.untyped_storage().data_ptr(): 0, z.untyped_storage().data_ptr(): 1}


def test_an_empty_tensor_has_a_memory_without_a_place(device: str) -> None:
    """It lies nowhere."""
    built = Built(device, [tensor(2, (0, 4), (4, 1))])
    assert built.args[0].shape == (0, 4)
    assert len(built.arguments.places) == 2


def test_a_leaf_records_gradients_and_may_have_one(device: str) -> None:
    """Its gradient lies in the memory too."""
    (x,) = Built(device, [tensor(requires_grad=True, grad=tensor(1))]).args
    assert (x.is_leaf, x.requires_grad, x.grad.tolist(), x.grad.device) == (True, True, [6.0, 7.0, 8.0], x.device)


@pytest.mark.parametrize("dtype", ["bool", "int64", "complex64", "bfloat16"])
def test_a_tensor_has_its_type(dtype: str) -> None:
    """The same bytes are other numbers."""
    call = wire.Call("f", [wire.Memory(0, 16)], [wire.TensorIn(0, dtype, [2], [1], 0)], [wire.Pointer(0)], [])
    (x,) = Arguments(call, bytearray(16), "cpu", []).args
    assert str(x.dtype) == f"torch.{dtype}"


# --- other values -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "built"),
    [
        (wire.Plain(3), 3),
        (wire.Sequence("tuple", [wire.Plain(1), wire.Sequence("list", [wire.Plain("a")])]), (1, ["a"])),
        (wire.Mapping([("b", wire.Plain(1)), ("a", wire.Plain(None))]), {"b": 1, "a": None}),
    ],
)
def test_plain_values_are_themselves(value: wire.Value, built: object) -> None:
    """Lists, tuples and dicts of them too, in order."""
    assert repr(build(value)) == repr(built)


def test_an_argument_may_have_a_name() -> None:
    """And hold a tensor."""
    built = Built("cpu", [tensor()], [], xs=wire.Sequence("list", [wire.Pointer(0)]))
    assert built.arguments.kwargs["xs"][0] is built.arguments.tensors[0]


def test_the_device_of_the_run_is_an_argument(device: str) -> None:
    """As a device of PyTorch's."""
    assert build(wire.Here(), device) == (torch.device("cpu") if device == "cpu" else torch.device(device, 0))


def test_an_array_is_the_answer_s_to_change() -> None:
    """In any shape."""
    array = build(wire.Array("<i2", [2, 1], b"\x01\0\x02\0"))
    assert (array.dtype, array.tolist(), array.flags.writeable) == (np.int16, [[1], [2]], True)


def test_a_table_and_a_column_are_pandas_objects() -> None:
    """Their index comes along."""
    index = wire.Column("i", "int64", [5, 6])
    column = wire.Column("a", "float64", [1.0, None])
    table = build(wire.Frame([column], index))
    series = build(wire.Series(column, index))
    assert isinstance(table, pd.DataFrame) and isinstance(series, pd.Series)
    assert list(table.index) == list(series.index) == [5, 6]
    assert table["a"].equals(series)


def test_a_file_is_there_under_its_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its line ends are those that were sent."""
    monkeypatch.chdir(tmp_path)
    path = build(wire.File("data.csv", "a\r\n文\n"))
    assert Path(path) == tmp_path / "data.csv"
    assert Path(path).read_bytes() == "a\r\n文\n".encode()


def test_a_value_that_cannot_be_an_argument_is_a_fault_of_ours() -> None:
    """Its kind is named."""
    with pytest.raises(TypeError, match="Opaque cannot be an argument"):
        build(wire.Opaque("x"))


def test_the_state_of_containers_is_told_and_not_that_of_tensors() -> None:
    """Those have a state of their own."""
    values: list[wire.Value] = [wire.Pointer(0), wire.Plain(3), wire.Array("<i2", [1], b"\x01\0")]
    built = Built("cpu", [tensor()], [*values, wire.Sequence("list", [wire.Plain(1)])], k=wire.Plain("a"))
    built.args[2][0] = 2
    built.args[3].append(5)
    nothing = wire.Plain(None)
    first, second, array, listed, named = built.arguments.containers()
    assert (first, second, named) == (nothing, nothing, nothing)
    assert isinstance(array, wire.Array) and array.data == b"\x02\0"
    assert listed == wire.Sequence("list", [wire.Plain(1), wire.Plain(5)])


# --- functions --------------------------------------------------------------------------------------------------


def test_a_function_is_made_of_its_text() -> None:
    """It may use torch, and its annotations are not read."""
    assert function_of(SCALED)(torch.ones(1)).tolist() == [2.0]
    assert function_of(SCALED) is not function_of(SCALED)


def test_calls_of_a_function_are_noted() -> None:
    """With the tensors that it was given in order, as they were."""
    built = Built("cpu", [], [SCALED])
    (f,) = built.args
    x = torch.ones(2)
    assert f(x, k=3).tolist() == [3.0, 3.0]
    x.zero_()
    assert f.__name__ == "f"
    assert built.calls == [traces.FunctionCall("f", [traces.Numbers([2], "float32", np.ones(2, np.float32).tobytes())])]


def test_a_function_may_be_called_more_often_than_is_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first calls are."""
    monkeypatch.setattr("autograder.worker.arguments.MAX_ITEMS", 2)
    built = Built("cpu", [], [wire.Code("g", "def g():\n    return 1\n")])
    assert [built.args[0]() for _ in range(4)] == [1] * 4
    assert len(built.calls) == 2


# --- after the call ---------------------------------------------------------------------------------------------


def gradients(built: Built, result: object, cotangents: list[wire.TensorIn]) -> list[list[float] | None]:
    """Return the numbers of each gradient."""
    found = built.arguments.pulled(result, cotangents)
    return [
        None if state is None else torch.frombuffer(bytearray(state.data), dtype=torch.float32).tolist()
        for state in found
    ]


def test_a_gradient_is_pulled_back_through_the_result(device: str) -> None:
    """To each tensor that records gradients, and to no other; nothing is kept on the leaf."""
    built = Built(device, [tensor(requires_grad=True), tensor(1), tensor(1, requires_grad=True)])
    x, y, z = built.args
    assert gradients(built, [x * y, 3], [tensor()]) == [[0.0, 7.0, 16.0], None, None]
    assert (x.grad, z.grad) == (None, None)


def test_several_results_add_up(device: str) -> None:
    """Each has its cotangent; a result without a graph has none to bring."""
    built = Built(device, [tensor(requires_grad=True)])
    (x,) = built.args
    assert gradients(built, (x * 2, x.detach(), {"a": x * 3}), [tensor()] * 3) == [[0.0, 5.0, 10.0]]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: None,
        lambda x: x.detach(),
        lambda x: (x * 2)[:2],
        lambda x: (x * 2).double(),
        lambda x: (x * 2).to("meta"),
    ],
)
def test_a_result_that_does_not_fit_brings_nothing(device: str, spoil: Callable[[torch.Tensor], object]) -> None:
    """The engine is not asked."""
    built = Built(device, [tensor(requires_grad=True)])
    assert gradients(built, spoil(built.args[0]), [tensor()]) == [None]


def test_a_graph_that_cannot_be_walked_brings_nothing() -> None:
    """It was freed, or its formula raises."""
    built = Built("cpu", [tensor(requires_grad=True)])
    result = built.args[0] ** 2
    result.sum().backward()
    assert gradients(built, result, [tensor()]) == [None]


def test_results_are_written_into_where_they_fit(device: str) -> None:
    """A view shows in the memory of the input, also one that records gradients."""
    built = Built(device, [tensor(requires_grad=True), tensor(offset=3)])
    x, y = built.args
    built.arguments.write_into([torch.ones(7, device=device), y, x], [tensor(1), tensor(1), tensor(1)])
    assert built.content[:6] == [6.0, 7.0, 8.0] * 2


def test_without_contents_nothing_is_written() -> None:
    """There may be more results."""
    built = Built("cpu", [tensor()])
    built.arguments.write_into(built.args, [])
    assert built.content[:3] == [0.0, 1.0, 2.0]


@pytest.fixture(scope="module", autouse=True)
def prepared() -> None:
    tables.prepare()
