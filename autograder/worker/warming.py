"""What a process does before the first answer: import, touch and close."""

from __future__ import annotations

import gc
import os

import pandas  # noqa: F401  # imported for the answers
import torch

from . import closings, runner, sim, words


def warm_up(walls: str) -> tuple[words.Ready, runner.Warm]:
    """Return what the judge is told of this process, and what every answer is run with."""
    closings.close_libraries()
    runner.prepare_torch()
    devices = ["cpu", *([sim.NAME] if sim.enable() else [])]
    warm = runner.warm_up(devices)
    closings.close_modules()
    devices += ["cuda"] if torch.cuda.device_count() else []
    return words.Ready(os.getpid(), walls, str(torch.__version__), devices), warm


def import_part(part: words.Part) -> None:
    """Import what PyTorch does when this part of it is first used."""
    import torch.fx.experimental.symbolic_shapes

    if part == "transforms":
        import torch._decomp.decompositions_for_jvp
        import torch._dynamo  # noqa: F401  # all are imported for the answers


def settle() -> None:
    """Collect what lies about, then keep the collector's hands off what is here."""
    gc.collect()
    gc.freeze()
