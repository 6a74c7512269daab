"""The ``briefings`` command: one module a subcommand."""
