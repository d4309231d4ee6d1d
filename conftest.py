"""``pytest --submission DIR`` grades a submission; plain ``pytest`` tests the project."""

pytest_plugins = ["autograder.pytest_plugin"]
