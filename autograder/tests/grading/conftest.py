"""One warm server for all tests here, and answers graded in one run."""

from collections.abc import Callable, Iterator

import pytest

from autograder import submission
from autograder.catalogue import find
from autograder.grading.answer import Answer
from autograder.grading.server import Server
from autograder.grading.walls import strongest


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with Server(strongest()) as server:
        yield server


Fixture = Callable[..., Answer]


@pytest.fixture
def answer_to(server: Server) -> Iterator[Fixture]:
    """``answer_to(slug, source, device)``: that source as the answer of that exercise."""
    opened: list[Answer] = []

    def open_answer(slug: str, source: str, device: str = "cpu") -> Answer:
        opened.append(Answer(find(slug), submission.Answer(f"{slug}.py", source), device, server))
        return opened[-1]

    yield open_answer
    for answer in opened:
        answer.close()
