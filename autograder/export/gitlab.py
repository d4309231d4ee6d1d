"""GitLab: an image with the graders, and the CI configuration that students' projects point to but cannot change.

Sources: https://docs.gitlab.com/ci/pipelines/settings/#specify-a-custom-cicd-configuration-file and
https://docs.gitlab.com/ci/yaml/artifacts_reports/
"""

from __future__ import annotations

from autograder.export.archive import File
from autograder.export.render import rendered
from autograder.export.suite import Settings, requirements, stubs, suite


def files(settings: Settings) -> list[File]:
    """Return the folders ``course`` (private), ``ci`` (students may read it) and ``assignment`` (their start)."""
    course = [
        rendered("gitlab/image.gitlab-ci.yml", ".gitlab-ci.yml"),
        rendered("gitlab/Dockerfile", "Dockerfile"),
        rendered("gitlab/grade.sh", "grade.sh", executable=True, settings=settings),
        requirements(settings),
        *suite(settings),
    ]
    return [
        *(file.beneath("course") for file in course),
        rendered("gitlab/grade.gitlab-ci.yml", "ci/grade.gitlab-ci.yml"),
        *(file.beneath("assignment") for file in stubs(settings)),
    ]
