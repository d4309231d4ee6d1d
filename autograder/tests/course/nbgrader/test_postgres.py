"""A gradebook in PostgreSQL: a throw-away server for these tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.tests.course.nbgrader.classroom import NOTE, SLUGS, Course
from autograder.tests.course.nbgrader.students import HONEST

SERVERS = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
INITDB = shutil.which("initdb") or (str(SERVERS[-1]) if SERVERS else None)
pytestmark = pytest.mark.skipif(INITDB is None, reason="there is no PostgreSQL (Debian: apt-get install postgresql)")
CHOSEN = ("right", "wrong_memory", "broken")


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    """A new database's address; the server listens on a socket file alone."""
    place = Path(tempfile.mkdtemp(prefix="kata-pg-", dir="/tmp"))  # a socket's path must be short
    as_user: list[str] = []
    if os.getuid() == 0:  # the server refuses to run as root
        shutil.chown(place, "postgres", "postgres")
        as_user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
    binaries, data = Path(INITDB or "").resolve().parent, place / "data"

    def run(*command: object) -> None:
        subprocess.run([*as_user, *map(str, command)], check=True, capture_output=True, cwd="/")

    try:
        run(binaries / "initdb", "--auth=trust", "--username=kata", "--no-sync", "-D", data)
        options = f"-c listen_addresses= -c unix_socket_directories={place} -c fsync=off"
        run(binaries / "pg_ctl", "-D", data, "-l", place / "log", "-o", options, "--wait", "start")
        run(binaries / "createdb", "-h", place, "-U", "kata", "gradebook")
        yield f"postgresql+psycopg2://kata@/gradebook?host={place}"
        run(binaries / "pg_ctl", "-D", data, "-m", "immediate", "--wait", "stop")
    finally:
        shutil.rmtree(place)


def test_gradebook_in_postgres(
    blank: Course, database: str, by_kata: dict[str, dict[str, float]], tmp_path: Path
) -> None:
    """Generating, grading, grading again, importing and exporting work, with the same points."""
    course = blank.copy(tmp_path / "torch")
    (course.root / "gradebook.db").unlink()
    with (course.root / "nbgrader_config.py").open("a") as config:
        config.write(f"c.CourseDirectory.db_url = {database!r}\n")
    for command in (("generate_assignment", NOTE, "--force"), ("db", "student", "list")):
        done = course.nbgrader(*command)
        assert done.returncode == 0, done.stderr
    for name in CHOSEN:
        course.hand_in(name, HONEST[name])
    for again in ((), ("--force",)):
        done = course.nbgrader("autograde", NOTE, *again)
        assert done.returncode == 0, done.stderr
    done = course.kata("nbgrader", "import", f"reports/{NOTE}")
    assert done.returncode == 0, done.stderr
    rows = course.export()
    assert {name: {slug: float(row[slug]) for slug in SLUGS} for name, row in rows.items()} == {
        name: by_kata[name] for name in CHOSEN
    }
    assert not (course.root / "gradebook.db").exists()
