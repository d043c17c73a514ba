#!/bin/sh
# Runs one server for as long as its starter lives. The starter holds the other end of standard input: when it dies,
# also by kill -9, that end closes and the server is asked to stop. File descriptor 3 receives the server's own pid.
exec 4<&0
"$@" </dev/null 3>&- 4<&- &
server=$!
echo "$server" >&3
exec 3>&-
( cat <&4 >/dev/null 2>&1; kill -TERM "$server" 2>/dev/null ) >/dev/null 2>&1 &
watcher=$!
exec 4<&-
trap 'kill -TERM "$server" 2>/dev/null' TERM INT HUP
wait "$server"
code=$?
while kill -0 "$server" 2>/dev/null; do wait "$server"; code=$?; done
kill -TERM "$watcher" 2>/dev/null
exit "$code"
