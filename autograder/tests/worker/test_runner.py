"""One exercise, run: its answer is loaded, called, and described."""

from __future__ import annotations

import contextlib
import gc
import sys
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
import torch

from autograder.worker import helpers, runner, wire
from autograder.worker.printed import CappedText
from autograder.worker.runner import Asked, Runner, Warm
from autograder.worker.switches import Switches

X = wire.TensorIn(0, "float32", [2], [1], 0)
CALL = wire.Call("f", [wire.Memory(0, 8)], [X], [wire.Pointer(0)], [])


class Running:
    """A runner of answers in this process."""

    def __init__(self, size: int = 8) -> None:
        self.shared = bytearray(size)
        self.bounded: list[str] = []
        self.printed = CappedText()
        self._runner = Runner(self.shared, Warm(Switches(), self.printed), self._bounds)

    @contextlib.contextmanager
    def _bounds(self) -> Iterator[None]:
        self.bounded.append("in")
        yield
        self.bounded.append("out")

    def load(self, source: str, **more: Any) -> wire.Loaded:
        """Load an answer, and ask for two functions."""
        loaded = self._runner.reply(wire.Load(source, "answer.py", "cpu", ["f", "g"], **more))
        assert isinstance(loaded, wire.Loaded)
        return loaded

    def ask(self, request: wire.Call | wire.Overwrite) -> Any:
        """Run a request where a fork's standard output is."""
        with contextlib.redirect_stdout(self.printed):
            return self._runner.reply(request)

    def seen(self, source: str, call: wire.Call = CALL) -> wire.Observation:
        """Load an answer and call it."""
        loaded = self.load(source)
        assert loaded.error is None, loaded.error
        observed = self.ask(call)
        assert isinstance(observed, wire.Observation)
        return observed


@pytest.fixture
def running() -> Iterator[Running]:
    yield Running()
    gc.enable()
    helpers.offer({})
    sys.modules.pop("answer", None)


# --- loading ----------------------------------------------------------------------------------------------------


def test_the_functions_of_a_file_are_found(running: Running) -> None:
    """Those that were asked for, and can be called."""
    assert running.load("def f(): pass\ng = 3\ndef h(): pass\n") == wire.Loaded(["f"], None, "")


@pytest.mark.parametrize(
    ("source", "kind", "line"),
    [
        ("x = 1\n1 / 0\n", "ZeroDivisionError", 2),
        ("def f(:", "SyntaxError", 1),
        ("raise SystemExit", "SystemExit", 1),
        ("raise KeyboardInterrupt", "KeyboardInterrupt", 1),
        ("import no_such_module", "ModuleNotFoundError", 1),
    ],
)
def test_an_exception_on_the_top_level_is_told(running: Running, source: str, kind: str, line: int) -> None:
    """It ends the loading, and never the process."""
    error = running.load(source).error
    assert error is not None and (error.type, error.line) == (kind, line)


def test_text_before_the_answer_runs_in_its_module(running: Running) -> None:
    """Its lines are not those of the file."""
    assert running.load("f = lambda: n", before="n = 1").functions == ["f"]
    error = running.load("", before="1 / 0").error
    assert error is not None and error.line is None


def test_helpers_can_be_imported(running: Running) -> None:
    """By the names that were sent."""
    assert running.load("from our_helper import f", helpers={"our_helper": "def f(): pass"}).functions == ["f"]


def test_an_answer_knows_its_file_and_is_not_the_main_program(running: Running) -> None:
    """Its module can be imported by its classes."""
    running.load("name, path = __name__, __file__")
    module = sys.modules["answer"]
    assert (module.name, module.path) == ("answer", "answer.py")


def test_switches_of_the_file_are_the_answer_s(running: Running) -> None:
    """Its calls find them, our code does not."""
    observed = running.seen("import torch\ntorch.set_default_dtype(torch.float64)\ndef f(x): return torch.ones(1)")
    assert isinstance(observed.result, wire.TensorState)
    assert (observed.result.dtype, torch.get_default_dtype()) == ("float64", torch.float32)
    assert observed.left_changed == []


def test_every_answer_draws_the_same_numbers(running: Running) -> None:
    """No matter which answers ran before."""
    drawn = [running.seen("import torch\ndef f(x): return torch.rand(1)").result for _ in range(2)]
    first, second = (told.data for told in drawn if isinstance(told, wire.TensorState))
    assert first == second != b""


# --- calling ----------------------------------------------------------------------------------------------------


def test_a_call_is_described(running: Running) -> None:
    """Its result, the inputs before and after, its work and its output."""
    observed = running.seen("def f(x):\n    print('hello')\n    x += 1\n    return x\n")
    assert isinstance(observed.result, wire.TensorState)
    (before,), (after,) = observed.before, observed.after
    assert (observed.result.id, observed.result.place, observed.error) == (after.id, 0, None)
    assert (after.version - before.version, before.id) == (1, after.id)
    assert [(step.name, step.lines) for step in observed.trace.operations] == [("aten.add_.Tensor", [3])]
    assert (observed.printed, torch.frombuffer(running.shared, dtype=torch.float32).tolist()) == ("hello\n", [1.0, 1.0])


def test_an_exception_is_the_result(running: Running) -> None:
    """A partial one is not described."""
    observed = running.seen("def f(x):\n    x += 1\n    raise SystemExit('enough')\n")
    assert observed.error is not None
    assert (observed.error.type, observed.error.line, observed.error.text) == ("SystemExit", 3, "enough")
    assert observed.result is None
    assert observed.after[0].version == observed.before[0].version + 1


@pytest.mark.parametrize("source", ["", "f = 3"])
def test_a_function_that_is_not_there_raises(running: Running, source: str) -> None:
    """As calling it would."""
    error = running.seen(source).error
    assert error is not None and error.type == "TypeError"


def test_containers_are_described_before_and_after(running: Running) -> None:
    """The answer may have changed them."""
    call = msgspec.structs.replace(CALL, args=[wire.Sequence("list", [wire.Plain(1)])])
    observed = running.seen("def f(xs): xs.append(2)", call)
    assert observed.args_before == [wire.Sequence("list", [wire.Plain(1)])]
    assert observed.args_after == [wire.Sequence("list", [wire.Plain(1), wire.Plain(2)])]


def test_calls_of_a_function_that_it_was_given_are_told(running: Running) -> None:
    """In their order."""
    call = msgspec.structs.replace(CALL, args=[wire.Pointer(0), wire.Code("k", "def k(x):\n    return x\n")])
    assert [made.name for made in running.seen("def f(x, k): k(x); k(x)", call).calls] == ["k", "k"]


def test_a_switch_that_a_call_left_changed_is_named(running: Running) -> None:
    """It is put back."""
    observed = running.seen("import torch\ndef f(x): torch.set_grad_enabled(False)")
    assert observed.left_changed == ["grad mode"]
    assert torch.is_grad_enabled()


def test_only_a_bounded_call_stands_still(running: Running) -> None:
    """Its bounds are left even when it raises."""
    running.seen("def f(x): 1 / 0")
    assert running.bounded == []
    assert isinstance(running.ask(msgspec.structs.replace(CALL, bounded=True)), wire.Observation)
    assert running.bounded == ["in", "out"]


def test_nothing_of_the_answer_is_destroyed_while_it_is_described(running: Running) -> None:
    """During the call the collector runs as ever."""
    observed = running.seen("import gc\ndef f(x): return gc.isenabled()")
    assert not gc.isenabled()
    assert observed.result == running.ask(CALL).result == wire.Plain(True)


def test_a_probe_brings_gradients(running: Running) -> None:
    """Without one there are none."""
    leaf = msgspec.structs.replace(X, requires_grad=True)
    call = msgspec.structs.replace(CALL, tensors=[leaf], probe=[X])
    torch.frombuffer(running.shared, dtype=torch.float32).fill_(3)
    (gradient,) = running.seen("def f(x): return x * x", call).gradients
    assert gradient is not None
    assert torch.frombuffer(bytearray(gradient.data), dtype=torch.float32).tolist() == [18.0, 18.0]
    assert running.ask(CALL).gradients == []


def test_the_last_result_is_written_into_when_it_is_asked(running: Running) -> None:
    """A view shows in the input, and before any call there is nothing to write."""
    memories = [wire.Memory(0, 4), wire.Memory(4, 4)]
    tensors = [wire.TensorIn(memory, "float32", [1], [1], 0) for memory in (0, 1)]
    call = msgspec.structs.replace(CALL, memories=memories, tensors=tensors, overwrite=[tensors[1]])
    running.load("def f(x): return x[:]")
    assert running.ask(wire.Overwrite()) == wire.Overwrite()
    running.shared[:] = torch.tensor([1.0, 5.0]).numpy().tobytes()
    running.ask(call)
    assert torch.frombuffer(running.shared, dtype=torch.float32).tolist() == [1.0, 5.0]
    running.ask(wire.Overwrite())
    assert torch.frombuffer(running.shared, dtype=torch.float32).tolist() == [5.0, 5.0]


# --- programs ---------------------------------------------------------------------------------------------------


def program(body: str) -> wire.Call:
    """A call through a grader's program."""
    return msgspec.structs.replace(CALL, program=wire.Code("p", f"def p(f, x):\n    {body}\n"))


def test_a_program_gives_the_result_and_what_it_saw(running: Running) -> None:
    """Its marks divide the record into stages."""
    observed = running.seen("def f(x): return x + 1", program("y = f(x); f.mark(); f(x); return y, [1]"))
    assert isinstance(observed.result, wire.TensorState)
    assert observed.shown == wire.Sequence("list", [wire.Plain(1)])
    assert [stage.count for stage in observed.trace.stages] == [1]
    assert [step.stage for step in observed.trace.operations] == [0, 1]


def test_random_states_that_moved_are_named(running: Running) -> None:
    """Only programs are asked."""
    source = "import torch\ndef f(x): return torch.rand(1)"
    assert running.seen(source, program("return f(x), 1")).moved != []
    assert running.ask(CALL).moved == []
    assert running.ask(program("return x, 1")).moved == []


@pytest.mark.parametrize(
    ("source", "body", "is_puzzled"),
    [
        ("def f(x): return None", "return f(x).shape, 1", True),
        ("def f(x): return x", "return f(x).shape, 1", False),
        ("def f(x): 1 / 0", "return f(x), 1", False),
        ("f = int", "return f(x), 1", False),
        ("class C:\n    def g(self): 1 / 0\ndef f(x): return C()", "return f(x).g(), 1", False),
    ],
)
def test_a_program_may_be_puzzled_by_a_result(running: Running, source: str, body: str, is_puzzled: bool) -> None:
    """An exception of the answer itself is another thing."""
    assert running.seen(source, program(body)).puzzled is is_puzzled


def test_a_function_knows_that_it_is_being_called() -> None:
    """After an exception it still is, for that is what stopped the program."""

    def answer(x: int) -> int:
        seen.append(asked.is_inside)
        return 1 // x

    seen: list[bool] = []
    asked = Asked(answer, lambda: None)
    assert (asked(1), seen, asked.is_inside) == (1, [True], False)
    with pytest.raises(ZeroDivisionError):
        asked(0)
    assert asked.is_inside


# --- preparation ------------------------------------------------------------------------------------------------


def test_a_process_is_warmed_up_on_each_device() -> None:
    """Nothing of the trial is left."""
    warm = runner.warm_up(["cpu", "sim"])
    gc.enable()
    assert warm.printed.take() == ""
    assert "answer" not in sys.modules


def test_the_trial_is_an_answer_that_runs() -> None:
    """A line of it that raised would leave the rest cold."""
    running = Running(16)
    matrix = wire.TensorIn(0, "float32", [2, 2], [2, 1], 0)
    tracked = msgspec.structs.replace(matrix, requires_grad=True)
    call = wire.Call("f", [wire.Memory(0, 16)], [matrix, tracked], [wire.Pointer(0), wire.Pointer(1)], [])
    observed = running.seen(runner._TYPICAL, call)
    gc.enable()
    sys.modules.pop("answer", None)
    assert observed.error is None
