"""SVG as text: elements, escaping, lines of words and the frame of a picture."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from tenure.model.ids import content_hash

WIDTH = 480
"""Width of every picture in its own units, which are pixels where it is shown 480 wide."""
MARGIN = 14
LINE, SMALL_LINE = 17, 14
_CHARS, _SMALL_CHARS = 62, 74

# Each rule holds inside a picture alone, so that a page may hold several and its own classes. Colours stand here as @ink, @accent and @warn
# and are written out twice: many programs that show SVG know no CSS variables.
_RULES = {
    "": "color: @ink",
    " text": "fill: @ink",
    " .title": "font-weight: 600; font-size: 15px",
    " .small": "font-size: 11px; fill-opacity: .85",
    " .sure": "fill: @accent",
    " .maybe": "fill: @accent; fill-opacity: .3; stroke: @accent; stroke-dasharray: 3 2",
    " .hollow": "fill: none; stroke: @accent; stroke-dasharray: 3 2",
    " .grid": "stroke: @ink; stroke-opacity: .2",
    " .line": "stroke: @ink; fill: none",
    " .dashed": "stroke-dasharray: 5 3",
    " .dotted": "stroke-dasharray: 1 3",
    " .mixed": "stroke-dasharray: 6 2 1 2",
    " .clash": "fill: none; stroke: @warn; stroke-width: 2",
    " stop": "stop-color: @accent",
}
_LIGHT = {"@ink": "#1b1f24", "@accent": "#1f5f99", "@warn": "#b00020"}
_DARK = {"@ink": "#e8e8e8", "@accent": "#7db7ee", "@warn": "#ff8a80"}


def _style() -> str:
    dark = "\n".join(rule for rule in _coloured(_DARK) if "#" in rule)
    return "\n".join(
        [
            ".tenure { max-width: 720px; height: auto; font: 13px system-ui, sans-serif }",
            *_coloured(_LIGHT),
            f"@media (prefers-color-scheme: dark) {{\n{dark}\n}}",
        ]
    )


def _coloured(colours: Mapping[str, str]) -> Iterator[str]:
    for what, rule in _RULES.items():
        for name, colour in colours.items():
            rule = rule.replace(name, colour)
        yield f".tenure{what} {{ {rule} }}"


STYLE = f"\n{_style()}\n"
"""What stands in the style element of every picture: the same text in all, so that a page may allow it by its hash."""


def element(name: str, *inside: str, **attributes: str | float | None) -> str:
    """An element; `class_` is the attribute class, other underscores are hyphens, None is left out. `inside` is markup."""
    given = "".join(f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"' for key, value in attributes.items() if value is not None)
    return f"<{name}{given}>{''.join(inside)}</{name}>" if inside else f"<{name}{given}/>"


def text(x: float, y: float, words: str, class_: str | None = None, anchor: str | None = None) -> str:
    """A line of words with its base line at `y`."""
    return element("text", escape(plain(words), quote=False), x=x, y=y, class_=class_, text_anchor=anchor)


def plain(words: str) -> str:
    """Words on one line, with a sign for every character that XML does not hold or that turns the order of letters."""
    return "".join("\ufffd" if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Cn") else char for char in " ".join(words.split()))


def wrap(words: str, *, small: bool = False, indent: float = 0) -> list[str]:
    """Words in lines that fit the width of a picture."""
    width = (_SMALL_CHARS if small else _CHARS) * (WIDTH - 2 * MARGIN - indent) / (WIDTH - 2 * MARGIN)
    return textwrap.wrap(plain(words), max(12, int(width)))


def lines(top: float, words: str, class_: str | None = None, *, x: float = MARGIN) -> tuple[list[str], float]:
    """Words in as many lines as they need, the first below `top`; and the y below the last."""
    small = class_ is not None and "small" in class_
    step = SMALL_LINE if small else LINE
    rows = wrap(words, small=small, indent=x - MARGIN)
    return [text(x, top + step * n - 4, row, class_) for n, row in enumerate(rows, 1)], top + step * len(rows)


def document(title: str, told: Sequence[str], body: Iterable[str], height: float) -> str:
    """The whole picture: `told` are the sentences that say what it shows."""
    body = list(body)
    mark = content_hash(title, list(told), body)[:8]
    fades = [element("linearGradient", *_stops(ends), id=f"fade-{side}-{mark}") for side, ends in (("left", (0, 0.5)), ("right", (0.5, 0)))]
    parts = [
        element("title", escape(plain(title), quote=False), id=f"title-{mark}"),
        element("desc", escape(" ".join(map(plain, told)), quote=False), id=f"told-{mark}"),
        element("style", STYLE),
        element("defs", *fades),
        *(
            part.replace("url(#fade-left)", f"url(#fade-left-{mark})").replace("url(#fade-right)", f"url(#fade-right-{mark})")
            for part in body
        ),
    ]
    frame = element(
        "svg",
        *(f"\n{part}" for part in parts),
        "\n",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {_value(height)}",
        class_="tenure",
        width="100%",
        role="img",
        aria_labelledby=f"title-{mark} told-{mark}",
    )
    return re.sub(r"[ \t]+\n", "\n", frame) + "\n"


def _stops(ends: tuple[float, float]) -> list[str]:
    return [element("stop", offset=n, stop_opacity=opacity) for n, opacity in enumerate(ends)]


def _value(value: str | float | None) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, int | float) else escape(str(value))
