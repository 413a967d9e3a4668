"""tenure: who held which post or command, when, under whom - and who says so."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tenure.workspace import Workspace

__all__ = ["Workspace", "__version__"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    # Loaded when it is asked for: it brings the database library, which `tenure --version` can do without.
    if name == "Workspace":
        from tenure.workspace import Workspace

        return Workspace
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
