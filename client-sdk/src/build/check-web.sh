#!/usr/bin/env bash
# Checks the web pages where npm exists: types (tsc --checkJs --strict) and tests (node --test).
# Works on a copy, so that nothing of npm's is left beside the sources.
# Arguments: the pages, a folder to work in, the version of Lit that the pages are served with.
set -euo pipefail
web=$1 work=$2 lit=$3

if ! command -v npm >/dev/null; then
    if [[ ${CI:-} == true ]]; then
        echo "ERROR: npm is missing, so the web pages were not checked" >&2
        exit 1
    fi
    echo "WARNING: npm is missing, so the web pages were not checked" >&2
    exit 0
fi

if ! grep -q "\"lit\": \"$lit\"" "$web/package.json"; then
    echo "ERROR: client-sdk/web/package.json must name lit $lit, the version in pom.xml" >&2
    exit 1
fi

mkdir -p "$work"
find "$work" -mindepth 1 -maxdepth 1 ! -name node_modules ! -name installed.json -exec rm -rf {} +
cp -R "$web/." "$work"
cd "$work"
if ! cmp -s package-lock.json installed.json; then
    npm ci --no-audit --no-fund --loglevel=error
    cp package-lock.json installed.json
fi
npx --no-install tsc --project tsconfig.json
node --test test/*.test.js
