"""Other people's formats, in and out: one package a format. Nothing here knows of the store."""
