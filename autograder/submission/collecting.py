"""The answers among the files of a submission: the file for each exercise, and the reason against another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from autograder import notebook
from autograder.catalogue import Text, exercises, find
from autograder.stub import is_untouched, program
from autograder.submission.files import File, Found
from autograder.submission.model import MAX_ANSWER, Answer, Submission, Unread, too_large
from autograder.submission.names import EXACT, GUESSED, defining, exercise_of, kind_of, nearest
from autograder.submission.neighbours import Neighbours
from autograder.text import decode

MAX_IGNORED = 2_000
"""Files of a submission that are named as not read."""
_MAX_COPIES = 8
"""Files for one exercise that are compared."""
_MAX_GUESSED = 100
"""Files with other names that are looked into."""
_NO_NAME = Text("no exercise has this name", "没有这个名字的题")
_NEAREST = Text(
    "no exercise has this name; call it {file} if it answers that one",
    "没有这个名字的题；如果它是 {file} 的答案，请改成这个名字",
)
_DEFINES = Text(
    "no exercise has this name, though it defines what {file} asks for; call it so",
    "没有这个名字的题，但它定义了 {file} 要求的函数；请改成这个名字",
)
_NO_CELL = Text(
    "none of its cells is named as an exercise; start from the notebook that was released, whose cells carry the names",
    "其中没有以题目命名的单元格；请从发下来的笔记本开始做，它的单元格带有题目名字",
)
_OTHER_TAKEN = Text("{path} is taken instead", "采用的是 {path}")
_TOO_MANY = Text("there are too many files for this exercise", "这道题的文件太多")


@dataclass(frozen=True)
class _Candidate:
    """One of the files for an exercise."""

    answer: Answer
    rank: int


def collect(name: str, found: Found, beside: Iterable[File] = ()) -> Submission:
    """Return the submission of that name from these files. Files ``beside`` can be imported, and are not answers."""
    return _Collection().read(found).submission(name, beside)


class _Collection:
    def __init__(self) -> None:
        self._candidates: dict[str, list[_Candidate]] = {}
        self._damaged: dict[str, Answer] = {}
        self._unread: list[Unread] = []
        self._python: dict[str, File] = {}
        self._nameless: list[File] = []

    def read(self, found: Found) -> _Collection:
        """Take the files one by one."""
        for file in found:
            if isinstance(file, Unread):
                self._note(file.path, file.reason)
            else:
                {".py": self._add_python, ".ipynb": self._add_notebook}.get(kind_of(file.path), self._add_broken)(file)
        return self

    def _note(self, path: str, reason: Text) -> None:
        if len(self._unread) < MAX_IGNORED:
            self._unread.append(Unread(_readable(path), reason))

    def _add_python(self, file: File) -> None:
        self._python[file.path] = file
        named = exercise_of(PurePosixPath(file.path).name)
        if named is None:
            self._nameless.append(file)
        elif len(self._candidates.get(named.slug, [])) == _MAX_COPIES:
            self._note(file.path, _TOO_MANY)
        else:
            self._candidates.setdefault(named.slug, []).append(_Candidate(_answer(file), named.rank))

    def _add_notebook(self, file: File) -> None:
        content = file.read()
        read = content if isinstance(content, Text) else notebook.parse(content)
        path = _readable(file.path)
        if isinstance(read, Text):
            self._damaged.update(_lost_with(path, read))
            self._note(file.path, read)
            return
        answers = answers_of(path, read)
        if not answers:
            self._note(file.path, _NO_CELL)
        for slug, answer in answers.items():
            self._candidates.setdefault(slug, []).append(_Candidate(answer, EXACT))

    def _add_broken(self, file: File) -> None:
        """Add a zip that cannot be read. It may hold any answer."""
        reason = file.read()
        assert isinstance(reason, Text), "only broken zips come here whole"
        self._damaged.update(_lost_with(_readable(file.path), reason))
        self._note(file.path, reason)

    def submission(self, name: str, beside: Iterable[File]) -> Submission:
        """Return all that was read, with one answer for each exercise."""
        self._look_into_nameless()
        chosen = {slug: self._chosen(slug, candidates) for slug, candidates in self._candidates.items()}
        neighbours = Neighbours([*self._python.values(), *beside])
        answers: dict[str, Answer] = {}
        used: set[str] = set()
        for slug, answer in chosen.items():
            answers[slug], taken = neighbours.with_helpers(answer)
            used |= taken
        used = {_readable(path) for path in used}
        ignored = tuple(unread for unread in self._unread if unread.path not in used)
        return Submission(name, {**self._damaged, **answers}, ignored)

    def _look_into_nameless(self) -> None:
        for number, file in enumerate(self._nameless):
            if PurePosixPath(file.path).name.startswith("__"):
                continue  # a package's own
            reason = _NO_NAME
            if number < _MAX_GUESSED:
                near = nearest(PurePosixPath(file.path).name)
                answer = _answer(file)
                does = None if answer.problem else defining(answer.source)
                if near is not None and near == does and near.slug not in self._candidates:
                    self._candidates[near.slug] = [_Candidate(answer, GUESSED)]
                    continue
                if meant := does or near:
                    phrase = _DEFINES if does else _NEAREST
                    reason = Text(phrase.en.format(file=meant.file), phrase.zh.format(file=meant.file))
            self._note(file.path, reason)

    def _chosen(self, slug: str, candidates: list[_Candidate]) -> Answer:
        """Return the one that was worked on. Blank, untouched or equal copies do no harm."""
        sound = [one for one in candidates if one.answer.problem is None]
        touched = [one for one in sound if _is_touched(slug, one.answer)]
        best = min(touched or sound or candidates, key=lambda one: one.rank)
        rivals = [one for one in touched if one.rank == best.rank]
        for path in self._passed_over(best, candidates):
            self._note(
                path, Text(_OTHER_TAKEN.en.format(path=best.answer.path), _OTHER_TAKEN.zh.format(path=best.answer.path))
            )
        different = {program(one.answer.source): one.answer for one in reversed(rivals)}
        return _two(list(reversed(different.values()))) if len(different) > 1 else best.answer

    @staticmethod
    def _passed_over(best: _Candidate, candidates: list[_Candidate]) -> Iterator[str]:
        """Return the files that would have counted if there were no better one."""
        for one in candidates:
            if one is not best and (one.answer.problem is not None or one.rank > best.rank):
                yield one.answer.path


def _is_touched(slug: str, answer: Answer) -> bool:
    return bool(answer.source.strip()) and not is_untouched(find(slug), answer.source)


def _two(answers: list[Answer]) -> Answer:
    paths = [answer.path for answer in answers]
    problem = Text(
        f"there are {len(paths)} answers, each different: {' and '.join(paths)}. Hand in only the one that counts",
        f"有 {len(paths)} 份不同的答案：{'、'.join(paths)}。请只交算数的那一份",
    )
    return Answer(path=paths[0], problem=problem)


def _readable(path: str) -> str:
    """Return the path with U+FFFD for bytes that are not UTF-8, which can neither be shown nor be sent."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _answer(file: File) -> Answer:
    content = file.read()
    text = content if isinstance(content, Text) else decode(content)
    if isinstance(text, str) and len(text.encode("utf-8", "replace")) > MAX_ANSWER:
        text = too_large(MAX_ANSWER)
    path = _readable(file.path)
    return Answer(path=path, problem=text) if isinstance(text, Text) else Answer(path=path, source=text)


def answers_of(path: str, read: notebook.Notebook) -> dict[str, Answer]:
    """Return the answers in a notebook, by slug."""
    return {slug: _answer_of_cell(f"{path}#{slug}", slug, cell, read) for slug, cell in read.answers.items()}


def _answer_of_cell(path: str, slug: str, cell: notebook.Cell, read: notebook.Notebook) -> Answer:
    if cell.problem is not None:
        return Answer(path=path, problem=cell.problem)
    if len(cell.source.encode()) > MAX_ANSWER:
        return Answer(path=path, problem=too_large(MAX_ANSWER))
    text = read.python(cell)
    if isinstance(text, Text):
        return Answer(path=path, problem=text)
    context = read.surroundings.of(cell.number, text, [function.name for function in find(slug).functions])
    if len(context.before.encode()) > MAX_ANSWER:
        context = replace(context, before="")
    return Answer(path=path, source=text, before=context.before, absent=context.absent)


def _lost_with(path: str, problem: Text) -> dict[str, Answer]:
    """Return the exercises lost with an unreadable notebook: its note's, or all if no note has its name."""
    note = [exercise for exercise in exercises() if exercise.note == PurePosixPath(path).stem]
    return {exercise.slug: Answer(path=path, problem=problem) for exercise in note or exercises()}
