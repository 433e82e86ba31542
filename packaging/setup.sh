# shellcheck shell=sh
# What packaging/run and packaging/test share: find a Python with Tk, make .venv, fill it from the lock.
# The script that reads this has set $root to the checkout; afterwards $venv is the environment.

venv="${root:?}/.venv"
log="$root/build/setup.log"
unfinished="$venv/unfinished" # lies there while .venv is being made; what was cut short is made anew
unset PYTHONHOME PYTHONPATH PIP_USER PIP_TARGET PIP_PREFIX

say() { printf 'arsipdesk: %s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

# Runs a command and keeps its output in the log.
logged() { "$@" >>"$log" 2>&1; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif ! command -v sudo >/dev/null; then
        return 1
    elif [ -t 0 ]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

apt() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=120 "$@"
}

# Installs system packages; asks for new package lists only when the present ones do not do.
install_packages() {
    command -v apt-get >/dev/null ||
        fail "this computer lacks $* (their names on Debian); install them, then run this again"
    say "installing system packages: $*"
    logged apt install --no-install-recommends "$@" && return
    logged apt update && logged apt install --no-install-recommends "$@" && return
    fail "could not install system packages (why: build/setup.log); as administrator run: apt-get update && apt-get install $*"
}

# need_commands COMMAND:PACKAGE... installs the packages whose command is missing.
need_commands() {
    missing=
    for pair in "$@"; do
        command -v "${pair%%:*}" >/dev/null || missing="$missing ${pair#*:}"
    done
    # shellcheck disable=SC2086  # a list of package names
    [ -z "$missing" ] || install_packages $missing
}

reading_data="tesseract-ocr-ind tesseract-ocr-osd"

# Whether text recognition has its Indonesian data and that for finding out how a page lies.
has_reading_data() {
    for folder in "${TESSDATA_PREFIX:-}" /usr/share/tesseract-ocr/*/tessdata /usr/share/tessdata; do
        [ -e "$folder/ind.traineddata" ] && [ -e "$folder/osd.traineddata" ] && return
    done
    return 1
}

# Prints the first Python that is new enough and has Tk and venv. The interpreter behind a shim or an
# activated environment is meant, so that the new environment does not hang on either.
find_python() {
    for candidate in python3 /usr/bin/python3 python3.14 python3.13 python3.12 python3.11; do
        "$candidate" - <<'PYTHON' 2>/dev/null && return
import sys

if sys.version_info < (3, 11):
    sys.exit(1)
import ensurepip, sqlite3, ssl, tkinter, venv

print(getattr(sys, "_base_executable", None) or sys.executable)
PYTHON
    done
    return 1
}

choose_python() {
    python=$(find_python) && return
    install_packages python3 python3-venv python3-tk
    python=$(find_python) && return
    install_packages python3.11 python3.11-venv python3-tk # where python3 is older, as on Ubuntu 22.04
    python=$(find_python) ||
        fail "needs Python 3.11 or newer with Tk and venv; install one, then run this again"
}

# What the environment must be made of: the locks named, the project's own list, the place, the Python.
fingerprint() {
    version=$("$venv/bin/python" -ISc 'import sys; print(sys.version_info[:2])' 2>/dev/null) || return 1
    (cd "$root" && cat pyproject.toml "$@" && printf '%s %s' "$root" "$version") | cksum
}

# is_ready STAMP LOCK... is true when the environment was finished from just these.
is_ready() {
    stamp=$1
    shift
    [ ! -e "$unfinished" ] && [ -e "$stamp" ] && now=$(fingerprint "$@") && [ "$now" = "$(cat "$stamp")" ]
}

make_venv() {
    works='import sys, tkinter, pip; sys.exit(sys.version_info < (3, 11))'
    if [ ! -e "$unfinished" ] && "$venv/bin/python" -c "$works" 2>/dev/null; then
        touch "$unfinished"
        return
    fi
    choose_python
    rm -rf "$venv" && mkdir "$venv" && touch "$unfinished"
    logged "$python" -m venv "$venv" || fail "could not make .venv (why: build/setup.log)"
}

pip_install() {
    logged "$venv/bin/python" -m pip install --disable-pip-version-check --no-input --no-deps --no-compile "$@" ||
        fail "could not fetch and install the Python packages; check the internet connection and run this again" \
            "($(grep -i error "$log" | tail -n 1); all of it: build/setup.log)"
}

# set_up NAME LOCK... brings .venv to what these locks say. Does nothing when it is so already, and can
# be stopped at any moment and run again.
set_up() {
    stamp_of="$venv/ready-$1"
    shift
    is_ready "$stamp_of" "$@" && return
    { mkdir -p "$root/build" && : >"$log"; } || fail "cannot write in $root; run this as its owner"
    exec 9<"$root/packaging/setup.sh"
    if command -v flock >/dev/null; then
        flock 9 # one set-up at a time; also waits for what an interrupted one left running
    fi
    if ! is_ready "$stamp_of" "$@"; then
        say "setting up .venv from $* (only when something changed; takes a minute or two)"
        make_venv
        for lock in "$@"; do
            pip_install --require-hashes --only-binary :all: -r "$root/$lock"
        done
        pip_install --no-build-isolation --editable "$root"
        logged "$venv/bin/python" -m compileall -q -j 0 "$venv/lib" "$root/arsipdesk" || : # some packages carry samples that do not compile
        fingerprint "$@" >"$stamp_of"
        rm "$unfinished"
    fi
    exec 9<&-
}

# Whether a window can be opened here: a display that is named may still be out of reach.
has_display() {
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] &&
        "$venv/bin/python" -c 'import tkinter; tkinter.Tk().destroy()' 2>/dev/null
}
