"""The lock and the scripts that set up: what is fixed by hash, named by no address, and can be read by sh."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
LOCKS = [PACKAGING / "lock.txt", PACKAGING / "lock-dev.txt"]


def locked(lock: Path) -> dict[str, tuple[Requirement, list[str]]]:
    """What a lock file fixes: name to requirement and its hashes."""
    text = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    found: dict[str, tuple[Requirement, list[str]]] = {}
    for line in text.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        wanted, *hashes = re.split(r"\s+--hash=", line.strip())
        requirement = Requirement(wanted)
        name = canonicalize_name(requirement.name)
        assert name not in found, f"{name} stands twice in {lock.name}"
        found[name] = (requirement, hashes)
    return found


def version_of(requirement: Requirement) -> Version:
    (specifier,) = requirement.specifier
    assert specifier.operator == "=="
    return Version(specifier.version)


@pytest.fixture(scope="module")
def project() -> dict:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_everything_locked_is_one_version_with_its_hashes(lock: Path) -> None:
    requirements = locked(lock)
    assert len(requirements) > 10
    for name, (requirement, hashes) in requirements.items():
        assert version_of(requirement), name
        assert hashes, f"{name} has no hash"
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", one) for one in hashes), name


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_names_no_place_to_fetch_from(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert " @ " not in text
    assert not re.search(
        r"^\s*-", re.sub(r"^\s+--hash=.*$", "", text, flags=re.MULTILINE), re.MULTILINE
    )


def test_what_the_program_asks_for_is_in_its_lock(project: dict) -> None:
    run = locked(LOCKS[0])
    for wanted in project["project"]["dependencies"] + project["build-system"]["requires"]:
        requirement = Requirement(wanted)
        name = canonicalize_name(requirement.name)
        assert name in run, f"{name} is not locked: sh packaging/lock"
        version = version_of(run[name][0])
        assert requirement.specifier.contains(version, prereleases=True), f"{wanted}: {version}"


def test_what_tests_and_checks_ask_for_is_in_the_other_lock(project: dict) -> None:
    run, dev = locked(LOCKS[0]), locked(LOCKS[1])
    assert not run.keys() & dev.keys()
    for group in project["dependency-groups"].values():
        for requirement in map(Requirement, group):
            name = canonicalize_name(requirement.name)
            assert name in run or name in dev, f"{name} is not locked: sh packaging/lock"


ONLY = {
    "win32": {"colorama", "pywin32-ctypes"},
    "linux": {"jeepney", "secretstorage"},
}
FOR_PYTHON_3_11 = {"backports-tarfile", "importlib-metadata", "lazy-importer", "zipp"}


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_the_lock_serves_every_python_and_system_that_we_promise(python: str, system: str) -> None:
    machine = {
        "python_version": python,
        "python_full_version": f"{python}.0",
        "sys_platform": system,
        "platform_system": {"linux": "Linux", "win32": "Windows", "darwin": "Darwin"}[system],
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }
    left_out = {
        name
        for name, (requirement, _) in locked(LOCKS[0]).items()
        if requirement.marker and not Marker(str(requirement.marker)).evaluate(machine)
    }
    needed_only = {name for where, names in ONLY.items() for name in names if where != system}
    needed_only |= {"tesserocr"} if system == "darwin" else set()
    assert left_out == needed_only | (FOR_PYTHON_3_11 if python != "3.11" else set())


@pytest.mark.parametrize("script", ["run", "test", "lock", "setup.sh"])
def test_the_scripts_are_plain_sh(script: str) -> None:
    shell = shutil.which("dash") or shutil.which("sh")
    assert shell
    checked = subprocess.run(
        [shell, "-n", str(PACKAGING / script)], capture_output=True, text=True, check=False
    )
    assert (checked.returncode, checked.stderr) == (0, "")
