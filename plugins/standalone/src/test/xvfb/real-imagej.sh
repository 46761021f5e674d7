#!/bin/bash
# Tries every command in a real ImageJ 1.x, Debian's package imagej, on a display in memory (Xvfb): menu, dialogs, recorded
# lines replayed, results, training window. Pictures and recorded lines go to target/real-imagej.
#
#   plugins/standalone/src/test/xvfb/real-imagej.sh [REGULAR_EXPRESSION of commands' names]
#
# Run after `mvn package`; part of `mvn verify`. Without ImageJ or Xvfb it says so and is skipped; on a CI server (CI=true)
# it installs them first, as root. A machine too slow to try all commands in REAL_IMAGEJ_SECONDS tries as many as it can.
set -euo pipefail

only="${1:-.*}"
module="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)"
imagej=/usr/share/java/ij.jar
seconds="${REAL_IMAGEJ_SECONDS:-420}"

skip() {
	echo "The tests in a real ImageJ are skipped: $1"
	exit 0
}

is_there() {
	[ -e "$imagej" ] && command -v xvfb-run > /dev/null && command -v xauth > /dev/null
}

if ! is_there && [ "${CI:-}" = true ] && [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
	echo "Installing imagej and xvfb"
	export DEBIAN_FRONTEND=noninteractive
	(timeout 90 apt-get update -qq && timeout 240 apt-get install -y -qq --no-install-recommends imagej xvfb xauth) \
		> /dev/null 2>&1 < /dev/null || true
fi
is_there || skip "they need the programs imagej and xvfb-run (on Debian: apt-get install imagej xvfb)"
[ -e "$module/target/unrollj.jar" ] || skip "there is no target/unrollj.jar"

# A Java without windows is no use.
java=
for home in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")" /usr/lib/jvm/*; do
	if [ -e "$home/lib/libawt_xawt.so" ] && [ -x "$home/bin/java" ]; then
		java="$home/bin/java"
		break
	fi
done
[ -n "$java" ] || skip "no Java here can open windows"

out="$module/target/real-imagej"
rm -rf "$out"
mkdir -p "$out/home/plugins"
cp "$module/target/unrollj.jar" "$out/home/plugins/UnrollJ_.jar"
classes="$module/target/test-classes"
(cd "$classes" && "$(dirname "$java")/jar" --create --file "$out/home/plugins/UnrollJ_Tests.jar" \
	io/github/unrollj/standalone/realimagej io/github/unrollj/standalone/replay \
	io/github/unrollj/standalone/bridge/DirectRun.class replay) \
	2> /dev/null || skip "there is no program jar beside $java"

on_display() {
	timeout --kill-after=10 "$1" xvfb-run --auto-servernum --server-args="-screen 0 1280x1024x24" "${@:2}"
}

# Where ImageJ alone does not start, our commands are not to blame.
on_display 60 "$java" -Duser.home="$out" -Djava.util.prefs.userRoot="$out" -cp "$imagej" ij.ImageJ -port0 -eval 'run("Quit");' \
	> "$out/alone.txt" 2>&1 || skip "ImageJ itself does not start here: $(tail -n 3 "$out/alone.txt")"

call="call('io.github.unrollj.standalone.realimagej.RealImageJ.start', '$out', '$only', '$seconds');"
code=0
on_display $((seconds + 240)) "$java" -Xmx2g -Duser.home="$out/home" -Djava.util.prefs.userRoot="$out/home" \
	-Dplugins.dir="$out/home" -cp "$imagej" ij.ImageJ -port0 -eval "$call" || code=$?
[ "$code" = 0 ] || echo "The tests in a real ImageJ failed ($code), see above and $out/pictures"
exit "$code"
