"""What the locked cells call when a kernel runs them: the student's own, or that of an unconfigured nbgrader.

The answer is taken from the notebook file, not from the kernel, and judged behind the walls by a process of its own.
"""

from __future__ import annotations

import os
from pathlib import Path

from autograder import notebook
from autograder.catalogue import Text
from autograder.cli.language import default_language
from autograder.course.nbgrader.judge import judge
from autograder.course.nbgrader.outputs import scaled, summary
from autograder.errors import KataError
from autograder.grading.options import Options
from autograder.report.model import Fault, Report
from autograder.submission import Submission, answers_of, read_limited

_SAVED = Text("judged as last saved in {name}", "按 {name} 最后一次保存的内容评判")


def grade(slug: str, points: float) -> float:
    """Judge the answer to ``slug`` in this kernel's notebook; print what was found and return the points of ``points``.

    Raises KataError when the notebook cannot be found, or when something other than the answer is broken.
    """
    path = _notebook(slug)
    content = read_limited(path)
    read = content if isinstance(content, Text) else notebook.parse(content)
    if isinstance(read, Text):
        raise KataError(f"'{path}' cannot be read: {read.en}", "Save it again in Jupyter.")
    answers = {name: answer for name, answer in answers_of(path.name, read).items() if name == slug}
    report = judge(Options()).report(Submission(path.stem, answers))
    return _shown(report, slug, points, path.name)


def _shown(report: Report, slug: str, points: float, name: str) -> float:
    lang = default_language()
    result = next(exercise for exercise in report.exercises if exercise.id == slug)
    print(f"{summary(result, points, lang)}\n({_SAVED[lang].format(name=name)})")  # noqa: T201 - a cell's output
    if result.fault in (Fault.GRADER, Fault.MACHINE):
        raise KataError(f"{slug} could not be judged: the {result.fault} is broken", "Tell your instructor.")
    return scaled(result, points)


def _notebook(slug: str) -> Path:
    """The kernel's own notebook where Jupyter or an editor tells; else the one in the folder that holds the answer."""
    grading = "NBGRADER_EXECUTION" in os.environ  # then the session's name is that of whoever started nbgrader
    named = Path("" if grading else os.environ.get("JPY_SESSION_NAME") or _from_editor() or "")
    if named.suffix == ".ipynb" and named.is_file():
        return named
    holding = [path for path in sorted(Path().glob("*.ipynb")) if _answers(path, slug)]
    if len(holding) != 1:
        names = ", ".join(path.name for path in holding) or "none"
        raise KataError(
            f"which notebook answers {slug} is not clear: in '{Path.cwd()}' there is {names}",
            "Save the notebook, or remove its copies.",
        )
    return holding[0]


def _from_editor() -> str | None:
    import __main__

    name: str | None = getattr(__main__, "__vsc_ipynb_file__", None)
    return name


def _answers(path: Path, slug: str) -> bool:
    content = read_limited(path)
    read = content if isinstance(content, Text) else notebook.parse(content)
    return not isinstance(read, Text) and slug in read.answers
