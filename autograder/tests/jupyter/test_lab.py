"""The notebooks in JupyterLab, in a real browser."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.catalogue import select
from autograder.jupyter.issue import notebook
from autograder.tests.jupyter.browser import CHROMIUM, Page, opened
from autograder.tests.jupyter.serving import serving
from autograder.tests.jupyter.test_magic import RIGHT, WRONG

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium (Debian: apt-get install chromium)")
_SHOWN = "[...document.querySelectorAll('.jp-OutputArea-output [lang]')].map(one => one.outerHTML)"


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """JupyterLab in a folder with a notebook that is half done: its address."""
    folder = tmp_path_factory.mktemp("lab")
    whole = json.loads(notebook("04_data_manipulation", list(select(("to_matrix", "add_in_place"))), "en"))
    written = {"to_matrix": RIGHT, "add_in_place": WRONG}
    for cell in whole["cells"]:
        cell["source"] = written.get(cell["id"], cell["source"])
    (folder / "work.ipynb").write_text(json.dumps(whole), "utf-8")
    command = [sys.executable, "-m", "jupyterlab", "--expose-app-in-browser"]
    with serving(command, "lab/tree/work.ipynb", folder, tmp_path_factory.mktemp("home")) as address:
        yield address


def _gives_results(page: Page) -> bool:
    page.value("window.jupyterapp.commands.execute('notebook:run-all-cells'), true")
    return page.comes(f"{_SHOWN}.length >= 2", seconds=20)


def _run_all(page: Page) -> list[str]:
    page.wait("window.jupyterapp && document.querySelectorAll('.jp-CodeCell').length > 5")
    # JupyterLab drops what is run before it has its kernel, and does not say when it has.
    assert any(_gives_results(page) for _ in range(6)), "nothing comes of the cells"
    page.value("document.querySelector('.jp-OutputArea-output svg[role=img]')?.scrollIntoView({block: 'center'})")
    shown: list[str] = page.value(_SHOWN)
    return shown


def test_a_passing_and_a_failing_check(lab: str, tmp_path: Path) -> None:
    """Run in the browser, one check says that all holds, the other what does not, with its picture."""
    with opened(lab, tmp_path) as page:
        passing, failing = _run_all(page)
        page.picture(tmp_path / "lab.png")
    assert "passed" in passing
    assert "only gives the name a new object" in failing
    assert "<svg" in failing
    assert (tmp_path / "lab.png").stat().st_size > 0
