"""Programs that read: a fact and its passages go to a command, and its answer comes back.

One run of the command for each fact: one JSON object on its standard input, one on its output. It
is run without a shell, and what it says is checked before it counts.
"""

import json
import subprocess
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from mkdocs_briefings.authoring.readings import Answer
from mkdocs_briefings.model.reading_types import find_text_error

TIMEOUT = 60
"""Seconds that a program may take for a fact."""

EXPECTED = '{"answer": "yes", "no" or "skip", "reason": "..."}, with a reason for a no'

_SHOWN = 80
_WORDS = ("yes", "no", "skip")


class ProgramError(Exception):
    """A program gave no answer that counts; the message says what came."""


def ask_program(command: Sequence[str], matter: Mapping[str, Any]) -> Answer:
    """What a program answers to a fact and its passages; raises ``ProgramError``."""
    given = json.dumps(matter, ensure_ascii=False).encode("utf-8")
    try:
        status, output, complaint = _run(command, given)
    except subprocess.TimeoutExpired:
        raise ProgramError(f"the program took more than {TIMEOUT} seconds") from None
    except OSError as error:
        raise ProgramError(f"the program cannot be run: {error.strerror or error}") from None
    if status:
        last = complaint.decode("utf-8", "replace").strip().rpartition("\n")[2]
        said = f": {_shorten(last)}" if last else ""
        raise ProgramError(f"the program ended with status {status}{said}")
    return _read_answer(output)


def _run(command: Sequence[str], given: bytes) -> tuple[int, bytes, bytes]:
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        try:
            output, complaint = process.communicate(given, TIMEOUT)
        finally:
            process.kill()  # nothing to one that has ended
    return process.returncode, output, complaint


def _read_answer(output: bytes) -> Answer:
    try:
        found = json.loads(output.decode("utf-8"))
    except (ValueError, RecursionError):
        found = None
    word = found.get("answer") if isinstance(found, dict) else None
    if not isinstance(found, dict) or not isinstance(word, str) or word not in _WORDS:
        raise ProgramError(f"the program answered {_quote(output)}, expected {EXPECTED}")
    if word != "no":
        return Answer("yes" if word == "yes" else "skip")
    reason = found.get("reason")
    if not isinstance(reason, str) or not reason.strip():
        raise ProgramError(f"the program said no without a reason, expected {EXPECTED}")
    reason = unicodedata.normalize("NFC", " ".join(reason.split()))
    if error := find_text_error(reason):
        raise ProgramError(f"the program's reason cannot be kept: {error}")
    return Answer("no", reason)


def _quote(output: bytes) -> str:
    text = " ".join(output.decode("utf-8", "replace").split())
    return f"'{_shorten(text)}'" if text else "nothing"


def _shorten(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
