"""What the product is made of: all of it is listed, pinned by hash, and licensed."""

import hashlib
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.support.scripts import load_script

ROOT = Path(__file__).parents[1]
PINS = (ROOT / ".requirements/site.txt").read_text("utf-8")
VENDORED = tomllib.loads((ROOT / ".requirements/vendored.toml").read_text("utf-8"))["file"]

# Text that is written here. What is minified, carries a notice, or lies in a folder for the files
# of others was written elsewhere, whatever its name.
OURS = re.compile(
    r"\.(py|j2|md|yml|toml|txt|json|seal|svg|js|css|mjs)$"
    r"|(^|/)(\.|dot-)gitignore$|(^|/)py\.typed$"
)
THEIRS = re.compile(r"(^|/)(vendor|vendored|third_party|node_modules)/|\.min\.|[.-]bundle\.")
NOTICE = re.compile(rb"@licen[sc]e|@preserve|/\*!|//# sourceMappingURL|[^\n]{1000}")


sbom = load_script(".requirements/sbom.py")
BILL = sbom.make_bill(sbom.read_pins(PINS), "1.2.0")
COMPONENTS = {part["bom-ref"]: part for part in BILL["components"]}
ROOT_REF = "pkg:pypi/mkdocs-briefings@1.2.0"


def test_every_pin_is_a_component_with_the_hash_of_each_of_its_files() -> None:
    pins = re.findall(r"^([a-z0-9.-]+)==(\S+)", PINS, re.MULTILINE)
    assert [(part["name"], part["version"]) for part in BILL["components"]] == pins
    hashes = [
        one["content"]
        for part in BILL["components"]
        for file in part["externalReferences"]
        for one in file["hashes"]
    ]
    assert hashes == re.findall(r"sha256:([0-9a-f]{64})", PINS)


def test_what_the_package_asks_for_is_what_pyproject_names() -> None:
    """Also that the pins were made from it: 'make lock' says in each who asks for it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = {edge["ref"]: edge["dependsOn"] for edge in BILL["dependencies"]}
    named = [re.split("[<>=]", wanted)[0] for wanted in project["dependencies"]]
    assert [COMPONENTS[ref]["name"] for ref in asked[ROOT_REF]] == named
    assert asked.keys() == COMPONENTS.keys() | {ROOT_REF}
    assert {ref for parts in asked.values() for ref in parts} <= COMPONENTS.keys()


def test_tools_are_told_from_what_runs() -> None:
    scopes = {part["name"]: part["scope"] for part in BILL["components"]}
    assert (scopes["mkdocs"], scopes["pydantic-core"]) == ("required", "required")
    assert (scopes["hatchling"], scopes["editables"]) == ("excluded", "excluded")


def test_most_parts_declare_a_licence() -> None:
    without = [part["name"] for part in BILL["components"] if "licenses" not in part]
    assert len(without) <= 2, "only what this system does not install"


def test_a_bill_is_the_same_each_time_and_another_for_other_pins() -> None:
    again = sbom.make_bill(sbom.read_pins(PINS), "1.2.0")
    other = sbom.make_bill(sbom.read_pins(PINS), "1.2.1")
    assert again == BILL
    assert BILL["serialNumber"].startswith("urn:uuid:")
    assert other["serialNumber"] != BILL["serialNumber"]
    assert "timestamp" not in BILL["metadata"]


def test_what_is_no_pin_is_refused() -> None:
    with pytest.raises(ValueError, match="not a pin"):
        [*sbom.read_pins("click>=8\n    # via us\n")]


def tracked() -> list[str]:
    """The files of the repository, as git lists them; of an archive of it, what lies there."""
    places = ("generator", "docs", ".requirements", ".github")
    command = ["git", "-C", str(ROOT), "ls-files", "-z", "--", *places]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [path for path in done.stdout.split("\0") if path and (ROOT / path).is_file()]


def is_written_here(path: str) -> bool:
    if THEIRS.search(path) or not OURS.search(path):
        return False
    is_code = path.endswith((".js", ".mjs", ".css", ".svg"))
    return not (is_code and NOTICE.search((ROOT / path).read_bytes()))


def test_all_that_was_not_written_here_is_listed() -> None:
    listed = {file["path"] for file in VENDORED}
    licences = {f"{path}.LICENSE" for path in listed}
    assert {path for path in tracked() if not is_written_here(path)} - licences == listed


@pytest.mark.parametrize("file", VENDORED, ids=lambda file: file["path"])
def test_a_listed_file_is_the_one_that_was_looked_at(file: dict[str, str]) -> None:
    assert file.keys() == {"path", "from", "licence", "sha256"}
    assert hashlib.sha256((ROOT / file["path"]).read_bytes()).hexdigest() == file["sha256"]
    if file["from"] != "drawn for this site":
        assert re.fullmatch(r"npm:\S+@\d+\.\d+\.\d+", file["from"]), "package and version"
        assert (ROOT / f"{file['path']}.LICENSE").is_file()


@pytest.mark.parametrize(
    "path",
    [
        "generator/mkdocs_briefings/pages/assets/vendor/x.js",
        "docs/assets/x.min.js",
        "docs/assets/font.woff2",
        "docs/assets/photo.png",
        "docs/x.wasm",
    ],
)
def test_what_counts_as_written_elsewhere(path: str) -> None:
    assert not is_written_here(path)
