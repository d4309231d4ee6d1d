"""Rows of a result, told by their numbers in the data that they came from."""

from __future__ import annotations

import math

import torch


def rows_in(part: torch.Tensor, data: torch.Tensor) -> list[int]:
    """Return the number of each row of ``part`` in ``data``, -1 for a row that is not there.

    Of equal rows in ``data`` the first one counts.
    """
    known: dict[tuple[float, ...], int] = {}
    for number, row in enumerate(_flat(data)):
        known.setdefault(row, number)
    return [known.get(row, -1) for row in _flat(part)]


def _flat(rows: torch.Tensor) -> list[tuple[float, ...]]:
    return [tuple(row) for row in rows.reshape(len(rows), math.prod(rows.shape[1:])).tolist()]
