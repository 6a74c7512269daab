"""The review sheet: what a change does to the facts of a site, for the person who reviews it.

``compare`` finds the changes between two analyses, as plain values (``changes``); ``sheet`` hands
them to the templates; ``comment`` and ``text`` render these for a pull request and a terminal.
"""
