"""What a site's configuration tells its pages: its addresses."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode


@dataclass(frozen=True, slots=True)
class Settings:
    """The site's name and the addresses that its pages give.

    ``repository`` is where its files can be browsed, like ``https://github.com/acme/briefing``;
    ``site_url`` is where the site is published. Without them, pages show file names and paths.
    """

    repository: str = ""
    site_name: str = ""
    site_url: str = ""

    def edit_url(self, path: str) -> str:
        """The address for editing a file of the site; empty without a repository."""
        return self._in_repository(f"edit/main/{quote(path)}")

    def report_url(self, ref: str) -> str:
        """The address of a form that reports an error in a fact; empty without a repository.

        The form is the repository's ``.github/ISSUE_TEMPLATE/error.yml``, filled in by field id:
        https://docs.github.com/issues/tracking-your-work-with-issues/creating-an-issue
        """
        fields = {"template": "error.yml", "title": f"Error in {ref}", "ref": ref}
        return self._in_repository(f"issues/new?{urlencode(fields)}")

    def page_url(self, ref: str) -> str:
        """The address of a card, fact or source; its path if there is no ``site_url``.

        ``ref`` is like ``models/gpt-4o#launched`` or ``sources/reuters-2024-07-05``.
        """
        page, hash_, anchor = ref.partition("#")
        path = f"{page}/{hash_}{anchor}"
        return f"{self.site_url.rstrip('/')}/{path}" if self.site_url else path

    def _in_repository(self, path: str) -> str:
        return f"{self.repository.rstrip('/')}/{path}" if self.repository else ""
