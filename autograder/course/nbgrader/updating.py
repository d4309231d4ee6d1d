"""Updates of a course: new exercises and new wording.

Only the instructor's notebooks are written. Points, own cells, and texts that the instructor changed stay. Released
copies, submissions and the gradebook stay too.
"""

from __future__ import annotations

import glob
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry

from autograder.catalogue import Exercise, Text, exercises, select
from autograder.course.nbgrader import cells
from autograder.course.nbgrader.course import language, opened, points_of
from autograder.errors import UnwritableOutput
from autograder.report.folder import write

_RENEWED = Text("{place}: new text in {names}", "{place}：{names} 换成了新的文字")
_KEPT = Text(
    "{place}: kept {names}, whose text is yours; empty a cell to get ours",
    "{place}：{names} 的文字是您改的，保持不变；清空单元格就会换成新的",
)
_ADDED = Text("{place}: new exercise {slug}, {points:g} points", "{place}：新练习 {slug}，{points:g} 分")
_HELD = Text(
    "{place}: {slug} is new, and was not added: students have handed the assignment in",
    "{place}：新练习 {slug} 没有加入：已经有学生交了这份作业",
)
_GONE = Text(
    "{place}: there is no exercise {slug} any more; remove its cells",
    "{place}：练习 {slug} 已经没有了；请删掉它的单元格",
)
_ABSENT = Text(
    "not in this course: {slugs} (`kata nbgrader update COURSE --add SLUG,…` brings them)",
    "这门课里没有：{slugs}（用 `kata nbgrader update COURSE --add SLUG,…` 加入）",
)
_UNREADABLE = Text("{place}: passed over, for it is not a notebook", "{place}：不是笔记本，跳过")

_Json = dict[str, Any]


@dataclass
class _Source:
    """An instructor's notebook, and whether it must be written."""

    path: Path
    place: str
    notebook: _Json
    changed: bool = False

    @property
    def cells(self) -> list[_Json]:
        cells: list[_Json] = self.notebook["cells"]
        return cells

    @property
    def known(self) -> list[str] | None:
        """The exercises that existed at the last update of this notebook. None in older courses."""
        known: list[str] | None = self.notebook["metadata"].get("kata", {}).get("known")
        return known

    def find(self, exercise: Exercise) -> list[int]:
        """Return the positions of an exercise's cells."""
        return [number for number, cell in enumerate(self.cells) if _name(cell) in _texts(exercise, 0, "en")]

    def say(self, phrase: Text, **values: object) -> Text:
        return Text(phrase.en.format(place=self.place, **values), phrase.zh.format(place=self.place, **values))


def update(course: Path, added: tuple[str, ...]) -> list[Text]:
    """Update the notebooks in the course's source folder. Return the changes, and the parts that were left.

    ``added`` are exercises to take in that the course was started without, or that were removed from it. Raises
    KataError if there is no course, UnknownExercise and UnwritableOutput.
    """
    wanted = select(added) if added else ()
    with opened(course) as app:
        sources, said = _read(app.coursedir)
        for source in sources:
            said += _renew(source, language(app))
        absent = [exercise for exercise in exercises() if not any(source.find(exercise) for source in sources)]
        known = [slug for source in sources for slug in source.known or ()]
        new = [exercise for exercise in absent if exercise in wanted or (known and exercise.slug not in known)]
        held = {exercise for exercise in new if _is_handed_in(app.coursedir, _assignment(sources, exercise))}
        said += [_held(sources, exercise) for exercise in new if exercise in held]
        said += _add(app.coursedir, sources, [exercise for exercise in new if exercise not in held], language(app))
        if not known and (rest := [exercise.slug for exercise in absent if exercise not in new]):
            said.append(Text(*(phrase.format(slugs=", ".join(rest)) for phrase in (_ABSENT.en, _ABSENT.zh))))
        for source in sources:
            _remember(source, [slug for slug in cells.known() if slug not in {exercise.slug for exercise in held}])
            if source.changed:
                write(source.path, json.dumps(source.notebook, ensure_ascii=False, indent=1) + "\n")
    return said


def _read(coursedir: Any) -> tuple[list[_Source], list[Text]]:
    """Return the notebooks in the source folder, and the files that are not notebooks."""
    folder = Path(coursedir.format_path(coursedir.source_directory, ".", "."))
    sources, said = [], []
    for path in sorted(folder.glob("*/*.ipynb")):
        source = _Source(path, f"{path.parent.name}/{path.name}", {})
        try:
            source.notebook = json.loads(path.read_text("utf-8"))
            source.find(exercises()[0])
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            said.append(source.say(_UNREADABLE))
        else:
            sources.append(source)
    return sources, said


def _name(cell: _Json) -> str | None:
    name: str | None = cell["metadata"].get("nbgrader", {}).get("grade_id")
    return name


def _texts(exercise: Exercise, points: float, lang: str) -> dict[str, Callable[[], str]]:
    """Return the cells of an exercise by name, with the functions that make their texts."""
    return {
        cells.name_of("prompt", exercise.slug): lambda: cells.prompt(exercise, lang),
        exercise.slug: lambda: cells.answer_solution(exercise),
        cells.name_of("examples", exercise.slug): lambda: cells.examples(exercise, lang),
        cells.name_of("grade", exercise.slug): lambda: cells.graded(exercise.slug, points, lang),
    }


def _renew(source: _Source, lang: str) -> Iterator[Text]:
    """Put today's texts into the cells that hold those of an earlier version."""
    note = source.path.stem
    wanted = {cells.INTRODUCTION: lambda: cells.introduction(note, lang)} if note in _notes() else {}
    for exercise in exercises():
        points = [source.cells[n]["metadata"]["nbgrader"].get("points") for n in source.find(exercise)]
        worth = next((point for point in points if point is not None), 0)
        wanted |= {name: make for name, make in _texts(exercise, worth, lang).items() if points}
    renewed, kept = [], []
    for cell in source.cells:
        name = _name(cell)
        if name is None or name not in wanted or (text := wanted[name]()) == (old := "".join(cell["source"])):
            continue
        if old.strip() and not _is_ours(cell, name, old):
            kept.append(name)
            continue
        cell["source"] = text
        cell["metadata"]["kata"] = {"text": cells.digest(text)}
        renewed.append(name)
    source.changed |= bool(renewed)
    if renewed:
        yield source.say(_RENEWED, names=", ".join(renewed))
    if kept:
        yield source.say(_KEPT, names=", ".join(kept))
    known = {cells.name_of("grade", slug): slug for slug in cells.known()}
    for name in filter(None, map(_name, source.cells)):
        if name.startswith("grade-") and name not in known and _calls_us(source, name):
            yield source.say(_GONE, slug=name.removeprefix("grade-"))


def _is_ours(cell: _Json, name: str, text: str) -> bool:
    """True for a text that we wrote, as far as the cell remembers. Older cells remember nothing."""
    slug = cells.slug_of(name, "grade")
    if slug is not None:
        return cells.is_graded(text, slug)
    return cell["metadata"].get("kata", {}).get("text", cells.digest(text)) == cells.digest(text)


def _calls_us(source: _Source, name: str) -> bool:
    texts = ("".join(cell["source"]) for cell in source.cells if _name(cell) == name)
    return any(cells.is_graded(text, name.removeprefix("grade-")) for text in texts)


def _notes() -> set[str]:
    return {exercise.note for exercise in exercises()}


# --- new exercises ----------------------------------------------------------------------------------------------


def _target(sources: list[_Source], exercise: Exercise) -> _Source | None:
    """Return the notebook with most exercises of the same note, or else that of the note's name."""
    note = [other for other in exercises() if other.note == exercise.note]
    count = {source.place: sum(bool(source.find(other)) for other in note) for source in sources}
    best = max(sources, key=lambda source: count[source.place], default=None)
    named = [source for source in sources if source.place == f"{exercise.note}/{exercise.note}.ipynb"]
    return best if best is not None and count[best.place] else next(iter(named), None)


def _assignment(sources: list[_Source], exercise: Exercise) -> str:
    target = _target(sources, exercise)
    return exercise.note if target is None else target.path.parent.name


def _is_handed_in(coursedir: Any, assignment: str) -> bool:
    """True when there are submissions. nbgrader then refuses an assignment with more cells."""
    folders = coursedir.format_path(coursedir.submitted_directory, "*", assignment)
    if glob.glob(folders):  # noqa: PTH207 - nbgrader's own spelling of the paths
        return True
    file = coursedir.db_url.removeprefix("sqlite:///")
    if file != coursedir.db_url and not Path(file).exists():  # asking would create it
        return False
    with Gradebook(coursedir.db_url, coursedir.course_id) as book:
        try:
            return bool(book.find_assignment(assignment).submissions)
        except MissingEntry:
            return False


def _held(sources: list[_Source], exercise: Exercise) -> Text:
    values = {"place": _assignment(sources, exercise), "slug": exercise.slug}
    return Text(_HELD.en.format(**values), _HELD.zh.format(**values))


def _add(coursedir: Any, sources: list[_Source], new: list[Exercise], lang: str) -> Iterator[Text]:
    """Insert each exercise after its predecessor in its note."""
    points = points_of(tuple(exercise.slug for exercise in new)) if new else {}
    for exercise in new:
        target = _target(sources, exercise)
        if target is None:
            target = _started(coursedir, exercise.note, lang)
            sources.append(target)
        place = _place(target, exercise)
        target.cells[place:place] = cells.of_exercise(exercise, points[exercise.slug], lang)
        target.changed = True
        yield target.say(_ADDED, slug=exercise.slug, points=points[exercise.slug])


def _started(coursedir: Any, note: str, lang: str) -> _Source:
    path = Path(coursedir.format_path(coursedir.source_directory, ".", note), f"{note}.ipynb")
    if path.exists():
        raise UnwritableOutput(
            Text(
                f"'{path}' is not a notebook, and a new exercise belongs there",
                f"“{path}”不是笔记本，而新的题要放在那里",
            ),
            Text("Move it elsewhere.", "请把它移到别处。"),
        )
    return _Source(path, f"{note}/{note}.ipynb", json.loads(cells.notebook(note, (), {}, lang)))


def _place(target: _Source, exercise: Exercise) -> int:
    order = [other for other in exercises() if other.note == exercise.note]
    before = [n for other in order[: order.index(exercise)] for n in target.find(other)]
    after = [n for other in order[order.index(exercise) :] for n in target.find(other)]
    return max(before) + 1 if before else min(after, default=len(target.cells))


def _remember(source: _Source, known: list[str]) -> None:
    ours = source.known is not None or any(source.find(exercise) for exercise in exercises())
    if ours and source.known != known:
        source.notebook["metadata"].setdefault("kata", {})["known"] = known
        source.changed = True
