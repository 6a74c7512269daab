"""Everything that happens to a built site after its builder is done with it.

``finish_site`` works on the HTML of any builder and theme. The rest of the package never looks at
HTML, and this is the only room that knows the markup of Material for MkDocs. It relies on:

- ``accessibility``: the elements ``md-search``, ``md-search__options``, ``md-path``, ``md-nav`` and
  ``md-nav__title``, and the skip link in ``data-md-component="skip"``. A page without them stays as
  it is, so a change of Material undoes an improvement and breaks nothing.
- ``csp``: inline icons as ``data:`` images, and inline scripts outside of the content.
- ``metadata``: nothing of Material; that ``404.html`` has the name of the site as its title.
- ``search_index``: the form of ``search/search_index.json``, how its lunr index scores, and that
  ``data-search-exclude`` keeps an element out of it. ``exports.keywords`` weighs cards and facts
  for that scoring.

Elsewhere Material is only named in Markdown that other builders pass over: the front matter
``hide`` and ``search``, the attribute ``data-search-exclude``, and icons (``markdown.icons``).
Style sheets use its ``--md-*`` colours and restyle it in ``6-material.css``.
"""
