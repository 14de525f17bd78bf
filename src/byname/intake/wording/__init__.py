"""What can be taken from the words of a list: articles, penalties, places, grounds, officials.

Pure functions from text to details. What the words do not say stays empty; the words are kept by the
caller, whole.
"""
