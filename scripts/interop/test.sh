#!/usr/bin/env bash
# Every test against other people's programs: builds what is not there yet, then runs test/interop. A run of all of
# them that is not CI's writes docs/INTEROP.md. Arguments go to mocha, e.g. -g Cluster.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
bash scripts/interop/install.sh

if [ $# -eq 0 ] && [ -z "${CI:-}" ]; then
  export INTEROP_PAGE=docs/INTEROP.md
fi

exec mocha --exit --timeout 120000 --require ./test/interop/util/report.ts "$@" 'test/interop/**/*.interop.ts'
