"""Who is who, which statements speak of one event, which reports rest on one origin."""

from tenure.resolution._result import Resolution, Tie
from tenure.resolution.candidates import Candidates, Surroundings, find_candidates, find_surroundings, narrow
from tenure.resolution.carried import Carried, Resolved, State, Whole, carry
from tenure.resolution.decided import Decided, find_withdrawn, standing
from tenure.resolution.explain import Evidence, explain_lives, explain_same
from tenure.resolution.explain_events import explain_same_event
from tenure.resolution.mentions import Mentions, collect
from tenure.resolution.names import same_name
from tenure.resolution.resolve import extend, resolve
from tenure.resolution.reviewed import Fate, Reviewed, review
from tenure.resolution.twice import EventPair, find_event_pairs

__all__ = [
    "Candidates",
    "Carried",
    "Decided",
    "EventPair",
    "Evidence",
    "Fate",
    "Mentions",
    "Resolution",
    "Resolved",
    "Reviewed",
    "State",
    "Surroundings",
    "Tie",
    "Whole",
    "carry",
    "collect",
    "explain_lives",
    "explain_same",
    "explain_same_event",
    "extend",
    "find_candidates",
    "find_event_pairs",
    "find_surroundings",
    "find_withdrawn",
    "narrow",
    "resolve",
    "review",
    "same_name",
    "standing",
]
