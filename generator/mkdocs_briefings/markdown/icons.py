"""Icons by their names in Material's set, in the syntax of ``pymdownx.emoji``."""


def write_icon(name: str) -> str:
    """Write the Markdown of an icon such as ``material/check-all``."""
    return f":{name.replace('/', '-')}:"
