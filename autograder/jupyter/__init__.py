"""Jupyter, Colab and editors with notebooks: ``%load_ext autograder`` gives the magic ``kata``.

``%%kata SLUG`` above an answer runs the cell and judges it. ``%kata SLUG`` in a cell of its own judges the answer that
was run last. Both are judged with the imports and helpers of the notebook's other cells, as ``kata grade`` would.
"""

from __future__ import annotations

from autograder.jupyter.magic import load

__all__ = ["load"]
