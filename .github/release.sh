#!/bin/sh
# Lays out what a release attaches, in target/release: the jar, its SHA-256 checksum, its licences.
# Builds twice first: two builds of one commit must be the same jar. Usage: .github/release.sh [v0.1.0]
set -eu

cd "$(dirname "$0")/.."
here=$(pwd -P)
out=$here/target/release
builds=$here/target/builds

fail() {
  printf 'release: %s\n' "$*" >&2
  exit 1
}

version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml)
name=pith-neo4j-$version
jar=$name.jar
[ "${1:-v$version}" = "v$version" ] || fail "the tag is $1, and pom.xml says $version"

rm -rf "$out" "$builds"
mkdir -p "$out" "$builds/licences"
for build in first second; do
  mvn -B -ntp -q package -DskipTests "-Dpith.build=$builds/$build"
done

cmp "$builds/first/$jar" "$builds/second/$jar" || fail "two builds of one commit differ"

cp "$builds/first/$jar" "$out"
(cd "$out" && sha256sum "$jar" >"$jar.sha256")
(cd "$builds/licences" && jar xf "$out/$jar" META-INF/LICENSE META-INF/NOTICE META-INF/licenses)
jar --create --no-manifest --date=2026-11-01T00:00:00Z \
  --file "$out/$name-licences.zip" -C "$builds/licences/META-INF" .
ls -l "$out"
