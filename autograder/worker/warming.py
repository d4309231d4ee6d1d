"""Preparation of a process before the first answer: import, touch and close."""

from __future__ import annotations

import contextlib
import gc
import os

import torch

from . import built, closings, runner, sim, tables, wire, words


def warm_up(walls: str) -> tuple[words.Ready, runner.Warm]:
    """Return the greeting to the judge, and the objects that every answer is run with."""
    gc.freeze()  # else the first collection below looks at everything that PyTorch made while it was imported
    closings.close_addresses()
    runner.prepare_torch()
    devices = ["cpu", *([sim.NAME] if sim.enable() else [])]
    warm = runner.warm_up(devices)
    closings.close_modules()
    devices += ["cuda"] if torch.cuda.device_count() else []
    return words.Ready(os.getpid(), walls, str(torch.__version__), devices), warm


def import_part(part: words.Part) -> None:
    """Import all that answers with this part need."""
    if part == "tables":
        _import_pandas()
        return
    import torch.fx.experimental.symbolic_shapes

    if part == "transforms":
        import torch._decomp.decompositions_for_jvp
        import torch._dynamo  # noqa: F401  # all are imported for the answers


def _import_pandas() -> None:
    """Import pandas, if it is installed, and touch what answers to tables touch."""
    closings.open_pandas()
    with contextlib.suppress(ImportError):
        tables.prepare()
        closings.close_tables()
        columns = [wire.Column("a", "float64", [1.0, None]), wire.Column("b", "str", ["x", None])]
        table = built.frame(wire.Frame(columns, wire.Column(None, "int64", [0, 1])))
        tables.describe(table.fillna(table.mean(numeric_only=True)))


def settle() -> None:
    """Collect the garbage of the preparation, then keep the collector away from the objects that exist."""
    gc.collect()
    gc.freeze()
    gc.enable()
