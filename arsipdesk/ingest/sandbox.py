"""Shuts a worker in before it opens a stranger's file: no network, no new program, nothing changed.

On Linux (x86_64, aarch64) the kernel itself refuses those calls for the rest of the process's life
(seccomp, `Documentation/userspace-api/seccomp_filter.rst` of the kernel). On other systems only the
limits hold: nothing is written, no process begun (not on Windows), few files open; the network stays
within reach of whoever takes over the worker.
"""

import ctypes
import errno
import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass

OPEN_FILES = 64
"""The most files that a worker may hold open."""

_OWN_SYSCALLS_END = 451
"""Calls from this number on are younger than this table, and answered as a kernel without them."""

_X32 = 0x40000000
_BOTH = {
    "pidfd_send_signal": 424,
    "io_uring_setup": 425,
    "io_uring_enter": 426,
    "io_uring_register": 427,
    "open_tree": 428,
    "move_mount": 429,
    "fsopen": 430,
    "fsmount": 432,
    "pidfd_open": 434,
    "clone3": 435,
    "openat2": 437,
    "pidfd_getfd": 438,
    "process_madvise": 440,
    "mount_setattr": 442,
}
_X86_64 = _BOTH | {
    "open": 2,
    "ioctl": 16,
    "socket": 41,
    "connect": 42,
    "accept": 43,
    "sendto": 44,
    "sendmsg": 46,
    "bind": 49,
    "listen": 50,
    "socketpair": 53,
    "clone": 56,
    "fork": 57,
    "vfork": 58,
    "execve": 59,
    "kill": 62,
    "truncate": 76,
    "ftruncate": 77,
    "rename": 82,
    "mkdir": 83,
    "rmdir": 84,
    "creat": 85,
    "link": 86,
    "unlink": 87,
    "symlink": 88,
    "chmod": 90,
    "fchmod": 91,
    "chown": 92,
    "fchown": 93,
    "lchown": 94,
    "ptrace": 101,
    "rt_sigqueueinfo": 129,
    "utime": 132,
    "mknod": 133,
    "pivot_root": 155,
    "chroot": 161,
    "mount": 165,
    "umount2": 166,
    "init_module": 175,
    "setxattr": 188,
    "lsetxattr": 189,
    "fsetxattr": 190,
    "removexattr": 197,
    "lremovexattr": 198,
    "fremovexattr": 199,
    "tkill": 200,
    "tgkill": 234,
    "utimes": 235,
    "kexec_load": 246,
    "add_key": 248,
    "request_key": 249,
    "keyctl": 250,
    "openat": 257,
    "mkdirat": 258,
    "mknodat": 259,
    "fchownat": 260,
    "futimesat": 261,
    "unlinkat": 263,
    "renameat": 264,
    "linkat": 265,
    "symlinkat": 266,
    "fchmodat": 268,
    "unshare": 272,
    "utimensat": 280,
    "fallocate": 285,
    "accept4": 288,
    "rt_tgsigqueueinfo": 297,
    "perf_event_open": 298,
    "prlimit64": 302,
    "open_by_handle_at": 304,
    "sendmmsg": 307,
    "setns": 308,
    "process_vm_readv": 310,
    "process_vm_writev": 311,
    "finit_module": 313,
    "renameat2": 316,
    "seccomp": 317,
    "bpf": 321,
    "execveat": 322,
    "userfaultfd": 323,
}
_AARCH64 = _BOTH | {
    "setxattr": 5,
    "lsetxattr": 6,
    "fsetxattr": 7,
    "removexattr": 14,
    "lremovexattr": 15,
    "fremovexattr": 16,
    "ioctl": 29,
    "mknodat": 33,
    "mkdirat": 34,
    "unlinkat": 35,
    "symlinkat": 36,
    "linkat": 37,
    "renameat": 38,
    "umount2": 39,
    "mount": 40,
    "pivot_root": 41,
    "truncate": 45,
    "ftruncate": 46,
    "fallocate": 47,
    "chroot": 51,
    "fchmod": 52,
    "fchmodat": 53,
    "fchownat": 54,
    "fchown": 55,
    "openat": 56,
    "utimensat": 88,
    "unshare": 97,
    "kexec_load": 104,
    "init_module": 105,
    "ptrace": 117,
    "kill": 129,
    "tkill": 130,
    "tgkill": 131,
    "rt_sigqueueinfo": 138,
    "socket": 198,
    "socketpair": 199,
    "bind": 200,
    "listen": 201,
    "accept": 202,
    "connect": 203,
    "sendto": 206,
    "sendmsg": 211,
    "add_key": 217,
    "request_key": 218,
    "keyctl": 219,
    "clone": 220,
    "execve": 221,
    "rt_tgsigqueueinfo": 240,
    "perf_event_open": 241,
    "accept4": 242,
    "prlimit64": 261,
    "open_by_handle_at": 265,
    "setns": 268,
    "sendmmsg": 269,
    "process_vm_readv": 270,
    "process_vm_writev": 271,
    "finit_module": 273,
    "renameat2": 276,
    "seccomp": 277,
    "bpf": 280,
    "execveat": 281,
    "userfaultfd": 282,
}


@dataclass(frozen=True, slots=True)
class _Machine:
    """A processor as the kernel's audit names it (`linux/audit.h`), and the numbers of its calls."""

    audit: int
    calls: dict[str, int]


_MACHINES = {
    "x86_64": _Machine(0xC000003E, _X86_64),
    "aarch64": _Machine(0xC00000B7, _AARCH64),
}

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06  # linux/bpf_common.h
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16  # struct seccomp_data of linux/seccomp.h
_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000
_NO_NEW_PRIVILEGES, _SET_FILTER, _ALL_THREADS = 38, 1, 1
_THREAD = 0x10000  # CLONE_THREAD of linux/sched.h
_TERMINAL_INPUT = (0x5412, 0x541C)  # TIOCSTI and TIOCLINUX: typing into the user's terminal

_Instruction = tuple[int, int, int, int]


class _Line(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_uint16),
        ("if_true", ctypes.c_uint8),
        ("if_false", ctypes.c_uint8),
        ("value", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_uint16), ("lines", ctypes.POINTER(_Line)))


def shut_in() -> bool:
    """Give up network, programs and every change to files, for good; whether the system does that.

    Call it in the worker, after what has to be opened for writing is open.
    """
    _limit()
    machine = _MACHINES.get(platform.machine())
    if sys.platform != "linux" or machine is None or sys.maxsize < 2**32:
        return False
    lines = [_Line(*line) for line in _program(machine, os.getpid())]
    program = _Program(len(lines), (_Line * len(lines))(*lines))
    system = ctypes.CDLL(None, use_errno=True)
    if system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return False
    number = ctypes.c_long(machine.calls["seccomp"])
    return bool(system.syscall(number, _SET_FILTER, _ALL_THREADS, ctypes.byref(program)) == 0)


def _limit() -> None:
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    files = OPEN_FILES if most == resource.RLIM_INFINITY else min(OPEN_FILES, most)
    resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
    if sys.platform == "darwin":  # elsewhere the limit counts threads, and those of all programs
        resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))


def _program(machine: _Machine, own: int) -> Iterator[_Instruction]:
    """The filter: every call that is not named here is allowed."""
    refuse = _ERRNO | errno.EPERM
    unknown = _ERRNO | errno.ENOSYS
    calls = dict(machine.calls)
    yield _LOAD, 0, 0, _ARCHITECTURE
    yield from _unless(_EQUAL, machine.audit, refuse)
    yield _LOAD, 0, 0, _NUMBER
    yield from _where(_AT_LEAST, _X32, refuse)
    yield from _where(_AT_LEAST, _OWN_SYSCALLS_END, unknown)
    for name in ("clone3", "openat2"):  # what they ask for lies in memory; the C library asks again
        yield from _where(_EQUAL, calls.pop(name), unknown)
    yield from _about(calls.pop("clone"), 0, _unless(_ANY_BIT, _THREAD, refuse))
    for name, place in (("open", 1), ("openat", 2)):
        if name in calls:
            change = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
            yield from _about(calls.pop(name), place, _where(_ANY_BIT, change, refuse))
    yield from _about(calls.pop("tgkill"), 0, _unless(_EQUAL, own, refuse))
    yield from _about(calls.pop("prlimit64"), 0, _unless(_EQUAL, 0, refuse))
    typing = (line for value in _TERMINAL_INPUT for line in _where(_EQUAL, value, refuse))
    yield from _about(calls.pop("ioctl"), 1, typing)
    for number in calls.values():
        yield from _where(_EQUAL, number, refuse)
    yield _RETURN, 0, 0, _ALLOW


def _where(test: int, value: int, answer: int) -> Iterator[_Instruction]:
    yield test, 0, 1, value
    yield _RETURN, 0, 0, answer


def _unless(test: int, value: int, answer: int) -> Iterator[_Instruction]:
    yield test, 1, 0, value
    yield _RETURN, 0, 0, answer


def _about(number: int, place: int, tests: Iterator[_Instruction]) -> Iterator[_Instruction]:
    """Tests of one call's argument (its lower 32 bits); what passes them all is allowed."""
    inner = list(tests)
    yield _EQUAL, 0, len(inner) + 2, number
    yield _LOAD, 0, 0, _FIRST_ARGUMENT + 8 * place
    yield from inner
    yield _RETURN, 0, 0, _ALLOW
