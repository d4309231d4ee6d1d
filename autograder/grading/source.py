"""The text of an answer: its lines, and what it tells about a call."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from autograder import submission
from autograder.catalogue import Exercise, Text
from autograder.feedback import NOT_IMPLEMENTED, Feedback, say
from autograder.grading.examples import is_printed
from autograder.grading.explained import SLIPS, explained
from autograder.grading.explained.kind import NOTHING
from autograder.grading.looking import own_work
from autograder.grading.parameters import reordered
from autograder.grading.returned import why_none
from autograder.grading.used import memory_as_it_lies, unused
from autograder.stub import is_left
from autograder.worker import traces, wire

_STUB = re.compile(r"raise NotImplementedError(\(\)|\(\"your code here.*\))?( *#.*)?")
_NAME = re.compile(r"'([^']+)'")


@dataclass(frozen=True)
class Source:
    """The submitted answer for ``exercise``."""

    exercise: Exercise
    found: submission.Answer

    @property
    def text(self) -> str:
        """The file together with all files of the submission that it may import."""
        return "\n".join(self.found.texts.values())

    def line(self, claimed: int | None) -> int | None:
        """Return the line of the file that the worker names, if the file has it."""
        return claimed if claimed is not None and 0 < claimed <= len(self.found.source.splitlines()) else None

    def own_work(self, seen: wire.Observation) -> traces.Trace:
        """Return the trace of a call without what the answer only printed, asserted or logged."""
        return own_work(seen, self.found.source)

    def printed(self, result: Any) -> bool:
        """True when ``result`` is what an example of the exercise shows."""
        return is_printed(self.exercise, result)

    def why_none(self, function: str) -> Feedback:
        """Say why this function returned None, as far as its text shows the reason."""
        return why_none(self.found.source, function)

    def unused(self, function: str) -> Feedback | None:
        """Name the arguments that this function's text does not use, though the solution does."""
        known = self.exercise.solution
        return unused(self.found.source, known.read_text("utf-8"), function) if known.is_file() else None

    def memory_as_it_lies(self, function: str) -> Feedback | None:
        """Say that this function's text reads memory instead of following the strides."""
        return memory_as_it_lies(self.found.source, function)

    def cause(self, seen: Feedback) -> Feedback:
        """Return the cause of a mistake. Parameters in another order are looked for first."""
        if seen.mistake == NOT_IMPLEMENTED:
            return seen
        return reordered(self.found.source, self.exercise.functions) or seen

    def is_stub_line(self, line: int | None) -> bool:
        """True when that line of the file is the stub's own ``raise NotImplementedError``."""
        known = self.line(line)
        return known is not None and _STUB.fullmatch(self.found.source.splitlines()[known - 1].strip()) is not None

    def why_stub_raises(self, function: str, line: int | None) -> Feedback:
        """Return the sentence for the stub's own exception: nothing is written yet, or the line was left in."""
        if line is None or not is_left(self.found.source, line):
            return say(f"`{function}` is not written yet.", f"`{function}` 还没有写。", NOT_IMPLEMENTED)
        return Feedback(
            en=f"line {line} still raises NotImplementedError, as the stub does: delete it. The rest of `{function}` "
            "is not judged before.",
            zh=f"第 {line} 行还留着题目里的 raise NotImplementedError：请删去它，`{function}` 的其余部分才能评判。",
            mistake="stub left",
            line=line,
        )

    def explained(self, error: wire.Raised) -> tuple[str | None, Text]:
        """Name the mistake behind an exception, its meaning and where to look, as far as they are known."""
        found = explained(error, self.found.source, self.text)
        told = self._absent(error) or (found.told if found else NOTHING)
        spaced = Text(f" {told.en}" if told.en else "", told.zh)
        return found.mistake if found else None, spaced

    def is_slip(self, error: wire.Raised) -> bool:
        """True when the exception comes from the stub's own line or a name in the text, for any input."""
        return self.is_stub_line(error.line) or self.explained(error)[0] in SLIPS

    def _absent(self, error: wire.Raised) -> Text | None:
        """Name the submission's file that lacks a name or module, if it is known."""
        named = _NAME.search(error.text) if {"NameError", "ModuleNotFoundError"} & set(error.bases) else None
        found = None if named is None else self.found.absent.get(named[1].partition(".")[0])
        return None if found is None else Text(f"{found.en[0].upper()}{found.en[1:]}.", f"{found.zh}。")
