"""Courses kept with nbgrader: its files, gradebook and pages, and this project's judge."""
