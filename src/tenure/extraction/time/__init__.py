"""When: expressions of time in a text, the dates that they mean, and distances from events."""

from tenure.extraction.time.expressions import Sense, TimeExpression, TimeKind, TimeOffset, Times
from tenure.extraction.time.tagger import find_times, read_times

__all__ = ["Sense", "TimeExpression", "TimeKind", "TimeOffset", "Times", "find_times", "read_times"]
