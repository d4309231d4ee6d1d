"""Exports: the files that each platform needs. One module for each platform, pure functions from settings to files."""
