"""The files that an export writes from templates: scripts, workflows, configurations."""

from __future__ import annotations

import functools

import jinja2

from autograder.catalogue import Text
from autograder.export.archive import File
from autograder.report.model import Report

_UNFINISHED = Text(
    "The grading did not come to its end. Your answers are not to blame; please tell your instructor.",
    "评分没有完成。这不是你的答案的问题；请告诉老师。",
)


@functools.cache
def _templates() -> jinja2.Environment:
    # Shells, YAML and GitHub have braces of their own. Every value is the exporter's, so nothing here is untrusted.
    return jinja2.Environment(  # noqa: S701 - scripts and YAML, not HTML; HTML pages escape by themselves
        loader=jinja2.PackageLoader("autograder.export"),
        variable_start_string="<<",
        variable_end_string=">>",
        block_start_string="<%",
        block_end_string="%>",
        comment_start_string="<#",
        comment_end_string="#>",
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
    )


def rendered(template: str, path: str, *, executable: bool = False, **values: object) -> File:
    """Return the template as the file ``path``."""
    return File(path, _templates().get_template(template).render(values).encode("utf-8"), executable)


def unfinished() -> Report:
    """Return the report that is shown if grading is killed before it writes a real one."""
    return Report(submission="submission", walls="none", devices=(), seed=0, exercises=(), problem=_UNFINISHED)
