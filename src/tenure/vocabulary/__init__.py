"""What can be said, as data: event types, offices, ranks, echelons, and one lexicon folder a language."""

from tenure.vocabulary.events import EventType, event_types
from tenure.vocabulary.offices import Office, Offices, offices

__all__ = ["EventType", "Office", "Offices", "event_types", "offices"]
