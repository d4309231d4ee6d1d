"""Attacks that are not answers: hostile archives, folders, notebooks and names."""

from __future__ import annotations

import io
import json
import os
import pickle
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from autograder.catalogue import ROOT, find
from autograder.tests.attacks.scene import Scene

TWIN = "is_symmetric/wrong_mask"
WRONG = "def is_symmetric(A):\n    return None\n"
_MARK = "import pathlib, sys\ntry:\n    pathlib.Path({mark!r}).touch()\nexcept OSError:\n    pass\n"


HandIn = Callable[[Path, Scene], list[Path]]
"""Makes submissions in an empty folder and returns their paths."""


@dataclass(frozen=True)
class Shape:
    """One such attack: its number, its name, its harm, the proof that decides, and the way to make it."""

    number: int
    name: str
    harm: str
    proof: str
    hand_in: HandIn


ALL: list[Shape] = []


def attack(number: int, name: str, harm: str, proof: str) -> Callable[[HandIn], HandIn]:
    """Put an attack on the list."""

    def listed(hand_in: HandIn) -> HandIn:
        ALL.append(Shape(number, name, harm, proof, hand_in))
        return hand_in

    return listed


class Opens:
    """An object that makes a file when it is unpickled."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __reduce__(self) -> tuple[object, ...]:
        return open, (self._path, "w")


@attack(
    18,
    "malicious submission artefacts",
    "pickled weights, arrays and caches next to the answer are loaded, and loading them runs code",
    "marks nothing",
)
def malicious_artefacts(place: Path, scene: Scene) -> list[Path]:
    """Pickled code under every name that a grader might load."""
    bomb = pickle.dumps(Opens(str(scene.marks / "18_malicious_submission_artefacts")))
    for name in ("weights.pt", "model.pth", "is_symmetric.pkl", "x.npy", "table.pickle", "is_symmetric.pyc", ".cache"):
        (place / name).write_bytes(bomb)
    (place / "is_symmetric.py").write_text(WRONG)
    with zipfile.ZipFile(place / "weights.npz", "w") as archive:
        archive.writestr("data.npy", b"\x93NUMPY\x01\x00" + bomb)
    return [place]


@attack(
    21,
    "result path tricks",
    "where the result is to be written lies a link, and what it leads to is overwritten",
    "marks nothing",
)
def result_path_tricks(place: Path, scene: Scene) -> list[Path]:
    """A link and a folder where CI writes its reports."""
    (place / "is_symmetric.py").write_text(WRONG)
    (place / "report.json").symlink_to(scene.marks / "21_result_path_tricks")
    (place / "report.xml").mkdir()
    return [place]


@attack(
    22,
    "archive tricks",
    "a zip writes outside its folder, unpacks without end, or holds a link to the solution",
    "gains nothing",
)
def archive_tricks(place: Path, scene: Scene) -> list[Path]:
    """Zips that leave their folder, link or never end; links in a folder; a huge notebook."""
    solution = str(find("is_symmetric").solution)
    slips = {
        "slips": [
            f"{scene.marks}/22_archive_tricks.py",
            "../../marks/22_archive_tricks.py",
            "..\\..\\marks\\22_archive_tricks.py",
        ],
        "links": ["is_symmetric.py"],
        "bomb": ["is_symmetric.py"],
    }
    for kind, members in slips.items():
        with zipfile.ZipFile(place / f"{kind}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for member in members:
                info = zipfile.ZipInfo(member)
                info.compress_type = zipfile.ZIP_DEFLATED
                info.external_attr = (stat.S_IFLNK | 0o777 if kind == "links" else stat.S_IFREG | 0o644) << 16
                content = {"slips": WRONG, "links": solution, "bomb": "#" * 50_000_000 + "\n" + WRONG}[kind]
                archive.writestr(info, content)
    folder = place / "linked"
    folder.mkdir()
    (folder / "is_symmetric.py").symlink_to(solution)
    (folder / "02_is_symmetric.py").symlink_to("/dev/zero")
    notebook = {
        "cells": [{"cell_type": "code", "id": "is_symmetric", "source": WRONG, "outputs": ["x" * 1000] * 40_000}]
    }
    (place / "huge.ipynb").write_text(json.dumps({**notebook, "nbformat": 4, "metadata": {}}))
    return [*(place / f"{kind}.zip" for kind in slips), folder, place / "huge.ipynb"]


@attack(
    32,
    "plugin injection",
    "pytest, Python or IPython runs files of the submission before anything is graded",
    "marks nothing",
)
def plugin_injection(place: Path, scene: Scene) -> list[Path]:
    """Files that pytest, Python and IPython look for."""
    mark = _MARK.format(mark=str(scene.marks / "32_plugin_injection"))
    report = "_pytest.reports.TestReport(item.nodeid, item.location, {}, 'passed', None, call.when)"
    hook = f"import _pytest.reports\ndef pytest_runtest_makereport(item, call):\n    return {report}\n"
    files = {
        "conftest.py": mark + hook,
        "pytest.ini": "[pytest]\naddopts = -p evil --collect-only\n",
        "setup.cfg": "[tool:pytest]\naddopts = -p evil\n",
        "pyproject.toml": "[tool.pytest.ini_options]\naddopts = '-p evil'\n",
        "evil.py": mark,
        "sitecustomize.py": mark,
        "usercustomize.py": mark,
        "evil.pth": f"import pathlib; pathlib.Path({str(scene.marks / '32_plugin_injection-pth')!r}).touch()\n",
        "ipython_config.py": mark,
        "is_symmetric.py": WRONG,
    }
    return _in_its_folder(place, scene, files, "32_plugin_injection")


@attack(
    34,
    "shadow modules",
    "a file called torch.py, random.py or autograder.py is imported in place of the real one",
    "marks nothing",
)
def shadow_modules(place: Path, scene: Scene) -> list[Path]:
    """Files named as what a grader imports."""
    names = ("torch", "random", "pandas", "pytest", "msgspec", "autograder", "click", "rich", "json", "worker")
    files = {f"{name}.py": _MARK.format(mark=str(scene.marks / f"34_shadow_modules-{name}")) for name in names}
    files |= {f"__pycache__/{name}.cpython-311.pyc": "" for name in names}
    return _in_its_folder(place, scene, {**files, "is_symmetric.py": WRONG}, "34_shadow_modules")


@attack(
    41,
    "notebook or ci tampering",
    "test cells, points, tags, the kernel and the workflow are the student's own",
    "gains nothing",
)
def notebook_and_ci_tampering(place: Path, scene: Scene) -> list[Path]:
    """A notebook whose tests, points and kernel are the student's, and workflows."""
    mark = _MARK.format(mark=str(scene.marks / "41_notebook_or_ci_tampering"))
    right = find("is_symmetric").solution.read_text("utf-8")
    graded = {"grade": True, "points": 100, "locked": False, "solution": False, "schema_version": 3}
    cells = [
        _cell(WRONG, {"grade_id": "is_symmetric", **graded}, "is_symmetric"),
        _cell(f"100.0\n{mark}", {"grade_id": "grade-is_symmetric", **graded}),
        _cell(f"%%kata_ignore\n{mark}", {"grade_id": "test_is_symmetric", **graded}),
        {"cell_type": "markdown", "metadata": {"tags": ["skip", "ignore"]}, "source": right, "id": "m"},
    ]
    metadata = {
        "kernelspec": {"name": "python3", "argv": ["touch", str(scene.marks / "41_notebook_or_ci_tampering-kernel")]},
        "kata": {"exercises": [], "score": 100, "points": {"is_symmetric": 100}},
    }
    book = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    files = {
        "05_linear_algebra.ipynb": json.dumps(book),
        ".github/workflows/grade.yml": "jobs: {grade: {steps: [{run: echo '::notice::Points 100/100'}]}}\n",
        ".github/classroom/autograding.json": '{"tests": [{"run": "true", "points": 100}]}',
        ".gitlab-ci.yml": "grade: {script: ['true']}\n",
        "results.json": '{"score": 100, "tests": [{"score": 100, "max_score": 100}]}',
        "report.json": '{"schema": 1, "score": 100, "max_score": 100, "exercises": []}',
    }
    _write(place, files)
    return [place]


@attack(
    94,
    "hostile names",
    "names of files, folders and zips become commands, markup, formulas or escape sequences",
    "injects nothing",
)
def hostile_names(place: Path, _: Scene) -> list[Path]:
    """Names that somebody's report, log or spreadsheet would obey."""
    names = (
        "\x1b[2J\x1b]0;owned\x07",
        "a\n::error file=b.py::forged",
        "=cmd|' ..C calc'!A0",
        "<script>alert(1)<script>",
        "[a](http:..b) | 9..9 |",
        "\u202eyp.x",
        os.fsdecode(b"\xff\xfe"),
    )
    made = []
    for name in names:
        folder = place / name
        folder.mkdir()
        (folder / name).mkdir()
        (folder / name / "is_symmetric.py").write_text(WRONG)
        (folder / f"{name}.py").write_text(WRONG)
        made.append(folder)
    inside = io.BytesIO()
    with zipfile.ZipFile(inside, "w") as archive:
        archive.writestr("a\n##[command]x/\x1b[31m/is_symmetric.py", WRONG)
        archive.writestr("\x1b[2J::notice::.py", WRONG)
    packed = place / "##vso[task.complete]\r\n.zip"
    packed.write_bytes(inside.getvalue())
    return [*made, packed]


_FOUND = """

def is_symmetric(A):
    raise RuntimeError(f"LOOT: {found}") if found else NotImplementedError
"""


@attack(
    140,
    "text through a star import",
    "a file next to the answer gives a text another meaning, after the check has read it",
    "steals nothing",
)
def text_through_a_star_import(place: Path, _: Scene) -> list[Path]:
    """A name whose text comes from a helper."""
    head = 'name = "real"\nfrom texts import *\n\n\ndef probe():\n    pass\n\n\nfound = ""\n'
    body = "try:\n    found = sorted(getattr(probe, name))[0]\nexcept AttributeError:\n    pass\n"
    _write(place, {"texts.py": 'name = "__globals__"\n', "is_symmetric.py": f"{head}{body}{_FOUND}"})
    return [place]


@attack(
    141,
    "print through a star import",
    "a file next to the answer has a print of its own, which gives back the module that it is asked to print",
    "steals nothing",
)
def print_through_a_star_import(place: Path, _: Scene) -> list[Path]:
    """A function of Python's that comes from a helper."""
    head = "import operator\nfrom shows import *\n\n\ndef probe():\n    pass\n\n\n"
    body = 'found = sorted(print(operator).attrgetter("__glo" + "bals__")(probe))[0]\n'
    answer = f"{head}{body}{_FOUND}"
    _write(place, {"shows.py": "def print(thing):\n    return thing\n", "is_symmetric.py": answer})
    return [place]


@attack(
    142,
    "cells that hide one another",
    "a notebook spreads over its cells what no single one of them may do",
    "steals nothing",
)
def cells_that_hide_one_another(place: Path, _: Scene) -> list[Path]:
    """One cell binds, another one uses, a third one is commands of IPython."""
    cells = [
        _cell("def rename():\n    global __name__\n    __name__ = '__main__'\n", {}, "a"),
        _cell("%%python\nimport os\nos.system('true')", {}, "b"),
        _cell("import operator as o\nget = o.attrgetter\n", {}, "c"),
        _cell("!touch KATA\n%run other.py\nfound = ''", {}, "d"),
        _cell(
            f"rename()\nif __name__ == '__main__':\n    found = sorted(get('__glo' + 'bals__')(rename))[0]\n{_FOUND}",
            {},
            "e",
        ),
    ]
    for cell in cells:
        cell["metadata"] = {}
    book = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    _write(place, {"05_linear_algebra.ipynb": json.dumps(book)})
    return [place]


def _in_its_folder(place: Path, scene: Scene, files: dict[str, str], attack: str) -> list[Path]:
    """The folder with these files, after it was graded by the command from inside, as CI does, and by pytest."""
    _write(place, files)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100"}
    # As the console script starts: without the working folder on the path.
    kata = [sys.executable, "-P", "-m", "autograder", "grade", ".", "--only", "is_symmetric", "--device", "cpu"]
    done = subprocess.run(
        [*kata, "--json", "score.json"], cwd=place, env=environment, capture_output=True, text=True, check=False
    )
    score = place / "score.json"
    if done.returncode != 1 or json.loads(score.read_text())["score"]:
        (scene.marks / f"{attack}: kata grade ends with {done.returncode}").touch()
    return [place]


def _write(place: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)


def _cell(source: str, nbgrader: dict[str, object], name: str = "c") -> dict[str, object]:
    metadata = {"nbgrader": nbgrader, "tags": ["kata-ignore"]}
    fake = {"output_type": "stream", "name": "stdout", "text": "100/100 points\n"}
    return {
        "cell_type": "code",
        "id": name,
        "metadata": metadata,
        "source": source,
        "outputs": [fake],
        "execution_count": 1,
    }
