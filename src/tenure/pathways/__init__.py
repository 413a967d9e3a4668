"""Declared sequences, checked step by step against careers."""

from tenure.pathways._check import Checker
from tenure.pathways._load import find_pathway, read_pathway, shipped
from tenure.pathways._matching import Bearing, Evidence, Matcher
from tenure.pathways._values import Condition, Order, Pathway, Step

__all__ = ["Bearing", "Checker", "Condition", "Evidence", "Matcher", "Order", "Pathway", "Step", "find_pathway", "read_pathway", "shipped"]
