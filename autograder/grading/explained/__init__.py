"""Explanations of the frequent exceptions of Python, PyTorch, NumPy and pandas, in our own words.

The text of an exception may hold hidden inputs. So it is only matched. Only names in the answer's own text and names
of public types are shown.
"""

from __future__ import annotations

from autograder.grading.explained import (
    autograd,
    devices,
    dtypes,
    frames,
    indexing,
    names,
    python,
    shapes,
    syntax,
    values,
)
from autograder.grading.explained.kind import Explained, Kind
from autograder.worker import wire

_TENSORS = (*autograd.KINDS, *shapes.KINDS, *indexing.KINDS, *dtypes.KINDS, *values.KINDS, *devices.KINDS)
KINDS: tuple[Kind, ...] = (*python.OWN, *names.KINDS, *_TENSORS, *frames.KINDS, *python.KINDS)
"""The first that fits is told: those that name something come before those that fit more."""
SLIPS = frozenset(
    {
        *("unknown name", "unknown attribute", "used before it is assigned", "unknown import", "missing module"),
        *("missing argument", "unknown argument", "argument given twice", "too many arguments"),
        *("own NotImplementedError", "CUDA not here", "unknown device"),
    }
)
"""Mistakes that lie in the text, for any input."""


def explained(error: wire.Raised, source: str, others: str = "") -> Explained | None:
    """Explain an exception of the answer with this text, or None. ``others`` are texts that belong to the answer."""
    lines = source.splitlines()
    line = lines[error.line - 1].strip() if error.line is not None and 0 < error.line <= len(lines) else ""
    if "SyntaxError" in error.bases:
        return syntax.explained(error, source)
    found = (told for kind in KINDS if (told := kind.explain(error, f"{source}\n{others}", line)))
    return next(found, None)
