"""The command line: thin shells over `tenure.Workspace`, one module a command. They hold no rules of their own."""

from tenure.cli._main import main

__all__ = ["main"]
