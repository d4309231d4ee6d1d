"""One warm server for all tests here, and answers graded in one run."""

from collections.abc import Callable, Collection, Iterable, Iterator

import pytest
import torch

from autograder import submission
from autograder.catalogue import find
from autograder.grading.answer import Answer
from autograder.grading.budget import Budget
from autograder.grading.diagnosis import diagnosis
from autograder.grading.in_pytest import run
from autograder.grading.levels import server_at
from autograder.grading.observation import SeenTensor
from autograder.grading.options import Options
from autograder.grading.server import Server, Worker
from autograder.grading.walled import WalledServer
from autograder.grading.walls import strongest
from autograder.grading.workers import Workers
from autograder.report.model import ExerciseResult, Report
from autograder.submission import Submission
from autograder.worker import wire, words


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with server_at(strongest()) as server:
        yield server


Fixture = Callable[..., Answer]


@pytest.fixture
def answer_to(server: Server) -> Iterator[Fixture]:
    """``answer_to(slug, source, device)``: that source as the answer of that exercise."""
    opened: list[Answer] = []

    def open_answer(slug: str, source: str, device: str = "cpu") -> Answer:
        opened.append(
            Answer(
                find(slug), submission.Answer(path=f"{slug}.py", source=source), device, Workers(server, may_keep=False)
            )
        )
        return opened[-1]

    yield open_answer
    for answer in opened:
        answer.close()


@pytest.fixture
def forked(monkeypatch: pytest.MonkeyPatch) -> list[Worker]:
    """Collect the forks that the server makes."""
    made: list[Worker] = []
    fork = WalledServer.worker

    def noted(server: WalledServer, parts: Collection[words.Part], budget: Budget) -> Worker:
        made.append(fork(server, parts, budget))
        return made[-1]

    monkeypatch.setattr(WalledServer, "worker", noted)
    return made


Graded = Callable[[Iterable[Submission], Options], list[Report]]


@pytest.fixture(scope="session")
def graded(server: Server) -> Graded:
    """``graded(submissions, options)``: the reports of a run on the warm server."""

    def grade_on_server(submissions: Iterable[Submission], options: Options) -> list[Report]:
        reports: list[Report] = []
        run(submissions, options, server, reports.append)
        return reports

    return grade_on_server


Judged = Callable[..., ExerciseResult]


@pytest.fixture(scope="session")
def judged(graded: Graded) -> Judged:
    """``judged(slug, source, *devices)``: the result of that answer to that exercise, on the CPU or these devices."""

    def judge_one(slug: str, source: str | submission.Answer, *devices: str) -> ExerciseResult:
        answer = (
            source if isinstance(source, submission.Answer) else submission.Answer(path=f"{slug}.py", source=source)
        )
        options = Options(only=(slug,), devices=devices or ("cpu",))
        (report,) = graded([Submission("alice", {slug: answer})], options)
        return report.exercises[0]

    return judge_one


def seen(tensor: torch.Tensor) -> SeenTensor:
    """The tensor as the judge sees one of the worker's."""
    data = tensor.contiguous().view(-1).view(torch.uint8).numpy().tobytes()
    size = tensor.untyped_storage().nbytes()
    dtype = str(tensor.dtype).removeprefix("torch.")
    shape, stride = list(tensor.shape), list(tensor.stride())
    state = wire.TensorState(1, 1, 64, size, 64, 0, shape, stride, dtype, "cpu", 0, False, True, None, None, data)
    return SeenTensor(state)


WANTED = torch.tensor([[1.5, -2.0, 3.25], [4.0, 5.5, -6.25]])
SQUARE = torch.tensor([[1.5, -2.0], [4.0, 5.5]])
"""Right results, to make wrong ones of."""


def mistake(result: object, expected: object, **inputs: torch.Tensor) -> str | None:
    """The name that the diagnosis gives to a wrong result."""
    found = diagnosis(result, expected, [(name, seen(value)) for name, value in inputs.items()])
    return found.mistake if found else None
