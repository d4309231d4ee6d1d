"""Exceptions about devices and memory, as they are raised here and where there is an accelerator."""

from __future__ import annotations

from autograder.grading.explained.devices import KINDS
from autograder.grading.explained.kind import Kind
from autograder.tests.grading.explained.examples import Example, each, each_kind, elsewhere, require_shown, require_told

EXAMPLES: dict[str, list[Example]] = {
    "two devices": [
        'x + torch.ones(12, device="meta")',
        elsewhere(
            "RuntimeError",
            "Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!",
        ),
    ],
    "numpy of a device tensor": ['torch.ones(3, device="meta").numpy()'],
    "unknown device": ['x.to("gpu")', 'torch.device("abc")'],
    "no memory": ["torch.zeros(10**7, 10**7)", "np.zeros((10**7, 10**7))"],
    "CUDA not here": [
        elsewhere("AssertionError", "Torch not compiled with CUDA enabled"),
        elsewhere("RuntimeError", "No CUDA GPUs are available"),
    ],
}


@each(EXAMPLES)
def test_what_is_raised_is_recognised(mistake: str, example: Example) -> None:
    """The kind is found by the exception as it is raised, before all others."""
    require_told(mistake, example, KINDS)


@each_kind(KINDS)
def test_a_near_miss_is_not_recognised(kind: Kind) -> None:
    """The same text under another type, and another text under the same type, are of no such kind."""
    require_shown(kind, EXAMPLES)
