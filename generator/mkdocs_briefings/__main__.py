"""``python -m mkdocs_briefings`` is the ``briefings`` command."""

from mkdocs_briefings.cli import main

if __name__ == "__main__":
    main()
