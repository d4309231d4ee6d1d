"""Mutants of the solutions: each changes one thing, and each must be noticed."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from autograder.catalogue import Exercise, exercises, find
from autograder.dev.mutants import equivalents, mutants

Dev = Callable[..., subprocess.CompletedProcess[str]]
BANK = Path("autograder/answers/05_linear_algebra/02_is_symmetric")


class Written(Exercise):
    """An exercise whose solution is this text."""

    def __init__(self, source: str) -> None:
        super().__init__("07_autograd", "99", "written")
        self.__dict__["tree"] = ast.parse(source)


def changes(*lines: str) -> list[str]:
    """Return the possible changes in a function of these lines."""
    body = "".join(f"    {line}\n" for line in lines)
    return [mutant.change for mutant in mutants(Written(f'def f(x, y, device=None):\n    """Doc."""\n{body}'))]


@pytest.mark.parametrize(
    ("line", "change"),
    [
        ("return x + y", "x + y → x - y"),
        ("return x @ y", "x @ y → y @ x"),
        ("return x < y", "x < y → x <= y"),
        ("return x.sum(1)", "1 → 2"),
        ("return x.sum(dim=1)", "x.sum(dim=1) → x.sum()"),
        ("return x.detach()", "x.detach() → x"),
        ("return torch.exp(x)", "torch.exp(x) → x"),
        ("return x.T", "x.T → x"),
        ("return x, y", "(x, y) → (y, x)"),
        ("return torch.where(x, y)", "torch.where(x, y) → torch.where(y, x)"),
        ("return torch.ones(3, device=device)", "torch.ones(3, device=device) → torch.ones(3)"),
        ("return x.add_(y)", "x.add_(y) → x.add(y)"),
        ("return x.add(y)", "x.add(y) → x.add_(y)"),
        ("x += y", "x += y → x = x + y"),
        ("x = x + y", "x = x + y → x += y"),
        ("x[0] = y", "x[0] = y → pass"),
        ("return not x", "not x → x"),
        ("return True", "True → False"),
    ],
)
def test_one_thing_changes(line: str, change: str) -> None:
    """The change is among the mutants."""
    assert change in changes(line)


def test_a_guard_can_go() -> None:
    """``with torch.no_grad()`` may be dropped, and an ``if`` turned round."""
    assert "with torch.no_grad(): → if True:" in changes("with torch.no_grad():", "    x += y")
    assert "if x: → if not x:" in changes("if x:", "    return y")


def test_every_mutant_differs_from_the_solution() -> None:
    """No mutant is the program it was made from."""
    for exercise in exercises():
        for mutant in mutants(exercise):
            before, after = mutant.change.split(" → ")
            assert before != re.sub(r" \(\d+\)$", "", after), mutant.name
            compile(mutant.source, mutant.name, "exec")


def test_changes_have_names_of_their_own() -> None:
    """The same change in two places is numbered."""
    found = changes("return x.sum(1) + y.sum(1)")
    assert {"1 → 2", "1 → 2 (2)"} <= set(found)
    assert len(found) == len(set(found))


def test_every_equivalent_has_a_reason() -> None:
    """A listed survivor says why no check can notice it."""
    listed: list[Any] = [reason for exercise in exercises() for reason in equivalents(exercise).values()]
    assert listed
    assert all(isinstance(reason, str) and len(reason) > 10 for reason in listed)


@pytest.fixture
def bank(checkout: Path) -> Path:
    """The small checkout's bank of ``is_symmetric``: three right answers and a wrong one."""
    folder = checkout / BANK
    folder.mkdir(parents=True)
    right = sorted(find("is_symmetric").bank.glob("right_*.py"))[:3]
    for path in (*right, find("is_symmetric").bank / "wrong_mask.py"):
        shutil.copy(path, folder)
    return folder


def test_a_survivor_is_named(bank: Path, dev: Dev) -> None:
    """A mutant with full marks is a problem, and the message says what to do."""
    done = dev("check", "is_symmetric", "--mutants")
    assert done.returncode == 1
    assert "✗ is_symmetric: torch.equal(A, A.T) → torch.equal(A.T, A): survives" in done.stdout
    assert str(bank / "equivalent.toml") in done.stdout


def test_a_listed_survivor_is_counted(bank: Path, dev: Dev) -> None:
    """With its reason next to the bank, all is proven, and the summary tells how many there are."""
    shutil.copy(find("is_symmetric").bank / "equivalent.toml", bank)
    done = dev("check", "is_symmetric", "--mutants")
    assert done.returncode == 0, done.stdout
    assert "mutants killed, 1 equivalent; all proven" in done.stdout


def test_a_listed_mutant_must_exist(bank: Path, dev: Dev) -> None:
    """A reason for a change that is not possible is out of date."""
    (bank / "equivalent.toml").write_text('"A → B" = "made up for this test"\n')
    done = dev("check", "is_symmetric", "--mutants")
    assert done.returncode == 1
    assert "there is no mutant 'A → B'" in done.stdout
