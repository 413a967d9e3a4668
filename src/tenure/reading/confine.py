"""Limits that a process puts on itself before it reads what a stranger sent: memory, time, files, network, other programs.

They cannot be lifted again. Memory and time are the system's resource limits (setrlimit). Network and other programs are
denied by a filter of system calls (seccomp, on Linux for x86-64 and ARM64): see seccomp(2) and the kernel's
Documentation/userspace-api/seccomp_filter.rst.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import sys
from typing import NamedTuple

#: Address space in bytes: language detection and the PDF library together take a third of it.
MEMORY = 3_000_000_000
#: Seconds of processor time for all files that one process reads.
SECONDS = 600
_OPEN_FILES = 64

_PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP = 1, 38, 22
_FILTER_MODE = 2
_ALLOW, _KILL, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
_LOAD, _EQUAL, _GREATER_OR_EQUAL, _RETURN = 0x20, 0x15, 0x35, 0x06
#: Numbers of system calls from x32 on count as of another machine.
_X32 = 0x40000000


class _Machine(NamedTuple):
    """What the kernel calls a machine, and the numbers there of the calls that are denied."""

    audit: int
    calls: dict[str, int]


_MACHINES = {
    "x86_64": _Machine(
        0xC000003E,
        {"socket": 41, "connect": 42, "sendto": 44, "sendmsg": 46, "bind": 49, "listen": 50, "execve": 59, "ptrace": 101,
         "sendmmsg": 307, "process_vm_writev": 311, "execveat": 322, "io_uring_setup": 425, "pidfd_getfd": 438},
    ),
    "aarch64": _Machine(
        0xC00000B7,
        {"ptrace": 117, "socket": 198, "bind": 200, "listen": 201, "connect": 203, "sendto": 206, "sendmsg": 211, "execve": 221,
         "sendmmsg": 269, "process_vm_writev": 271, "execveat": 281, "io_uring_setup": 425, "pidfd_getfd": 438},
    ),
}  # fmt: skip


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def confine() -> bool:
    """Put the limits on this process; whether the network and other programs are denied too."""
    _limit_resources()
    return _filter_calls()


def can_deny_network() -> bool:
    """Whether `confine` knows how to deny the network on this system."""
    return sys.platform == "linux" and platform.machine() in _MACHINES


def _limit_resources() -> None:
    try:
        import resource
    except ImportError:  # Windows has none
        return
    limits = {"RLIMIT_AS": MEMORY, "RLIMIT_CPU": SECONDS, "RLIMIT_FSIZE": 0, "RLIMIT_NOFILE": _OPEN_FILES, "RLIMIT_CORE": 0}
    for name, most in limits.items():
        if name == "RLIMIT_AS" and sys.platform == "darwin":  # macOS refuses it
            continue
        hard = resource.getrlimit(getattr(resource, name))[1]
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(getattr(resource, name), (least, least))


def _filter_calls() -> bool:
    if not can_deny_network():
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_PDEATHSIG, 9, 0, 0, 0)  # a reader whose parent is gone must not read on
    code = _program(_MACHINES[platform.machine()])
    program = _Program(len(code) // 8, code)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    if libc.prctl(_PR_SET_SECCOMP, _FILTER_MODE, ctypes.byref(program), 0, 0) != 0:
        return False
    return _is_denied()


def _program(machine: _Machine) -> bytes:
    """The filter: another machine's calls kill, the denied ones fail with EPERM, all others pass."""
    denied = sorted(machine.calls.values())
    lines = [(_LOAD, 0, 0, 4), (_EQUAL, 1, 0, machine.audit), (_RETURN, 0, 0, _KILL), (_LOAD, 0, 0, 0)]
    lines += [(_GREATER_OR_EQUAL, 0, 1, _X32), (_RETURN, 0, 0, _KILL)]
    lines += [(_EQUAL, len(denied) - n, 0, call) for n, call in enumerate(denied)]
    lines += [(_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _ERRNO | errno.EPERM)]
    return b"".join(struct.pack("=HBBI", *line) for line in lines)


def _is_denied() -> bool:
    """Whether the filter holds: a socket must be refused, or a container's kernel has only pretended."""
    import socket

    try:
        socket.socket().close()
    except OSError:
        return os.name == "posix"
    return False
