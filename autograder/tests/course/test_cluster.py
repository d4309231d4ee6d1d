"""A class at the workers of a cluster: a real scheduler, real workers."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.errors import BrokenStore
from autograder.tests.course.conftest import Graded, grade
from autograder.tests.course.kills import Cluster, results

pytest.importorskip("distributed")
from distributed import Client


def _after(store: Path, count: int, act: Callable[[], None]) -> threading.Thread:
    """Act once so many results are in the store."""

    def watch() -> None:
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            with contextlib.suppress(BrokenStore):  # it is not made yet
                if len(results(str(store))) >= count:
                    act()
                    return
            time.sleep(0.05)

    thread = threading.Thread(target=watch)
    thread.start()
    return thread


def test_a_cluster_judges_as_this_machine_does(graded: Graded, desk: Path, tmp_path: Path) -> None:
    """A worker is killed in the middle, and then the scheduler. Nothing is lost, and nothing is there twice."""
    assert graded.exit_code == 1
    shutil.copy(desk / "roster.csv", tmp_path)
    shutil.copytree(desk / "class", tmp_path / "class")
    store = tmp_path / "cluster.db"
    with Cluster(2) as cluster:

        def kill() -> None:
            cluster.kill_worker()
            cluster.kill_scheduler()

        killer = _after(store, 2, kill)
        done = grade(tmp_path / "class", store, "--cluster", cluster.address)
        killer.join()
    assert done.exit_code == 1, done.output
    expected = {key: kept.result for key, kept in results(str(desk / "class.db")).items()}
    assert {key: kept.result for key, kept in results(str(store)).items()} == expected


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Dask's configuration for TLS, as the page about classes names it, with a certificate that vouches for itself."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed")
    folder = tmp_path_factory.mktemp("certificates")
    key, certificate = str(folder / "key.pem"), str(folder / "certificate.pem")
    made = ["-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=kata", "-days", "2"]
    subprocess.run([openssl, "req", *made, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    both = {
        f"DASK_DISTRIBUTED__COMM__TLS__{role}__{name}": path
        for role in ("CLIENT", "SCHEDULER", "WORKER")
        for name, path in (("CERT", certificate), ("KEY", key))
    }
    comm = "DASK_DISTRIBUTED__COMM__"
    return {f"{comm}REQUIRE_ENCRYPTION": "true", f"{comm}TLS__CA_FILE": certificate, **both}


def test_a_cluster_speaks_tls_with_whom_it_trusts(certificates: dict[str, str], desk: Path, tmp_path: Path) -> None:
    """A person with the certificate has a class judged. Without it, nobody answers, and that is told."""
    command = [sys.executable, "-m", "autograder", "class", "grade", str(desk / "class"), "--only", "slices"]
    command += ["--store", str(tmp_path / "tls.db"), "--device", "cpu", "--cluster"]
    with Cluster(1, certificates) as cluster:
        trusted = {**os.environ, **certificates}
        done = subprocess.run([*command, cluster.address], env=trusted, capture_output=True, text=True, check=False)
        assert done.returncode == 1, done.stderr
        assert len(results(str(tmp_path / "tls.db"))) > 0
        with pytest.raises((OSError, TimeoutError, TypeError)):
            Client(cluster.address.replace("tls", "tcp"), timeout=2, set_as_default=False)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nowhere://host"])
def test_no_cluster_is_told(address: str, desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names its address, before anything is graded. What is no address is told at once."""
    from autograder.course import cluster

    monkeypatch.setattr(cluster, "_PATIENCE", 0.0)
    monkeypatch.setattr(cluster, "_CONNECTING", 0.1)
    done = grade(desk / "class", tmp_path / "none.db", "--cluster", address)
    assert (done.exit_code, f"no workers at '{address}'" in done.output) == (2, True), done.output
