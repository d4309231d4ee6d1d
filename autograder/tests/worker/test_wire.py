"""Records that cross the wall, typed and bounded."""

from __future__ import annotations

import msgspec
import pytest

from autograder.worker import traces, wire

RAISED = wire.Raised("Mine", ["ValueError", "Exception"], 3, "secret", 7)


def observation(error: wire.Raised | None) -> wire.Observation:
    given: list[wire.Value] = [wire.Plain(1)]
    return wire.Observation(
        result=wire.Plain("own"),
        error=error,
        before=[],
        after=[],
        args_before=given,
        args_after=[wire.Plain("own")],
        trace=traces.Trace([], 5, 6, 7),
        calls=[traces.FunctionCall("f", [])],
        left_changed=["threads"],
        printed="own",
        shown=wire.Plain("own"),
        puzzled=True,
    )


def test_a_bare_observation_holds_nothing_of_the_answers_own() -> None:
    """Its work was seen from outside."""
    bare = observation(None).bare()
    assert (bare.result, bare.shown, bare.error) == (wire.Opaque("nothing"), None, None)
    assert (bare.calls, bare.printed, bare.args_after) == ([], "", bare.args_before)
    assert (bare.trace.count, bare.left_changed, bare.puzzled) == (5, ["threads"], True)


def test_a_bare_exception_keeps_its_line() -> None:
    """Its type and text are the answer's."""
    assert observation(RAISED).bare().error == wire.Raised("Exception", ["Exception"], 3, "")


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        (wire.TensorState, {"memory": -1}),
        (wire.TensorState, {"version": -2}),
        (wire.TensorState, {"shape": [-1]}),
        (wire.TensorState, {"shape": [2**41]}),
        (wire.TensorState, {"shape": [1] * 65}),
        (wire.TensorState, {"grad_fn": "x" * 81}),
        (wire.TensorState, {"stride": ["1"]}),
        (wire.TensorState, {"id": True}),
    ],
)
def test_a_fact_out_of_its_range_is_refused(kind: type[wire.TensorState], change: dict[str, object]) -> None:
    """A judge that computes with it would go astray."""
    good = kind(1, 2, 0, 0, 0, 0, [2], [1], "uint8", "cpu", -1, False, True, None, None, b"")
    plain = msgspec.to_builtins(good, builtin_types=(bytes,))
    assert msgspec.convert(plain, kind) == good
    names = [field.name for field in msgspec.structs.fields(kind)]
    for name, value in change.items():
        plain[1 + names.index(name)] = value
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(plain, kind)


def test_a_request_is_one_of_three() -> None:
    """A value is none."""
    for request in (wire.Load("", "", "cpu"), wire.Call("f", [], [], [], []), wire.Overwrite()):
        assert msgspec.convert(msgspec.to_builtins(request), wire.REQUEST) == request
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(msgspec.to_builtins(wire.Plain(1)), wire.REQUEST)
