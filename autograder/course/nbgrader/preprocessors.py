"""The steps of nbgrader's pipelines that are ours."""

from __future__ import annotations

import json
from typing import Any

from nbformat import NotebookNode, from_dict, v4
from nbgrader import preprocessors as stock
from nbgrader import utils
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Enum, Integer, List, Unicode

from autograder.catalogue import Text, exercises, find
from autograder.course.nbgrader import cells, gradebook, outputs, reports
from autograder.course.nbgrader.judge import judge
from autograder.grading.options import Options
from autograder.notebook import Cell, Notebook
from autograder.report import json_view
from autograder.submission import Answer, Submission, answers_of

_Done = tuple[NotebookNode, dict[str, Any]]
_SLUGS = frozenset(exercise.slug for exercise in exercises())


class ReleaseStubs(stock.ClearSolutions):
    """Generating an assignment: answer cells become the exercises' stubs, other solutions are cleared as usual."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> _Done:
        """The whole notebook. It says which exercises it is issued with, so that a deleted cell can be missed."""
        nb.metadata.kata = {"exercises": [name for cell in nb.cells if (name := _name(cell)) in _SLUGS]}
        return super().preprocess(nb, resources)

    def preprocess_cell(self, cell: NotebookNode, resources: dict[str, Any], cell_index: int) -> _Done:
        """One cell."""
        name = _name(cell)
        if name is not None and name in _SLUGS:
            cell.source = cells.answer_stub(find(name))
            return cell, resources
        return super().preprocess_cell(cell, resources, cell_index)


class RestoreCells(NbGraderPreprocessor):
    """Sanitising: every cell that was issued is there once and as it was issued, but for what the student may write."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> _Done:
        """The student's cells in the student's order, then what is missing, where it belongs."""
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
        nb.metadata.update(kernelspec=kernelspec, language_info={"name": "python"})
        return nb, resources


def _issued(notebook: Any) -> dict[str, NotebookNode]:
    """The cells as they were issued, by name, from the gradebook's tables."""
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
    """The issued cell in place of the student's, holding the student's text where that may be written."""
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


def _name(cell: NotebookNode) -> str | None:
    name: str | None = cell.metadata.get("nbgrader", {}).get("grade_id")
    return name


class JudgeAnswers(NbGraderPreprocessor):
    """Autograding: the answers go to the judge as text, and the verdicts come back as the graded cells' outputs."""

    lang = Enum(["en", "zh"], "en", help="Language of messages.").tag(config=True)
    devices = List(Unicode(), ["cpu", "sim", "cuda"], help="Devices to run on, where they exist.").tag(config=True)
    walls = Unicode(None, allow_none=True, help="Refuse to grade below this isolation level.").tag(config=True)
    seed = Integer(None, allow_none=True, help="Draw the hidden inputs from this seed.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> _Done:
        """Judge the whole notebook at once. What is no answer's fault raises: nbgrader then reports the submission."""
        names = resources["nbgrader"]
        points = {slug: cell for cell in nb.cells if (slug := cells.slug_of(_name(cell) or "", "grade")) in _SLUGS}
        options = Options(tuple(points), tuple(self.devices), self.walls, self.seed)
        report = judge(options).report(Submission(names["student"], _answers(nb, names["notebook"])))
        resources["kata"] = {"lang": self.lang, "results": {result.id: result for result in report.exercises}}
        for result in report.exercises:
            cell = points[result.id]
            worth = cell.metadata.nbgrader.points
            cell.outputs = [from_dict(output) for output in outputs.outputs(result, worth, self.lang)]
        whole = json_view.render(report, self.lang)
        reports.keep(self.parent.parent.coursedir, names["assignment"], names["student"], whole)
        return nb, resources


def _answers(nb: NotebookNode, notebook: str) -> dict[str, Answer]:
    return dict(answers_of(f"{notebook}.ipynb", Notebook(tuple(_cell(*pair) for pair in enumerate(nb.cells, 1)))))


def _cell(number: int, cell: NotebookNode) -> Cell:
    kata = cell.metadata.get("kata", {})
    problem = Text(**kata["problem"]) if "problem" in kata else None
    name = "" if "missing" in kata else _name(cell) or ""
    return Cell(number, cell.cell_type, cell.source, grade_id=name, problem=problem)


class SaveGrades(stock.SaveAutoGrades):
    """Autograding: the verdicts go into the gradebook at once; cells that are graded otherwise are saved as usual."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> _Done:
        """The whole notebook."""
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
        """One cell."""
        return (cell, resources) if _name(cell) in self._saved else super().preprocess_cell(cell, resources, cell_index)


def _is_graded(cell: NotebookNode) -> bool:
    return bool(utils.is_grade(cell) or utils.is_solution(cell) or utils.is_task(cell))
