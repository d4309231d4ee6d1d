"""Cases that say nothing about devices are drawn on the first device of a run, whichever that is."""

import pytest

from autograder.tests.grading.conftest import Judged

NO_BOOLEANS = "def slices(x):\n    return (x[-1], x[1:3]) if x.is_floating_point() else (x[0], x[1:3])\n"
ONLY_ON_SIM = "def slices(x):\n    return (x[-1], x[1:3]) if x.device.type == 'cpu' else (x[0], x[1:3])\n"


@pytest.mark.parametrize(
    ("source", "devices"),
    [(NO_BOOLEANS, ("cpu",)), (NO_BOOLEANS, ("sim",)), (NO_BOOLEANS, ("cpu", "sim")), (ONLY_ON_SIM, ("cpu", "sim"))],
)
def test_every_sentence_is_drawn_in_every_run(judged: Judged, source: str, devices: tuple[str, ...]) -> None:
    """An answer that is wrong for some dtype or device loses points, on one device and on several."""
    result = judged("slices", source, *devices)
    assert result.score < result.max_score
