"""The MkDocs plugin ``briefings``: a thin adapter between a site's content and MkDocs.

This is the only module that knows MkDocs. Each event unpacks its arguments and calls one function.
Pages become virtual files, so nothing is ever written into ``docs/``. properdocs loads the plugin
too: it reads the same entry point and answers imports of ``mkdocs`` itself.
"""

from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urljoin

from mkdocs.commands.build import build
from mkdocs.config import config_options as c
from mkdocs.config import load_config
from mkdocs.config.base import Config, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from mkdocs_briefings.build import Site, build_site
from mkdocs_briefings.builders.finish.search_index import tune_index
from mkdocs_briefings.builders.finish.site import finish_site
from mkdocs_briefings.builders.live_preview import Preview
from mkdocs_briefings.builders.neighbours import find_missing_extensions, find_obstacle
from mkdocs_briefings.checks.check import Verdict
from mkdocs_briefings.files.config_file import CONFIG, ConfigFile, read_config
from mkdocs_briefings.files.folder import CARDS, DOCS, SEEDS
from mkdocs_briefings.files.ownership import mark
from mkdocs_briefings.pages.settings import Settings
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import suggest
from mkdocs_briefings.problems.report import format_problem, format_report
from mkdocs_briefings.problems.terminal import report

log = get_plugin_logger(__name__)

NAME = "briefings"
"""The name of the plugin in ``mkdocs.yml``."""


class ChecksFailed(BriefingsError, Abort):
    """The cards have errors, so there is no build. The message is the whole report."""

    def __init__(self, verdict: Verdict) -> None:
        Abort.__init__(self, format_report(verdict.problems, verdict.files))
        self.problems = verdict.problems
        self.files = verdict.files

    def show(self, *args: Any, **kwargs: Any) -> None:
        """Print the report where errors belong, for MkDocs' own commands."""
        report(self.problems, self.files)


class _People(c.Type[int]):
    """A number of people."""

    def run_validation(self, value: object) -> int:
        """Refuse what is below 0, and truth values, which Python takes for numbers."""
        number = super().run_validation(value)
        if isinstance(value, bool) or number < 0:
            raise ValidationError(f"expected a number of people like 2, found {value}")
        return number


class _Day(c.Type[date]):
    """A day without a time."""

    def run_validation(self, value: object) -> date:
        """Refuse a time of day, which Python takes for a day."""
        day = super().run_validation(value)
        if isinstance(day, datetime):
            raise ValidationError(f"expected a day like 2026-11-21, found {value}")
        return day


class BriefingsConfig(Config):
    """The options of the plugin in ``mkdocs.yml``."""

    repository = c.URL(default="")
    as_of = c.Optional(_Day(date))
    readings = _People(int, default=0)
    image = c.Type(str, default="")


class CheckOptions(NamedTuple):
    """The options that the check obeys: the site's clock, and how many people read each fact."""

    as_of: date | None = None
    readings: int = 0


class BriefingsPlugin(BasePlugin[BriefingsConfig]):
    """Adds the pages drawn from the cards to a MkDocs site."""

    site: Site
    settings: Settings

    def settings_of(self, config: MkDocsConfig) -> Settings:
        """Read what our pages need from a site's configuration."""
        return Settings(self.config.repository, config.site_name, config.site_url or "")

    def on_config(self, config: MkDocsConfig) -> None:
        """Refuse options that are none, and a ``docs_dir`` without the hand-written pages."""
        if Path(config.docs_dir) != site_root(config) / DOCS:
            raise ConfigurationError(f"briefings: docs_dir must be '{DOCS}', beside '{CARDS}'")
        if Path(config.config_file_path).name == CONFIG:
            try:
                read_check_options(site_root(config))
            except BriefingsError as error:
                raise ConfigurationError(str(error)) from error

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check and write everything before MkDocs empties its output folder."""
        self.settings = self.settings_of(config)
        options = _check_options(self.config)
        site, verdict = build_site(site_root(config), self.settings, *options)
        if site is None:
            raise ChecksFailed(verdict)
        for problem in verdict.problems:
            log.info(format_problem(problem, verdict.files))
        plugins = {name: plugin.config for name, plugin in config.plugins.items()}
        if obstacle := find_obstacle(plugins, site.pages):
            raise PluginError(obstacle)
        self.site = site

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add our pages and assets as virtual files, and fill in the hand-written pages."""
        for path, markdown in self.site.handwritten.items():
            if file := files.get_file_from_path(path):
                file.content_string = markdown
        made: dict[str, str | bytes] = {**self.site.pages, **self.site.assets}
        for path, content in made.items():
            # A site's menu may leave out any page of ours without a warning.
            optional = InclusionLevel.NOT_IN_NAV
            if files.get_file_from_path(path):  # not of a person: the check would have told
                raise PluginError(f"another plugin makes '{path}', which is ours: exclude it there")
            files.append(File.generated(config, path, content=content, inclusion=optional))
        if self.config.image and not files.get_file_from_path(self.config.image):
            log.warning("there is no image '%s' in %s", self.config.image, DOCS)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Place each card under its kind, so that its tab is active without a place in the menu."""
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

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish the site after all other plugins, so that policies fit what is published."""
        site_dir = Path(config.site_dir)
        image = urljoin(config.site_url, self.config.image) if config.site_url else ""
        try:
            finish_site(site_dir, image if self.config.image else "")
        except BriefingsError as error:
            raise PluginError(str(error)) from error
        index = site_dir / "search" / "search_index.json"
        if index.is_file():
            keywords = {
                f"{self._addresses[path]}{hash_}{anchor}": found
                for place, found in self.site.keywords.items()
                for path, hash_, anchor in [place.partition("#")]
                if path in self._addresses
            }
            index.write_text(tune_index(index.read_text("utf-8"), keywords), "utf-8")
        mark(site_dir, hidden=False)  # MkDocs leaves alone what is hidden at the top of a site

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> None:
        """Watch the cards too, and keep serving the last good site while they have errors."""
        root = site_root(config)
        for folder in (CARDS, SEEDS):
            if (root / folder).is_dir():
                server.watch(str(root / folder))
        app = server.get_app()
        assert app  # MkDocs sets one before it asks the plugins
        preview = Preview(app, builder)
        server.builder = preview.build
        server.set_app(preview)


def build_mkdocs(root: Path, site_dir: Path) -> None:
    """Build the site of ``root`` with MkDocs, strictly, into ``site_dir``.

    Raises ``BriefingsError`` or ``ClickException``; for cards with errors ``ChecksFailed``.
    """
    read_check_options(root)
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(site_dir), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


def read_settings(root: Path) -> tuple[Settings, CheckOptions]:
    """Read the settings and what the check obeys from the ``mkdocs.yml`` in ``root``.

    Raises ``BriefingsError``, or ``ClickException`` for a configuration that MkDocs refuses.
    """
    read_check_options(root)
    config = load_config(str(root / "mkdocs.yml"))
    for plugin in config.plugins.values():
        if isinstance(plugin, BriefingsPlugin):
            return plugin.settings_of(config), _check_options(plugin.config)
    return Settings(site_name=config.site_name), CheckOptions()


def read_check_options(root: Path) -> CheckOptions:
    """Read what the check obeys, and no more, so that no other plugin need be installed.

    Code that the configuration names is not run: tags of Python are left out. Raises
    ``BriefingsError`` or ``ClickException`` as ``read_settings``.
    """
    written = read_config(root)
    loader = get_yaml_loader()
    for prefix in tuple(loader.yaml_multi_constructors):
        loader.add_multi_constructor(prefix, lambda *_: None)
    loader.add_constructor(None, lambda *_: None)
    with (root / "mkdocs.yml").open("rb") as file:
        content: Any = yaml_load(file, loader)
    plugins = _named(content.get("plugins"))
    if NAME in plugins:
        enabled = _named(content.get("markdown_extensions"))
        if missing := find_missing_extensions(enabled):
            message = f"pages of facts need the Markdown extension '{missing[0]}'"
            place = written.place("markdown_extensions")
            raise written.error(place, message, f"add '{missing[0]}' to 'markdown_extensions'")
    return _check_options(_read_options(written, plugins.get(NAME)))


def _named(listed: Any) -> dict[str, Any]:
    """Plugins or extensions with their options, listed or as a mapping."""
    entries = listed if isinstance(listed, list) else [listed]
    found: dict[str, Any] = {}
    for entry in entries:
        found |= entry if isinstance(entry, dict) else {str(entry): None}
    return found


def _read_options(written: ConfigFile, options: Any) -> BriefingsConfig:
    config = BriefingsConfig()
    if not isinstance(options, dict | None):
        message = f"expected options of the plugin '{NAME}' as a mapping, found '{options}'"
        raise written.error(written.place("plugins"), message, "write option: value lines below it")
    config.load_dict(options or {})
    failed, warned = config.validate()
    for key, error in failed:
        message = f"option '{key}' of the plugin '{NAME}': {error}"
        place = written.place_of_option(NAME, key)
        raise written.error(place, message, "see 'Addresses' in docs/guide/publishing.md")
    for key, _ in warned:
        message = f"the plugin '{NAME}' has no option '{key}'"
        raise written.error(written.place_of_option(NAME, key), message, suggest(key, config))
    return config


def _check_options(config: BriefingsConfig) -> CheckOptions:
    return CheckOptions(config.as_of, config.readings)


def site_root(config: MkDocsConfig) -> Path:
    """The folder of the site, which holds its ``mkdocs.yml``."""
    return Path(config.config_file_path).parent
