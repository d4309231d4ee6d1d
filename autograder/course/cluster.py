"""Judges on many machines, as a bench whose questions go through ``dask.distributed``.

A submission travels by its content. It is read here and sent, so no worker needs the class's folder. Each worker keeps
one warm judge. When a worker dies, its question goes to another. When the scheduler dies, all open questions are asked
again, once a scheduler comes back at the same address.
"""

from __future__ import annotations

import contextlib
import hashlib
import time
from concurrent.futures import Future
from typing import Any

from distributed import Client, KilledWorker, Worker, WorkerPlugin, get_worker
from distributed import Future as Remote

from autograder import __version__
from autograder.course.bench import Lost
from autograder.course.entries import Handed
from autograder.course.identity import engine
from autograder.course.judge import Judge, Judged, Question
from autograder.errors import BrokenMachine
from autograder.grading.options import Options
from autograder.language import Text
from autograder.submission import read_together

_PATIENCE = 60.0
"""Seconds in which a scheduler may come back, and the first worker appear."""
_CONNECTING = 5.0
"""Seconds for one try to reach a scheduler."""
_FRESH = 5.0
"""Seconds for which a count of the workers is good."""


class JudgeAtWorker(WorkerPlugin):
    """The warm judge that a worker keeps. It starts with the first question."""

    def __init__(self, name: str, options: Options, code: str) -> None:
        self.name = name
        self._options = options
        self._code = code
        self._judge: Judge | None = None

    def setup(self, worker: Worker) -> None:
        """Register the worker's presence."""
        del worker
        self._judge = Judge(self._options)

    def teardown(self, worker: Worker) -> None:
        """End the judge when the worker goes."""
        del worker
        if self._judge is not None:
            self._judge.end()

    def judge(self, asked: Question) -> Judged:
        """Answer the question. Raises BrokenMachine if the worker judges by another version."""
        if engine() != self._code:
            raise BrokenMachine(
                Text(
                    f"a worker has another version of the exercises ({__version__})",
                    f"有一个 worker 的题目版本不同（{__version__}）",
                ),
                Text("Install the same version on every worker.", "请在每个 worker 上安装相同的版本。"),
            )
        assert self._judge is not None, "set up with the worker"
        return self._judge.judge(asked)


def _at_worker(name: str, asked: Question) -> Judged:
    plugin: Any = get_worker().plugins[name]
    judged: Judged = plugin.judge(asked)
    return judged


class Cluster:
    """Judges at the workers of a scheduler. Raises BrokenMachine when there is none at the address."""

    def __init__(self, options: Options, address: str, resources: dict[str, float]) -> None:
        self._address = address
        self._resources = resources
        self._options = options
        self._name = f"kata-{hashlib.sha256(repr((options, engine())).encode()).hexdigest()[:12]}"
        self._client: Client | None = None
        self._counted = 0.0
        self._width = 1
        self._connected()

    def _connected(self) -> Client:
        """Return the client of a scheduler that answers, with a judge at every worker."""
        give_up = time.monotonic() + _PATIENCE
        while self._client is None or self._client.status != "running":
            self._leave()
            try:
                client = Client(self._address, timeout=_CONNECTING, set_as_default=False, name="kata class")
                client.register_plugin(JudgeAtWorker(self._name, self._options, engine()))
                client.wait_for_workers(1, timeout=max(1.0, give_up - time.monotonic()))
            except ValueError as wrong:  # no address at all
                raise self._nobody(wrong) from wrong
            except (OSError, TimeoutError) as wrong:
                if time.monotonic() > give_up:
                    raise self._nobody(wrong) from wrong
                time.sleep(0.5)
            else:
                self._client = client
        return self._client

    def _nobody(self, why: Exception) -> BrokenMachine:
        return BrokenMachine(
            Text(f"no workers at '{self._address}': {why}", f"“{self._address}”没有 worker：{why}"),
            Text("Start a scheduler and workers, then grade again.", "请启动调度器和 worker，再评一次。"),
        )

    def _leave(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            with contextlib.suppress(OSError, TimeoutError):
                client.close(timeout=2)

    @property
    def width(self) -> int:
        """The number of questions that are answered at a time."""
        if time.monotonic() - self._counted > _FRESH and self._client is not None:
            with contextlib.suppress(OSError, TimeoutError):
                self._width = max(1, sum(self._client.nthreads().values()))
            self._counted = time.monotonic()
        return self._width

    def submit(self, handed: Handed, known: dict[str, str]) -> Future[Judged]:
        """Judge the submission of this person, except for the results whose identities are known."""
        name = handed.person.key
        read = read_together(name, [entry.path.absolute() for entry in handed.entries])
        asked = Question(name, submission=read, known=known)
        remote = self._connected().submit(_at_worker, self._name, asked, pure=False, resources=self._resources or None)
        answer: Future[Judged] = Future()
        answer.set_running_or_notify_cancel()
        remote.add_done_callback(lambda done: _settle(done, answer))
        return answer

    def close(self) -> None:
        """Leave the cluster. All open questions there are given up."""
        if self._client is not None and self._client.status == "running":
            with contextlib.suppress(OSError, TimeoutError):
                self._client.unregister_worker_plugin(self._name)
        self._leave()


def _settle(done: Remote[Judged], answer: Future[Judged]) -> None:
    """Pass on the fate of a question."""
    if done.status == "finished":
        try:
            answer.set_result(done.result())
        except Exception as wrong:  # noqa: BLE001 - a result that existed and is lost with its worker
            answer.set_exception(Lost(str(wrong)))
    elif done.status == "error":
        raised = done.exception()
        if isinstance(raised, KilledWorker):
            raised = BrokenMachine(
                Text("every worker that judged it died", "评它的 worker 都意外结束了"),
                Text("Look at the workers' logs, then grade again.", "请看 worker 的日志，再评一次。"),
            )
        answer.set_exception(raised)
    else:
        answer.set_exception(Lost(done.status))
