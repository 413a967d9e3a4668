"""Who is who, which statements speak of one event, which reports rest on one origin."""

from tenure.resolution._result import Resolution, Tie
from tenure.resolution.candidates import Candidates, Surroundings, find_candidates, find_surroundings, narrow
from tenure.resolution.carried import Carried, State, carry
from tenure.resolution.decided import Decided, find_withdrawn, standing
from tenure.resolution.explain import Evidence, explain_same
from tenure.resolution.mentions import Mentions, collect
from tenure.resolution.names import same_name
from tenure.resolution.resolve import extend, resolve
from tenure.resolution.reviewed import Fate, Reviewed, review

__all__ = [
    "Candidates",
    "Carried",
    "Decided",
    "Evidence",
    "Fate",
    "Mentions",
    "Resolution",
    "Reviewed",
    "State",
    "Surroundings",
    "Tie",
    "carry",
    "collect",
    "explain_same",
    "extend",
    "find_candidates",
    "find_surroundings",
    "find_withdrawn",
    "narrow",
    "resolve",
    "review",
    "same_name",
    "standing",
]
