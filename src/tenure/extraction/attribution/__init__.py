"""Who says so: speech and thought with source, cue and content; and the chain of sources over a stretch of text."""

from tenure.extraction.attribution.find import find_said
from tenure.extraction.attribution.said import Said, sources_of

__all__ = ["Said", "find_said", "sources_of"]
