"""Exchange two folders in one step, so that there is no moment in which either is missing."""

import ctypes
import os
import sys
from pathlib import Path

_HERE = -100  # AT_FDCWD of Linux: a path is relative to where the process is
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS


def exchange(one: Path, other: Path) -> bool:
    """Exchange the names of two folders; false where system or file system cannot, or may not."""
    if sys.platform == "win32":
        return False
    names = os.fsencode(one), os.fsencode(other)
    libc = ctypes.CDLL(None)
    if hasattr(libc, "renameat2"):
        return bool(libc.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0)
    if hasattr(libc, "renamex_np"):
        return bool(libc.renamex_np(*names, _EXCHANGE) == 0)
    return False
