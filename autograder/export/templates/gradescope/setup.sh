#!/usr/bin/env bash
# Gradescope runs this once, when it builds the image, and needs the network for nothing later.
set -euo pipefail
root="${AUTOGRADER_ROOT:-/autograder}"

suitable_python() {
    for name in python3.13 python3.12 python3.11 python3; do
        if "$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    return 1
}

if [ ! -x "$root/venv/bin/python" ]; then
    if ! suitable_python >/dev/null; then
        apt-get update
        for version in 3.13 3.12 3.11; do
            apt-get install -y --no-install-recommends "python$version" "python$version-venv" && break
        done
    fi
    "$(suitable_python)" -m venv "$root/venv"
fi
"$root/venv/bin/python" -m pip install --no-cache-dir -r "$root/source/requirements.txt"

# Its walls are those of this machine: the build's log says how student code will be confined.
PYTHONPATH="$root/source/suite" "$root/venv/bin/python" -P -m autograder doctor
