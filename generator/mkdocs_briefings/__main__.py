"""``python -m mkdocs_briefings`` is the ``briefings`` command."""

from mkdocs_briefings.cli.main import main

if __name__ == "__main__":
    main()
