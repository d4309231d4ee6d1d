"""The class: everyone who hands something in, honest, clumsy or hostile."""

from __future__ import annotations

import copy
import json
import textwrap
from pathlib import Path
from typing import Any

from autograder.tests.course.nbgrader.classroom import NOTE, RIGHT, SLUGS, Student, banked, name_of

Notebook = dict[str, Any]

WARNS = "import sys, warnings\nwarnings.warn('old')\nprint('noise', file=sys.stderr)\n"
LOOP = "def slices(x):\n    while True:\n        pass\n"
SEGFAULT = "import ctypes\ndef slices(x):\n    ctypes.string_at(0)\n"
REACHES = "import gc\ndef slices(x):\n    gc.get_objects()\n    return x[-1], x[1:3]\n"


def _cell(notebook: Notebook, name: str) -> Notebook:
    return next(cell for cell in notebook["cells"] if name_of(cell) == name)


def _without(*names: str) -> Any:
    def mangle(notebook: Notebook) -> Notebook:
        notebook["cells"] = [cell for cell in notebook["cells"] if name_of(cell) not in names]
        return notebook

    return mangle


def _copied(source: str) -> Any:
    def mangle(notebook: Notebook) -> Notebook:
        second = {**copy.deepcopy(_cell(notebook, "slices")), "id": "another", "source": source}
        notebook["cells"].append(second)
        return notebook

    return mangle


def _tests_edited(notebook: Notebook) -> Notebook:
    for slug in SLUGS:
        graded = _cell(notebook, f"grade-{slug}")
        graded["source"] = "100"
        graded["metadata"]["nbgrader"].update(points=100, locked=False, checksum="0" * 32)
    _cell(notebook, "slices")["metadata"]["nbgrader"].update(grade=True, points=50, locked=True, schema_version=99)
    return notebook


def _metadata_lost(notebook: Notebook) -> Notebook:
    for cell in notebook["cells"]:
        cell["metadata"] = {}
    return notebook


def _own_cells(notebook: Notebook) -> Notebook:
    hostile = "<script>document.title = 'owned'</script><img src=x onerror=alert(1)>"
    notebook["cells"] += [
        {"cell_type": "markdown", "metadata": {"nbgrader": 7}, "source": hostile},
        {"cell_type": "raw", "metadata": {"raw_mimetype": "text/html"}, "source": hostile},
        {
            "cell_type": "code",
            "metadata": {"nbgrader": {"grade_id": "mine", "grade": True, "points": 99}},
            "source": "99",
        },
        {"cell_type": "nonsense", "source": 5},
        17,
    ]
    return notebook


HONEST = {
    "right": Student(RIGHT),
    "right_other": Student(
        {
            "to_matrix": banked("to_matrix", "right_unflatten"),
            "slices": banked("slices", "right_tensor_split"),
            "add_in_place": banked("add_in_place", "right_helpers"),
        }
    ),
    "right_rare": Student(
        {
            "to_matrix": banked("to_matrix", "right_try_view"),
            "slices": banked("slices", "right_named_tuple"),
            "add_in_place": banked("add_in_place", "right_out"),
        }
    ),
    "right_warns": Student({slug: WARNS + answer for slug, answer in RIGHT.items()}),
    "right_magic": Student({slug: f"%matplotlib inline\n{answer}\n" for slug, answer in RIGHT.items()}, counted=RIGHT),
    "untouched": Student(),
    "wrong_values": Student(
        {
            "to_matrix": banked("to_matrix", "wrong_transpose"),
            "slices": banked("slices", "wrong_counts_from_one"),
            "add_in_place": banked("add_in_place", "wrong_subtracts"),
        }
    ),
    "wrong_memory": Student(
        {
            "to_matrix": banked("to_matrix", "wrong_clone"),
            "slices": banked("slices", "wrong_clone"),
            "add_in_place": banked("add_in_place", "wrong_slice_assigned"),
        }
    ),
    "wrong_device": Student({**RIGHT, "slices": banked("slices", "wrong_index_on_cpu")}),
    "raises": Student({**RIGHT, "to_matrix": "def to_matrix(x, rows, cols):\n    raise KeyError(rows)\n"}),
    "no_python": Student({**RIGHT, "to_matrix": "def to_matrix(x, rows, cols)\n    return x\n"}),
    "loops": Student({**RIGHT, "slices": LOOP}),
    "segfault": Student({**RIGHT, "slices": SEGFAULT}),
    "reaches": Student({**RIGHT, "slices": REACHES}),
    "exits": Student({**RIGHT, "slices": "import os\nos._exit(0)\n"}),
    "deleted_answer": Student(RIGHT, _without("slices"), counted={s: RIGHT[s] for s in SLUGS if s != "slices"}),
    "deleted_grade": Student(RIGHT, _without("grade-slices", "examples-slices", "prompt-to_matrix", "introduction")),
    "copied": Student(RIGHT, _copied(RIGHT["slices"])),
    "copied_changed": Student(
        RIGHT, _copied("def slices(x):\n    pass\n"), counted={s: RIGHT[s] for s in SLUGS if s != "slices"}
    ),
    "tests_edited": Student({"slices": "def slices(x):\n    return x\n"}, _tests_edited),
    "metadata_lost": Student(RIGHT, _metadata_lost),
    "own_cells": Student(RIGHT, _own_cells),
    "huge": Student({**RIGHT, "slices": "#" * 300_000}),
    "broken": Student(mangle=lambda _: "no notebook"),
    "deep": Student(mangle=lambda _: '{"cells": ' + "[" * 100_000),
    "missing": Student(mangle=lambda _: None),
    "other_name": Student(mangle=lambda _: None, files={"homework.ipynb": json.dumps({"cells": [], "nbformat": 4})}),
    "late": Student(RIGHT, files={"timestamp.txt": "2030-01-10 12:00:00 UTC"}),
}

_WRONG = """
def to_matrix(x, rows, cols):
    return 5
def slices(x):
    return 5
def add_in_place(x, y):
    return 5
"""

ATTACKS = {
    "patches_comparison": """
import torch
torch.equal = torch.allclose = lambda *a, **k: True
torch.Tensor.equal = torch.Tensor.__eq__ = torch.equal
""",
    "transforms_cells": """
shell = get_ipython()
shell.input_transformers_post.append(lambda lines: ["100.0"])
shell.ast_transformers.clear()
""",
    "displays_full_marks": """
import builtins, sys
sys.displayhook = lambda value: print("9.0")
builtins.repr = lambda value: "9.0"
""",
    "reads_tests": """
import glob
graders = [open(path).read() for path in glob.glob("ROOT/**/*.py", recursive=True) if "graders" in path]
open("ROOT/stolen" if graders else "/nowhere", "w").write(str(graders))
""",
    "reads_gradebook": """
import sqlite3
rows = sqlite3.connect("file:COURSE/gradebook.db?mode=ro", uri=True).execute("select * from source_cell").fetchall()
open("COURSE/stolen", "w").write(str(rows))
""",
    "reads_history": """
import IPython
IPython.get_ipython().history_manager.get_tail(1000)
""",
    "deletes_gradebook": """
import os
os.remove("COURSE/gradebook.db")
""",
    "edits_gradebook": """
import sqlite3
book = sqlite3.connect("COURSE/gradebook.db")
book.execute("update grade set auto_score = 9, manual_score = 9")
book.commit()
""",
    "kills_parent": """
import os, signal
for pid in (os.getppid(), 1, -1):
    try:
        os.kill(pid, signal.SIGKILL)
    except OSError:
        pass
""",
    "writes_others": """
import glob
for path in glob.glob("COURSE/*ed/*/*/*.ipynb") or ["COURSE/submitted/right/NOTE/NOTE.ipynb"]:
    open(path, "w").write("{}")
""",
    "writes_config": """
open("COURSE/nbgrader_config.py", "a").write("raise SystemExit")
""",
    "network": """
import socket
socket.create_connection(("127.0.0.1", PORT), timeout=1).send(b"here")
""",
    "background": """
import subprocess
subprocess.Popen(["sleep", "86397"], start_new_session=True)
""",
    "shadows_modules": """
import torch
torch.OWNED
""",
}
"""Deeds of an answer before it defines functions that are all wrong. Each stands in all three answer cells."""

_SHADOW = """
OWNED = True
open("COURSE/stolen", "w").write("shadow")
def grade(slug, points):
    return float(points)
"""
SHADOWS = dict.fromkeys(("torch.py", "autograder.py", "nbgrader.py", "sitecustomize.py", "pytest.py"), _SHADOW)


def attackers(course: Path, root: Path, port: int) -> dict[str, Student]:
    """The hostile part of the class: each defines wrong functions after having done its harm, or tried to."""
    students = {}
    for name, attack in ATTACKS.items():
        words = {"COURSE": str(course), "ROOT": str(root), "PORT": str(port), "NOTE": NOTE}
        code, files = attack, SHADOWS if name == "shadows_modules" else {}
        for word, meaning in words.items():
            code = code.replace(word, meaning)
            files = {file: text.replace(word, meaning) for file, text in files.items()}
        guarded = "try:\n" + textwrap.indent(code, "    ") + "except Exception:\n    pass\n"
        students[name] = Student(dict.fromkeys(SLUGS, guarded + _WRONG), files=files)
    return students
