"""Proofs of exercises: the assertions of ``kata dev check`` about every one of them."""

from __future__ import annotations

import doctest
import importlib.util
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from autograder.catalogue import PACKAGE, ROOT, Exercise, exercises, select
from autograder.dev.bank import Banked, answers, side_by_side
from autograder.dev.mutants import EQUIVALENT, Mutant, equivalents, mutants
from autograder.dev.sync import out_of_step
from autograder.errors import BrokenTree, KataError
from autograder.feedback import Feedback
from autograder.language import Text
from autograder.report.model import CheckResult, ExerciseResult, Report
from autograder.verdicts import Status

MIN_HINTS, MIN_RIGHT, MIN_WRONG = 3, 3, 1


@dataclass(kw_only=True)
class Proof:
    """The proven facts, and those that could not be proven.

    ``problems`` are things to repair in an exercise or its bank. ``broken`` gives reasons why something was not judged
    at all.
    """

    exercises: int = 0
    checks: int = 0
    right: int = 0
    wrong: int = 0
    refused: int = 0
    mutants: int = 0
    killed: int = 0
    equivalent: int = 0
    devices: tuple[str, ...] = ()
    seed: int | None = None
    problems: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """The exit code. 0: all proven. 1: problems. 2: something was not judged."""
        return 2 if self.broken else 1 if self.problems else 0

    def summary(self) -> str:
        """Return one line of counts."""
        count = len(self.problems) + len(self.broken)
        verdict = f"{count} problems" if count else "all proven"
        mutants = f"{self.killed} of {self.mutants} mutants killed, {self.equivalent} equivalent; "
        return (
            f"{self.exercises} exercises, {self.checks} checks on {', '.join(self.devices) or 'no device'}: "
            f"{self.right} right answers accepted, {self.wrong} wrong answers rejected for the right reason"
            f"{f', {self.refused} refused' if self.refused else ''}; "
            f"{mutants if self.mutants else ''}{verdict} (seed {self.seed})"
        )


@dataclass(frozen=True, kw_only=True)
class _Expectation:
    """One submission of the run and the facts that its report must state."""

    name: str
    exercise: Exercise
    source: str
    banked: Banked | None = None
    untouched: bool = False
    mutant: Mutant | None = None


def prove(
    slugs: Iterable[str] = (),
    seed: int | None = None,
    with_mutants: bool = False,
    watch: Callable[[Report], None] = lambda _: None,
) -> Proof:
    """Prove these exercises, or all of them. ``watch`` sees every report. Raises KataError when it cannot start."""
    from autograder.grading.run import Options, grade
    from autograder.grading.walls import for_own_code

    chosen = select(slugs)
    if not chosen:
        raise BrokenTree(
            Text(f"{PACKAGE / 'graders'}: there is no exercise to prove", f"{PACKAGE / 'graders'}：没有可以验证的题"),
            Text("Add one with `kata dev new`.", "请用 `kata dev new` 添加一道题。"),
        )
    proof = Proof(exercises=len(chosen))
    for exercise in chosen:
        proof.problems += _well_formed(exercise)
    proof.problems += [f"{path}: out of step; run `kata dev sync`" for path in out_of_step()]
    proof.problems += [f"{path}: belongs to no exercise" for path in _strays()]
    expected = {wish.name: wish for exercise in chosen for wish in _expectations(exercise, proof)}
    if with_mutants:
        expected |= {wish.name: wish for exercise in chosen for wish in _mutated(exercise, proof)}
    if proof.problems:
        return proof
    # Next to each other, so that they also prove that earlier answers do not influence the verdict.
    submissions = side_by_side((wish.exercise, wish.name, wish.source) for wish in expected.values())
    walls = for_own_code().level  # the bank is the author's own
    options = Options(only=tuple(exercise.slug for exercise in chosen), walls=walls, seed=seed)

    unreported = dict(expected)
    unjudged = _Unjudged()

    def judge(report: Report) -> None:
        watch(report)
        proof.devices, proof.seed = report.devices, report.seed
        for result in report.exercises:
            if result.path is None:
                continue
            wish = unreported.pop(result.path)
            if not result.is_judged:
                unjudged.add(wish, result)
            else:
                _compare(result, wish, proof)

    grade(submissions, options, judge)
    proof.broken += unjudged.told()
    if unreported:
        proof.broken.append(f"no report came for {_listed(list(unreported))}")
    return proof


# --- what can be seen without grading ---------------------------------------------------------------------------


def _well_formed(exercise: Exercise) -> Iterator[str]:
    try:
        if not exercise.prompt.en or not exercise.prompt.zh:
            yield f"{exercise.solution}: the prompt is missing in one language"
        if len(exercise.hints) < MIN_HINTS or not all(hint.en and hint.zh for hint in exercise.hints):
            yield f"{exercise.solution}: needs {MIN_HINTS} hints in both languages"
        if not exercise.why.en or not exercise.why.zh:
            yield f"{exercise.solution}: WHY is missing in one language"
        yield from _examples_hold(exercise)
    except KataError as error:
        yield str(error).replace("\n", " ")
    if not exercise.grader.is_file():
        yield f"{exercise.grader}: missing"


def _examples_hold(exercise: Exercise) -> Iterator[str]:
    spec = importlib.util.spec_from_file_location(f"solution_{exercise.slug}", exercise.solution)
    assert spec is not None and spec.loader is not None, "a .py file has a loader"
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for function in exercise.functions:
        if ">>>" not in function.docstring:
            yield f"{exercise.solution}: {function.name} has no example"
    lines: list[str] = []
    runner = doctest.DocTestRunner(verbose=False)
    for test in doctest.DocTestFinder().find(module, "solution"):
        runner.run(test, out=lines.append)
    if runner.summarize(verbose=False).failed:
        yield f"{exercise.solution}: an example does not hold\n{''.join(lines)}"


def _strays() -> list[Path]:
    """Return Python files in the hidden trees and in ``solutions`` that no exercise owns."""
    owned = {exercise.solution for exercise in exercises()} | {exercise.grader for exercise in exercises()}
    folders = [exercise.bank for exercise in exercises()]
    trees = (ROOT / "solutions", PACKAGE / "graders", PACKAGE / "answers")
    found = [
        path for tree in trees for path in sorted(tree.rglob("*")) if path.is_file() and "__pycache__" not in path.parts
    ]
    return [path for path in found if path not in owned and path.parent not in folders]


def _expectations(exercise: Exercise, proof: Proof) -> Iterator[_Expectation]:
    try:
        banked = answers(exercise)
    except KataError as error:
        proof.problems.append(str(error).replace("\n", " "))
        return
    wrong = sum(bool(answer.loses) for answer in banked)
    right = sum(not answer.refused for answer in banked) - wrong
    if right < MIN_RIGHT or wrong < MIN_WRONG:
        proof.problems.append(
            f"{exercise.bank}: {right} right and {wrong} wrong answers; it needs {MIN_RIGHT} and {MIN_WRONG}"
        )
    if exercise.stub.is_file():  # else it is out of step, which is told above
        stub = exercise.stub.read_text("utf-8")
        yield _Expectation(name=f"{exercise.slug}/stub", exercise=exercise, source=stub, untouched=True)
    yield _Expectation(name=f"{exercise.slug}/solution", exercise=exercise, source=exercise.solution.read_text("utf-8"))
    for answer in banked:
        yield _Expectation(name=answer.name, exercise=exercise, source=answer.source, banked=answer)


def _mutated(exercise: Exercise, proof: Proof) -> Iterator[_Expectation]:
    try:
        listed = set(equivalents(exercise))
    except KataError as error:
        proof.problems.append(str(error).replace("\n", " "))
        return
    for mutant in mutants(exercise):
        listed.discard(mutant.change)
        yield _Expectation(name=mutant.name, exercise=exercise, source=mutant.source, mutant=mutant)
    for change in sorted(listed):
        proof.problems.append(f"{exercise.bank / EQUIVALENT}: there is no mutant '{change}'")


# --- what the reports must say ----------------------------------------------------------------------------------


class _Unjudged:
    """Faults of ours or of the machine, each reported once. A grader that raises does so for most answers."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[str, list[str]]] = {}

    def add(self, wish: _Expectation, result: ExerciseResult) -> None:
        """Note why this answer was not judged."""
        told = [check.outcome for check in result.checks if not check.outcome.is_judged]
        details = [outcome.feedback.detail or outcome.feedback.en for outcome in told if outcome.feedback is not None]
        for detail in details or [f"{wish.exercise.grader}: not judged"]:
            place = ": ".join(detail.split(": ")[:2])  # file, line and type of exception; its text may differ
            names = self._found.setdefault(place, (detail, []))[1]
            if wish.name not in names:
                names.append(wish.name)

    def told(self) -> list[str]:
        """Return one line for each fault."""
        return [f"{detail} (not judged: {_listed(names)})" for detail, names in self._found.values()]


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - 1} more" if len(names) > 1 else ""
    return f"{names[0]}{more}"


def _compare(result: ExerciseResult, wish: _Expectation, proof: Proof) -> None:
    if wish.untouched:
        proof.checks += len(result.checks)
        if result.score or result.status is not Status.NOT_ATTEMPTED:
            proof.problems.append(
                f"{wish.name}: the stub is '{result.status}' and scores {result.score:g}; it must score 0"
            )
    elif wish.mutant is not None:
        _must_die(result, wish.mutant, proof)
    elif wish.banked is not None and wish.banked.refused:
        _must_be_refused(result, wish.banked, proof)
    elif wish.banked is None or not wish.banked.loses:
        _must_pass(result, wish, proof)
    else:
        _must_lose(result, wish.banked, proof)


def _must_pass(result: ExerciseResult, wish: _Expectation, proof: Proof) -> None:
    if result.status is not Status.PASSED:
        proof.problems.append(f"{wish.name}: must get full marks, but {_told(result.checks)}")
        return
    proof.right += wish.banked is not None


def _must_be_refused(result: ExerciseResult, answer: Banked, proof: Proof) -> None:
    named = ", ".join(answer.refused)
    told = None if result.feedback is None else result.feedback.detail
    if result.status is not Status.REFUSED or result.score:
        proof.problems.append(f"{answer.name}: must be refused, but it is '{result.status}'")
    elif told != named:
        proof.problems.append(f"{answer.name}: must be refused for {named}, but it is for {told}")
    else:
        proof.refused += 1


def _must_die(result: ExerciseResult, mutant: Mutant, proof: Proof) -> None:
    killed, listed = result.status is not Status.PASSED, mutant.change in equivalents(mutant.exercise)
    proof.mutants += 1
    proof.killed += killed
    proof.equivalent += listed and not killed
    if killed == listed:
        proof.problems.append(
            f"{mutant.name}: listed as equivalent, but it is killed"
            if killed
            else f"{mutant.name}: survives; add a check, or list it in {mutant.exercise.bank / EQUIVALENT}"
        )


def _must_lose(result: ExerciseResult, answer: Banked, proof: Proof) -> None:
    lost = [check for check in result.checks if check.outcome.status.is_lost]
    names = tuple(check.name for check in lost)
    if names != answer.loses:
        proof.problems.append(f"{answer.name}: must lose {', '.join(answer.loses)}, but {_told(lost)}")
        return
    feedback = lost[0].outcome.feedback
    if feedback is None or not feedback.en or not feedback.zh:
        proof.problems.append(f"{answer.name}: the message is missing in one language")
    elif (feedback.mistake or "none") != answer.mistake:
        proof.problems.append(f"{answer.name}: must be told '{answer.mistake}', but {_told(lost[:1])}")
    else:
        proof.wrong += 1


def _told(checks: Sequence[CheckResult]) -> str:
    lost = [check for check in checks if check.outcome.status is not Status.PASSED]
    if not lost:
        return "it gets full marks"
    return "; ".join(f"{check.name} is {check.outcome.status}{_said(check.outcome.feedback)}" for check in lost)


def _said(feedback: Feedback | None) -> str:
    return f" ({feedback.mistake or 'none'}: {feedback.en} {feedback.detail or ''})" if feedback else ""
