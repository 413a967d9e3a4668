"""Errors that go through JSON come back as what they were."""

import json

import pytest

from tenure.model.errors import CaseError, InvalidDate, StaleJudgement, TenureError, UnknownName, WrongJudgement
from tenure.web.errors import of_row, to_row


@pytest.mark.parametrize(
    "error",
    [
        UnknownName("no person fits 'Adm'", ("Adam", "Ada"), hint="`tenure search` looks through the texts", typed="Adm"),
        StaleJudgement((3, 7)),
        WrongJudgement("no field is changed"),
        InvalidDate("2024-13 is no date"),
        CaseError("the case is damaged"),
        TenureError("something else"),
    ],
)
def test_an_error_comes_back_as_what_it_was(error: TenureError):
    back = of_row(json.loads(json.dumps(to_row(error))))
    assert (type(back), str(back)) == (type(error), str(error))
    assert vars(back) == vars(error)
