"""Answers in words, for every front: dates, stances, labels and citations. Wording only: what is true is decided below."""
