"""Who is who, which statements speak of one event, which reports rest on one origin."""

from tenure.resolution._result import Resolution
from tenure.resolution.explain import Evidence, explain_same
from tenure.resolution.names import same_name
from tenure.resolution.resolve import resolve

__all__ = ["Evidence", "Resolution", "explain_same", "resolve", "same_name"]
