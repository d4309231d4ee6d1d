"""The path of numbers through a call: the operations that led to a tensor, and their arguments.

The path goes from memory to memory, as the trace gives it. Memory that is written to again keeps its past. At worst
this finds one operation too many.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from autograder.grading.operations import Family, family, short_name
from autograder.worker import traces


@dataclass(frozen=True)
class Step:
    """One operation on the path. ``operands`` names the arguments whose numbers are in each tensor that it took."""

    name: str
    family: Family
    operands: tuple[frozenset[str], ...]

    def joins(self, *names: str) -> bool:
        """True when one of its operands already holds numbers of all these arguments."""
        return any(operand >= set(names) for operand in self.operands)


class Flow:
    """The operations that led to each storage of a call."""

    def __init__(self, operations: Sequence[traces.Operation], arguments: Mapping[str, Sequence[int]]) -> None:
        self._origins: dict[int, frozenset[str]] = {}
        for name, storages in arguments.items():
            self._origins.update((storage, self.origins(storage) | {name}) for storage in storages)
        self._ways: dict[int, frozenset[int]] = {}
        self.steps: list[Step] = []
        for number, operation in enumerate(operations):
            self._follow(number, operation)

    def _follow(self, number: int, operation: traces.Operation) -> None:
        name, kind = short_name(operation.name), family(operation.name)
        operands = tuple(self.origins(storage) for storage in operation.inputs)
        self.steps.append(Step(name, kind, operands))
        sources = [] if kind is Family.MADE else operation.inputs
        way = frozenset((number,)).union(*(self._ways.get(storage, frozenset()) for storage in sources))
        origins = frozenset[str]().union(*(self.origins(storage) for storage in sources))
        for storage in operation.outputs:
            kept = storage in operation.inputs
            self._ways[storage] = way | self._ways.get(storage, frozenset()) if kept else way
            self._origins[storage] = origins | self.origins(storage) if kept else origins

    def origins(self, storage: int) -> frozenset[str]:
        """Name the arguments whose numbers reached this storage through operations."""
        return self._origins.get(storage, frozenset())

    def to(self, storage: int) -> list[Step]:
        """List the operations that led to this storage, in order."""
        return [self.steps[number] for number in self.way(storage)]

    def way(self, storage: int) -> list[int]:
        """List the numbers of these operations, counted from 0."""
        return sorted(self._ways.get(storage, frozenset()))
