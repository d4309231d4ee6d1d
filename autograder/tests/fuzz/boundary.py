"""Properties of the boundary between worker and judge, for any result of an answer and any reply of a worker.

The worker describes the result without running any of its code, and its reply can be encoded. The judge comes to a
verdict on the answer. No reply makes it blame a grader.
"""

from __future__ import annotations

import contextlib
import copy
import importlib.util
import itertools
import mmap
import socket
import struct
import sys
import tempfile
import threading
from collections.abc import Callable, Collection, Iterator
from typing import Any

import msgspec
from hypothesis import given, note
from hypothesis import strategies as st

from autograder.catalogue import Exercise, exercises
from autograder.feedback import Feedback, Wrong
from autograder.grading import inputs
from autograder.grading.answer import Answer
from autograder.grading.budget import Budget, Limits
from autograder.grading.checks import check_of
from autograder.grading.observation import decode
from autograder.grading.server import Worker
from autograder.grading.sound import require_sound
from autograder.grading.walled import Fork, SharedMemory, WalledServer
from autograder.grading.walls import Walls, choose
from autograder.grading.workers import Workers
from autograder.isolation import Level
from autograder.submission import Answer as Submitted
from autograder.tests.fuzz.results import RAN, raised, results, watched
from autograder.worker import frames, traces, values, wire, words
from autograder.worker.arguments import Arguments
from autograder.worker.raised import exception

_TRACE = traces.Trace([traces.Operation("aten.add.Tensor", [1], [2], 4)], 1, 4, 4)
_CALL = wire.Call("f", [], [], [], [])

# --- describing ---------------------------------------------------------------------------------------------------


def describing(keep: Callable[[str], None]) -> Callable[[], None]:
    """The property that any result can be described, sent and decoded, and nothing of it runs meanwhile."""

    @given(result=results)
    def property_of_describing(result: Any) -> None:
        seen = _observed(lambda: values.describe(result), None)
        require_sound(seen, _CALL)
        decode(seen.result)
        keep(type(seen.result).__name__)

    return property_of_describing


def describing_errors(keep: Callable[[str], None]) -> Callable[[], None]:
    """The same of exceptions."""

    @given(error=raised)
    def property_of_errors(error: BaseException) -> None:
        seen = _observed(lambda: None, lambda: exception(error, "f.py"))
        require_sound(seen, _CALL)
        keep("error")

    return property_of_errors


def _observed(describe: Callable[[], Any], tell: Callable[[], Any] | None) -> wire.Observation:
    with watched():
        result, error = describe(), None if tell is None else tell()
    assert not RAN, RAN
    seen = wire.Observation(result, error, [], [], [], [], _TRACE, [], [], "")
    return msgspec.msgpack.decode(msgspec.msgpack.encode(seen), type=wire.Observation)


# --- replying -----------------------------------------------------------------------------------------------------

_odd_by_type: dict[type, st.SearchStrategy[Any]] = {
    int: st.integers(-(2**63), 2**64 - 1) | st.sampled_from([-1, 0, 1, 2, 3, 8, 2**31, 2**62]),
    str: st.text(max_size=4)
    | st.sampled_from(["a", "int64", "float64", "bool", "object", "category", "str", "meta", "another", "tuple", "<f4"])
    | st.sampled_from(["..", "aten.__class__.x", "aten.add_.Tensor", "aten.zero_.default", "Series", "Array"]),
    bytes: st.binary(max_size=16),
    bool: st.booleans(),
    float: st.floats(),
    list: st.lists(st.integers(-1, 3), max_size=3)
    | st.sampled_from([["Plain", 1], ["Opaque", "LEAK"], ["Pointer", 7], ["Here"], ["Sequence", "list", []]]),
}
_odd = st.none() | st.one_of(*_odd_by_type.values())
_Change = tuple[int, str, dict[type, Any], Any]


@st.composite
def mutations(draw: Any) -> list[_Change]:
    """Changes to a reply. A part is replaced by one of its type or of any, dropped, doubled, nested or exchanged."""
    kinds = st.sampled_from(["same type", "same type", "same type", "any", "drop", "double", "nest", "swap"])
    change = st.tuples(st.integers(0, 10**6), kinds, st.fixed_dictionaries(_odd_by_type), _odd)
    found: list[_Change] = draw(st.lists(change, min_size=1, max_size=3))
    return found


def _mutated(message: Any, changes: list[_Change]) -> bytes:
    whole = [msgspec.msgpack.decode(msgspec.msgpack.encode(message))]
    for number, kind, alike, odd in changes:
        places = list(_places(whole))
        parent, key = places[number % len(places)]
        match kind:
            case "drop" if parent is not whole:
                del parent[key]
            case "double":
                parent.insert(key, parent[key])
            case "nest":
                parent[key] = ["Sequence", "list", [parent[key]] * 2]
            case "swap":
                other, place = places[number // 7 % len(places)]
                parent[key] = copy.deepcopy(other[place])
            case "any":
                parent[key] = odd
            case _:
                parent[key] = alike.get(type(parent[key]), odd)
    return msgspec.msgpack.encode(whole[0])


def _places(value: Any) -> Iterator[tuple[list[Any], int]]:
    if isinstance(value, list):
        for key, part in enumerate(value):
            yield value, key
            yield from _places(part)


class Played(WalledServer):
    """A server whose forks run the solution in a thread, and say of it what ``told`` makes of the observation."""

    def __init__(self, exercise: Exercise, told: Callable[[wire.Observation], bytes], result: Any = None) -> None:
        super().__init__(_WALLS)
        self._exercise, self._told, self._result = exercise, told, result

    def worker(self, parts: Collection[words.Part] = (), budget: Budget | None = None) -> Worker:  # noqa: ARG002 - as the server's
        """A worker whose other end is such a thread."""
        ours, theirs = socket.socketpair()
        control, server = socket.socketpair()
        memory = SharedMemory()
        shared = mmap.mmap(memory.fd, 0)
        threading.Thread(target=self._live, args=(theirs, shared), daemon=True).start()
        threading.Thread(target=_serve, args=(server,), daemon=True).start()
        return Fork(ours, control, budget or Budget(Limits()), memory, frames.signer(b"key"), ())

    def _live(self, channel: socket.socket, shared: mmap.mmap) -> None:
        sign = frames.signer(b"key")
        with channel, contextlib.suppress(frames.Closed):
            while True:
                request: Any = frames.receive(channel, wire.REQUEST)
                if isinstance(request, wire.Load):
                    names = [function.name for function in self._exercise.functions]
                    body = msgspec.msgpack.encode(wire.Loaded(names, None, ""))
                elif isinstance(request, wire.Call) and not request.bounded:
                    # As behind the walls: the files of a call lie in a folder of its own.
                    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
                        body = self._told(self._run(request, shared))
                else:
                    return
                frame = sign(body) + body
                with contextlib.suppress(OSError):
                    channel.sendall(struct.pack("<I", len(frame)) + frame)

    def _run(self, call: wire.Call, shared: mmap.mmap) -> wire.Observation:
        calls: list[traces.FunctionCall] = []
        arguments = Arguments(call, shared, "cpu", calls)
        before, args_before = [values.state(tensor) for tensor in arguments.tensors], arguments.containers()
        result, error = None, None
        try:
            result = getattr(_solution(self._exercise), call.function)(*arguments.args, **arguments.kwargs)
        except Exception as failed:  # noqa: BLE001 - any exception of a solution is its result
            error = exception(failed, "solution.py")
        told = values.describe(result if self._result is None else self._result)
        after = [values.state(tensor) for tensor in arguments.tensors]
        gradients = arguments.pulled(result, call.probe) if call.probe else []
        return wire.Observation(
            told, error, before, after, args_before, arguments.containers(), _TRACE, calls, [], "", gradients
        )


def _serve(control: socket.socket) -> None:
    with control, contextlib.suppress(frames.Closed, OSError):
        while True:
            frames.receive(control, words.End)
            frames.send(control, words.Ended("stopped", 0))


_WALLS: Walls = choose(Level.LIMITS)
_modules: dict[Any, Any] = {}


def _solution(exercise: Exercise) -> Any:
    return _imported(exercise.solution)


def _checks(exercise: Exercise) -> list[Callable[[Answer], None]]:
    return [value for value in vars(_imported(exercise.grader)).values() if check_of(value) is not None]


def _imported(path: Any) -> Any:
    if path not in _modules:
        spec = importlib.util.spec_from_file_location(f"fuzzed_{path.stem}", path)
        assert spec is not None and spec.loader is not None
        module = _modules[path] = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module  # where the text of its classes is looked up
        spec.loader.exec_module(module)
    return _modules[path]


def replying(keep: Callable[[str], None]) -> Callable[[], None]:
    """The property that every check of every grader comes to a verdict on a reply with odd fields."""

    @given(exercise=st.sampled_from(exercises()), number=st.integers(0, 20), changes=mutations())
    def property_of_replies(exercise: Exercise, number: int, changes: list[_Change]) -> None:
        keep(_verdict(exercise, number, Played(exercise, lambda seen: _mutated(seen, changes))))

    return property_of_replies


def returning(keep: Callable[[str], None]) -> Callable[[], None]:
    """The same of any result in place of the right one."""

    @given(exercise=st.sampled_from(exercises()), number=st.integers(0, 20), result=results)
    def property_of_results(exercise: Exercise, number: int, result: Any) -> None:
        keep(_verdict(exercise, number, Played(exercise, msgspec.msgpack.encode, result)))

    return property_of_results


def garbled(keep: Callable[[str], None]) -> Callable[[], None]:
    """The same of any bytes."""
    numbers = itertools.count()

    @given(body=st.binary(max_size=60) | st.recursive(_odd, st.lists).map(msgspec.msgpack.encode))
    def property_of_bytes(body: bytes) -> None:
        exercise = exercises()[next(numbers) % len(exercises())]
        keep(_verdict(exercise, 0, Played(exercise, lambda _: body)))

    return property_of_bytes


def _verdict(exercise: Exercise, number: int, server: Played) -> str:
    checks = _checks(exercise)
    check = checks[number % len(checks)]
    note(f"{exercise.slug} {check.__name__}")
    inputs.reseed(1, check.__name__)
    found = Submitted(path="solution.py", source=exercise.solution.read_text(encoding="utf-8"))
    answer = Answer(exercise, found, "cpu", Workers(server, may_keep=False))
    with contextlib.closing(answer):
        try:
            check(answer)
        except Wrong as wrong:
            return getattr(wrong, "status", "failed")
        except AssertionError as failed:
            if not isinstance(failed.args[0], Feedback):
                raise
            return "failed"
    return "passed"


BOUNDARY: dict[str, Callable[[Callable[[str], None]], Callable[[], None]]] = {
    "results described": describing,
    "exceptions described": describing_errors,
    "results judged": returning,
    "replies with odd parts": replying,
    "replies of any bytes": garbled,
}
"""The properties of the boundary, by what is drawn."""
