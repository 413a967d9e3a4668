#!/bin/sh
# setup_browser.sh: a Chromium for the tests of the desk, where there is none yet.
set -eu
if [ -n "${TENURE_CHROMIUM:-}" ]; then
    command -v "$TENURE_CHROMIUM" >/dev/null && exit 0
    echo "TENURE_CHROMIUM names $TENURE_CHROMIUM, which is no program here" >&2
    exit 1
fi
for name in chromium chromium-browser google-chrome google-chrome-stable chrome; do
    if command -v "$name" >/dev/null; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing Chromium for the tests of the desk" >&2
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >&2 && exit 0
fi
echo "The tests of the desk need a Chromium and found none. Install one (Debian: sudo apt-get install chromium), or name" >&2
echo "yours: TENURE_CHROMIUM=/path/to/chrome make test. \`make check\` passes the tests that need none." >&2
exit 1
