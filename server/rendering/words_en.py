"""English for pictures and papers: plain sentences that are never more certain than the data."""

from server.rendering.wording import Wording

WORDING = Wording(
    language="en",
    point=".",
    thousands=",",
    months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    day="{day} {month}",
    nouns={
        "answer": ("answer", "answers"),
        "day": ("day", "days"),
        "item": ("item", "items"),
        "pause": ("pause", "pauses"),
        "value": ("value", "values"),
        "week": ("week", "weeks"),
    },
    quoted="“{}”",
    week="Week {week}, from {start}: {parts}.",
    days_logged=("{} day logged", "{} days logged"),
    middle="the middle answer {}",
    between="between {lower} and {upper}",
    worst="at worst {}",
    steps={0.5: "half a step", 1: "one step", 1.5: "one and a half steps"},
    more_steps="{} steps",
    more_or_less={"higher": ("more", "less"), "lower": ("better", "worse")},
    change="{steps} {direction} than the week before",
    no_change="as in the week before",
    places={
        "below": "below the range printed beside it",
        "within": "in the range printed beside it",
        "above": "above the range printed beside it",
        "unknown": "no range printed",
    },
    from_low_to_high="{low} to {high}",
    up_to_high="up to {}",
    from_low="from {}",
)
