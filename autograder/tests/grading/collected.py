"""Graders as pytest collects them, in a session of their own that no view looks at."""

from __future__ import annotations

import pytest


def session(pytester: pytest.Pytester) -> pytest.Session:
    """Return a session that has begun and has collected nothing."""
    without = ("terminal", "unraisableexception")  # the second collects garbage five times when it ends
    config = pytester.parseconfigure(*(part for name in without for part in ("-p", f"no:{name}")))
    begun = pytest.Session.from_config(config)
    config.hook.pytest_sessionstart(session=begun)
    return begun


def items(pytester: pytest.Pytester, source: str) -> list[pytest.Function]:
    """Return the items of a grader with this text."""
    path = pytester.makepyfile(test_01_add=source)
    collector: pytest.Module = pytest.Module.from_parent(session(pytester), path=path)
    return [item for item in collector.collect() if isinstance(item, pytest.Function)]
