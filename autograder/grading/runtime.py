"""The fork that an answer runs in: found or begun on the first call, with the answer's file loaded."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

from autograder import submission
from autograder.catalogue import Exercise
from autograder.feedback import Died, Wrong, say
from autograder.grading.budget import WorkerDied
from autograder.grading.failures import STATUS, own_call, why_dead, why_not_loaded
from autograder.grading.server import ServerDied, Worker
from autograder.grading.source import Source
from autograder.grading.workers import Workers
from autograder.report.model import MAX_PRINTED
from autograder.worker import wire


class Runtime:
    """The fork of one answer on one device at a time."""

    def __init__(
        self,
        exercise: Exercise,
        found: submission.Answer,
        source: Source,
        device: str,
        workers: Workers,
        last_try: bool,
    ) -> None:
        self._exercise = exercise
        self._found = found
        self._source = source
        self._device = device
        self._last_try = last_try
        self._workers = workers
        self._worker = workers.kept(source)
        self._is_ours = self._worker is None
        """False in a fork that another exercise ran in: of what kills it, that one may have the blame."""
        self._loaded: wire.Loaded | None = None
        self._output = ""

    def take_output(self) -> str:
        """Return the output of the answer since the last request, a little more than any view shows."""
        taken, self._output = self._output, ""
        return taken

    def alone(self, source: str) -> wire.Loaded | None:
        """Load another text about the same answer in a worker of its own, on the CPU. None when it does not live."""
        self.close()
        try:
            self._worker = self._workers.new(self._source)
            return self._worker.load(self._request(source, "cpu"))
        except (WorkerDied, ServerDied):
            self._worker = None
            return None

    def move(self, device: str) -> None:
        """Load the file anew for ``device``, in the same fork while that lives."""
        self._device = device
        self._loaded = None

    def close(self) -> None:
        """Give the fork back."""
        self._loaded = None
        if self._worker is not None:
            worker, self._worker = self._worker, None
            self._workers.take_back(worker, self._source)

    def ask(
        self, call: wire.Call, contents: Sequence[bytes], room: int | None, overwrites: bool
    ) -> tuple[wire.Observation, list[bytes]]:
        """Run the call; return what it did, and what its memories hold once its result was overwritten, if asked for.

        Raises Interrupted unless this is the last try: a kill from outside looks the same as one by the answer.
        """
        function = call.function
        try:
            worker = self._forked(function)
            observation = worker.call(call, contents, room)
            self._note_output(observation.printed)
            if not overwrites or self._device == "cuda":  # the memory of a real accelerator is out of sight
                return observation, []
            return observation, worker.overwrite()
        except WorkerDied as died:
            self._worker = self._loaded = None
            if (died.may_be_killed or not (self._is_ours or died.is_late)) and not self._last_try:
                raise Interrupted from None
            raise Died(why_dead(died, function), STATUS.get(died.cause, "crashed")) from None
        except ServerDied:
            self._worker = self._loaded = None
            if not self._last_try:
                raise Interrupted from None
            raise Died(
                say(
                    f"{function}(…) took down the process that runs it, every time.",
                    f"{function}(…) 每次都弄垮了运行它的进程。",
                    "killed the server",
                ),
                "crashed",
            ) from None

    def _note_output(self, printed: str) -> None:
        self._output += printed[: MAX_PRINTED + 1 - len(self._output)]

    def _forked(self, function: str) -> Worker:
        worker, loaded = self._load()
        if loaded.error is not None:
            mistake, why = self._source.explained(loaded.error)
            outer = self._source.line(loaded.error.outer)
            caller = own_call(self._found.source, outer, [f.name for f in self._exercise.functions])
            raise NotLoaded(why_not_loaded(loaded.error, self._source.line(loaded.error.line), mistake, why, caller))
        if function not in loaded.functions:
            raise NotLoaded(
                say(
                    f"the file defines no function `{function}`; keep the names of the stub.",
                    f"文件里没有函数 `{function}`；请保留题目给出的函数名。",
                    "missing function",
                )
            )
        return worker

    def _load(self) -> tuple[Worker, wire.Loaded]:
        if self._worker is not None and self._loaded is not None:
            return self._worker, self._loaded
        request = self._request(self._found.source, self._device)
        if self._worker is not None:
            with contextlib.suppress(WorkerDied):
                self._loaded = self._worker.load(request)
                self._note_output(self._loaded.printed)
                if self._loaded.error is None:
                    return self._worker, self._loaded
            # A file may fail for having been loaded before: let it try in a fork of its own.
            self._worker.discard()
        self._worker, self._is_ours = self._workers.new(self._source), True
        self._loaded = self._worker.load(request)
        self._note_output(self._loaded.printed)
        return self._worker, self._loaded

    def _request(self, source: str, device: str) -> wire.Load:
        functions = [function.name for function in self._exercise.functions]
        return wire.Load(source, self._found.path, device, functions, self._found.before, dict(self._found.helpers))


class Interrupted(Exception):
    """A fork or the server was killed during a call, perhaps not by the answer. The whole exercise must be repeated.

    Only the call would not do: the answer may keep something from one call to the next.
    """


class NotLoaded(Wrong):
    """An answer whose file does not run, or lacks the function."""
