"""Statements and judgements to careers, tenures, relations and conflicts: pure functions of a Resolution."""

from tenure.derivation._answer_career import career
from tenure.derivation._answer_chain import KINDS, chain
from tenure.derivation._answer_conflicts import conflicts
from tenure.derivation._answer_superiors import superiors
from tenure.derivation._answer_who import who
from tenure.derivation._answer_why import why
from tenure.derivation._derive import Derivation, derive
from tenure.derivation._record import Record

__all__ = ["KINDS", "Derivation", "Record", "career", "chain", "conflicts", "derive", "superiors", "who", "why"]
