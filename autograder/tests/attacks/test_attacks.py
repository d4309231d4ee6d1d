"""Every attack, behind the strongest walls of this machine: nothing gets through."""

from __future__ import annotations

import pytest

from autograder.grading.walls import strongest
from autograder.tests.attacks.attacks import THREATS, Attack, attacks
from autograder.tests.attacks.measure import Measured, measure
from autograder.tests.attacks.proofs import PROOFS


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> dict[Attack, Measured]:
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
