from tenure.model.answers import PathwayFit
from tenure.telling.matrix import matrix_sheet


def test_a_name_that_is_a_formula_is_none_in_the_sheet():
    fit = PathwayFit("p", "pe-1", "=cmd|'/C calc'!A1", (), 0, 1, (), None, ())
    assert matrix_sheet([fit]).splitlines()[1].startswith("'=cmd|'/C calc'!A1,pe-1,")


def test_nobody_is_an_empty_sheet():
    assert matrix_sheet([]) == ""
