"""Proofs that an attack did no harm. Each says what got through, or nothing; every attack is held to all of them."""

from __future__ import annotations

import functools
import io
import re
from collections.abc import Callable
from dataclasses import dataclass

from rich.console import Console

from autograder.report import terminal
from autograder.report.formats import Asked
from autograder.report.model import ExerciseResult, Report
from autograder.tests.attacks.attacks import Attack
from autograder.tests.attacks.scene import Scene
from autograder.tests.formats import FORMATS
from autograder.verdicts import Status

SECONDS = 40.0
"""Seconds for grading one hostile submission: three tries of a call, on a machine with more work than cores."""
_LARGEST = 200_000
_COMMANDS = re.compile(r"^\s*::|##\[|##vso\[", re.MULTILINE)
SHOWN = ("terminal", *FORMATS)
"""Every way in which a report is shown. Only JSON is for instructors."""
_LINES = ("log", "markdown")
"""Formats that are read line by line, where a line may be a command. On GitHub the terminal's text is fenced in."""
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


@dataclass(frozen=True)
class Seen:
    """The result of an attack: its reports, its honest twin's, and how long the slowest of them took."""

    attack: Attack
    reports: tuple[Report, ...]
    twin: Report
    seconds: float
    scene: Scene

    @functools.cached_property
    def shown(self) -> list[tuple[str, str, str]]:
        """Every document of every report: its form, its text, and why its reader refuses it, if it does."""
        return [(form, *_read(form, report)) for report in self.reports for form in SHOWN]

    @property
    def results(self) -> list[ExerciseResult]:
        """The results of its answers."""
        return [e for report in self.reports for e in report.exercises if e.id == self.attack.exercise.slug]

    @property
    def caught(self) -> bool:
        """True when the verdict itself reports tampering."""
        return bool(self.results) and self.results[-1].status == "tampering"


def gains_nothing(seen: Seen) -> str | None:
    """No check is passed, on any device, that the honest twin loses there."""
    (honest,) = (e for e in seen.twin.exercises if e.id == seen.attack.exercise.slug)
    won = {pair for result in seen.results for pair in _passed(result)} - _passed(honest)
    return None if seen.caught or not won else f"wins {_listed(won)}"


def _passed(result: ExerciseResult) -> set[tuple[str, str]]:
    return {
        (check.name, device)
        for check in result.checks
        for device, status in check.devices.items()
        if status is Status.PASSED
    }


def _listed(won: set[tuple[str, str]]) -> str:
    by_check: dict[str, list[str]] = {}
    for check, device in sorted(won):
        by_check.setdefault(check.removeprefix("test_"), []).append(device)
    if len(by_check) > _LISTED:
        return f"{len(by_check)} checks"
    return ", ".join(f"{check} ({', '.join(devices)})" for check, devices in by_check.items())


_LISTED = 2


def steals_nothing(seen: Seen) -> str | None:
    """Nothing that it was not given came into its hands."""
    details = [c.outcome.feedback.detail for r in seen.results for c in r.checks if c.outcome.feedback is not None]
    loot = [detail.partition("LOOT: ")[2][:120] for detail in details if detail is not None and "LOOT" in detail]
    return None if seen.caught or not loot else printable(loot[0])


def printable(text: str) -> str:
    """One line of plain text, without bars."""
    return re.sub(r"[^\w .,:;/()=+-]", " ", text, flags=re.ASCII)


def tells_nothing(seen: Seen) -> str | None:
    """Students are shown nothing that the answer chose to put there."""
    told = {form for form, text, _ in seen.shown if form != "json" and "LEAK" in text}
    return f"tells hidden inputs to students in {len(told)} formats" if told else None


def marks_nothing(seen: Seen) -> str | None:
    """No file is written outside the answer's own temp folder."""
    return "writes a file outside its temp folder" if seen.scene.marked_by(seen.attack.id) else None


def calls_nobody(seen: Seen) -> str | None:
    """No listener of this machine heard anything."""
    heard = seen.scene.heard_from(seen.attack.id)
    return f"reaches {', '.join(sorted({said.partition(' ')[2] for said in heard}))}" if heard else None


def leaves_nobody(seen: Seen) -> str | None:
    """No process is left."""
    return "a process survives" if seen.scene.survivors_of(seen.attack.id) else None


def spoils_nobody(seen: Seen) -> str | None:
    """The right answer next to it keeps its points, and no machine or grader is blamed."""
    return next((spoilt for report in seen.reports if (spoilt := is_spoilt(report)) is not None), None)


def is_spoilt(report: Report) -> str | None:
    """Name the damage to others, as far as this report shows it."""
    if not report.is_sound:
        return "the grader or the machine is blamed"
    beside = [result for result in report.exercises if result.id in BESIDE and result.path == f"{result.id}.py"]
    lost = [result.id for result in beside if result.status is not Status.PASSED]
    return f"right answers next to it lose points ({', '.join(lost)})" if lost else None


TABLE = "load_table"
BESIDE = ("slices", TABLE, "frobenius")
"""Exercises that are answered rightly next to each hostile answer that is run: before it, and after most of them.

The one about a table, which takes as long as all others, is next to answers that use pandas.
"""


def ends_in_time(seen: Seen) -> str | None:
    """It cannot keep the grader longer than its limits allow."""
    return None if seen.seconds < SECONDS else f"takes {seen.seconds:.0f} s"


def floods_nothing(seen: Seen) -> str | None:
    """No report grows beyond what a reader can take."""
    floods = {form: None for form, text, _ in seen.shown if len(text) > _LARGEST}
    return f"floods {', '.join(floods)}" if floods else None


def injects_nothing(seen: Seen) -> str | None:
    """Every report is valid in every format, and holds neither control characters nor commands of a log."""
    for form, text, problem in seen.shown:
        if problem:
            return f"spoils {form}: {printable(problem)[:60]}"
        if _CONTROLS.search(text) or (form in _LINES and _COMMANDS.search(text)):
            return f"injects into {form}"
        if form == "markdown" and any(sign in text for sign in ("<script", "<img", "](http")):
            return f"injects markup into {form}"
    return None


def _read(form: str, report: Report) -> tuple[str, str]:
    """All text of a document, read as the place that takes it reads it, or why it is refused there."""
    try:
        return _text(form, report), ""
    except Exception as invalid:  # noqa: BLE001 - a text that its reader cannot take is spoilt
        return "", str(invalid).partition("\n")[0] or "it is refused"


def _text(form: str, report: Report) -> str:
    if form == "terminal":
        stream = io.StringIO()
        terminal.show(report, "en", Asked(verbose=True, details=False), Console(file=stream, width=100))
        return stream.getvalue()
    found = FORMATS[form](report, "en")
    if form == "junit":
        return "\n".join(value for e in found.iter() for value in (*e.attrib.values(), e.text or ""))
    return "\n".join(_strings(found))


def _strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for pair in value.items() for part in pair for text in _strings(part)]
    if isinstance(value, (list, tuple)):
        return [text for item in value for text in _strings(item)]
    return [value] if isinstance(value, str) else []


PROOFS: dict[str, Callable[[Seen], str | None]] = {
    "gains nothing": gains_nothing,
    "steals nothing": steals_nothing,
    "tells nothing": tells_nothing,
    "marks nothing": marks_nothing,
    "calls nobody": calls_nobody,
    "leaves nobody": leaves_nobody,
    "spoils nobody": spoils_nobody,
    "ends in time": ends_in_time,
    "floods nothing": floods_nothing,
    "injects nothing": injects_nothing,
}


def got_through(seen: Seen) -> list[str]:
    """All that the attack achieved; nothing when it was held."""
    return [what for proof in PROOFS.values() if (what := proof(seen)) is not None]
