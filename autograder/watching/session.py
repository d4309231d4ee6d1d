"""A watch: the exercise that is looked at, and the effects of keys, saves and verdicts."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from autograder.catalogue import Exercise, exercises
from autograder.errors import KataError
from autograder.language import Text
from autograder.watching.bench import Bench, Looked
from autograder.watching.events import End, Event, Key, Saved
from autograder.watching.saves import Stamp, stamp
from autograder.watching.screen import Screen
from autograder.watching.view import NO_FILE, View, shown
from autograder.workspace import Workspace, meant
from autograder.workspace.issue import reset
from autograder.workspace.listing import lines as listed

_LOOKING = Text("Looking at {path} …", "正在检查 {path} …")
_WARMING = Text(
    "Looking at {path} … the first look loads PyTorch, which takes some seconds.",
    "正在检查 {path} … 第一次要载入 PyTorch，需要几秒钟。",
)
_ALL = Text("Every exercise is passed.", "所有的题都通过了。")
_NOT_YET = Text("The reference solution is shown once the exercise is passed.", "通过之后才能看参考解答。")
_WHICH = Text(
    "Number, name or title of an exercise, then Enter; only Enter goes back: ",
    "输入编号、名字或标题，按回车；只按回车就回去：",
)
_SURE = Text(
    "Start {path} over? Your answer is kept as a backup. y / n",
    "重新开始 {path}？你的答案会留一份备份。y / n",
)
_RESET = Text("Your answer is kept: {backup}", "你的答案留在：{backup}")
_BYE = Text("Go on any time with `kata`.", "随时用 `kata` 继续。")


class Session:
    """One watch over a workspace. ``run`` returns at its end."""

    def __init__(self, workspace: Workspace, screen: Screen, *, by_hand: bool, is_terminal: bool) -> None:
        self._workspace = workspace
        self._screen = screen
        self._by_hand = by_hand
        self._view = View(workspace, screen, by_hand=by_hand)
        self._is_terminal = is_terminal
        self._events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._bench = Bench(self._events.put)
        self._exercise = exercises()[0]
        self._last: Looked | None = None
        self._hints: dict[str, int] = {}
        self._typed: str | None = None
        """The typed part of an exercise's name, while one is asked for."""
        self._is_sure = False
        self._awaited = False
        """True while the bench looks at the exercise."""
        self._looked_at: Stamp | None = None
        """The stamp of the file that was looked at. No event tells of a save before the first one. None tells of one
        that another machine makes on a shared drive."""

    def run(self, first: Exercise | None) -> None:
        """Look at the first exercise that is not passed, or at this one, and go on until the user quits."""
        try:
            self._go(first or self._workspace.current() or exercises()[-1])
            self._follow()
        finally:
            self._bench.close()
        self._screen.say(_BYE)

    def _follow(self) -> None:
        """Handle each event, until a key quits, or no key can come and no verdict is awaited."""
        is_ending = False
        while not is_ending or self._awaited:
            event = self._next()
            if isinstance(event, Key) and self._pressed(event.typed):
                break
            is_ending |= isinstance(event, End)
            if isinstance(event, Looked):
                self._told(event)
            elif isinstance(event, Saved):
                self._saved(event.paths)

    def listen(self, events: Iterable[Event]) -> None:
        """Receive events from elsewhere, in a thread of its own."""

        def put() -> None:
            for event in events:
                self._events.put(event)

        threading.Thread(target=put, daemon=True).start()

    def _next(self) -> Event:
        while True:
            try:
                return self._events.get(timeout=1)  # without a limit Windows would not see Ctrl-C
            except queue.Empty:
                seen = None if self._by_hand or self._looked_at is None else stamp(self._looked_at[0])
                if seen is not None and seen != self._looked_at:
                    return Saved([seen[0]])

    # --- what happens -------------------------------------------------------------------------------------------

    def _pressed(self, typed: str) -> bool:
        """Do the action of the key. Returns True when it quits."""
        if self._typed is not None:
            self._type(typed)
            return False
        if self._is_sure:
            self._is_sure = False
            if typed == "y":
                self._reset()
            else:
                self._show()
            return False
        keys: dict[str, Callable[[], None]] = {
            "n": self._go_on,
            "h": self._hint,
            "l": self._list,
            "r": self._look,
            "x": self._ask_reset,
            "s": self._solution,
        }
        if typed in keys:
            keys[typed]()
        elif len(typed) > 1:
            self._jump(typed)
        return typed == "q"

    def _saved(self, paths: list[Path]) -> None:
        """Look again at the saved exercise, or at another one if only that one was saved."""
        place = self._file()
        if place in paths:
            self._look()
            return
        touched = {slug for slug, files in self._workspace.files().items() if not set(files).isdisjoint(paths)}
        if not touched and any(path.parent == (place and place.parent) for path in paths):
            self._look()  # a file that the answer may import
        elif len(touched) == 1:
            self._go(meant(touched.pop(), self._workspace.root))

    def _told(self, looked: Looked) -> None:
        """Show a verdict, unless it is on an exercise that the user has left."""
        result = looked.result
        if result is not None and not result.status.is_unanswered and result.checks:
            self._workspace.progress.record({result.id: (result.score, result.max_score)})
        if looked.exercise is self._exercise:
            self._last, self._awaited = looked, False
            self._show()

    # --- what is done -------------------------------------------------------------------------------------------

    def _go(self, exercise: Exercise) -> None:
        self._exercise, self._last = exercise, None
        self._look()

    def _go_on(self) -> None:
        """Return the next exercise that is not passed: after this one, else from the beginning."""
        standings = self._workspace.progress.standings()
        place = exercises().index(self._exercise)
        order = [*exercises()[place + 1 :], *exercises()[:place]]
        left = [one for one in order if one.slug not in standings or not standings[one.slug].is_passed]
        if left:
            self._go(left[0])
        else:
            self._show(_ALL)

    def _look(self) -> None:
        place = self._file()
        if place is None:
            self._show(NO_FILE)
            return
        self._looked_at = stamp(place)  # before it is read, so that a save in the meantime is looked at again
        looked = self._bench.look(self._exercise, place)
        self._awaited = looked is None
        if looked is not None:
            self._told(looked)
        elif not self._bench.is_warm:
            self._show(_WARMING.format(path=shown(place)))
        elif self._last is None:
            self._show(_LOOKING.format(path=shown(place)))

    def _hint(self) -> None:
        slug = self._exercise.slug
        self._hints[slug] = min(self._hints.get(slug, 0) + 1, len(self._exercise.hints))
        self._show()

    def _list(self) -> None:
        self._screen.clear()
        self._screen.lines(listed(self._workspace.progress.standings(), self._screen.lang, self._exercise))
        self._screen.say(_WHICH)
        self._screen.flush()
        self._typed = ""

    def _type(self, typed: str) -> None:
        """Take in a part of a name. Enter ends it. If the input is lines, each is a whole name."""
        assert self._typed is not None, "asked for"
        if self._is_terminal and typed not in ("\r", "\n"):
            self._typed = self._typed[:-1] if typed in ("\x7f", "\b") else self._typed + typed
            self._screen.retype(self._typed)
            return
        name, self._typed = (self._typed if self._is_terminal else typed).strip(), None
        if name:
            self._jump(name)
        else:
            self._show()

    def _jump(self, name: str) -> None:
        try:
            self._go(meant(name, self._workspace.root / self._exercise.note))
        except KataError as unknown:
            self._show(unknown.told)

    def _ask_reset(self) -> None:
        self._is_sure = True
        self._show(_SURE.format(path=shown(self._file() or self._workspace.place_of(self._exercise))))

    def _reset(self) -> None:
        try:
            done = reset(self._workspace, self._exercise)
        except KataError as error:
            self._show(error.told)
            return
        self._hints.pop(self._exercise.slug, None)
        self._look()
        if done.backup is not None:
            self._screen.say(_RESET, backup=shown(done.backup))

    def _solution(self) -> None:
        standing = self._workspace.progress.standings().get(self._exercise.slug)
        if standing is None or not standing.is_passed:
            self._show(_NOT_YET)
            return
        self._view.solution(self._exercise)

    def _file(self) -> Path | None:
        return self._view.file(self._exercise)

    def _show(self, more: Text | None = None) -> None:
        self._view.exercise(self._exercise, self._last, self._hints.get(self._exercise.slug, 0), more)
