"""What can be said, as data: event types, offices, ranks, echelons, and one lexicon folder a language."""

from tenure.vocabulary._load import DataFile
from tenure.vocabulary.events import EventType, event_types
from tenure.vocabulary.lexicon import Frame, Lexicon, lexicon
from tenure.vocabulary.offices import Office, Offices, offices

__all__ = ["DataFile", "EventType", "Frame", "Lexicon", "Office", "Offices", "event_types", "lexicon", "offices"]
