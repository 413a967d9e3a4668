"""Statements and judgements to careers, tenures and conflicts: pure functions of a Resolution."""

from tenure.derivation._answer_career import career
from tenure.derivation._answer_conflicts import conflicts
from tenure.derivation._answer_who import who
from tenure.derivation._answer_why import why
from tenure.derivation._derive import Derivation, derive

__all__ = ["Derivation", "career", "conflicts", "derive", "who", "why"]
