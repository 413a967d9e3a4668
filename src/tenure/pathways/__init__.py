"""Declared sequences, checked step by step against careers; what follows what in many careers, and what became of people over time."""

from tenure.pathways._answer_flow import flow
from tenure.pathways._answer_outcomes import outcomes
from tenure.pathways._check import Checker
from tenure.pathways._load import find_pathway, read_pathway, shipped
from tenure.pathways._losses import losses
from tenure.pathways._matching import Bearing, Evidence, Matcher
from tenure.pathways._states import read_state
from tenure.pathways._values import Condition, Order, Pathway, Step

__all__ = [
    "Bearing",
    "Checker",
    "Condition",
    "Evidence",
    "Matcher",
    "Order",
    "Pathway",
    "Step",
    "find_pathway",
    "flow",
    "losses",
    "outcomes",
    "read_pathway",
    "read_state",
    "shipped",
]
