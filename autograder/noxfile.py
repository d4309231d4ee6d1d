"""Sessions that a developer runs by name, each in its own environment.

| command | what it runs |
|---|---|
| ``nox -f autograder/noxfile.py`` | lint, types and tests |
| ``nox -f autograder/noxfile.py -s tests -- autograder/tests/report`` | only these tests |
| ``nox -f autograder/noxfile.py -s coverage`` | all tests, and which lines they reach |
| ``nox -f autograder/noxfile.py -s windows`` | own code on a Windows Python, which Wine runs |
| ``nox -f autograder/noxfile.py -s own`` | the whole bank behind walls and without, verdict for verdict |
| ``nox -f autograder/noxfile.py -s versions`` | every exercise and call on the first and last torch and pandas |
| ``nox -f autograder/noxfile.py -t last-torch`` | the last torch, with both pandas (``first-torch`` likewise) |
| ``nox -f autograder/noxfile.py -s "versions(torch='2.13.0', pandas='2.2.3')"`` | one pair |
| ``nox -f autograder/noxfile.py -t last-torch -- add_in_place fill_missing`` | only these exercises |

``PIP_EXTRA_INDEX_URL``, set to PyTorch's index of builds for the CPU, spares a machine without a GPU the CUDA packages.
"""

from pathlib import Path

import nox

TORCH = (
    # 2.9 is supported without `sim`: it cannot register a device from Python. The bank's answers need both devices.
    nox.param("2.10.0", tags=["first-torch"]),
    nox.param("2.13.0", tags=["last-torch"]),
)
PANDAS = ("2.2.3", "3.1.1")

_ROOT = Path(__file__).parent.parent

nox.options.default_venv_backend = "venv"
nox.options.sessions = ["lint", "types", "tests"]


@nox.session
def lint(session: nox.Session) -> None:
    """Run ruff, its format, and the check of generated files."""
    _install(session)
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("kata", "dev", "sync", "--check")


@nox.session
def types(session: nox.Session) -> None:
    """Run mypy over the package, and over the stubs, which editors check and complete."""
    _install(session)
    session.run("mypy")
    session.run("mypy", *map(str, sorted(Path("exercises").rglob("*.py"))))


@nox.session
def tests(session: nox.Session) -> None:
    """Run all tests, or those named after ``--``."""
    _install(session)
    session.run("pytest", *(session.posargs or ("-n", "2", "--dist", "loadfile")))


@nox.session
def coverage(session: nox.Session) -> None:
    """Count the lines that the tests reach, or those named after ``--``. Fail below the floor."""
    _install(session)
    session.run("pytest", "-n", "2", "--dist", "loadfile", "--cov", "--cov-report=", *session.posargs)
    session.run(".ci/coverage", external=True)


@nox.session
@nox.parametrize("pandas", PANDAS)
@nox.parametrize("torch", TORCH)
def versions(session: nox.Session, torch: str, pandas: str) -> None:
    """Run ``kata dev check`` on all exercises, or on those named after ``--``, and the tests of worker and judge."""
    _install(session, f"torch=={torch}", f"pandas=={pandas}")
    session.run("kata", "dev", "check", *session.posargs)
    session.run("pytest", "autograder/tests/worker", "autograder/tests/grading")


@nox.session
def windows(session: nox.Session) -> None:
    """Set up a Windows Python with torch, and run the tests of own code on it. Linux with Wine; a gigabyte of disk."""
    _install(session)
    session.run("python", "-m", "autograder.tests.windows")
    session.run("pytest", "autograder/tests/windows", *session.posargs)


@nox.session
def own(session: nox.Session) -> None:
    """Compare the verdicts of level own with those behind walls, over the bank or the exercises named after ``--``."""
    _install(session)
    session.run("python", "-m", "autograder.benchmarks.levels", *session.posargs)


def _install(session: nox.Session, *versions: str) -> None:
    session.chdir(_ROOT)
    session.install(*versions, "-e", ".[dev]")
