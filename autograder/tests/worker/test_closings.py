"""Closings: each in a fork of this process, since nothing can open them again."""

import os
import sys
import traceback
from pathlib import Path

import pandas as pd
import pytest

from autograder.dialect import table
from autograder.tests.worker.forked import in_a_fork
from autograder.worker import closings

CLOSED = {
    "memory of the process": "open('/proc/self/mem', 'r+b')",
    "by its number": "import os; open(f'/proc/{os.getpid()}/mem', 'rb')",
    "through a link": "import os; os.symlink('/proc/self', 'link'); open('link/mem', 'rb')",
    "by bytes": "open(b'/proc/self/maps')",
    "by pathlib": "import pathlib; pathlib.Path('/proc/self/../self/environ').read_bytes()",
    "by pandas": "import pandas; pandas.read_csv('/proc/self/environ')",
    "by NumPy": "import numpy; numpy.fromfile('/proc/self/environ', 'u1')",
    "a descriptor": "open(3, 'wb', closefd=False)",
    "text as code in a table": "import pandas; pandas.DataFrame({'a': [1]}).agg('ev' + 'al', expr='a + 1')",
    "text as a filter": "import pandas; getattr(pandas.DataFrame({'a': [1]}), 'query')('a > 0')",
    "a package beside the language": "import tqdm",
    "an address in a table": (
        "import numpy, pandas\n"
        "fields = {'shape': (8,), 'typestr': '|u1', 'data': (id(numpy), False), 'version': 3}\n"
        "series = pandas.Series({'__array_interface__': fields})\n"
        "assert numpy.array(series).dtype == object\n"
        "series.__array_interface__\n"
    ),
    "an address in a log record": (
        "import logging, numpy\n"
        "record = logging.getLogger('a').makeRecord('a', 1, 'a', 1, 'a', (), None, extra={'__array_interface__': {}})\n"
        "assert numpy.array(record).dtype == object\n"
        "record.__array_interface__\n"
    ),
    "an address in a schedule": (
        "import torch\n"
        "step = torch.optim.lr_scheduler.StepLR(torch.optim.SGD([torch.zeros(1)], lr=0.1), 1)\n"
        "step.load_state_dict({'__array_interface__': {}})\n"
        "step.__array_interface__\n"
    ),
    "a function of NumPy's by text": "import pandas; pandas.Series([1]).agg('lo' + 'ad')",
    "a private method by text": "import pandas; pandas.Series([1]).agg('_m' + 'gr')",
}
OPEN = {
    "files": "open('a', 'w').write('b'); assert open('a').read() == 'b'",
    "figures": "open('/proc/self/statm').read(); open('/proc/meminfo').read()",
    "its own input": "import sys; open(0, closefd=False)",
    "temporary files": "import tempfile; tempfile.TemporaryFile().write(b'x')",
    "tables": "import pandas; open('t', 'w').write('a,b\\n1,2'); t = pandas.read_csv('t'); t.a; t.agg('mean')",
    "columns as attributes": "import pandas; pandas.DataFrame({'_a': [1], 'b': [2]}).b.sum()",
    "no evaluation but a mask": "import pandas; t = pandas.DataFrame({'a': [1, 2]}); assert len(t[t.a > 1]) == 1",
}


@pytest.fixture(scope="module", autouse=True)
def _imported() -> None:
    """All forks have what a server imports."""
    import torch.optim.lr_scheduler  # noqa: F401 - as a server


def ended(code: str, folder: Path) -> str:
    """Return the end of this code where all is closed: ``fine``, or the last line of its traceback."""

    def run() -> str:
        os.chdir(folder)
        closings.close_tables()
        closings.close_addresses()
        closings.close_modules()
        sys.modules["pandas"] = pd
        closings.close_files()
        try:
            exec(code, {})
        except BaseException:  # noqa: BLE001 - whichever it is
            return traceback.format_exc().splitlines()[-1]
        return "fine"

    return str(in_a_fork(run))


@pytest.mark.parametrize("name", CLOSED)
def test_a_way_around_is_closed_by_an_ordinary_exception(name: str, tmp_path: Path) -> None:
    """The code goes on to its own line and raises there."""
    assert ended(CLOSED[name], tmp_path).startswith(
        ("PermissionError", "NameError", "AttributeError", "ModuleNotFoundError")
    )


@pytest.mark.parametrize("name", OPEN)
def test_the_ways_of_honest_code_stay_open(name: str, tmp_path: Path) -> None:
    """Files, figures and tables work as they do elsewhere."""
    assert ended(OPEN[name], tmp_path) == "fine"


def test_packages_next_to_the_language_are_those_of_its_table() -> None:
    """Modules that the text accepts as guarded imports are absent here."""
    assert {name.partition(".")[0] for name in table.BESIDE} == set(closings.BESIDE)
