"""Statements that raise, and the kind that tells of what they raise."""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping, Sequence

import pytest

from autograder.grading.explained import KINDS, explained
from autograder.grading.explained.kind import Explained, Kind
from autograder.worker import wire
from autograder.worker.raised import exception

HEAD = """
import io, json, math
import numpy as np
import pandas as pd
import torch
x = torch.arange(12.0)
X = x.reshape(3, 4)
def leaf(*shape):
    return torch.ones(*shape, requires_grad=True)
table = pd.DataFrame({"a": [1, 2], "b": ["x", "y"]})
"""
"""The text above all statements."""

Example = str | wire.Raised
"""Statements, or an exception of another machine or version."""
Examples = Mapping[str, Sequence[Example]]
"""They end in the exception, by the name of the mistake."""


def raised(statements: str) -> wire.Raised:
    """Return the exception that these statements raise, as the worker tells it."""
    source = HEAD + statements
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exec(compile(source, "answer", "exec"), {})
    except BaseException as stopped:  # noqa: BLE001 - any exception that they raise
        return exception(stopped, "answer")
    raise AssertionError(f"nothing was raised: {statements}")


def elsewhere(type_: str, text: str) -> wire.Raised:
    """Return an exception that nothing raises here."""
    return wire.Raised(type_, [type_, "Exception"], 1, text)


def told(statements: str) -> Explained | None:
    """Return the explanation of what these statements raise."""
    return explained(raised(statements), HEAD + statements)


def each(examples: Examples) -> pytest.MarkDecorator:
    """Run a test with each example, next to the name of its mistake."""
    return pytest.mark.parametrize(
        ("mistake", "example"), [(mistake, example) for mistake, some in examples.items() for example in some]
    )


def each_kind(kinds: Sequence[Kind]) -> pytest.MarkDecorator:
    """Run a test with each kind."""
    return pytest.mark.parametrize("kind", [pytest.param(kind, id=kind.mistake) for kind in kinds])


def require_told(mistake: str, example: Example, kinds: Sequence[Kind]) -> None:
    """Require that one of these kinds comes first, and speaks both languages without a number."""
    error, text, line = _read(example)
    found = next((kind for kind in KINDS if kind.explain(error, text, line)), None)
    assert found in kinds
    said = explained(error, text)
    assert said is not None
    assert said.mistake == mistake
    assert not re.search("[\u4e00-\u9fff]", said.told.en)
    assert re.search("[\u4e00-\u9fff]", said.told.zh)
    assert not re.search(r"(?<![A-Za-z_\d.-])[2-9]\b|\d\d", said.told.en + said.told.zh)


def require_shown(kind: Kind, examples: Examples) -> None:
    """Require that an example is of this kind, and no longer is if its type or its text is another."""
    read = [_read(example) for example in examples[kind.mistake]]
    own = [(error, text, line) for error, text, line in read if kind.explain(error, text, line)]
    assert own, "nothing shows it"
    for error, text, line in own:
        assert kind.explain(wire.Raised("Warning", ["Warning"], 1, error.text), text, line) is None
        other = wire.Raised(error.type, error.bases, 1, "'something else'")
        assert not kind.pattern or kind.explain(other, text, line) is None
        assert not kind.line or kind.explain(error, text, "pass") is None


def _read(example: Example) -> tuple[wire.Raised, str, str]:
    """Return the exception, the text that raised it, and the line that did."""
    if isinstance(example, wire.Raised):
        return example, "", ""
    error, text = raised(example), HEAD + example
    lines = text.splitlines()
    line = lines[error.line - 1].strip() if error.line is not None and error.line <= len(lines) else ""
    return error, text, line
