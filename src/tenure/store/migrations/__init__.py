"""How a case file of one format becomes one of the next. A migration is never changed once it was released."""
