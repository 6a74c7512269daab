"""The review sheet: what a change does to the facts of a site, for whoever has to judge it.

``compare`` finds the changes between two analyses, as plain values (``changes``); ``outline`` puts
them in the order of reading; ``text`` and ``markdown`` write them down.
"""
