"""A course's ``nbgrader_config.py`` in one call: ``configure(c)``. Later settings of the course take precedence."""

from __future__ import annotations

import os
import sysconfig
import warnings
from typing import Any

_ROOM = "autograder.course.nbgrader"
_STOCK = "nbgrader.preprocessors"


def configure(config: Any, lang: str = "en") -> None:
    """Make nbgrader grade by this project's judge. ``config`` is the object that ``get_config()`` gives."""
    _find_alembic()
    # nbgrader's own, several for every submission, with SQLAlchemy 2. They would hide errors in its output.
    warnings.filterwarnings("ignore", "Object of type .* not in session")
    config.GenerateAssignment.exporter_class = f"{_ROOM}.exporter.SourceNotebooks"
    config.GenerateAssignment.preprocessors = [
        *(f"{_STOCK}.{name}" for name in ("IncludeHeaderFooter", "InstantiateTests", "LockCells")),
        f"{_ROOM}.preprocessors.ReleaseStubs",
        *(f"{_STOCK}.{name}" for name in ("ClearOutput", "CheckCellMetadata", "ComputeChecksums", "SaveCells")),
        *(f"{_STOCK}.{name}" for name in ("ClearHiddenTests", "ClearMarkScheme")),
        *(f"{_STOCK}.{name}" for name in ("ComputeChecksums", "CheckCellMetadata")),
    ]
    config.Autograde.exporter_class = f"{_ROOM}.exporter.SubmittedNotebooks"
    # Their results are valid by construction, since metadata comes only from the gradebook.
    config.Autograde.sanitize_preprocessors = [f"{_ROOM}.preprocessors.RestoreCells"]
    config.Autograde.autograde_preprocessors = [
        f"{_ROOM}.preprocessors.JudgeAnswers",
        f"{_ROOM}.preprocessors.SaveGrades",
        f"{_STOCK}.AssignLatePenalties",
    ]
    config.JudgeAnswers.lang = lang
    config.ExportApp.plugin_class = f"{_ROOM}.export.ExportChecks"


def _find_alembic() -> None:
    """Add `alembic` to the path.

    nbgrader starts it only by its name, which is on no path in an environment that is not activated.
    """
    os.environ["PATH"] = os.pathsep.join((os.environ.get("PATH", os.defpath), sysconfig.get_path("scripts")))
