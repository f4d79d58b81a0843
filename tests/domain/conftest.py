"""Hypothesis draws the same examples in every run, and no slow machine fails a test."""

from hypothesis import settings

settings.register_profile("domain", deadline=None, derandomize=True, max_examples=60, database=None)
settings.load_profile("domain")
