"""The fields of a statement that a reviewer may set, for whoever makes a form of them."""

from tenure.workspace._editing import CHOICES, EDITABLE, GROUNDED, Spans, span_of, typed

__all__ = ["CHOICES", "EDITABLE", "GROUNDED", "Spans", "span_of", "typed"]
