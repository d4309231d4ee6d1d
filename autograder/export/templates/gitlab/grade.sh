#!/usr/bin/env bash
# grade.sh PROJECT REPORTS: grades a checkout; the exit code is kata's. Whoever reads the project reads the reports.
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
# What the project itself has there, a link to the graders perhaps, would be uploaded with the reports.
rm -rf -- "${2%/}"
mkdir -p "$2"
PYTHONPATH="$home/suite" exec "${PYTHON:-python3}" -P -m autograder grade "$1" --format gitlab \
    --output "$2/kata-quality.json" --junit "$2/kata.xml" --json "$2/kata.json" --no-details \
    --walls << settings.walls >> --lang << settings.lang >>
