"""Options of a grading run, as they are given and as pytest takes them."""

from __future__ import annotations

import pytest

from autograder.errors import UnknownDevice
from autograder.grading.options import DEVICES, SUBMISSION, Options, pytest_addoption, require_devices
from autograder.isolation import Level


def test_a_run_that_chooses_nothing_grades_everything_everywhere() -> None:
    """Behind walls, and in the language of answers."""
    options = Options()
    assert (options.only, options.devices) == ((), DEVICES)
    assert not options.any_text and not options.own


def test_devices_come_back_in_the_order_that_was_asked() -> None:
    """Any iterable will do."""
    assert require_devices(iter(["sim", "cpu"])) == ("sim", "cpu")


def test_each_unknown_device_is_named_with_the_known_ones() -> None:
    """In both languages."""
    with pytest.raises(UnknownDevice) as wrong:
        require_devices(["tpu", "cpu", "mps"])
    assert wrong.value.found.en == "there is no device 'mps, tpu'"
    assert "“mps、tpu”" in wrong.value.found.zh
    assert all(device in wrong.value.next_step.en for device in DEVICES)


def parsed(*arguments: str) -> dict[str, object]:
    parser = pytest.Parser(_ispytest=True)
    pytest_addoption(parser)
    return vars(parser.parse_known_args(list(arguments)))


def test_pytest_takes_them() -> None:
    """Several submissions may be given; nothing else need be."""
    found = parsed(SUBMISSION, "a", SUBMISSION, "b")
    assert found["kata_submission"] == ["a", "b"]
    assert (found["kata_only"], found["kata_walls"], found["kata_seed"]) == ("", None, None)
    assert found["kata_device"] == "cpu,sim,cuda"
    assert not found["kata_own"] and not found["kata_any_text"]


def test_a_seed_is_a_number_and_walls_are_a_level() -> None:
    """Pytest refuses all else."""
    found = parsed("--kata-seed", "3", "--kata-walls", "own", "--kata-own")
    assert (found["kata_seed"], found["kata_walls"], found["kata_own"]) == (3, Level.OWN, True)
    for wrong in (("--kata-seed", "x"), ("--kata-walls", "none-such")):
        with pytest.raises((SystemExit, pytest.UsageError)):
            parsed(*wrong)
