"""A runner of GitHub Actions, as far as our workflows go: steps in order, expressions, files, and the actions used.

``run`` steps are run by bash as GitHub runs them. Our own actions are run step by step. Checkout clones, and upload
copies. The reporter of GitHub Classroom adds up scores as the real one does.
"""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from autograder.tests.export.conftest import run

_EXPRESSION = re.compile(r"\$\{\{\s*([\w.-]+)\s*\}\}")


def load(path: Path) -> Any:
    """A workflow or an action."""
    return yaml.safe_load(path.read_text("utf-8"))


@dataclass
class Runner:
    """One job on a fresh machine. ``origin`` is the repository that it belongs to, ``actions`` where ours lie."""

    home: Path
    origin: Path
    path: str
    actions: Mapping[str, Path]
    contexts: dict[str, str] = field(default_factory=dict)
    log: str = ""
    environments: list[dict[str, str]] = field(default_factory=list)
    failed: bool = False

    def __post_init__(self) -> None:
        self.workspace, self.temp = self.home / "work", self.home / "temp"
        self.summary, self.artifacts = self.home / "summary.md", self.home / "artifacts"
        for folder in (self.workspace, self.temp, self.artifacts):
            folder.mkdir(parents=True)
        self.contexts |= {"runner.temp": str(self.temp), "runner.os": "Linux", "runner.arch": "X64"}
        event = {"pull_request": {"number": self.contexts.get("github.event.pull_request.number")}}
        (self.home / "event.json").write_text(json.dumps(event))

    def job(self, steps: list[dict[str, Any]], folder: Path | None = None) -> None:
        """Run the steps in order; after a failure only those that say ``always()``."""
        for step in steps:
            condition = str(step.get("if", ""))
            wanted = "inputs.grade" not in condition or self.contexts.get("inputs.grade") == "true"
            if wanted and (not self.failed or "always()" in condition):
                self._step(step, folder)

    def _step(self, step: dict[str, Any], folder: Path | None) -> None:
        if "run" in step:
            self._run(step, folder)
            return
        action, given = str(step["uses"]), {k: self.filled(str(v)) for k, v in step.get("with", {}).items()}
        if action in self.actions:
            self._composite(step, self.actions[action], given)
        elif action.startswith("actions/checkout@"):
            self._checkout(given)
        elif action.startswith("actions/upload-artifact@"):
            shutil.copytree(given["path"], self.artifacts / given["name"])
        elif "autograding-grading-reporter@" in action:
            self._report(step, given)
        else:
            assert action.startswith(("actions/setup-python@", "actions/cache@")), action

    def _run(self, step: dict[str, Any], folder: Path | None) -> None:
        output = self.temp / "outputs"
        output.write_text("")
        given = {name: self.filled(str(value)) for name, value in step.get("env", {}).items()}
        files = {
            "GITHUB_ACTIONS": "true",
            "CI": "true",
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_WORKSPACE": str(self.workspace),
            "GITHUB_EVENT_PATH": str(self.home / "event.json"),
            "RUNNER_TEMP": str(self.temp),
        }
        script = self.home / "step.sh"
        script.write_text(self.filled(step["run"]))
        if folder is not None:
            self.contexts["github.action_path"] = str(folder)
        environment = {**files, **given, "PATH": self.path, "HOME": str(self.home)}
        done = run(["bash", "--noprofile", "--norc", "-eo", "pipefail", script], self.workspace, **environment)
        self.environments.append(environment)
        self.log += done.stdout + done.stderr
        self.failed |= done.returncode != 0
        self._keep(step, output.read_text())

    def _keep(self, step: dict[str, Any], written: str) -> None:
        for line in written.splitlines():
            name, _, value = line.partition("=")
            self.contexts[f"steps.{step.get('id')}.outputs.{name}"] = value

    def _composite(self, step: dict[str, Any], folder: Path, given: dict[str, str]) -> None:
        action = load(folder / "action.yml")
        inputs = {name: str(given.get(name, spec.get("default", ""))) for name, spec in action["inputs"].items()}
        self.contexts |= {f"inputs.{name}": value for name, value in inputs.items()}
        self.contexts["github.action_path"] = str(folder)
        self.job(action["runs"]["steps"], folder)
        for name, spec in action["outputs"].items():
            self.contexts[f"steps.{step.get('id')}.outputs.{name}"] = self.filled(spec["value"])

    def _checkout(self, given: dict[str, str]) -> None:
        target = self.workspace / given.get("path", ".")
        assert given.get("persist-credentials") == "False", "no token is left in the checkout"
        ref = given.get("ref", "HEAD")
        for arguments in (["init", "-q"], ["fetch", "-q", str(self.origin), ref], ["checkout", "-q", "FETCH_HEAD"]):
            target.mkdir(exist_ok=True)
            subprocess.run(["git", *arguments], cwd=target, check=True, capture_output=True)

    def _report(self, step: dict[str, Any], given: dict[str, str]) -> None:
        name = f"{given['runners'].upper()}_RESULTS"
        found = json.loads(base64.b64decode(self.filled(step["env"][name])))
        points = sum(test["score"] for test in found["tests"])
        self.log += f"::notice title=Autograding complete::Points {points}/{found['max_score']}\n"

    def filled(self, text: str) -> str:
        """Expressions replaced; what is not known is empty, as on GitHub."""
        return _EXPRESSION.sub(lambda found: self.contexts.get(found[1], ""), text)


def repository(folder: Path, files: Path, ref: str) -> Path:
    """A bare repository that has ``files`` as the commit ``ref``."""
    work = folder / "committed"
    shutil.copytree(files, work)
    bare = folder / "origin.git"
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(bare)], check=True)
    named = ["-c", "user.name=student", "-c", "user.email=student@localhost"]
    for command in (
        ["init", "-q"],
        ["add", "-A"],
        ["commit", "-qm", "answers"],
        ["push", "-q", str(bare), f"HEAD:{ref}"],
    ):
        subprocess.run(["git", *named, *command], cwd=work, check=True, capture_output=True)
    return bare
