#!/bin/sh
# Installs what the tests need from the system where it is missing, or says what to install.
set -eu

packages=""
need() { # need PROGRAM PACKAGE...
    program=$1
    shift
    command -v "$program" >/dev/null 2>&1 || packages="$packages $*"
}
need chromium chromium
need pdftotext poppler-utils
need javac default-jdk-headless
need hunspell hunspell
need node nodejs
need npm npm
[ -e /usr/share/java/jaxb-runtime.jar ] || packages="$packages libjaxb-java"
for dictionary in sv_SE:hunspell-sv da_DK:hunspell-da nb_NO:hunspell-no; do
    [ -e "/usr/share/hunspell/${dictionary%%:*}.dic" ] || packages="$packages ${dictionary##*:}"
done

[ -n "$packages" ] || exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    # shellcheck disable=SC2086 # a list of packages
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $packages >/dev/null
else
    echo "The tests need these packages of Debian's: $packages" >&2
    exit 1
fi
