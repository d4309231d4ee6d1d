"""A real kernel that runs the cells of a notebook, and what it shows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import nbclient
import nbformat

SETUP = "%load_ext autograder"


def notebook_of(cells: Sequence[str]) -> Any:
    """A notebook of these code cells."""
    made = [nbformat.v4.new_code_cell(cell) for cell in cells]  # type: ignore[no-untyped-call]  # nbformat's
    return nbformat.v4.new_notebook(cells=made)  # type: ignore[no-untyped-call]  # as above


def run(folder: Path, cells: Sequence[str]) -> list[list[dict[str, Any]]]:
    """Run these code cells in a new kernel in that folder, and return the outputs of each."""
    notebook = notebook_of(cells)
    client = nbclient.NotebookClient(
        notebook, timeout=240, kernel_name="python3", allow_errors=True, resources={"metadata": {"path": str(folder)}}
    )
    client.execute()
    return [list(cell.outputs) for cell in notebook.cells]


def shown(outputs: Sequence[dict[str, Any]], kind: str = "text/html") -> str:
    """Return the displayed data in that form, or the printed text."""
    found = [output["data"].get(kind, "") if "data" in output else output.get("text", "") for output in outputs]
    return "".join(found)
