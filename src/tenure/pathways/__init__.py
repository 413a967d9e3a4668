"""Declared sequences, checked step by step against careers."""

from tenure.pathways._load import find_pathway, read_pathway, shipped
from tenure.pathways._values import Condition, Order, Pathway, Step

__all__ = ["Condition", "Order", "Pathway", "Step", "find_pathway", "read_pathway", "shipped"]
