"""The entrance of notebooks into nbgrader: the instructor's, and those that students handed in, valid or not.

nbgrader reads by the converter's ``exporter_class``. Jupyter's own raises on a broken file, and nbgrader skips a
missing one. This one makes a notebook of either, so that each gets its verdict and the class goes on. An exporter is
made once for a command. A problem that concerns every notebook is refused there, before anything is written.
"""

from __future__ import annotations

import contextlib
import fnmatch
import glob
import json
import re
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, NoReturn, cast

from nbconvert.exporters import NotebookExporter
from nbconvert.preprocessors.sanitize import SanitizeHTML
from nbformat import NotebookNode, v4
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters.base import NbGraderException
from traitlets import TraitError

from autograder import notebook
from autograder.catalogue import Text
from autograder.course.nbgrader import cells
from autograder.course.nbgrader.choosing import choose, read
from autograder.course.nbgrader.gradebook import forget
from autograder.course.nbgrader.preprocessors import JudgeAnswers, never_run
from autograder.errors import KataError
from autograder.report.plain import printable
from autograder.submission import MAX_ANSWER, Submission, answers_of

MAX_OWN = 2**20
"""Characters of a student's own cells, next to the answers, that are kept for the pages."""
_TAG = re.compile(r"<[a-zA-Z/!?]")
_OTHER_NAME = Text(
    "`{name}` is not there or holds no work: `{graded}` was graded instead. Hand it in as `{name}`.",
    "没有 `{name}`，或者里面没有作答：评的是 `{graded}`。请用 `{name}` 这个名字交。",
)
_NOT_GRADED = Text(
    "`{name}` was graded. These notebooks hold other answers and were not: {others}.",
    "评的是 `{name}`。这些笔记本里有不同的答案，没有评：{others}。",
)
_WHICH = Text(
    "there is no work in '{name}', and several notebooks hold different answers: {others}. Keep the one that counts, "
    "and call it '{name}'",
    "'{name}' 里没有作答，另有几个笔记本答案各不相同：{others}。请留下算数的那个，命名为 '{name}'",
)


class SourceNotebooks(NotebookExporter):
    """The reader of the instructor's notebooks.

    A cell that could not be graded is refused before anything is generated.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        converter = cast("Any", self.parent)
        _options(converter)
        paths = sorted(
            Path(converter.coursedir.root, path) for group in converter.assignments.values() for path in group
        )
        refused = [f"{path}: {problem}" for path in paths for problem in _problems(path)]
        if refused:
            _stop(converter, "\n".join(refused))


def _problems(path: Path) -> list[str]:
    """Name the problems of the graded cells of an instructor's notebook.

    Returns nothing if nbgrader itself cannot read the notebook.
    """
    with contextlib.suppress(OSError, ValueError, LookupError, TypeError, AttributeError):
        return [f"{problem.en}\n{problem.zh}" for problem in never_run(json.loads(path.read_text("utf-8"))["cells"])]
    return []


def _options(converter: Any) -> JudgeAnswers:
    """Return the course's options for judging. Stop the command if one of them is impossible."""
    try:
        return JudgeAnswers(parent=converter)
    except TraitError as wrong:
        _stop(converter, f"an option of JudgeAnswers is wrong: {wrong}\nJudgeAnswers 的一个选项不对。")


def _stop(converter: Any, why: str) -> NoReturn:
    """Stop nbgrader's command in its own way, without a traceback."""
    converter.log.error(why)
    raise NbGraderException(why)


class SubmittedNotebooks(NotebookExporter):
    """The reader of submitted notebooks. Before a submission is graded, its previous scores are taken back."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._converter = cast("Any", self.parent)
        self._course = self._converter.coursedir
        self._judge = _options(self._converter)
        with contextlib.suppress(MissingEntry):  # nbgrader itself says that there is no such assignment
            self._require_judge()
            self._expect_missing_notebooks()
        self._other_hook = self._converter.pre_convert_hook
        self._converter.pre_convert_hook = self._before_submission

    def from_filename(self, filename: str, resources: Any = None, **kwargs: Any) -> tuple[Any, Any]:
        """Return the notebook as JSON text, after the preprocessors."""
        if not self._converter._sanitizing:  # in that case it is the copy that we wrote
            return super().from_filename(filename, resources=resources, **kwargs)
        resources["metadata"] = {"name": Path(filename).stem, "path": str(Path(filename).parent)}
        resources["nbgrader"]["order"] = self._order(resources["nbgrader"])
        return self.from_notebook_node(self._handed_in(Path(filename), resources), resources=resources, **kwargs)

    def _handed_in(self, path: Path, resources: Any) -> NotebookNode:
        """Return the student's notebook. One found under another name says so on top."""
        with self._gradebook() as gradebook:
            names = resources["nbgrader"]
            found = gradebook.find_notebook(names["notebook"], names["assignment"])
            written = {cell.name for cell in found.solution_cells}
            issued = {cell.name: cell.source for cell in found.source_cells if cell.name in written}
            known = {f"{other.name}.ipynb" for other in found.assignment.notebooks}
        others = [other for other in sorted(path.parent.glob("*.ipynb")) if other.name not in known]
        holding = choose([path, *others], issued)
        if path in holding or not holding:
            return self._noted(as_node(read(path)), _NOT_GRADED, path, [other for other in holding if other != path])
        if len(holding) > 1:
            return as_node(_said(_WHICH, name=path.name, others=", ".join(other.name for other in holding)))
        return self._noted(as_node(read(holding[0])), _OTHER_NAME, path, holding)

    def _noted(self, node: NotebookNode, what: Text, path: Path, others: list[Path]) -> NotebookNode:
        if others:
            names = [printable(other.name).replace("`", "'") for other in others]
            said = _said(what, name=path.name, graded=names[0], others=", ".join(f"`{name}`" for name in names))
            self._converter.log.warning("%s: %s", path.parent, said[self._judge.lang])
            node.cells.insert(0, v4.new_markdown_cell(said[self._judge.lang]))
        return node

    def _gradebook(self) -> Gradebook:
        return Gradebook(self._course.db_url, self._course.course_id)

    def _require_judge(self) -> None:
        """Stop if this machine cannot judge with these options, since that would fail for every student."""
        with self._gradebook() as gradebook:
            notebooks = gradebook.find_assignment(self._course.assignment_id).notebooks
            graded = [[cell.name for cell in found.grade_cells] for found in notebooks]
        slugs = next(filter(None, map(cells.slugs_of, graded)), ())
        try:
            if slugs:
                self._judge.judge(slugs).report(Submission("nobody"))
        except KataError as wrong:
            _stop(self._converter, wrong.told[self._judge.lang])

    def _order(self, names: dict[str, str]) -> list[str]:
        """Return the names of the cells in the instructor's order, which the gradebook does not keep."""
        folder = self._course.format_path(self._course.source_directory, ".", names["assignment"])
        source = read(Path(folder, f"{names['notebook']}.ipynb"))
        return [cell.grade_id for cell in source.cells] if isinstance(source, notebook.Notebook) else []

    def _expect_missing_notebooks(self) -> None:
        wanted = [name for name in self._notebooks() if fnmatch.fnmatch(name, self._course.notebook_id)]
        submitted = self._course.format_path(
            self._course.submitted_directory, self._course.student_id, self._course.assignment_id
        )
        for folder in filter(lambda found: Path(found).is_dir(), glob.glob(submitted)):  # noqa: PTH207 - nbgrader's own spelling of the paths
            there = self._converter.assignments.setdefault(folder, [])
            paths = (str(Path(folder, f"{name}.ipynb")) for name in wanted)
            there += [path for path in paths if path not in there]

    def _notebooks(self) -> list[str]:
        with self._gradebook() as gradebook:
            return [notebook.name for notebook in gradebook.find_assignment(self._course.assignment_id).notebooks]

    def _before_submission(self, assignment: str, student: str, notebooks: list[str]) -> None:
        """Take back the scores (a hook of nbgrader).

        ``student`` is a pattern there, so the paths name the submission's owner.
        """
        if self._other_hook is not None:
            self._other_hook(assignment=assignment, student=student, notebooks=notebooks)
        for path in notebooks:
            names = self._converter.init_single_notebook_resources(path)["nbgrader"]
            forget(self._course, names["assignment"], names["student"], names["notebook"])


def as_node(submitted: notebook.Notebook | Text | None) -> NotebookNode:
    """Return the submitted notebook as nbformat wants it: without outputs, and only with the cells' names as metadata.

    ``metadata.kata``, on the notebook or on a cell, is ours: ``missing``, or the ``problem`` that forbids grading.
    """
    if submitted is None:
        return v4.new_notebook(metadata={"kata": {"missing": True}})
    if isinstance(submitted, Text):
        return v4.new_notebook(metadata={"kata": {"problem": asdict(submitted)}})
    return v4.new_notebook(cells=list(_cells(submitted)))


def _cells(submitted: notebook.Notebook) -> Iterator[NotebookNode]:
    answers = answers_of("", submitted)
    left = MAX_OWN
    for cell in submitted.cells:
        slug = cell.slug
        if slug is not None and submitted.answers[slug].number == cell.number:
            problem = answers[slug].problem
            yield _node(submitted.answers[slug], slug, {"problem": asdict(problem)} if problem else {})
        elif len(cell.source) <= left:
            left -= len(cell.source)
            yield _node(cell, None if slug else cell.grade_id or None, {})


def _node(cell: notebook.Cell, name: str | None, kata: dict[str, Any]) -> NotebookNode:
    metadata: dict[str, Any] = {"kata": kata} if kata else {}
    if name is not None:
        metadata["nbgrader"] = {"grade_id": name}
    if cell.kind == "markdown":
        return v4.new_markdown_cell(_harmless(cell.source), metadata=metadata, attachments=cell.attachments)
    # A raw cell would be HTML in the pages. A longer answer is refused, and the pages need not show all of it.
    return v4.new_code_cell(cell.source[:MAX_ANSWER], metadata=metadata)


def _said(phrase: Text, **values: object) -> Text:
    return Text(phrase.en.format(**values), phrase.zh.format(**values))


def _harmless(markdown: str) -> str:
    """Return the text without scripts, since the pages run with the rights of the grader."""
    if _TAG.search(markdown) is None:
        return markdown
    cleaned: str = SanitizeHTML().sanitize_html_tags(markdown)
    return cleaned
