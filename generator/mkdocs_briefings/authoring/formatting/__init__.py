"""The canonical style of our files: one order of keys, one layout, comments kept.

Own code on our own node tree, rather than ruamel.yaml: that hangs a comment on the token before it,
so that it stays behind when the key below moves; it would read scalars with types that ours must
never have; and what is ours to write is a small part of YAML.
"""
