"""German for pictures and papers: plain sentences that are never more certain than the data."""

from server.rendering.wording import Wording

WORDING = Wording(
    language="de",
    point=",",
    thousands=".",
    months=(
        *("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni"),
        *("Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
    ),
    day="{day}. {month}",
    nouns={
        "answer": ("Antwort", "Antworten"),
        "day": ("Tag", "Tage"),
        "item": ("Angabe", "Angaben"),
        "pause": ("Pause", "Pausen"),
        "value": ("Wert", "Werte"),
        "week": ("Woche", "Wochen"),
    },
    quoted="„{}“",
    week="Woche {week}, ab {start}: {parts}.",
    days_logged=("{} Tag eingetragen", "{} Tage eingetragen"),
    middle="mittlere Antwort {}",
    between="zwischen {lower} und {upper}",
    worst="am schlimmsten {}",
    steps={0.5: "eine halbe Stufe", 1: "eine Stufe", 1.5: "anderthalb Stufen"},
    more_steps="{} Stufen",
    more_or_less={"higher": ("mehr", "weniger"), "lower": ("besser", "schlechter")},
    change="{steps} {direction} als in der Woche davor",
    no_change="wie in der Woche davor",
    places={
        "below": "unter dem daneben gedruckten Bereich",
        "within": "im daneben gedruckten Bereich",
        "above": "über dem daneben gedruckten Bereich",
        "unknown": "kein Bereich gedruckt",
    },
    from_low_to_high="{low} bis {high}",
    up_to_high="bis {}",
    from_low="ab {}",
)
