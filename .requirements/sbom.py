"""Print the software bill of materials of a release, as CycloneDX 1.6 JSON.

Made of the pins in ``site.txt``, which every release is built and tried with, and of the licences
that the installed packages declare. It names no time and no machine: one commit gives one document.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from mkdocs_briefings import __version__

NAME = "mkdocs-briefings"
PINS = Path(__file__).parent / "site.txt"
_LONGEST_NAME = 40
_PIN = re.compile(r"^(?P<name>[a-z0-9.-]+)==(?P<version>\S+)(?: ; (?P<marker>.+?))? \\$")


@dataclass(frozen=True, slots=True)
class Pin:
    """A pinned package: where it is needed (everywhere if empty), its files, what asks for it."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]
    asked_by: tuple[str, ...]

    @property
    def address(self) -> str:
        """The package URL, by which scanners know it."""
        return f"pkg:pypi/{self.name}@{self.version}"


def read_pins(text: str) -> Iterator[Pin]:
    """Yield the pins of a file that ``make lock`` wrote."""
    for block in re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]:
        head, *lines = block.splitlines()
        found = _PIN.match(head)
        if not found:
            raise ValueError(f"not a pin: {head}")
        hashes = re.findall(r"--hash=sha256:([0-9a-f]{64})", block)
        asked_by = [
            line.removeprefix("via").strip()
            for line in (line.strip(" #") for line in lines if line.startswith("    #"))
            if line != "via"
        ]
        name, version, marker = found.group("name", "version", "marker")
        yield Pin(name, version, marker or "", tuple(hashes), tuple(asked_by))


def make_bill(pins: Iterable[Pin], version: str) -> dict[str, Any]:
    """The bill of a release that these pins were made for."""
    known = list(pins)
    root = f"pkg:pypi/{NAME}@{version}"
    asked: dict[str, list[str]] = {root: [], **{pin.address: [] for pin in known}}
    addresses = {f"{NAME} (pyproject.toml)": [root]}
    for pin in known:  # of some packages, each version is for other versions of Python
        addresses.setdefault(pin.name, []).append(pin.address)
    for pin in known:
        for name in pin.asked_by:
            for address in addresses.get(name, ()):  # not there: our own groups of tools
                asked[address].append(pin.address)
    needed = _reach(root, asked)
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": _component(NAME, version, root)},
        "components": [_of_pin(pin, needed) for pin in known],
        "dependencies": [{"ref": ref, "dependsOn": parts} for ref, parts in asked.items()],
    }
    return {**bill, "serialNumber": uuid5(NAMESPACE_URL, json.dumps(bill)).urn}


def _reach(root: str, asked: dict[str, list[str]]) -> set[str]:
    """All that a package asks for, at any remove."""
    found, left = {root}, [root]
    while left:
        new = [ref for ref in asked[left.pop()] if ref not in found]
        found.update(new)
        left += new
    return found


def _of_pin(pin: Pin, needed: set[str]) -> dict[str, Any]:
    file = {"type": "distribution", "url": f"https://pypi.org/project/{pin.name}/{pin.version}/"}
    component = _component(pin.name, pin.version, pin.address)
    component["scope"] = "required" if pin.address in needed else "excluded"
    component["externalReferences"] = [
        {**file, "hashes": [{"alg": "SHA-256", "content": found}]} for found in pin.hashes
    ]
    if pin.marker:
        component["properties"] = [{"name": f"{NAME}:marker", "value": pin.marker}]
    return component


def _component(name: str, version: str, address: str) -> dict[str, Any]:
    found = {"type": "library", "bom-ref": address, "name": name, "version": version}
    licence = _licence(name)
    return {**found, "purl": address, **({"licenses": licence} if licence else {})}


def _licence(name: str) -> list[dict[str, Any]]:
    """What an installed package declares; nothing for one that this system does not need."""
    try:
        declared = metadata(name)
    except PackageNotFoundError:
        return []
    if expression := declared.get_all("License-Expression"):
        return [{"expression": expression[0]}]
    classifiers = declared.get_all("Classifier") or ()
    names = [line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License ::")]
    short = [text for text in declared.get_all("License") or () if len(text) <= _LONGEST_NAME]
    return [{"license": {"name": found}} for found in names or short]  # some give the whole text


if __name__ == "__main__":
    made = make_bill(read_pins(PINS.read_text("utf-8")), __version__)
    sys.stdout.write(json.dumps(made, indent=2) + "\n")
