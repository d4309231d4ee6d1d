"""Prints, asserts and logs of an answer cost it nothing. Values that go on to something else always do."""

from __future__ import annotations

import textwrap

import pytest

from autograder.grading.call import Call
from autograder.grading.inputs import distinct
from autograder.grading.looking import looking_lines
from autograder.tests.grading.conftest import Fixture, Judged

LOOKS = {
    "prints a sum": "x += y\nprint(z.sum())",
    "prints a tensor": "x += y\nprint('now', x)",
    "prints a text": "x += y\nprint(f'{(x * 2).mean()} and {x.view(-1)[:2]}')",
    "prints over lines": "x += y\nprint(\n    x + 1,\n    (x - 1).max(),\n)",
    "prints what a function looks up": "x += y\nprint(summary(x))",
    "asserts with a copy": "x += y\nassert torch.equal(x, x.clone())",
    "asserts before": "assert (x + y).isfinite().all(), 'not finite'\nx += y",
    "asserts what it left": "before = id(x)\nx += y\nassert id(x) == before and torch.allclose(x, x + 0)",
    "logs": "x += y\nlogging.info('%s', x.sum())",
    "warns": "x += y\nif x.dim() > 9: warnings.warn(str(x.sum()))\nlogging.debug(str(x.mean()))",
    "prints in a loop": "x += y\nfor row in x:\n    print(row.sum().item(), row.max())",
}
WORKS = {
    "a walrus in an assert": "assert (s := x + y) is not None\nx.copy_(s)",
    "a walrus that is not read again": "assert (s := x + y) is not None\nx += y",
    "a copy within an assert": "assert x.copy_(x + y) is x",
    "a sum handed out of a print": "kept = []\nprint(kept.append(x + y))\nx.copy_(kept[0])",
    "a sum written through a print": "print(torch.add(x + 0, y, out=x))",
    "a copy on the line of a print": "s = x + y; print(s.sum())\nx.copy_(s)",
    "a condition before a print": "if (x + y).sum() > 0: print('positive')\nx += y",
    "a copy in two steps": "kept = []\nprint(kept.append((x + 0).add_(y)))\nx.copy_(kept[0])",
    "a temporary": "s = x + y\nprint(s.sum())\nx.copy_(s)",
}
HEAD = "import logging, warnings\nimport torch\ndef summary(t):\n    return t.sum() / t.numel()\n"


def source(body: str) -> str:
    body = textwrap.indent(body.replace("z", "x"), "    ")
    return f"{HEAD}def add_in_place(x, y):\n{body}\n    return x\n"


def added(answer_to: Fixture, body: str, device: str) -> Call:
    x, y = distinct(3, 4), distinct(3, 4)
    return answer_to("add_in_place", source(body), device).add_in_place(x, y).gives(x + y, changes={"x": x + y})


@pytest.mark.parametrize("device", ["cpu", "sim"])
@pytest.mark.parametrize("body", LOOKS.values(), ids=LOOKS.keys())
def test_looking_costs_nothing(answer_to: Fixture, body: str, device: str) -> None:
    """The record shows only the answer's own bytes, peak and operations."""
    call = added(answer_to, body, device)
    assert (call.allocated, call.trace.peak) == (0, 0)
    assert set(call.operations) <= {"add_", "select", "unbind", "view", "alias"}


@pytest.mark.parametrize("device", ["cpu", "sim"])
@pytest.mark.parametrize("body", WORKS.values(), ids=WORKS.keys())
def test_work_counts_wherever_it_stands(answer_to: Fixture, body: str, device: str) -> None:
    """A sum that is built in a second tensor is seen, also within a print or an assert."""
    call = added(answer_to, body, device)
    assert call.allocated > 0
    assert call.trace.peak > 0


def test_each_operation_has_its_line(answer_to: Fixture) -> None:
    """The line that made the bytes is known, and the one that called the function in which it stands."""
    call = added(answer_to, "m = summary(x)\nx += y", "cpu")
    assert [step.lines for step in call.trace.operations if step.allocated] == [[4, 6], [4, 6]]


@pytest.mark.parametrize("body", ["x += y\nassert torch.equal(x, x.clone())", "x += y\nprint(x.sum(), x)"])
def test_an_answer_that_looks_earns_all(judged: Judged, body: str) -> None:
    """Every check passes on every device, also those with room only for the result."""
    result = judged("add_in_place", source(body), "cpu", "sim")
    assert result.score == result.max_score


def test_a_hidden_copy_next_to_an_assert_does_not_fit(answer_to: Fixture) -> None:
    """The room that an assert needs is given to it, and not to a copy that no operation shows."""
    x, y = distinct(1000, 1000), distinct(1000, 1000)
    body = "x.numpy()[:] = x.numpy() + y.numpy()\nassert x.sum() is not None"
    call = answer_to("add_in_place", source(body)).with_room(0).add_in_place(x, y)
    assert call.error is not None


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("print(1)", {1}),
        ("x = 1\nassert x\nprint(\n  x\n)", {2, 3, 4, 5}),
        ("if x: print(1)", set()),
        ("if x:\n    print(1)\nelse:\n    y = 2", {2}),
        ("y = 1; print(y)", set()),
        ("print(y := 1)", set()),
        ("printed(1)", set()),
        ("logging.warning(x)\nmath.log(x)", {1}),
        ("try:\n    assert x\nexcept E:\n    print(x)", {2, 4}),
        ("print(", set()),
    ],
)
def test_lines_that_only_look(text: str, lines: set[int]) -> None:
    """A line counts when nothing else stands on it."""
    assert looking_lines(text) == lines


@pytest.mark.parametrize(
    ("body", "en", "zh"),
    [
        ("s = x + y\nx.copy_(s)", "48 bytes were allocated in line 6:", "新分配了 48 字节，在第 6 行："),
        ("a = x + 0\nx.copy_(a + y)", "in the lines 6, 7:", "在第 6、7 行"),
        ("def total(): return x + y\nx.copy_(total())", "in line 6:", "在第 6 行"),
        ("s = x + y\nprint(x * 2, x * 3)\nx.copy_(s)", "allocated in line 6:", "在第 6 行"),
    ],
)
def test_a_message_about_bytes_names_the_line(answer_to: Fixture, body: str, en: str, zh: str) -> None:
    """It names the line that made them, not the one that prints."""
    call = added(answer_to, body, "cpu")
    told = f"{call.allocated} bytes were allocated{call.where_allocated.en}:"
    assert told.endswith(en)
    assert zh in f"新分配了 {call.allocated} 字节{call.where_allocated.zh}："
