"""The canonical style of our files: one order of keys, one layout, comments kept.

Our own code on our own node tree rather than ruamel.yaml, which attaches a comment to the token
before it, so that it stays behind when the key below moves, and which reads scalars with types that
ours must never have. We write only a small part of YAML.
"""
