"""HTML as a list of its elements and texts, in order."""

from html.parser import HTMLParser


class Outline(HTMLParser):
    """Keeps end tags, texts, comments and declarations; subclasses say what of a start tag."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_comment(self, data: str) -> None:
        self.parts.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.parts.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.parts.append(f"<?{data}>")
