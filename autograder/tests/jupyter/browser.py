"""A headless Chromium that is told what to do, over its own protocol."""

from __future__ import annotations

import base64
import contextlib
import itertools
import json
import shutil
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from websocket import WebSocket, create_connection

from autograder.tests.jupyter.serving import running

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_SECONDS = 90.0
_SIZE = "--window-size=1200,1600"


class Page:
    """One page of the browser."""

    def __init__(self, socket: WebSocket) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send a command of the protocol, and return what came of it."""
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            told = json.loads(self._socket.recv())
            if told.get("id") == number:
                result: dict[str, Any] = told["result"]
                return result

    def value(self, script: str) -> Any:
        """Return the value of a script in the page."""
        told = self.ask("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        return told["result"].get("value")

    def wait(self, script: str) -> None:
        """Wait until a script gives something true."""
        assert self.comes(script, _SECONDS), f"never true: {script}"

    def comes(self, script: str, seconds: float) -> bool:
        """True when a script gives something true within these seconds."""
        deadline = time.monotonic() + seconds
        while not self.value(script):
            if time.monotonic() > deadline:
                return False
            time.sleep(0.3)
        return True

    def picture(self, path: Path) -> None:
        """Save what is seen."""
        path.write_bytes(base64.b64decode(self.ask("Page.captureScreenshot")["data"]))


@contextlib.contextmanager
def opened(address: str, home: Path) -> Iterator[Page]:
    """A page at this address, in a browser with a profile of its own."""
    options = ("--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", _SIZE)
    command = [CHROMIUM or "", *options, f"--user-data-dir={home}", "--remote-allow-origins=*", address]
    with (
        running(command),
        contextlib.closing(create_connection(_socket_of(home / "DevToolsActivePort"), timeout=_SECONDS)) as socket,
    ):
        yield Page(socket)


def _socket_of(told: Path) -> str:
    deadline = time.monotonic() + _SECONDS
    while not told.is_file() or not told.read_text().strip():
        assert time.monotonic() < deadline, "the browser does not start"
        time.sleep(0.1)
    port = told.read_text().splitlines()[0]
    while True:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/json", timeout=_SECONDS) as answer:
            pages = [page for page in json.load(answer) if page["type"] == "page"]
        if pages:
            return str(pages[0]["webSocketDebuggerUrl"])
        assert time.monotonic() < deadline, "the browser opens no page"
        time.sleep(0.1)
