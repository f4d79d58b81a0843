"""What a reminder says on a locked screen, for anybody to read: nothing about health."""

from typing import NamedTuple

import msgspec

from schemas.reminder import ReminderKind, Wording

APP = "Retinote"
DECLARATIVE = 8030
"""By which browsers know a message that they can show themselves (Push API, declarative)."""


class Words(NamedTuple):
    """The sentences of one language; ``titles`` by wording and by whether it is the daily one."""

    titles: dict[tuple[Wording, bool], str]
    test: str
    snooze: str
    calendar: str


WORDS = {
    "en": Words(
        titles={
            ("diary", True): "Time for your diary",
            ("diary", False): "Your diary has something for you",
            ("moment", True): "A minute for yourself",
            ("moment", False): "There is something to look at",
        },
        test="Reminders reach this device",
        snooze="In an hour",
        calendar="Reminders",
    ),
    "es": Words(
        titles={
            ("diary", True): "Es hora de tu diario",
            ("diary", False): "Tu diario tiene algo para ti",
            ("moment", True): "Un minuto para ti",
            ("moment", False): "Hay algo que mirar",
        },
        test="Los recordatorios llegan a este dispositivo",
        snooze="En una hora",
        calendar="Recordatorios",
    ),
    "de": Words(
        titles={
            ("diary", True): "Zeit für dein Tagebuch",
            ("diary", False): "Dein Tagebuch hat etwas für dich",
            ("moment", True): "Eine Minute für dich",
            ("moment", False): "Es gibt etwas anzusehen",
        },
        test="Erinnerungen erreichen dieses Gerät",
        snooze="In einer Stunde",
        calendar="Erinnerungen",
    ),
}


def words_in(language: str) -> Words:
    """Give the words of *language*, English where there are none."""
    return WORDS.get(language.partition("-")[0].lower(), WORDS["en"])


def title_of(kind: ReminderKind, wording: Wording | None, language: str) -> str:
    """Give the one line that is shown; the app's name alone where the person wants no words."""
    if wording == "none":
        return APP
    return words_in(language).titles[wording or "diary", kind in {"daily", "snooze"}]


def reminder_message(
    kind: ReminderKind, wording: Wording | None, language: str, origin: str, snooze_path: str
) -> bytes:
    """
    Make what the browser is given: shown by itself where it knows how, by our service worker else.

    Args:
        snooze_path: where to ask for it again in an hour.
    """
    is_daily = kind in {"daily", "snooze"}
    offer = words_in(language).snooze
    actions = [{"action": "snooze", "title": offer, "navigate": f"{origin}/#/today"}]
    return _message(
        title_of(kind, wording, language),
        language,
        f"{origin}/#/{'treatment' if kind == 'dates' else 'today'}",
        f"retinote-{'daily' if is_daily else kind}",
        {"actions": actions} if is_daily else {},
        {"snooze": snooze_path} if is_daily else {},
    )


def trial_message(language: str, origin: str) -> bytes:
    """Make the message by which a person sees that reminders arrive."""
    words = words_in(language)
    return _message(words.test, language, f"{origin}/#/settings/reminders", "retinote-test", {}, {})


def _message(
    title: str,
    language: str,
    navigate: str,
    tag: str,
    more: dict[str, object],
    data: dict[str, object],
) -> bytes:
    notification = {
        "title": title,
        "lang": language,
        "dir": "auto",
        "tag": tag,
        "navigate": navigate,
        "silent": False,
        "data": {"navigate": navigate, **data},
        **more,
    }
    return msgspec.json.encode({"web_push": DECLARATIVE, "notification": notification})
