"""How plain a text is, and what no text of ours may say."""

import re

SENTENCE_MAX_WORDS = 26
READING_GRADE_MAX = 7.5
"""The school year of a reader of about twelve."""

SOOTHING = (
    *("you are fine", "you're fine", "worry about", "don't worry", "do not worry", "just a"),
    *("safe to continue", "nothing serious", "probably", "will pass", "harmless", "no risk"),
    *("not serious", "nothing to", "all is well", "you are ok", "normal"),
)

DOSING = (
    *("your dose", "half the", "fewer capsules", "restart", "start again"),
    *("skip a", "stop taking"),
)

BLAMING = ("caused by", "side effect of", "because of isotretinoin", "isotretinoin causes")

SHAMING = (
    *("commit", "selfish", "attention", "failed", "silly", "weak person", "your fault"),
    *("are you sure", "should have", "irresponsible"),
)


def sentences(text: str) -> list[list[str]]:
    return [part.split() for part in re.split(r"[.!?:]”?(?:\s+|$)", text) if part]


def syllables(word: str) -> int:
    letters = re.sub(r"[^a-z]", "", word.lower())
    vowel_runs = len(re.findall(r"[aeiouy]+", letters))
    is_silent_e = letters.endswith("e") and not letters.endswith("le") and vowel_runs > 1
    return max(1, vowel_runs - is_silent_e)


def reading_grade(text: str) -> float:
    """
    Estimate the school year that *text* asks for, with syllables counted by runs of vowels.

    Source:
        Kincaid and others (1975), Research Branch Report 8-75, Naval Technical Training Command.
    """
    words = [word for sentence in sentences(text) for word in sentence]
    per_sentence = len(words) / len(sentences(text))
    per_word = sum(map(syllables, words)) / len(words)
    return 0.39 * per_sentence + 11.8 * per_word - 15.59
