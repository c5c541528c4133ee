#!/usr/bin/env bash
# Every test against other people's programs: builds what is not there yet, then runs test/interop. A run of all of
# them that is not CI's writes docs/INTEROP.md and the figures of docs/SCALING.md. Arguments go to mocha, e.g. -g Cluster.
# Without Go, and without programs of an earlier run, it says so in one line and ends well.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
bash scripts/interop/install.sh

if [ ! -d "${XDG_CACHE_HOME:-$HOME/.cache}/helia-encrypted/bin" ]; then
  exit 0
fi

if [ $# -eq 0 ] && [ -z "${CI:-}" ]; then
  export INTEROP_PAGE=docs/INTEROP.md
fi

exec mocha --exit --timeout 120000 --require ./test/interop/util/report.ts "$@" 'test/interop/**/*.interop.ts'
