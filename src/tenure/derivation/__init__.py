"""Statements and judgements to careers, tenures and conflicts: pure functions of a Resolution."""

from tenure.derivation._derive import Derivation, derive
from tenure.derivation.views import career, conflicts, who, why

__all__ = ["Derivation", "career", "conflicts", "derive", "who", "why"]
