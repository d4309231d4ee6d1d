"""The list of a workspace's exercises: the state of each, and the number of passed ones in each note."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping

from autograder.catalogue import Exercise, exercises
from autograder.language import Text
from autograder.workspace.progress import Standing

_PASSED, _TRIED, _LEFT = "✓", "✗", "·"
_ALL = Text("{passed} of {count} passed", "{count} 题中通过了 {passed} 题")


def lines(standings: Mapping[str, Standing], lang: str, here: Exercise | None = None) -> Iterator[str]:
    """Return the list, line by line. With ``here``, which is marked, it names only the exercises of its note."""
    for note, group in itertools.groupby(exercises(), key=lambda exercise: exercise.note):
        listed = list(group)
        yield f"{note}  {_passed(listed, standings)}/{len(listed)}"
        for exercise in listed if here is None or here in listed else ():
            standing = standings.get(exercise.slug)
            sign = _LEFT if standing is None else _PASSED if standing.is_passed else _TRIED
            points = standing.verdict if standing is not None and not standing.is_passed else ""
            title = f"{exercise.title[lang]}  {points}".rstrip()
            yield f"{'>' if exercise is here else ' '} {sign} {exercise.number}  {exercise.slug:<24} {title}"
    yield _ALL[lang].format(passed=_passed(exercises(), standings), count=len(exercises()))


def _passed(listed: tuple[Exercise, ...] | list[Exercise], standings: Mapping[str, Standing]) -> int:
    return sum(exercise.slug in standings and standings[exercise.slug].is_passed for exercise in listed)
