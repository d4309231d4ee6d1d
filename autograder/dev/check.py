"""Proofs of exercises: ``kata dev check`` grades the answers whose verdicts are known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from autograder.catalogue import PACKAGE, Exercise, select
from autograder.dev.bank import answers, side_by_side
from autograder.dev.form import lacking, strays
from autograder.dev.mutants import EQUIVALENT, equivalents, mutants
from autograder.dev.proof import Expectation, Proof, Unjudged, compare, listed
from autograder.dev.sync import out_of_step
from autograder.errors import BrokenTree, KataError
from autograder.language import Text
from autograder.report.model import Report

MIN_RIGHT, MIN_WRONG = 3, 1


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
        proof.problems += lacking(exercise)
    proof.problems += [f"{path}: out of step; run `kata dev sync`" for path in out_of_step()]
    proof.problems += [f"{path}: belongs to no exercise" for path in strays()]
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
    unjudged = Unjudged()

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
                compare(result, wish, proof)

    grade(submissions, options, judge)
    proof.broken += unjudged.told()
    if unreported:
        proof.broken.append(f"no report came for {listed(list(unreported))}")
    return proof


# --- the answers whose verdicts are known ------------------------------------------------------------------------


def _expectations(exercise: Exercise, proof: Proof) -> Iterator[Expectation]:
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
        yield Expectation(name=f"{exercise.slug}/stub", exercise=exercise, source=stub, untouched=True)
    yield Expectation(name=f"{exercise.slug}/solution", exercise=exercise, source=exercise.solution.read_text("utf-8"))
    for answer in banked:
        yield Expectation(name=answer.name, exercise=exercise, source=answer.source, banked=answer)


def _mutated(exercise: Exercise, proof: Proof) -> Iterator[Expectation]:
    try:
        listed = set(equivalents(exercise))
    except KataError as error:
        proof.problems.append(str(error).replace("\n", " "))
        return
    for mutant in mutants(exercise):
        listed.discard(mutant.change)
        yield Expectation(name=mutant.name, exercise=exercise, source=mutant.source, mutant=mutant)
    for change in sorted(listed):
        proof.problems.append(f"{exercise.bank / EQUIVALENT}: there is no mutant '{change}'")
