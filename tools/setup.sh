#!/bin/sh
# setup.sh VENV REQUIREMENTS: a virtual environment with the pinned requirements and tenure itself.
set -eu
venv=$1
requirements=$2
python=${PYTHON:-python3}

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "tenure needs Python 3.11 or newer; $python is $("$python" --version 2>&1). Name another: make PYTHON=python3.12" >&2
    exit 1
fi
if [ ! -x "$venv/bin/python" ]; then
    echo "making the virtual environment $venv" >&2
    # Debian leaves ensurepip to the package python3-venv: without it the system's pip installs into the environment.
    "$python" -m venv "$venv" 2>/dev/null || { rm -rf "$venv"; "$python" -m venv --without-pip "$venv"; }
fi
if "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    install="$venv/bin/python -m pip install"
else
    install="$python -m pip --python $venv/bin/python install"
fi
echo "installing the requirements of $requirements (some 400 MB the first time)" >&2
log=$(mktemp)
if ! { $install --require-hashes -r "$requirements" && $install --no-deps --no-build-isolation -e .; } >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    exit 1
fi
rm -f "$log"
"$venv/bin/python" -c 'import tenure.workspace, spacy'
