"""The MkDocs plugin ``briefings``: a thin adapter between a site's content and MkDocs.

The only module that knows MkDocs. Each event unpacks what MkDocs hands over and calls one
function of ours; pages become virtual files, so nothing is ever written into ``docs/``.
"""

from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import config_options as c
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_briefings.build import Site, build_site
from mkdocs_briefings.builders.finish.accessibility import mark_landmarks
from mkdocs_briefings.builders.finish.csp import add_policy
from mkdocs_briefings.builders.finish.metadata import Shared, add_shared
from mkdocs_briefings.builders.finish.search_index import tune_index
from mkdocs_briefings.builders.live_preview import Preview
from mkdocs_briefings.checks.check import Verdict
from mkdocs_briefings.files.folder import CARDS, DOCS, SEEDS
from mkdocs_briefings.pages.settings import Settings
from mkdocs_briefings.problems.progress import Progress, silent
from mkdocs_briefings.problems.report import format_problem, format_report
from mkdocs_briefings.problems.terminal import report

log = get_plugin_logger(__name__)


class ChecksFailed(Abort):
    """The cards are not sound, so there is no build. The message is the whole report."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(format_report(verdict.problems, verdict.files))
        self._verdict = verdict

    def show(self, *args: Any, **kwargs: Any) -> None:
        """Print the report where errors belong."""
        report(self._verdict.problems, self._verdict.files)


class BriefingsConfig(Config):
    """The options of the plugin in ``mkdocs.yml``."""

    repository = c.URL(default="")
    as_of = c.Optional(c.Type(date))
    image = c.Type(str, default="")


class BriefingsPlugin(BasePlugin[BriefingsConfig]):
    """Adds the pages drawn from the cards to a MkDocs site."""

    site: Site
    settings: Settings
    progress: Progress = staticmethod(silent)

    def settings_of(self, config: MkDocsConfig) -> Settings:
        """What our pages need to know of a site's configuration."""
        return Settings(self.config.repository, config.site_name, config.site_url or "")

    def on_config(self, config: MkDocsConfig) -> None:
        """Refuse a layout in which the hand-written pages would not be found."""
        if Path(config.docs_dir) != site_root(config) / DOCS:
            raise ConfigurationError(f"briefings: docs_dir must be '{DOCS}', beside '{CARDS}'")

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check and write everything before MkDocs empties its output folder."""
        self.settings = self.settings_of(config)
        site, verdict = build_site(
            site_root(config), self.settings, self.config.as_of, self.progress
        )
        if site is None:
            raise ChecksFailed(verdict)
        for problem in verdict.problems:
            log.info(format_problem(problem, verdict.files))
        self.site = site
        self._counted = 0

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add our pages and assets as virtual files, and fill in the hand-written pages."""
        for path, markdown in self.site.handwritten.items():
            if file := files.get_file_from_path(path):
                file.content_string = markdown
        made: dict[str, str | bytes] = {**self.site.pages, **self.site.assets}
        for path, content in made.items():
            # A site lists in its menu what it likes; the rest is no mistake.
            aside = InclusionLevel.NOT_IN_NAV
            files.append(File.generated(config, path, content=content, inclusion=aside))
        if self.config.image and not files.get_file_from_path(self.config.image):
            log.warning("there is no image '%s' in %s", self.config.image, DOCS)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Place each card under its kind, although ten thousand of them are not in the menu."""
        for path in self.site.pages:
            index = files.get_file_from_path(f"{path.partition('/')[0]}/index.md")
            file = files.get_file_from_path(path)
            if index and index.page and file and file.page and file.page.parent is None:
                file.page.parent = index.page.parent
        return nav

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Date pages by the site's clock, not the machine's, and let edit open the YAML."""
        self._addresses = {}
        for file in files.documentation_pages():
            if page := file.page:
                self._addresses[file.src_uri] = page.url
                page.update_date = self.site.as_of.isoformat()
                path = self.site.sources.get(file.src_uri)
                page.edit_url = (self.settings.edit_url(path) or None) if path else None
        return env

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Report that a page was read."""
        self._count_page()
        page.meta.setdefault("description", "")
        return html

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Finish a page that is written; what was told by cards gets no say in its policy."""
        self._count_page()
        told = page.content or "" if page.file.src_uri in self.site.pages else ""
        shared = Shared(
            title=config.site_name if page.is_homepage else str(page.title),
            description=str(page.meta["description"] or config.site_description or ""),
            site_name=config.site_name,
            url=page.canonical_url or "",
            site_url=config.site_url or "",
            image=self.config.image,
        )
        return add_policy(add_shared(mark_landmarks(output), shared), told)

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Finish a page that the theme makes by itself: ``404.html``."""
        return add_policy(mark_landmarks(output))

    def _count_page(self) -> None:
        self._counted += 1
        pages = len(self.site.pages) + len(self.site.handwritten)
        self.progress("Building pages", self._counted, 2 * pages)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Tune the index of the search to facts, if the site has a search."""
        index = Path(config.site_dir) / "search" / "search_index.json"
        if index.is_file():
            keywords = {
                f"{self._addresses[path]}{hash_}{anchor}": found
                for place, found in self.site.keywords.items()
                for path, hash_, anchor in [place.partition("#")]
                if path in self._addresses
            }
            index.write_text(tune_index(index.read_text("utf-8"), keywords), "utf-8")

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> None:
        """Watch the cards too, and keep serving the last good site while they are broken."""
        root = site_root(config)
        for folder in (CARDS, SEEDS):
            if (root / folder).is_dir():
                server.watch(str(root / folder))
        app = server.get_app()
        assert app  # MkDocs sets one before it asks the plugins
        preview = Preview(app, builder)
        server.builder = preview.build
        server.set_app(preview)


def build_mkdocs(root: Path, site_dir: Path, progress: Progress = silent) -> None:
    """Build the site of ``root`` with MkDocs, strictly, into ``site_dir``.

    Raises ``ClickException`` (``ChecksFailed`` for faults of the cards).
    """
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(site_dir), strict=True)
    for plugin in config.plugins.values():
        if isinstance(plugin, BriefingsPlugin):
            plugin.progress = progress
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


def read_settings(root: Path) -> tuple[Settings, date | None]:
    """The settings and the clock that the ``mkdocs.yml`` in ``root`` gives.

    Raises ``ClickException`` for one that MkDocs does not take.
    """
    config = load_config(str(root / "mkdocs.yml"))
    for plugin in config.plugins.values():
        if isinstance(plugin, BriefingsPlugin):
            return plugin.settings_of(config), plugin.config.as_of
    return Settings(site_name=config.site_name), None


def site_root(config: MkDocsConfig) -> Path:
    """The folder of the site: where its ``mkdocs.yml`` lies."""
    return Path(config.config_file_path).parent
