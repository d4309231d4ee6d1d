"""Attacks, and the walls that hold each: ``python -m autograder.tests.attacks [--walls LEVEL] [--only 07,12]``.

Prints the matrix as a Markdown table, with the language of answers in force; ``--walls-alone`` shows what stands behind
it. Exit code 0: everything was held.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from autograder.errors import WallsTooLow
from autograder.grading.walls import choose
from autograder.isolation import Level
from autograder.tests.attacks.attacks import attacks
from autograder.tests.attacks.measure import measure


def main() -> int:
    """Run every attack behind each level that this machine has."""
    parser = argparse.ArgumentParser(prog="python -m autograder.tests.attacks", description=__doc__)
    parser.add_argument("--walls", choices=list(Level), help="only this level")
    parser.add_argument("--only", default="", help="numbers of attacks")
    parser.add_argument("--verdicts", action="store_true", help="the verdicts too, on standard error")
    parser.add_argument("--walls-alone", action="store_true", help="run answers outside the language too")
    options = parser.parse_args()
    numbers = {int(number) for number in options.only.split(",") if number}
    chosen = tuple(attack for attack in attacks() if not numbers or attack.number in numbers)
    levels = [level for level in Level if options.walls in (None, level) and _is_there(level)]
    columns = []
    for level in levels:
        with tempfile.TemporaryDirectory(prefix="kata-attacks-") as folder:
            columns.append(measure(level, Path(folder), chosen, walls_alone=options.walls_alone))
    print("| attack |", " | ".join(levels), "|")  # noqa: T201 - the command's output
    print("|---" * (len(levels) + 1) + "|")  # noqa: T201 - as above
    for attack in chosen:
        cells = [column[attack].told for column in columns]
        print(f"| {attack.title} |", " | ".join(cells), "|")  # noqa: T201 - as above
        if options.verdicts:
            print(f"{attack.id}:", *(column[attack].verdicts for column in columns), file=sys.stderr)  # noqa: T201 - as above
    return 1 if any(cell.got_through for column in columns for cell in column.values()) else 0


def _is_there(level: Level) -> bool:
    try:
        return choose(level).level is level
    except WallsTooLow:
        return False


if __name__ == "__main__":
    raise SystemExit(main())
