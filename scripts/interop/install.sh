#!/usr/bin/env bash
# Builds the programs that `npm run test:interop` talks to, once, into a cache folder. The versions
# are pinned by a go.mod and a go.sum each. Without Go nothing is built, and the tests that need them
# are skipped. Go is looked for on the path, and in GO_FOLDERS.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bin="${XDG_CACHE_HOME:-$HOME/.cache}/helia-encrypted/bin"

for folder in ${GO_FOLDERS-/usr/local/go/bin "$HOME/go/bin"}; do
  command -v go > /dev/null || PATH="$PATH:$folder"
done

if ! command -v go > /dev/null; then
  echo 'interop: no Go here, so Kubo, IPFS Cluster and the S3 server are not installed and their tests are skipped'
  exit 0
fi

mkdir -p "$bin"

# install MODULE-FOLDER PACKAGE...: built again only when what is pinned changed
install () {
  local folder=$1 stamp
  shift
  stamp="$bin/.$(basename "$folder").sum"

  if cmp -s "$folder/go.mod" "$stamp"; then
    return
  fi

  for package in "$@"; do
    echo "interop: building $package ($(sed -nE 's/^require ([^ ]+ [^ ]+).*/\1/p' "$folder/go.mod"))"
    (cd "$folder" && GOFLAGS="${GOFLAGS:-} -mod=readonly -trimpath" go build -o "$bin/$(basename "$package")" "$package") || {
      echo "interop: $package could not be built, so its tests are skipped; is the network there?"
      return
    }
  done

  cp "$folder/go.mod" "$stamp"
}

install "$here/kubo" github.com/ipfs/kubo/cmd/ipfs
install "$here/cluster" github.com/ipfs-cluster/ipfs-cluster/cmd/ipfs-cluster-service github.com/ipfs-cluster/ipfs-cluster/cmd/ipfs-cluster-ctl
install "$here/s3" github.com/versity/versitygw/cmd/versitygw
