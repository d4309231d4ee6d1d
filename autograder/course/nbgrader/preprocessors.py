"""Our steps of nbgrader's pipelines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from nbformat import NotebookNode, from_dict, v4
from nbgrader import preprocessors as stock
from nbgrader import utils
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Enum, Integer, List

from autograder.catalogue import Text, exercises, find
from autograder.course.judge import Judge, judge
from autograder.course.nbgrader import cells, gradebook, outputs, reports
from autograder.grading.options import DEVICES, Options
from autograder.isolation import Level
from autograder.notebook import Cell, Notebook
from autograder.report import json_view
from autograder.report.folder import write
from autograder.report.model import ExerciseResult
from autograder.submission import Answer, Submission, answers_of

_Done = tuple[NotebookNode, dict[str, Any]]
_SLUGS = frozenset(exercise.slug for exercise in exercises())
_BY_HAND = Text(
    "The cell `{name}` is not run. It is left to manual grading.", "单元格 `{name}` 不会运行，留待人工评分。"
)
_NEVER_RUN = Text(
    "The cell `{name}` is of the kind 'Autograder tests', and nothing here runs such cells: it gives no points by "
    "itself. Make it manually graded, or remove it and take an exercise (`kata nbgrader update COURSE --add SLUG`).",
    "单元格 `{name}` 是“自动评分测试”（Autograder tests），而这里不会运行这种单元格：它自己给不了分。"
    "请改成人工评分，或者删掉它，改用练习（`kata nbgrader update COURSE --add SLUG`）。",
)
_MORE_THAN_OURS = Text(
    "The cell `{name}` holds code of your own, and nothing here runs it: only hidden checks decide its points. Move "
    "the code into a cell of your own.",
    "单元格 `{name}` 里有您自己写的代码，而这里不会运行它：分数只由看不见的检查决定。请把代码移到您自己的单元格里。",
)
_NO_ANSWER = Text(
    "The cell `{name}` has points for an answer that this notebook has no cell for: `{slug}` is missing. Put it back, "
    "or remove `{name}`.",
    "单元格 `{name}` 给一个答案计分，但笔记本里没有这个答案的单元格：缺少 `{slug}`。请把它放回去，或者删掉 `{name}`。",
)


def never_run(notebook: Iterable[Mapping[str, Any]]) -> Iterator[Text]:
    """Name the graded cells that nothing could decide. Cells that are not executed must not score."""
    named = {_name(cell): cell for cell in notebook}
    for name, cell in named.items():
        slug = cells.slug_of(name or "", "grade")
        if not _is_tests(cell):
            continue
        if slug not in _SLUGS:
            yield _said(_NEVER_RUN, name=name)
        elif not cells.is_graded("".join(cell["source"]), slug):
            yield _said(_MORE_THAN_OURS, name=name)
        elif slug not in named:
            yield _said(_NO_ANSWER, name=name, slug=slug)


def _said(phrase: Text, **values: object) -> Text:
    return Text(phrase.en.format(**values), phrase.zh.format(**values))


def _is_tests(cell: Mapping[str, Any]) -> bool:
    """True for nbgrader's "Autograder tests", for which its own autograding runs a kernel."""
    flags = cell["metadata"].get("nbgrader", {})
    return cell["cell_type"] == "code" and flags.get("grade", False) and not flags.get("solution", False)


def _is_left_to_a_person(cell: NotebookNode) -> bool:
    return _is_tests(cell) and cells.slug_of(_name(cell) or "", "grade") not in _SLUGS


class ReleaseStubs(stock.ClearSolutions):
    """A step of generating an assignment: answer cells become the exercises' stubs.

    Other solutions are cleared as usual. Locked cells get a new text with the points, which the instructor may have
    changed.
    """

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> _Done:
        """Convert the whole notebook. It names its exercises, so that a deleted cell is noticed."""
        nb.metadata.kata = {"exercises": [name for cell in nb.cells if (name := _name(cell)) in _SLUGS]}
        self._lang = JudgeAnswers(parent=self).lang
        return super().preprocess(nb, resources)

    def preprocess_cell(self, cell: NotebookNode, resources: dict[str, Any], cell_index: int) -> _Done:
        """Convert one cell."""
        name = _name(cell)
        cell.metadata.pop("kata", None)
        if name is not None and name in _SLUGS:
            cell.source = cells.answer_stub(find(name))
            return cell, resources
        slug = cells.slug_of(name or "", "grade")
        if slug is not None and slug in _SLUGS:
            cell.source = cells.graded(slug, cell.metadata.nbgrader.points, self._lang)
            return cell, resources
        return super().preprocess_cell(cell, resources, cell_index)


class RestoreCells(NbGraderPreprocessor):
    """A step of sanitising: every issued cell is there once and unchanged, except for the student's part."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> _Done:
        """Return the student's cells in the student's order, and insert the missing ones in their places."""
        names = resources["nbgrader"]
        with Gradebook(names["db_url"]) as book:
            notebook = book.find_notebook(names["notebook"], names["assignment"])
            issued, kernelspec = _issued(notebook), json.loads(notebook.kernelspec or "{}")
        problem = nb.metadata.pop("kata", {})
        kept = [_restored(cell, issued) for cell in nb.cells]
        for name in sorted(issued, key=_rank(names["order"])):
            issued[name].metadata.kata = problem or {"missing": True}
            kept.insert(_place(kept, name, _rank(names["order"])), issued[name])
        nb.cells = kept
        nb.metadata.language_info = {"name": kernelspec.get("language", "python")}
        if kernelspec:  # nbformat wants it whole or not at all
            nb.metadata.kernelspec = kernelspec
        return nb, resources


def _issued(notebook: Any) -> dict[str, NotebookNode]:
    """Return the cells as they were issued, by name, from the gradebook's tables."""
    points = {cell.name: cell.max_score for cell in (*notebook.grade_cells, *notebook.task_cells)}
    graded, tasks, solutions = (
        {cell.name for cell in group} for group in (notebook.grade_cells, notebook.task_cells, notebook.solution_cells)
    )
    issued = {}
    for cell in notebook.source_cells:
        name = cell.name
        flags = {"grade": name in graded, "solution": name in solutions, "task": name in tasks, "locked": cell.locked}
        worth = {"points": points[name]} if name in points else {}
        nbgrader = {"schema_version": 3, "grade_id": name, "checksum": cell.checksum, "cell_type": cell.cell_type}
        make = {"code": v4.new_code_cell, "markdown": v4.new_markdown_cell, "raw": v4.new_raw_cell}[cell.cell_type]
        metadata = {"nbgrader": {**nbgrader, **flags, **worth}, "deletable": False}
        issued[name] = make(cell.source, metadata=metadata, id=name[:64])
    return issued


def _restored(cell: NotebookNode, issued: dict[str, NotebookNode]) -> NotebookNode:
    """Return the issued cell in place of the student's. It keeps the student's text if that may be written."""
    name = cell.metadata.pop("nbgrader", {}).get("grade_id")
    if name not in issued:
        return cell
    restored = issued.pop(name)
    if not restored.metadata.nbgrader.locked:
        restored.source = cell.source
        restored.metadata.kata = cell.metadata.get("kata", {})
        if "attachments" in cell and restored.cell_type == "markdown":
            restored.attachments = cell.attachments
    return restored


def _rank(order: list[str]) -> Any:
    return lambda name: order.index(name) if name in order else len(order)


def _place(kept: list[NotebookNode], name: str, rank: Any) -> int:
    before = [n for n, cell in enumerate(kept, 1) if _name(cell) is not None and rank(_name(cell)) < rank(name)]
    return max(before, default=0)


def _name(cell: Mapping[str, Any]) -> str | None:
    name: str | None = cell["metadata"].get("nbgrader", {}).get("grade_id")
    return name


class JudgeAnswers(NbGraderPreprocessor):
    """A step of autograding: the judge gets the answers as text, and its verdicts become the graded cells' outputs."""

    lang = Enum(["en", "zh"], "en", help="Language of messages.").tag(config=True)
    devices = List(Enum(DEVICES), [*DEVICES], minlen=1, help="Devices to run on, where they exist.").tag(config=True)
    walls = Enum(
        [str(level) for level in Level if level.at_least(Level.LIMITS)],
        None,
        allow_none=True,
        help="Refuse to grade below this isolation level.",
    ).tag(config=True)
    seed = Integer(None, allow_none=True, help="Draw the hidden inputs from this seed.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> _Done:
        """Judge the whole notebook at once.

        Raises when no answer is at fault, and nbgrader then reports the submission.
        """
        results = self._judged(nb, resources["nbgrader"]) if cells.slugs_of(map(_name, nb.cells)) else ()
        resources["kata"] = {"lang": self.lang, "results": {result.id: result for result in results}}
        by_name = {_name(cell): cell for cell in nb.cells}
        for result in results:
            cell = by_name[cells.name_of("grade", result.id)]
            worth = cell.metadata.nbgrader.points
            cell.outputs = [from_dict(output) for output in outputs.outputs(result, worth, self.lang)]
        for cell in filter(_is_left_to_a_person, nb.cells):
            words = _said(_BY_HAND, name=_name(cell))[self.lang]
            self.log.warning("%s: %s", resources["nbgrader"]["student"], words)
            cell.outputs = [from_dict(output) for output in outputs.told(words)]
        return nb, resources

    def judge(self, slugs: tuple[str, ...]) -> Judge:
        """Return the judge of these exercises, with the course's options."""
        return judge(Options(only=slugs, devices=tuple(self.devices), walls=self.walls, seed=self.seed))

    def _judged(self, nb: NotebookNode, names: dict[str, str]) -> tuple[ExerciseResult, ...]:
        submission = Submission(names["student"], _answers(nb, names["notebook"]))
        report = self.judge(cells.slugs_of(map(_name, nb.cells))).report(submission)
        place = reports.path(self.parent.parent.coursedir, names["assignment"], names["student"], names["notebook"])
        write(place, json_view.render(report, self.lang))
        return report.exercises


def _answers(nb: NotebookNode, notebook: str) -> dict[str, Answer]:
    return dict(answers_of(f"{notebook}.ipynb", Notebook(tuple(_cell(*pair) for pair in enumerate(nb.cells, 1)))))


def _cell(number: int, cell: NotebookNode) -> Cell:
    kata = cell.metadata.get("kata", {})
    problem = Text(**kata["problem"]) if "problem" in kata else None
    name = "" if "missing" in kata else _name(cell) or ""
    return Cell(number=number, kind=cell.cell_type, source=cell.source, grade_id=name, problem=problem)


class SaveGrades(stock.SaveAutoGrades):
    """A step of autograding: the verdicts go into the gradebook at once. Other graded cells are saved as usual."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> _Done:
        """Save the whole notebook."""
        names, results = resources["nbgrader"], resources["kata"]["results"]
        with Gradebook(names["db_url"]) as book:
            submitted = book.find_submission_notebook(names["notebook"], names["assignment"], names["student"])
            gradebook.save(submitted, results, resources["kata"]["lang"])
            book.db.commit()
        ours = {name for slug in results for name in (slug, cells.name_of("grade", slug))}
        if any(_is_graded(cell) and _name(cell) not in ours for cell in nb.cells):
            self._saved = ours
            return super().preprocess(nb, resources)
        return nb, resources

    def preprocess_cell(self, cell: NotebookNode, resources: dict[str, Any], cell_index: int) -> _Done:
        """Save one cell."""
        return (cell, resources) if _name(cell) in self._saved else super().preprocess_cell(cell, resources, cell_index)

    def _add_score(self, cell: NotebookNode, resources: dict[str, Any]) -> None:
        if not _is_left_to_a_person(cell):
            super()._add_score(cell, resources)
            return
        grade = self.gradebook.find_grade(_name(cell), self.notebook_id, self.assignment_id, self.student_id)
        grade.auto_score, grade.needs_manual_grade = None, True
        self.gradebook.db.commit()


def _is_graded(cell: NotebookNode) -> bool:
    return bool(utils.is_grade(cell) or utils.is_solution(cell) or utils.is_task(cell))
