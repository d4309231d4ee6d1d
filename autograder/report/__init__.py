"""Verdicts, and the views of a report."""
