"""Relations of a result in another shape to the right one: summed up, squeezed, only the diagonal, ….

Each sentence states a relation that the numbers of the two prove.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

import torch

from autograder.catalogue import Text
from autograder.grading.relations import Kind, Relation, close, largest, transposes, varies

_MATRIX = 2
"""Dimensions of a matrix."""
_MOST_JOINED = 4
"""Parts of a result that are looked for along another dimension."""


def _is_flat(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    return value.numel() == wanted.numel() > 0 and close(value.flatten(), wanted.flatten(), relative)


def _lengths(value: torch.Tensor) -> list[int]:
    return [length for length in value.shape if length != 1]


def _is_summary(summary: Callable[[torch.Tensor], torch.Tensor]) -> Relation:
    def holds(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
        if wanted.numel() <= 1 or value.numel() != 1 or not _stands_out(value, wanted, relative):
            return False
        is_an_element = torch.isclose(value.flatten(), wanted.flatten(), rtol=relative, atol=0).any()
        return not is_an_element and close(value.flatten()[0], summary(wanted), relative)

    return holds


def _stands_out(total: torch.Tensor, parts: torch.Tensor, relative: float) -> bool:
    """True when a sum is more than what rounding leaves of parts that cancel."""
    return largest(total) > relative * largest(parts)


def _sums(tensor: torch.Tensor) -> Iterator[torch.Tensor]:
    for axis in range(tensor.dim()):
        yield tensor.sum(axis)
        yield tensor.sum(axis, keepdim=True)


def _rejoined(tensor: torch.Tensor) -> Iterator[torch.Tensor]:
    """Yield the tensor cut into equal parts along one dimension, put together along another."""
    for one, other in itertools.permutations(range(tensor.dim()), 2):
        for count in range(2, _MOST_JOINED + 1):
            if tensor.shape[one] % count == 0:
                yield torch.cat(tensor.chunk(count, one), other)


def _ends(longer: torch.Tensor, shorter: torch.Tensor) -> Iterator[torch.Tensor]:
    """Yield the beginning and the end of the longer tensor, at the size of the shorter one."""
    if longer.dim() != shorter.dim():
        return
    other = [axis for axis in range(longer.dim()) if longer.shape[axis] != shorter.shape[axis]]
    if len(other) == 1 and longer.shape[other[0]] > shorter.shape[other[0]]:
        length = shorter.shape[other[0]]
        yield longer.narrow(other[0], 0, length)
        yield longer.narrow(other[0], longer.shape[other[0]] - length, length)


SHAPES: tuple[Kind, ...] = (
    (
        "kept dimension",
        Text(
            "{0} holds the right numbers in the shape {seen}; it should be {wanted}: a dimension of length 1 too much.",
            "{0}的数是对的，但形状是 {seen}，应当是 {wanted}：多了一个长度为 1 的维。",
        ),
        lambda a, b, r: a.dim() > b.dim() and _lengths(a) == _lengths(b) and _is_flat(a, b, r),
    ),
    (
        "squeezed",
        Text(
            "{0} holds the right numbers in the shape {seen}; it should be {wanted}. A dimension of length 1 was lost.",
            "{0}的数是对的，但形状是 {seen}，应当是 {wanted}：丢了一个长度为 1 的维。",
        ),
        lambda a, b, r: a.dim() < b.dim() and _lengths(a) == _lengths(b) and _is_flat(a, b, r),
    ),
    (
        "other shape",
        Text(
            "{0} holds the right numbers one after the other, but in the shape {seen}; it should be {wanted}.",
            "{0}里数的先后都对，但形状是 {seen}，应当是 {wanted}。",
        ),
        _is_flat,
    ),
    (
        "transposed result",
        Text(
            "{0} has rows and columns the other way round: its shape is {seen}; it should be {wanted}.",
            "{0}的行和列反了：形状是 {seen}，应当是 {wanted}。",
        ),
        lambda a, b, r: a.dim() == b.dim() and any(close(turned, b, r) for turned in transposes(a)),
    ),
    (
        "summed up",
        Text(
            "{0} is a single number, the sum of what it should be; it should have the shape {wanted}.",
            "{0}只有一个数，是本来那些数的总和；形状应当是 {wanted}。",
        ),
        _is_summary(torch.sum),
    ),
    (
        "averaged",
        Text(
            "{0} is a single number, the mean of what it should be; it should have the shape {wanted}.",
            "{0}只有一个数，是本来那些数的均值；形状应当是 {wanted}。",
        ),
        _is_summary(torch.mean),
    ),
    (
        "summed up",
        Text(
            "{0} is what it should be, added up along one dimension: its shape is {seen}; it should be {wanted}.",
            "{0}是应有的结果沿某一维求了和：形状是 {seen}，应当是 {wanted}。",
        ),
        lambda a, b, r: (
            b.dim() > a.dim() and varies(a) and _stands_out(a, b, r) and any(_is_flat(a, part, r) for part in _sums(b))
        ),
    ),
    (
        "whole matrix",
        Text(
            "{0} is a matrix, and its diagonal is all that is asked for: its shape is {seen}; it should be {wanted}.",
            "{0}是一个矩阵，而要的只是它的对角线：形状是 {seen}，应当是 {wanted}。",
        ),
        lambda a, b, r: a.dim() == _MATRIX and b.dim() == 1 and b.numel() > 1 and close(a.diagonal(), b, r),
    ),
    (
        "not summed",
        Text(
            "{0} is not added up yet: its sum along one dimension is right. Its shape is {seen}; it should be "
            "{wanted}.",
            "{0}还没有求和：沿某一维加起来才是对的。它的形状是 {seen}，应当是 {wanted}。",
        ),
        lambda a, b, r: a.dim() > b.dim() and _stands_out(b, a, r) and any(close(part, b, r) for part in _sums(a)),
    ),
    (
        "diagonal only",
        Text(
            "{0} is no more than the diagonal of what it should be: its shape is {seen}; it should be {wanted}. Each "
            "pair is asked for, not only those of one number.",
            "{0}只是应有结果的对角线：形状是 {seen}，应当是 {wanted}。要的是每一对，不只是编号相同的那些。",
        ),
        lambda a, b, r: b.dim() == _MATRIX and len(b) > 1 and _is_flat(a, b.diagonal(), r),
    ),
    (
        "trace",
        Text(
            "{0} is a single number, the sum of the diagonal of what it should be; it should have the shape {wanted}.",
            "{0}只有一个数，是应有结果的对角线之和；形状应当是 {wanted}。",
        ),
        lambda a, b, r: b.dim() == _MATRIX and _is_summary(torch.trace)(a, b, r),
    ),
    (
        "another dimension",
        Text(
            "{0} is put together along another dimension: its shape is {seen}; it should be {wanted}.",
            "{0}是沿另一个维度拼起来的：形状是 {seen}，应当是 {wanted}。",
        ),
        lambda a, b, r: a.numel() == b.numel() > 0 and any(close(joined, b, r) for joined in _rejoined(a)),
    ),
    (
        "too many",
        Text(
            "{0} holds all that it should, and more than that: its shape is {seen}; it should be {wanted}.",
            "{0}该有的都有，但多了：形状是 {seen}，应当是 {wanted}。",
        ),
        lambda a, b, r: b.numel() > 0 and any(close(part, b, r) for part in _ends(a, b)),
    ),
    (
        "too few",
        Text(
            "{0} is right as far as it goes, but its shape is {seen}; it should be {wanted}.",
            "{0}已有的都对，但不够：形状是 {seen}，应当是 {wanted}。",
        ),
        lambda a, b, r: a.numel() > 0 and any(close(a, part, r) for part in _ends(b, a)),
    ),
)
"""Relations of a result in another shape."""
COUNTS: tuple[Kind, ...] = (
    (
        "not reduced",
        Text(
            "{0} has the shape {seen}; a single number, without dimensions, is asked for. What makes one of many?",
            "{0}的形状是 {seen}；要的是一个数，没有维度。是什么把许多数变成一个？",
        ),
        lambda a, b, _: a.numel() > 1 and b.dim() == 0,
    ),
    (
        "single number",
        Text(
            "{0} is a single number; it should have the shape {wanted}. What makes one of many?",
            "{0}只有一个数；形状应当是 {wanted}。是什么把许多数变成了一个？",
        ),
        lambda a, b, _: a.numel() == 1 and b.numel() > 1,
    ),
)
"""The words for another shape where the numbers are others too."""
