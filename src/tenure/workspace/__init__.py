"""The façade that every front uses: open a case, add reports, ask.

with Workspace.open("case.tenure", create=True) as work:
    work.add(["reports/"])
    for line in work.career("Ivan Popov").lines:
        print(line.to_json())
"""

from tenure.reading.apart import Sent
from tenure.workspace._adding import AddReport, Progress
from tenure.workspace._answer import Answer
from tenure.workspace._case import Workspace
from tenure.workspace._desk import DocumentAnswer, Found, Gives, Noted, Post
from tenure.workspace._judging import IdentityVerdict, Made
from tenure.workspace._pipeline import read, read_documents
from tenure.workspace._reviewing import Ruled, StatementVerdict, Weighed
from tenure.workspace._suggesting import Foremost, Suggestions

__all__ = [
    "AddReport",
    "Answer",
    "DocumentAnswer",
    "Foremost",
    "Found",
    "Gives",
    "IdentityVerdict",
    "Made",
    "Noted",
    "Post",
    "Progress",
    "Ruled",
    "Sent",
    "StatementVerdict",
    "Suggestions",
    "Weighed",
    "Workspace",
    "read",
    "read_documents",
]
