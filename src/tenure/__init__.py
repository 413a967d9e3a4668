"""tenure: who held which post or command, when, under whom - and who says so."""

__version__ = "0.1.0"
