"""Where submitted notebooks enter nbgrader: through this project's reader, whatever the files hold.

nbgrader reads by the converter's ``exporter_class``. Jupyter's own raises on a broken file and nbgrader passes over a
missing one; this one makes a notebook of either, so that each gets its verdict and the class goes on.
"""

from __future__ import annotations

import contextlib
import fnmatch
import glob
import re
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, cast

from nbconvert.exporters import NotebookExporter
from nbconvert.preprocessors.sanitize import SanitizeHTML
from nbformat import NotebookNode, v4
from nbgrader.api import Gradebook, MissingEntry

from autograder import notebook
from autograder.catalogue import Text
from autograder.course.nbgrader.gradebook import forget
from autograder.submission import MAX_ANSWER, answers_of, read_limited

MAX_OWN = 2**20
"""Characters of a student's own cells, beside the answers, that are kept for the pages."""
_LINK = Text("the notebook is a link; hand in the file itself", "交来的笔记本是一个链接；请交文件本身")
_TAG = re.compile(r"<[a-zA-Z/!?]")


class SubmittedNotebooks(NotebookExporter):
    """Reads what was handed in. Before a submission is graded, the scores of its last time are taken back."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._converter = cast("Any", self.parent)
        self._course = self._converter.coursedir
        self._other_hook = self._converter.pre_convert_hook
        self._converter.pre_convert_hook = self._before_submission
        with contextlib.suppress(MissingEntry):  # nbgrader itself says that there is no such assignment
            self._expect_missing_notebooks()

    def from_filename(self, filename: str, resources: Any = None, **kwargs: Any) -> tuple[Any, Any]:
        """The notebook as JSON text, after the preprocessors."""
        if not self._converter._sanitizing:  # then it is the copy that we wrote
            return super().from_filename(filename, resources=resources, **kwargs)
        resources["metadata"] = {"name": Path(filename).stem, "path": str(Path(filename).parent)}
        resources["nbgrader"]["order"] = self._order(resources["nbgrader"])
        return self.from_notebook_node(as_node(read(Path(filename))), resources=resources, **kwargs)

    def _order(self, names: dict[str, str]) -> list[str]:
        """The names of the cells as the instructor's notebook has them; the gradebook keeps no order."""
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
        with Gradebook(self._course.db_url, self._course.course_id) as gradebook:
            return [notebook.name for notebook in gradebook.find_assignment(self._course.assignment_id).notebooks]

    def _before_submission(self, assignment: str, student: str, notebooks: list[str]) -> None:
        """nbgrader's hook; ``student`` is a pattern there, so the paths tell whose submission it is."""
        if self._other_hook is not None:
            self._other_hook(assignment=assignment, student=student, notebooks=notebooks)
        for path in notebooks:
            names = self._converter.init_single_notebook_resources(path)["nbgrader"]
            forget(self._course, names["assignment"], names["student"], names["notebook"])


def read(path: Path) -> notebook.Notebook | Text | None:
    """The notebook at ``path``, or why it cannot be read; None when there is none."""
    if path.is_symlink():
        return _LINK
    if not path.exists():
        return None
    content = read_limited(path)
    return content if isinstance(content, Text) else notebook.parse(content)


def as_node(submitted: notebook.Notebook | Text | None) -> NotebookNode:
    """What was handed in, as nbformat wants it: no outputs, and of all metadata the cells' names alone.

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
    # A raw cell would stand in the pages as HTML. A longer answer is refused, and the pages need not show it whole.
    return v4.new_code_cell(cell.source[:MAX_ANSWER], metadata=metadata)


def _harmless(markdown: str) -> str:
    """Without scripts: the pages run with the rights of whoever grades."""
    if _TAG.search(markdown) is None:
        return markdown
    cleaned: str = SanitizeHTML().sanitize_html_tags(markdown)
    return cleaned
