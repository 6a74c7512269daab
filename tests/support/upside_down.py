"""A Python in which folders are listed from their end, for processes that tests start.

``PYTHONPATH`` with ``folder`` of it makes every Python run it first.
"""

from pathlib import Path

_LISTED_BACKWARDS = """
import os

_scandir, _listdir = os.scandir, os.listdir


class Backwards:
    def __init__(self, entries):
        self.entries = reversed(list(entries))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.entries)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def close(self):
        pass


def scandir(path="."):
    return Backwards(_scandir(path))


def listdir(path="."):
    return _listdir(path)[::-1]


os.scandir, os.listdir = scandir, listdir
"""


def listing_backwards(folder: Path) -> Path:
    """Write the file that turns the order round into a folder, which is returned."""
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(_LISTED_BACKWARDS, "utf-8")
    return folder
