"""The desk: a case in the browser. Pages call the workspace and hold no rules of their own.

A page is an object of `views`, made by `building` and shown by `rendering`; the same object is its JSON.
"""
