"""Preparation of a process before the first answer: import, touch and close."""

from __future__ import annotations

import gc
import os

import pandas  # noqa: F401  # imported for the answers
import torch

from . import closings, runner, sim, words


def warm_up(walls: str) -> tuple[words.Ready, runner.Warm]:
    """Return the greeting to the judge, and the objects that every answer is run with."""
    closings.close_libraries()
    runner.prepare_torch()
    devices = ["cpu", *([sim.NAME] if sim.enable() else [])]
    warm = runner.warm_up(devices)
    closings.close_modules()
    devices += ["cuda"] if torch.cuda.device_count() else []
    return words.Ready(os.getpid(), walls, str(torch.__version__), devices), warm


def import_part(part: words.Part) -> None:
    """Import all that PyTorch imports at the first use of this part."""
    import torch.fx.experimental.symbolic_shapes

    if part == "transforms":
        import torch._decomp.decompositions_for_jvp
        import torch._dynamo  # noqa: F401  # all are imported for the answers


def settle() -> None:
    """Collect garbage, then keep the collector away from the objects that exist."""
    gc.collect()
    gc.freeze()
