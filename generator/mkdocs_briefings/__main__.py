"""``python -m mkdocs_briefings`` is the ``briefings`` command."""

import signal


def run() -> None:
    """Run the command that was typed."""
    # Until a command begins there is nothing to clean up, so Ctrl-C just ends the process.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from mkdocs_briefings.cli.main import main

    main()


if __name__ == "__main__":
    run()
