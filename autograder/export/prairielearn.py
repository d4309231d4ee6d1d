"""PrairieLearn: an externally graded question for every exercise, and the grader that they share.

Source: https://docs.prairielearn.com/externalGrading/
"""

from __future__ import annotations

import json
import uuid

from autograder.catalogue import Exercise
from autograder.export.archive import File
from autograder.export.render import rendered, unfinished
from autograder.export.suite import Settings, requirements, suite
from autograder.report import prairielearn

_HOME = "serverFilesCourse/kata"
_NAMESPACE = uuid.UUID("6f0f2b0e-8f1c-4d0e-9a53-3b1f6a0d7c11")
_SECONDS = 120


def files(settings: Settings, image: str) -> list[File]:
    """Return the files for a course, ``questions`` and ``serverFilesCourse``, and ``image`` to build ``image`` from."""
    shared = [
        rendered("prairielearn/run.sh", "run.sh", executable=True, settings=settings),
        File("unfinished.json", prairielearn.render(unfinished(), settings.lang).encode("utf-8")),
        *suite(settings),
    ]
    environment = [rendered("prairielearn/Dockerfile", "Dockerfile"), requirements(settings)]
    questions = [file for exercise in settings.exercises for file in _question(exercise, settings.lang, image)]
    return [*(f.beneath(_HOME) for f in shared), *(f.beneath("image") for f in environment), *questions]


def _question(exercise: Exercise, lang: str, image: str) -> list[File]:
    folder = f"questions/kata/{exercise.slug}"
    info = json.dumps(_info(exercise, lang, image), ensure_ascii=False, indent=2) + "\n"
    return [
        File(f"{folder}/info.json", info.encode("utf-8")),
        rendered("prairielearn/question.html", f"{folder}/question.html", exercise=exercise, lang=lang),
        File(f"{folder}/stub.py", exercise.stub.read_bytes()),
    ]


def _info(exercise: Exercise, lang: str, image: str) -> dict[str, object]:
    return {
        # The same exercise is always the same question, even when exported again.
        "uuid": str(uuid.uuid5(_NAMESPACE, exercise.slug)),
        "title": exercise.title[lang],
        "topic": exercise.note,
        "tags": [],
        "type": "v3",
        "singleVariant": True,
        "gradingMethod": "External",
        "externalGradingOptions": {
            "enabled": True,
            "image": image,
            "serverFilesCourse": ["kata/"],
            "entrypoint": f"/grade/{_HOME}/run.sh",
            "environment": {"KATA_EXERCISE": exercise.slug},
            "timeout": _SECONDS,
            "enableNetworking": False,
        },
    }
