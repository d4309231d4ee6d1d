"""Closings: each in a process of its own, since nothing can open them again."""

import json
import subprocess
import sys

import pytest

from autograder.dialect import table
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


HARNESS = """
import json, os, sys, traceback
import numpy, pandas, torch.optim.lr_scheduler
from autograder.worker import closings
for name, code in json.loads(sys.stdin.read()).items():
    sys.stdout.flush()
    if os.fork() == 0:
        os.mkdir(name), os.chdir(name)
        closings.close_tables()
        closings.close_addresses()
        closings.close_modules()
        sys.modules["pandas"] = pandas
        closings.close_files()
        try:
            exec(code, {})
            ended = "fine"
        except BaseException:
            ended = traceback.format_exc().splitlines()[-1]
        print(json.dumps([name, ended]), flush=True)
        os._exit(0)
    os.wait()
"""


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the end of each: ``fine``, or the last line of its traceback. Each runs in a fork of its own."""
    run = subprocess.run(
        [sys.executable, "-c", HARNESS],
        cwd=tmp_path_factory.mktemp("closings"),
        capture_output=True,
        text=True,
        input=json.dumps({**CLOSED, **OPEN}),
        check=True,
    )
    return dict(json.loads(line) for line in run.stdout.splitlines())


@pytest.mark.parametrize("name", CLOSED)
def test_a_way_around_is_closed_by_an_ordinary_exception(name: str, ended: dict[str, str]) -> None:
    """The code goes on to its own line and raises there."""
    assert ended[name].startswith(("PermissionError", "NameError", "AttributeError", "ModuleNotFoundError"))


@pytest.mark.parametrize("name", OPEN)
def test_the_ways_of_honest_code_stay_open(name: str, ended: dict[str, str]) -> None:
    """Files, figures and tables work as they do elsewhere."""
    assert ended[name] == "fine"


def test_packages_next_to_the_language_are_those_of_its_table() -> None:
    """Modules that the text accepts as guarded imports are absent here."""
    assert {name.partition(".")[0] for name in table.BESIDE} == set(closings.BESIDE)
