"""The attacks: one small hostile answer, or one hostile way to hand in, for each.

An answer is a file of ``answers/``, and its first lines say what it is::

    # attack 07: patch identity probes
    # harm: a swapped storage looks like the one that was there
    # twin: add_in_place/wrong_data_assigned
    # proof: gains nothing

The twin is an answer of the bank that does the same wrong work without the lie. Where a line ``# --- the next student``
stands, what follows is handed in afterwards by somebody else. A word such as ``KATA_MARKS`` stands for something of the
scene. An answer that could read a secret raises an exception whose text begins with ``LOOT``. What students would be
shown of it is marked ``LEAK``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from autograder.catalogue import Exercise, find
from autograder.tests.attacks import submissions
from autograder.tests.attacks.scene import Scene

ANSWERS = Path(__file__).parent / "answers"
THREATS = 42
"""Attacks on autograders that were collected before this one was built; those with higher numbers came after."""
_NEXT = re.compile(r"^# --- the next student\n", re.MULTILINE)
_HEAD = re.compile(r"# attack (\d{2,3}): (.+)\n# harm: (.+)\n# twin: (.+)\n# proof: (.+)\n")


@dataclass(frozen=True)
class Attack:
    """One attack: its harm, its way, the proof that decides, and the honest answer it is held against.

    ``parts`` are the answers in the order in which they are handed in. ``hand_in`` makes submissions of another shape
    in an empty folder and returns their paths.
    """

    number: int
    name: str
    harm: str
    twin: str
    proof: str
    parts: tuple[str, ...] = ()
    hand_in: submissions.HandIn | None = field(default=None, compare=False)

    @property
    def id(self) -> str:
        """The name of the attack in a test, which it also writes wherever it gets through."""
        return f"{self.number:02}_{self.name.replace(' ', '_')}"

    @property
    def title(self) -> str:
        """The name of the attack in the table."""
        return f"{self.number:02} {self.name}"

    @property
    def exercise(self) -> Exercise:
        """The exercise whose points it is after."""
        return find(self.twin.partition("/")[0])

    @property
    def honest(self) -> str:
        """The twin's source text."""
        return (self.exercise.bank / f"{self.twin.partition('/')[2]}.py").read_text("utf-8")

    @property
    def uses_pandas(self) -> bool:
        """True when one of its answers names it, or is one about tables."""
        return any("pandas" in text for text in (*self.parts, self.honest))

    def sources(self, scene: Scene) -> Iterator[str]:
        """Its answers, as they are handed in."""
        for part in self.parts:
            yield scene.fill_in(part, self.id)


@functools.cache
def attacks() -> tuple[Attack, ...]:
    """All of them, by number."""
    answers = [_read(path) for path in ANSWERS.glob("[0-9]*.py")]
    shapes = [Attack(s.number, s.name, s.harm, submissions.TWIN, s.proof, hand_in=s.hand_in) for s in submissions.ALL]
    return tuple(sorted([*answers, *shapes], key=lambda attack: attack.number))


def _read(path: Path) -> Attack:
    text = path.read_text("utf-8")
    head = _HEAD.match(text)
    assert head is not None, f"{path.name} does not begin as an attack"
    number, name, harm, twin, proof = head.groups()
    attack = Attack(int(number), name, harm, twin, proof, tuple(_NEXT.split(text)))
    assert path.stem == attack.id, f"{path.name} is attack {attack.id}"
    return attack
