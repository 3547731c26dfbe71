#!/bin/sh
here=$(dirname -- "$(readlink -f -- "$0")")
unset NODE_OPTIONS
exec "$here/node" "$here/start.cjs" "$@"
