"""The record of the work of torch, as it crosses the wall."""

from __future__ import annotations

import msgspec
import pytest

from autograder.worker.traces import Draw, FunctionCall, Numbers, Operation, Stage, Trace

NUMBERS = Numbers([2], "uint8", b"ab")
OPERATION = Operation("aten.add.Tensor", [1], [2], 8, 1, True, [NUMBERS, None], [3], 8, 1)
TRACE = Trace([OPERATION], 1, 8, 8, 1, True, True, [0], [Draw("aten.rand", [2], "cpu", 0)], [Stage(1, 8, 8, 8)])


def test_a_trace_comes_back_as_it_went() -> None:
    """With its operations, its draws and its stages."""
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(TRACE), type=Trace) == TRACE


def test_an_operation_of_a_plain_call_belongs_to_no_pass() -> None:
    """Most have nothing further to tell."""
    plain = Operation("aten.add.Tensor", [], [], 0)
    assert (plain.backward, plain.scripted, plain.put_out, plain.lines, plain.stage) == (0, False, [], [], 0)


@pytest.mark.parametrize("name", ["count", "allocated", "peak", "backward_passes"])
def test_a_negative_count_is_refused(name: str) -> None:
    """The judge computes with it."""
    forged = msgspec.to_builtins(msgspec.structs.replace(TRACE, **{name: -1}), builtin_types=(bytes,))
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(forged, Trace)


def test_the_tensors_of_a_function_have_shapes() -> None:
    """One without data was not looked into."""
    assert (
        msgspec.convert(["FunctionCall", "f", [["Numbers", [3], "float32", b""]]], FunctionCall).tensors[0].data == b""
    )
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(["FunctionCall", "f", [["Numbers", [-3], "float32", b""]]], FunctionCall)
