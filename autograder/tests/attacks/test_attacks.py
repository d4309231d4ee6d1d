"""Every attack, behind the strongest walls of this machine: nothing gets through, and the page about walls says so."""

from __future__ import annotations

import pytest

from autograder.catalogue import PACKAGE
from autograder.grading.walls import strongest
from autograder.isolation import Level
from autograder.tests.attacks.attacks import THREATS, Attack, attacks
from autograder.tests.attacks.measure import Measured, measure
from autograder.tests.attacks.proofs import PROOFS

PAGE = PACKAGE / "docs" / "walls.md"


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> dict[Attack, Measured]:
    """Return the result of each attack. All are graded in one run."""
    return measure(strongest().level, tmp_path_factory.mktemp("scene"))


@pytest.mark.parametrize("attack", attacks(), ids=lambda attack: attack.id)
def test_is_held(measured: dict[Attack, Measured], attack: Attack) -> None:
    """It wins no point, reads no secret, and spoils nothing and nobody."""
    assert not measured[attack].got_through


def test_the_list_is_whole() -> None:
    """Every attack of the list is here, once, and names the proof that decides."""
    assert [attack.number for attack in attacks()] == list(range(1, len(attacks()) + 1))
    assert len(attacks()) >= THREATS + 15
    assert {attack.proof for attack in attacks()} <= set(PROOFS)


def table() -> dict[str, dict[str, str]]:
    """Return the page's table of attacks, by level."""
    rows = [line.strip("| ").split(" | ") for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]
    (head,) = [row for row in rows if row[0] == "attack"]
    return {name: dict(zip(head[1:], cells, strict=True)) for name, *cells in rows if name.partition(" ")[0].isdigit()}


def test_the_page_lists_every_attack() -> None:
    """The page lists no other attack. Every level that others' code runs at has its column."""
    assert list(table()) == [attack.title for attack in attacks()]
    assert {tuple(row) for row in table().values()} == {tuple(level for level in Level if level is not Level.OWN)}


def test_the_page_says_what_is_measured(measured: dict[Attack, Measured]) -> None:
    """The page says held or got through, as the strongest walls of this machine show it."""
    level = strongest().level
    said = {attack.title: table()[attack.title][level].partition(":")[0] for attack in attacks()}
    assert said == {attack.title: result.told.partition(":")[0] for attack, result in measured.items()}
