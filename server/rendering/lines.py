"""Sentences put one after the other, and broken into lines, whatever the language."""

from collections.abc import Sequence


def sentences(parts: Sequence[str]) -> str:
    """Join sentences, each ended with one full stop."""
    return " ".join(part.rstrip(".") + "." for part in parts)


def wrapped(words: str, letters: int) -> list[str]:
    """Break words into lines of at most so many letters, unless one word alone is longer."""
    lines = [""]
    for word in words.split():
        joined = f"{lines[-1]} {word}".strip()
        if len(joined) <= letters or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines
