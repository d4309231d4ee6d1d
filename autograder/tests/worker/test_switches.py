"""Global switches: the answer's while its code runs, ours while our code does."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
import torch

from autograder.worker.switches import Switches

SWITCHES: dict[str, Callable[[], object]] = {
    "grad mode": lambda: torch.set_grad_enabled(False),
    "default dtype": lambda: torch.set_default_dtype(torch.float64),
    "default device": lambda: torch.set_default_device("meta"),
    "anomaly mode": lambda: torch.autograd.set_detect_anomaly(True),
    "threads": lambda: torch.set_num_threads(torch.get_num_threads() + 1),
}


def _state() -> tuple[object, ...]:
    made = torch.empty(0)
    return torch.is_grad_enabled(), made.dtype, made.device, torch.is_anomaly_enabled(), torch.get_num_threads()


@pytest.fixture
def switches() -> Iterator[Switches]:
    """A set whose answer draws no numbers; this process is left as it was found."""
    found, filters = _state(), np.geterr()
    switches = Switches()
    switches.begin(draws=False)
    yield switches
    assert _state() == found
    np.seterr(**filters)


@pytest.mark.parametrize("name", SWITCHES)
def test_a_switch_that_a_call_leaves_changed_is_named_and_put_back(switches: Switches, name: str) -> None:
    """It is named once; the next call finds what the first one found."""
    with switches:
        SWITCHES[name]()
    assert switches.left_changed == [name]
    with switches:
        pass
    assert switches.left_changed == []


@pytest.mark.parametrize("name", SWITCHES)
def test_a_switch_of_the_files_top_level_holds_for_its_calls_only(switches: Switches, name: str) -> None:
    """The calls find it as the file left it and are not blamed for it. Our code in between finds its own."""
    ours = _state()
    with switches:
        SWITCHES[name]()
        theirs = _state()
    switches.keep()
    assert theirs != ours
    for _ in range(2):
        assert _state() == ours
        with switches:
            assert _state() == theirs
        assert switches.left_changed == []


def test_the_random_state_is_named_and_followed(switches: Switches) -> None:
    """A draw is noticed in the call that makes it, not again in the next."""
    with switches:
        torch.rand(1)
    assert switches.left_changed == ["torch's random state"]
    with switches:
        pass
    assert switches.left_changed == []


def test_warnings_and_numpy_errors_stay_with_the_answer(switches: Switches) -> None:
    """An answer that turns warnings or NumPy's errors into exceptions does not turn ours, and is not blamed."""
    import warnings

    with switches:
        warnings.simplefilter("error")
        np.seterr(all="raise")
    switches.keep()
    assert switches.left_changed == []
    assert np.geterr()["divide"] != "raise"
    with switches, pytest.raises(FloatingPointError):
        np.ones(1) / np.zeros(1)
    with switches, pytest.raises(UserWarning):
        warnings.warn("x", stacklevel=1)


def test_python_s_random_state_is_looked_at_where_the_answer_draws() -> None:
    """It is large, so code that never names it is not asked."""
    import random

    switches = Switches()
    for draws, named in ((True, ["Python's random state"]), (False, [])):
        switches.begin(draws=draws)
        with switches:
            random.random()
        assert switches.left_changed == named
