"""Answers to pictures: SVG text that stands by itself, drawn without a library.

Every picture has a title and a text that says all that it shows, follows the reader's light or dark colours, tells nothing by colour
alone, and is as wide as its place: made for 400 to 720 pixels. Solid means certain, faint possible, fading that no report bounds that side.
"""

from tenure.drawing._career import draw_career
from tenure.drawing._chain import as_tree, by_kind, draw_chain
from tenure.drawing._flow import draw_flow
from tenure.drawing._holders import draw_holders
from tenure.drawing._outcomes import draw_outcomes
from tenure.drawing._svg import STYLE

__all__ = ["STYLE", "as_tree", "by_kind", "draw_career", "draw_chain", "draw_flow", "draw_holders", "draw_outcomes"]
