"""GitHub: the course's private repository, and the repository that students start from.

The hidden graders are only in the first. If students fork and open pull requests, the second runs the first as an
action. A pull request cannot change its workflow, which has no secret. If every student has a repository and may change
its workflows (Classroom), nothing that runs there may read the graders. Then the course's own repository grades, and
hands the results over.
"""

from __future__ import annotations

from autograder.export.archive import File
from autograder.export.render import rendered
from autograder.export.suite import Settings, digest, requirements, stubs, suite


def files(settings: Settings, course: str) -> list[File]:
    """Return the folders ``course``, to become the private repository ``course`` (OWNER/NAME), and ``assignment``."""
    private = [
        rendered("github/action.yml", "action.yml", settings=settings, digest=digest(settings)),
        rendered("github/class.yml", ".github/workflows/class.yml"),
        rendered("github/fetch.sh", "fetch.sh", executable=True),
        rendered("github/grade.sh", "grade.sh", executable=True, settings=settings),
        rendered("github/publish.sh", "publish.sh", executable=True),
        requirements(settings),
        *suite(settings),
    ]
    public = [
        rendered("github/pull-request.yml", ".github/workflows/pull-request.yml", course=course),
        rendered("github/classroom.yml", ".github/workflows/classroom.yml"),
        *stubs(settings),
    ]
    return [*(file.beneath("course") for file in private), *(file.beneath("assignment") for file in public)]
