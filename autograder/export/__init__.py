"""Exports: what the places need that read our scores. One module for each, pure functions from settings to files."""
