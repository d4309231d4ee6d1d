"""Errors that stop a command. Each has a finding, a next step, and its exit code."""

from __future__ import annotations

from autograder.language import Text, default_language


class KataError(Exception):
    """The finding, its place, and the next step. The command line prints it without a traceback."""

    exit_code = 2

    def __init__(self, found: Text, next_step: Text) -> None:
        super().__init__(found, next_step)
        self.found = found
        self.next_step = next_step

    @property
    def told(self) -> Text:
        """Both sentences, a line each."""
        return Text(f"{self.found.en}\n{self.next_step.en}", f"{self.found.zh}\n{self.next_step.zh}")

    def __str__(self) -> str:
        return self.told[default_language()]


class UnreadableSubmission(KataError):
    """A submission path that is not a folder, zip, Python file or notebook."""


class UnknownExercise(KataError):
    """A slug that no exercise has."""


class UnknownDevice(KataError):
    """An unknown device, or none of the requested devices is available."""


class BrokenTree(KataError):
    """A solution, grader or answer in our own trees that does not follow the rules."""


class BrokenGrader(KataError):
    """A grader that cannot be collected, or that leaves an exercise without a check."""


class WallsTooLow(KataError):
    """The machine gives a weaker isolation level than the one demanded."""


class BrokenMachine(KataError):
    """The server could not be started or died twice for no fault of the answer."""


class UnwritableOutput(KataError):
    """A report that could not be written to its place."""


class UnreadableReport(KataError):
    """A file that should hold a report and does not."""


class UnreadableRoster(KataError):
    """A file that should list the people of the class and does not."""


class BrokenStore(KataError):
    """A store of results that does not exist, is held by another run, or failed."""
