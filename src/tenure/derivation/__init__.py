"""Statements and judgements to careers, tenures, relations and conflicts: pure functions of a Resolution."""

from tenure.derivation._answer_career import career, find_lines
from tenure.derivation._answer_chain import chain
from tenure.derivation._answer_conflicts import conflicts, conflicts_by_subject
from tenure.derivation._answer_superiors import superiors
from tenure.derivation._answer_who import postings, roster, who
from tenure.derivation._answer_why import why
from tenure.derivation._careers import read_careers
from tenure.derivation._derive import Derivation, derive
from tenure.derivation._effect import find_effect, find_event_effect, find_losses
from tenure.derivation._event_names import name_event
from tenure.derivation._facts import find_stance
from tenure.derivation._record import Holder, Record
from tenure.derivation._seats import heads
from tenure.derivation.checks import CHECKS, SEVERITIES, Check, check

__all__ = [
    "CHECKS",
    "SEVERITIES",
    "Check",
    "Derivation",
    "Holder",
    "Record",
    "career",
    "chain",
    "check",
    "conflicts",
    "conflicts_by_subject",
    "derive",
    "find_effect",
    "find_event_effect",
    "find_lines",
    "find_losses",
    "find_stance",
    "heads",
    "name_event",
    "postings",
    "read_careers",
    "roster",
    "superiors",
    "who",
    "why",
]
