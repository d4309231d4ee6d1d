#!/usr/bin/env bash
# grade.sh SUBMISSION REPORTS [OPTION…]: grades one folder; the exit code is kata's. Students may read the reports.
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
mkdir -p "$2"
PYTHONPATH="$home/suite" exec "$PYTHON" -P -m autograder grade "$1" --format github \
    --junit "$2/kata.xml" --json "$2/kata.json" --no-details --walls << settings.walls >> --lang << settings.lang >> "${@:3}"
