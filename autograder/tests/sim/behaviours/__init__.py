"""CUDA's behaviours, tried on sim or on any other device, each in a process of its own."""

from __future__ import annotations

import importlib
import json
import os
import re
import signal
import subprocess
import sys
import warnings

import torch

from autograder.tests.sim.behaviours.rows import TABLE, Behaviour
from autograder.tests.worker.forked import fork
from autograder.worker import sim

_SECONDS = 120
_SECTIONS = ("leaving", "making", "facts", "mixing", "memory", "gradients", "learning", "trainings", "kinds")


def all_rows() -> list[Behaviour]:
    """The whole table."""
    for section in _SECTIONS:
        importlib.import_module(f"{__name__}.{section}")
    return TABLE


def try_one(behaviour: Behaviour, device: str) -> object:
    """True, or what was seen."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return behaviour.seen(device)
        except Exception as raised:
            if behaviour.may_refuse and re.search(r"sim (has|cannot) \w+", str(raised)):
                return True
            return f"{type(raised).__name__}: {' '.join(str(raised).split())[:200]}"


def in_a_fork(behaviour: Behaviour, device: str) -> object:
    """As ``try_one``, in a fork: only for sim, since CUDA does not survive one."""
    reader, writer = os.pipe()
    child = fork()
    if not child:
        signal.alarm(_SECONDS)
        null = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(null, stream)
        seen = try_one(behaviour, device)
        os.write(writer, json.dumps(seen if isinstance(seen, str) else bool(seen)).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        told = pipe.read()
    _, status = os.waitpid(child, 0)
    return json.loads(told) if told else f"dies: {signal.strsignal(os.waitstatus_to_exitcode(status) * -1)}"


def numbered_in_a_fork(number: int) -> object:
    """As ``in_a_fork`` on sim, for the row of this number."""
    return in_a_fork(all_rows()[number], sim.NAME)


def in_a_process(number: int, device: str) -> object:
    """As ``try_one``, in a new process, for devices that do not survive a fork."""
    program = (
        "import sys, json; from autograder.tests.sim import behaviours as b; "
        "n, d = int(sys.argv[1]), sys.argv[2]; print(json.dumps(b.try_one(b.all_rows()[n], d), default=bool))"
    )
    command = [sys.executable, "-c", program, str(number), device]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_SECONDS)
    last = done.stdout.strip().splitlines()
    return json.loads(last[-1]) if last and done.returncode == 0 else f"dies: {done.returncode}"


def main(device: str) -> int:
    """Print every row that differs from what CUDA is said to do. The number of them is the exit status."""
    if device == sim.NAME:
        sim.enable()
    torch.set_num_threads(1)
    wrong = 0
    for number, behaviour in enumerate(all_rows()):
        seen = in_a_fork(behaviour, device) if device == sim.NAME else in_a_process(number, device)
        if seen is not True:
            wrong += 1
            print(f"{behaviour.name}: expected {behaviour.expected}; seen {seen}", flush=True)
    name = torch.cuda.get_device_name() if device == "cuda" else device
    print(f"{len(TABLE) - wrong} of {len(TABLE)} behaviours as expected on {name}, PyTorch {torch.__version__}")
    return min(wrong, 125)
