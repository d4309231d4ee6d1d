"""A reply is relied on only when it contradicts neither itself nor the call."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import msgspec
import numpy as np
import pandas as pd
import pytest
import torch

from autograder.grading.inputs import Parcel
from autograder.grading.sound import Unsound, require_sound
from autograder.tests.grading.here import asked, observed
from autograder.worker import origins, traces, values, wire

replace = msgspec.structs.replace
ARGUMENTS = ("x", "n", "both", "array", "table", "column")
TEXT = f"import torch\ndef f({', '.join(ARGUMENTS)}):\n    torch.rand(2)\n    return (x * 2).sum()\n"


@functools.cache
def exchanged() -> tuple[wire.Call, wire.Observation]:
    """Return a call with arguments of all kinds, and the reply to it."""
    parcel, x = Parcel(), torch.ones(2, 3, requires_grad=True)
    table = pd.DataFrame({"a": [1, 2]})
    given = (x, 3, [x, 2], np.ones(2), table, table["a"])
    call = asked(parcel, [parcel.add(value) for value in given])
    return call, observed(TEXT, parcel, call)


def is_sound(change: Callable[[wire.Observation], wire.Observation] = lambda reply: reply) -> bool:
    call, reply = exchanged()
    try:
        require_sound(change(reply), call)
    except Unsound:
        return False
    return True


def test_the_reply_of_our_worker_is_sound() -> None:
    """All else here is made of it."""
    assert is_sound()


def test_a_call_without_arguments_has_none() -> None:
    """A reply to another call is not sound."""
    with pytest.raises(Unsound, match="another number"):
        require_sound(exchanged()[1], wire.Call("f", [], [], [], []))


# --- tensors ----------------------------------------------------------------------------------------------------

TENSOR = wire.TensorState(1, 1, 64, 24, 64, 0, [2, 3], [3, 1], "float32", "cpu", 0, False, True, None, None, bytes(24))


@pytest.mark.parametrize(
    ("changed", "holds"),
    [
        ({}, True),
        ({"data": b"", "place": 0}, True),
        ({"data": b"", "dtype": "another", "place": 0}, True),
        ({"device": "meta"}, True),
        ({"device": "sim"}, True),
        ({"shape": [0, 3], "data": b""}, True),
        ({"grad": TENSOR}, True),
        ({"stride": [3]}, False),
        ({"stride": []}, False),
        ({"data": bytes(23)}, False),
        ({"data": bytes(48)}, False),
        ({"dtype": "float64"}, False),
        ({"dtype": "quint8"}, False),
        ({"device": "tpu"}, False),
        ({"grad": replace(TENSOR, stride=[1])}, False),
        ({"grad": replace(TENSOR, grad=TENSOR)}, False),
    ],
)
@pytest.mark.parametrize("where", ["before", "after"])
def test_a_tensor_fits_its_shape(changed: dict[str, Any], holds: bool, where: str) -> None:
    """Its strides, its bytes, its dtype and its place agree, and those of its gradient."""
    assert is_sound(lambda reply: replace(reply, **{where: [replace(TENSOR, **changed)]})) is holds


@pytest.mark.parametrize("where", ["before", "after"])
@pytest.mark.parametrize("states", [[], [TENSOR, TENSOR]])
def test_there_are_as_many_tensors_as_were_sent(where: str, states: list[wire.TensorState]) -> None:
    """One less or more could stand for another."""
    assert not is_sound(lambda reply: replace(reply, **{where: states}))


@pytest.mark.parametrize(
    ("gradients", "holds"),
    [([], True), ([None], True), ([TENSOR], True), ([None, None], False), ([replace(TENSOR, stride=[1])], False)],
)
def test_there_is_a_gradient_for_each_tensor_or_none_at_all(
    gradients: list[wire.TensorState | None], holds: bool
) -> None:
    """It is a tensor like any other."""
    assert is_sound(lambda reply: replace(reply, gradients=gradients)) is holds


# --- arguments --------------------------------------------------------------------------------------------------


def with_argument(where: str, name: str, value: wire.Value) -> bool:
    def change(reply: wire.Observation) -> wire.Observation:
        told = list(getattr(reply, where))
        told[ARGUMENTS.index(name)] = value
        return replace(reply, **{where: told})

    return is_sound(change)


LIST, ARRAY = wire.Sequence("list", []), wire.Array("<f8", [1], bytes(8))
CELLS = wire.Column("a", "int64", [1])
FRAME, SERIES = wire.Frame([CELLS], CELLS), wire.Series(CELLS, CELLS)
OF_KIND: dict[str, wire.Value] = {"both": LIST, "array": ARRAY, "table": FRAME, "column": SERIES}


@pytest.mark.parametrize("name", OF_KIND)
@pytest.mark.parametrize("kind", OF_KIND)
def test_a_container_is_told_as_the_kind_that_was_sent(name: str, kind: str) -> None:
    """It stays one of that kind, unless an answer made something of it that cannot cross."""
    assert with_argument("args_before", name, OF_KIND[kind]) is (name == kind)
    assert with_argument("args_after", name, OF_KIND[kind]) is (name == kind)


@pytest.mark.parametrize("name", OF_KIND)
def test_a_container_may_become_opaque(name: str) -> None:
    """As an example, a list that holds a set afterwards. Before the call it was as it was sent."""
    assert with_argument("args_after", name, wire.Opaque("list"))
    assert not with_argument("args_before", name, wire.Opaque("list"))


@pytest.mark.parametrize("name", ["x", "n"])
def test_what_is_no_container_is_not_described(name: str) -> None:
    """Tensors have a list of their own, and plain values stay."""
    assert with_argument("args_before", name, wire.Plain(None))
    assert not with_argument("args_before", name, LIST)
    assert not with_argument("args_after", name, ARRAY)


def test_the_parts_of_an_argument_are_looked_at() -> None:
    """Before the call and after it."""
    bad = wire.Sequence("list", [replace(TENSOR, stride=[1])])
    assert not with_argument("args_before", "both", bad)
    assert not with_argument("args_after", "both", bad)


# --- values -----------------------------------------------------------------------------------------------------


def nested(depth: int) -> wire.Value:
    value: wire.Value = wire.Plain(1)
    for _ in range(depth):
        value = wire.Sequence("tuple", [value])
    return value


@pytest.mark.parametrize(
    ("value", "holds"),
    [
        (wire.Plain("text"), True),
        (wire.Opaque("set"), True),
        (TENSOR, True),
        (replace(TENSOR, data=b"", place=0), True),
        (replace(TENSOR, data=b""), False),
        (replace(TENSOR, data=b"", shape=[0], stride=[1]), True),
        (wire.Sequence("set", []), False),
        (wire.Sequence("list", [wire.Here()]), False),
        (nested(values.MAX_DEPTH), True),
        (nested(values.MAX_DEPTH + 1), False),
        (wire.Mapping([("a", TENSOR)]), True),
        (wire.Mapping([("a", replace(TENSOR, stride=[]))]), False),
        (wire.Array("<f4", [2, 2], bytes(16)), True),
        (wire.Array(">i2", [3], bytes(6)), True),
        (wire.Array("<f4", [2, 2], bytes(15)), False),
        (wire.Array("|V4", [2], bytes(8)), False),
        (wire.Array("|O", [0], b""), False),
        (wire.Pointer(0), False),
        (wire.Here(), False),
        (wire.Code("f", "def f(): ..."), False),
        (wire.File("a", "b"), False),
    ],
)
@pytest.mark.parametrize("where", ["result", "shown"])
def test_a_value_is_one_that_a_function_returns(value: wire.Value, holds: bool, where: str) -> None:
    """Arguments that go the other way do not come back, and each part fits the whole."""
    assert is_sound(lambda reply: replace(reply, **{where: value})) is holds


@pytest.mark.parametrize(
    ("dtype", "cells", "holds"),
    [
        ("bool", [True, False], True),
        ("bool", [1], False),
        ("bool", [None], False),
        ("boolean", [True, None], True),
        ("boolean", [0], False),
        ("int8", [127, -128], True),
        ("int8", [128], False),
        ("uint8", [-1], False),
        ("int64", [None], False),
        ("int64", [True], False),
        ("int64", [1.0], False),
        ("Int8", [127, None], True),
        ("Int8", [128], False),
        ("UInt64", [2**64 - 1], True),
        ("float64", [1.5, None], True),
        ("float64", [1], False),
        ("float16", [1.5], True),
        ("Float32", [1.5, None], True),
        ("Float16", [1.5], False),
        ("str", ["a", None], True),
        ("string", [1], False),
        ("object", ["a", 1, None, 2.5, True], True),
        ("category", ["a", 1], True),
        ("datetime64[ns]", [1], False),
    ],
)
def test_a_cell_is_one_that_its_column_can_hold(dtype: str, cells: list[Any], holds: bool) -> None:
    """pandas would raise, or hold another number."""
    index = wire.Column(None, "int64", list(range(len(cells))))
    column = wire.Column("a", dtype, cells)
    assert is_sound(lambda reply: replace(reply, result=wire.Frame([column], index))) is holds
    assert is_sound(lambda reply: replace(reply, result=wire.Series(column, index))) is holds


@pytest.mark.parametrize(
    ("columns", "index", "holds"),
    [
        ([], wire.Column(None, "int64", []), True),
        ([], wire.Column(None, "float16", []), False),
        ([], wire.Column(None, "none", []), False),
        ([], wire.Column(None, "int64", ["a"]), False),
        ([CELLS], wire.Column(None, "str", ["a"]), True),
        ([CELLS], wire.Column(None, "str", ["a", "b"]), False),
        ([CELLS, wire.Column("b", "int64", [])], wire.Column(None, "int64", [0]), False),
        ([replace(CELLS, memory=(8, 16))], CELLS, True),
        ([replace(CELLS, memory=(16, 8))], CELLS, False),
        ([replace(CELLS, memory=(-8, 8))], CELLS, False),
        ([CELLS], replace(CELLS, memory=(16, 8)), False),
    ],
)
def test_a_table_has_columns_of_one_length(columns: list[wire.Column], index: wire.Column, holds: bool) -> None:
    """Its index is such a column too, and each lies somewhere."""
    assert is_sound(lambda reply: replace(reply, result=wire.Frame(columns, index))) is holds


# --- the trace --------------------------------------------------------------------------------------------------


def with_trace(**changed: Any) -> bool:
    return is_sound(lambda reply: replace(reply, trace=replace(reply.trace, **changed)))


def with_operation(**changed: Any) -> bool:
    step = traces.Operation("aten.add.Tensor", [1], [2], 4)
    return with_trace(
        operations=[replace(step, **changed)], count=1, peak=4, backward_passes=1, stages=[traces.Stage(1, 4, 4, 4)]
    )


HALF = traces.Numbers([2], "float32", bytes(7))


@pytest.mark.parametrize(
    ("changed", "holds"),
    [
        ({}, True),
        ({"name": "mylib.own_op.default"}, True),
        ({"name": "aten.add"}, False),
        ({"name": "aten.add.Tensor.more"}, False),
        ({"name": "aten.加.Tensor"}, False),
        ({"name": "aten.add .Tensor"}, False),
        ({"name": f"aten.{'a' * 81}.Tensor"}, False),
        ({"backward": 1}, True),
        ({"backward": 2}, False),
        ({"lines": [3, 1]}, True),
        ({"lines": [0]}, False),
        ({"lines": [1] * (origins.MAX_LINES + 1)}, False),
        ({"alive": 4}, True),
        ({"alive": 5}, False),
        ({"stage": 1}, True),
        ({"stage": 2}, False),
        ({"put_out": [None, traces.Numbers([2], "float32", bytes(8))]}, True),
        ({"put_out": [HALF]}, False),
        ({"put_out": [traces.Numbers([0], "none", b"")]}, False),
    ],
)
def test_an_operation_fits_the_trace(changed: dict[str, Any], holds: bool) -> None:
    """Its name, its pass, its lines, its memory, its stage and its numbers."""
    assert with_operation(**changed) is holds


def test_more_operations_may_have_run_than_are_told() -> None:
    """Fewer may not."""
    count = len(exchanged()[1].trace.operations)
    assert with_trace(count=count + 1)
    assert not with_trace(count=count - 1)


def test_only_a_tensor_that_was_sent_is_used() -> None:
    """They are counted from zero."""
    assert with_trace(used=[0])
    assert not with_trace(used=[1])


@pytest.mark.parametrize(
    ("draw", "holds"),
    [
        (traces.Draw("aten.rand.default", [2], "cpu", 0), True),
        (traces.Draw("aten.rand.default", [2], "cpu", 1), False),
        (traces.Draw("rand", [2], "cpu", 0), False),
    ],
)
def test_a_draw_has_a_name_and_a_stage(draw: traces.Draw, holds: bool) -> None:
    """A stage that was not begun has none."""
    assert with_trace(draws=[draw]) is holds


@pytest.mark.parametrize(
    ("numbers", "holds"),
    [
        (traces.Numbers([2], "float32", bytes(8)), True),
        (traces.Numbers([2], "float32", b""), True),
        (HALF, False),
        (traces.Numbers([2], "quint8", bytes(2)), False),
    ],
)
def test_a_function_was_called_with_whole_numbers(numbers: traces.Numbers, holds: bool) -> None:
    """It may have been called with more than is told."""
    assert is_sound(lambda reply: replace(reply, calls=[traces.FunctionCall("f", [numbers])])) is holds
