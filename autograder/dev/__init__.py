"""Tools for authors of exercises: start one, generate its stub, prove it."""
