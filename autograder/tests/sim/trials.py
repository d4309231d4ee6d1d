"""One operator of PyTorch's database with one dtype. Each sample on sim is compared with the same on the CPU."""

from __future__ import annotations

import functools
import itertools
import re
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import torch
from torch.autograd import forward_ad

from autograder.tests.sim.comparing import ROUNDING, Tree, mapped, of_results, of_tensors, tensors_of

AGREES, REFUSES, ACCEPTS, DISAGREES = "agrees", "refuses", "accepts", "disagrees"
CRASHES, AS_CUDA, LATE = "crashes", "as CUDA", "out of time"
PHASES = ("forward", "backward", "gradgrad", "jvp", "inplace", "out")
_UNINITIALISED = re.compile(r"empty|resize_")
_GRADUAL = 2
"""Samples that are tried in phases that take long."""


@dataclass(frozen=True)
class Outcome:
    """The outcome of one sample in one phase, and the differences."""

    phase: str
    sample: int
    outcome: str
    what: list[str]


@dataclass(frozen=True)
class Limits:
    """The extent of the trials: samples, seconds and phases."""

    samples: int = 6
    seconds: float = 25.0
    phases: tuple[str, ...] = PHASES


def attempt(call: Callable[[], Any]) -> tuple[Any, Exception | None]:
    """The result, or the exception."""
    try:
        return call(), None
    except Exception as raised:  # noqa: BLE001 - any exception is compared
        return None, raised


def said(raised: BaseException) -> str:
    """An exception in one line."""
    return f"{type(raised).__name__}: {' '.join(str(raised).split())[:200]}"


class Trial:
    """All phases of one operator with one dtype. ``skip`` names the samples that were tried before a crash."""

    def __init__(self, op: Any, dtype: torch.dtype, limits: Limits, skip: frozenset[tuple[str, int]]) -> None:
        self.op, self.dtype, self.limits, self.skip = op, dtype, limits, skip
        self.grad = (dtype.is_floating_point or dtype.is_complex) and op.supports_autograd
        self.has_numbers = not _UNINITIALISED.search(op.name)
        self._engine = ThreadPoolExecutor(1)

    def run(self, begin: Callable[[str, int], None]) -> Iterator[Outcome]:
        """Try everything; ``begin`` is told before each sample."""
        until = time.monotonic() + self.limits.seconds
        samples, raised = attempt(self._samples)
        if raised is not None:
            return
        for phase in self.limits.phases:
            for number, sample in enumerate(samples):
                if (phase, number) in self.skip:
                    continue
                if time.monotonic() > until:
                    yield Outcome(phase, number, LATE, [])
                    return
                begin(phase, number)
                try:
                    for outcome, what in getattr(self, f"_{phase}")(number, sample):
                        yield Outcome(phase, number, outcome, what)
                except NotImplementedError as refused:  # a kind of tensor that cannot be moved to sim
                    yield Outcome(phase, number, REFUSES, [said(refused)])

    def _samples(self) -> list[Any]:
        torch.manual_seed(0)
        found = self.op.sample_inputs("cpu", self.dtype, requires_grad=self.grad)
        return list(itertools.islice(found, self.limits.samples))

    def pair(self, sample: Any, grad: bool = False) -> tuple[Tree, Tree]:
        """Input, arguments and keywords with memory of their own, on the CPU and on sim."""
        seen: dict[int, tuple[Any, Any]] = {}

        def both(value: Any) -> tuple[Any, Any]:
            if isinstance(value, torch.Tensor):
                if id(value) not in seen:
                    wants = grad and value.requires_grad
                    like = value.detach().clone()
                    if like.layout is not torch.strided:
                        like.to("sim").clone()  # raises: a compressed sparse tensor at its first operation
                    here, there = (
                        torch.empty_strided(like.shape, like.stride(), dtype=like.dtype, device=device).copy_(like)
                        for device in ("cpu", "sim")
                    )
                    seen[id(value)] = here.requires_grad_(wants), there.requires_grad_(wants)
                return seen[id(value)]
            if isinstance(value, torch.device) or (isinstance(value, str) and value == "cpu"):
                return torch.device("cpu"), torch.device("sim")
            return value, value

        call = (sample.input, tuple(sample.args), dict(sample.kwargs))
        return mapped(call, lambda value: both(value)[0]), mapped(call, lambda value: both(value)[1])

    @staticmethod
    def call(function: Any, call: Tree, **more: Any) -> Any:
        """``function`` on input, arguments and keywords, from the same random state each time."""
        torch.manual_seed(1)
        first, args, kwargs = call
        return function(first, *args, **kwargs, **more)

    def compare(
        self, run: Callable[[Tree], Any], calls: tuple[Tree, Tree], wrong: Callable[[Any, Any], list[str]]
    ) -> Any:
        """The outcome of ``run`` on both devices."""
        (ours, here), (theirs, there) = (attempt(functools.partial(run, call)) for call in calls)
        if there is not None and self._is_cudas(there):
            return AS_CUDA, [said(there)]
        if here is not None and there is not None:
            same = type(here) is type(there)
            return (AGREES, []) if same else (DISAGREES, [f"{said(there)} for {said(here)}"])
        if there is not None:
            return REFUSES, [said(there)]
        if here is not None:
            return ACCEPTS, [f"the CPU: {said(here)}"]
        found, raised = attempt(lambda: wrong(ours, theirs))
        if raised is not None:
            return REFUSES, [f"while comparing: {said(raised)}"]
        if self.op.name == "nn.functional.dropout" and all("grad_fn NativeDropout" in what for what in found):
            found = []  # CUDA's too
        return (AGREES if set(found) <= {ROUNDING} else DISAGREES), found

    def _is_cudas(self, raised: Exception) -> bool:
        """True when CUDA raises this too, and only the CPU does not."""
        if "not implemented for '" in str(raised):
            return self.dtype not in self.op.supported_dtypes("cuda")
        return self.op.name == "tensor_split" and "to be on cpu" in str(raised)

    # --- the phases -------------------------------------------------------------------------------------------------

    def _forward(self, _: int, sample: Any) -> Iterator[Any]:
        calls = self.pair(sample, self.grad)
        yield self.compare(
            lambda call: self.call(self.op.op, call), calls, lambda a, b: of_results(a, b, calls, self.has_numbers)
        )

    def _backward(self, _: int, sample: Any, again: bool = False) -> Iterator[Any]:
        if self.grad:
            calls = self.pair(sample, True)
            process = sample.output_process_fn_grad
            yield self.compare(lambda call: self._gradients(call, again, process), calls, self._each)

    def _gradgrad(self, number: int, sample: Any) -> Iterator[Any]:
        if number < _GRADUAL and self.op.supports_gradgrad:
            yield from self._backward(number, sample, again=True)

    def _each(self, ours: Any, theirs: Any) -> list[str]:
        if [item is None for item in ours] != [item is None for item in theirs]:
            return ["some are None"]
        return [what for a, b in zip(ours, theirs, strict=True) if a is not None for what in of_tensors(a, b)]

    def _gradients(self, call: Tree, again: bool, process: Callable[[Any], Any]) -> Any:
        wanted = [tensor for tensor in tensors_of(list(call)) if tensor.requires_grad]
        outputs = [t for t in tensors_of(process(self.call(self.op.op, call))) if t.requires_grad]
        if not outputs or not wanted:
            return []
        torch.manual_seed(2)
        cotangents = [torch.randn(t.shape, dtype=t.dtype).to(t.device) for t in outputs]
        if not again:
            return self._grad(outputs, wanted, cotangents)
        cotangents = [cotangent.requires_grad_() for cotangent in cotangents]
        firsts = self._grad(outputs, wanted, cotangents, create_graph=True)
        firsts = tuple(first for first in firsts if first is not None and first.requires_grad)
        if not firsts:
            return []
        torch.manual_seed(3)
        seconds = [torch.randn(t.shape, dtype=t.dtype).to(t.device) for t in firsts]
        return self._grad(firsts, [*wanted, *cotangents], seconds)

    def _grad(self, outputs: Any, inputs: Any, cotangents: Any, **more: Any) -> Any:
        """Take gradients, the CPU's in a thread too.

        An accelerator's are taken in a thread that is not the caller's. A thread numbers its operations for itself,
        and the numbers decide in which order gradients are added up.
        """
        run = functools.partial(torch.autograd.grad, outputs, inputs, cotangents, allow_unused=True, **more)
        return self._engine.submit(run).result() if outputs[0].is_cpu else run()

    def _jvp(self, number: int, sample: Any) -> Iterator[Any]:
        if self.grad and self.op.supports_forward_ad and number < _GRADUAL:
            yield self.compare(self._tangents, self.pair(sample, True), self._each)

    def _tangents(self, call: Tree) -> list[torch.Tensor]:
        def dual(value: Any) -> Any:
            if isinstance(value, torch.Tensor) and value.requires_grad:
                tangent = torch.randn(value.shape, dtype=value.dtype).to(value.device)
                return forward_ad.make_dual(value.detach(), tangent)
            return value

        with forward_ad.dual_level():
            torch.manual_seed(4)
            result = self.call(self.op.op, mapped(call, dual))
            pairs = [forward_ad.unpack_dual(tensor) for tensor in tensors_of(result)]
            return [part.clone() for pair in pairs for part in (pair.primal, pair.tangent) if part is not None]

    def _inplace(self, _: int, sample: Any) -> Iterator[Any]:
        function = self.op.inplace_variant
        if function is not None and not sample.broadcasts_input and isinstance(sample.input, torch.Tensor):
            calls = self.pair(sample)
            yield self.compare(
                lambda call: (call[0].data_ptr(), self.call(function, call), call[0].data_ptr()),
                calls,
                lambda a, b: [
                    *of_results(a[1], b[1], calls, self.has_numbers),
                    *(["memory"] if moved(a) != moved(b) else []),
                ],
            )

    def _out(self, number: int, sample: Any) -> Iterator[Any]:
        if not self.op.supports_out or number > _GRADUAL:
            return
        expected, raised = attempt(lambda: self.call(self.op.op, self.pair(sample)[0]))
        if raised is not None or not tensors_of(expected):
            return
        for name, make in _OUTS.items():
            into = functools.partial(self._into, expected=expected, make=make)
            outcome, what = self.compare(into, self.pair(sample), self._same_outs)
            yield outcome, [f"{name}: {difference}" for difference in what if difference != ROUNDING]

    def _into(self, call: Tree, *, expected: Any, make: Callable[[torch.Tensor, str], torch.Tensor]) -> Any:
        device = "cpu" if all(tensor.is_cpu for tensor in tensors_of(list(call))) and "sim" not in str(call) else "sim"
        made = [make(tensor, device) for tensor in tensors_of(expected)]
        before = [tensor.data_ptr() for tensor in made]
        given = made[0] if isinstance(expected, torch.Tensor) else tuple(made) if isinstance(expected, tuple) else made
        result = tensors_of(self.call(self.op.op, call, out=given))
        kept = [t.data_ptr() == was or not was for t, was in zip(made, before, strict=True)]
        itself = [a is b for a, b in zip(result, made, strict=False)]
        return made, (itself, kept, [tensor._version for tensor in made])

    def _same_outs(self, ours: Any, theirs: Any) -> list[str]:
        wrong = [what for a, b in zip(ours[0], theirs[0], strict=True) for what in of_tensors(a, b, self.has_numbers)]
        names = ("returns its out", "keeps the memory", "version")
        pairs = zip(names, ours[1], theirs[1], strict=True)
        return wrong + [f"{name} {there} for {here}" for name, here, there in pairs if here != there]


def moved(result: tuple[int, Any, int]) -> bool:
    """True when the memory was another one after the call."""
    return result[0] != result[2]


def _strided(like: torch.Tensor, device: str) -> torch.Tensor:
    shape = [*like.shape[:-1], like.shape[-1] * 2] if like.dim() else [2]
    wide = torch.zeros(shape, dtype=like.dtype, device=device)
    return wide[..., ::2] if like.dim() else wide[1]


_OUTS: dict[str, Callable[[torch.Tensor, str], torch.Tensor]] = {
    "right size": lambda like, device: torch.zeros(like.shape, dtype=like.dtype, device=device),
    "empty": lambda like, device: torch.empty(0, dtype=like.dtype, device=device),
    "wrong size": lambda like, device: torch.zeros([*like.shape, 3], dtype=like.dtype, device=device),
    "strided": _strided,
    "transposed": lambda like, device: torch.zeros(like.shape[::-1], dtype=like.dtype, device=device).permute(
        *reversed(range(like.dim()))
    ),
}
