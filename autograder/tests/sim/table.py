"""The table of what the operators came to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from autograder.tests.sim.trials import AGREES, AS_CUDA, LATE, REFUSES, Outcome

_FINE = (AGREES, AS_CUDA, LATE)


@dataclass(frozen=True)
class Row:
    """One outcome, and whose it is."""

    op: str
    dtype: str
    outcome: Outcome


def table(rows: list[Row]) -> str:
    """Counts for each dtype and phase, and all that differs."""
    return "\n".join([*_counts(rows), "", *_overall(rows), "", *_differences(rows)])


def _counts(rows: list[Row]) -> Iterator[str]:
    yield "| dtype | phase | operators | agree in everything | checks | agree |"
    yield "|---|---|---|---|---|---|"
    grouped: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row.dtype, row.outcome.phase].append(row)
    for (dtype, phase), group in grouped.items():
        checks = [row for row in group if row.outcome.outcome != LATE]
        names, bad = {row.op for row in checks}, {row.op for row in _bad(checks)}
        agreeing = len(checks) - len(_bad(checks))
        share = f"{100 * agreeing / max(1, len(checks)):.2f} %"
        yield f"| {dtype} | {phase} | {len(names)} | {len(names - bad)} | {len(checks)} | {share} |"


def _overall(rows: list[Row]) -> Iterator[str]:
    for title, chosen in (
        ("without out=", [row for row in rows if row.outcome.phase != "out"]),
        ("out=", [row for row in rows if row.outcome.phase == "out"]),
    ):
        names = {row.op for row in chosen}
        refused = {row.op for row in chosen if row.outcome.outcome == REFUSES}
        bad = {row.op for row in _bad(chosen)}
        if names:
            share = 100 * len(names - bad) / len(names)
            yield (
                f"{title}: {len(names)} operators, {len(names - bad)} agree in everything ({share:.1f} %), "
                f"{len(refused)} are refused, {len(bad - refused)} differ"
            )


def _differences(rows: list[Row]) -> Iterator[str]:
    kinds: Counter[tuple[str, str, str, str]] = Counter()
    for row in rows:
        found = row.outcome
        if found.outcome not in (AGREES, LATE):
            kinds[found.outcome, row.op, f"{row.dtype} {found.phase}", "; ".join(found.what)[:160]] += 1
    for (outcome, op, where, what), count in sorted(kinds.items()):
        yield f"{outcome}: {op} ({where}, {count}×): {what}"


def _bad(rows: list[Row]) -> list[Row]:
    return [row for row in rows if row.outcome.outcome not in _FINE]
