"""Spanish for pictures and papers: plain sentences that are never more certain than the data."""

from server.rendering.wording import Wording

WORDING = Wording(
    language="es",
    point=",",
    thousands="",  # a dot is read as a decimal point in many countries
    months=("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"),
    day="{day} {month}",
    nouns={
        "answer": ("respuesta", "respuestas"),
        "day": ("día", "días"),
        "item": ("elemento", "elementos"),
        "pause": ("pausa", "pausas"),
        "value": ("valor", "valores"),
        "week": ("semana", "semanas"),
    },
    quoted="«{}»",
    week="Semana {week}, desde el {start}: {parts}.",
    days_logged=("{} día anotado", "{} días anotados"),
    middle="la respuesta del centro {}",
    between="entre {lower} y {upper}",
    worst="en el peor día {}",
    steps={0.5: "medio nivel", 1: "un nivel", 1.5: "un nivel y medio"},
    more_steps="{} niveles",
    more_or_less={"higher": ("más", "menos"), "lower": ("mejor", "peor")},
    change="{steps} {direction} que la semana anterior",
    no_change="como la semana anterior",
    places={
        "below": "por debajo del intervalo impreso al lado",
        "within": "dentro del intervalo impreso al lado",
        "above": "por encima del intervalo impreso al lado",
        "unknown": "sin intervalo impreso",
    },
    from_low_to_high="{low} a {high}",
    up_to_high="hasta {}",
    from_low="desde {}",
)
