"""Decide what one browser is reminded of now, and take it, so that nobody else sends it too."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from schemas.diary import DailyEntry
from schemas.reminder import ReminderKind, Reminders
from schemas.treatment import Appointment
from server.clock import instant_text, parse_instant
from server.domain import push_services, reminders
from server.domain.reminders import GRACE, Moment, Told
from server.domain.schedule import due_events
from server.rendering.reminder_words import reminder_message
from server.rule_packs import Packs
from server.services.push_sender import Answer, Message, Target
from server.services.records import REMINDERS_LOOK_BACK
from server.services.stored_records import load_all, load_reminders, load_treatment
from server.storage import reminder_store, warning_store
from server.storage.operation import Operation
from server.storage.reminder_queue_store import DueRow
from server.storage.reminder_store import ReminderRow, SubscriptionRow

KEPT_FOR = timedelta(days=30)
LOOKS_AHEAD = timedelta(days=4)
"""The next reminder is never further away, unless a clock was wrong when it was decided."""

WARNINGS_LOOKED_AT = 100


class Claimed(NamedTuple):
    """A reminder that is ours to send: to whom, what, and the row that says it was taken."""

    browser: DueRow
    reminder: ReminderRow
    target: Target
    message: Message


def claim_due(packs: Packs, browser: DueRow, now: datetime) -> Operation[list[Claimed]]:
    """
    Take what is due for one browser, and note when there is more to decide.

    What is taken is committed before it is sent: a server that stops in between has sent nothing
    and nobody sends it later. Rather one reminder too few than two.
    """
    row = yield from reminder_store.find_subscription(*browser)
    if row is None or row.stopped_at or row.next_due_at is None:
        return []
    if instant_text(now) < row.next_due_at <= believable_until(now):  # another server was here
        return []
    row = row._replace(considered_until=min(row.considered_until, instant_text(now)))
    wanted = yield from load_reminders(browser.diary_id)
    zone = ZoneInfo(row.zone)
    taken = [
        *(yield from _new(packs, browser, row, wanted, zone, now)),
        *(yield from _again(packs, browser, wanted, zone, now)),
    ]
    yield from _look_again(browser, row, wanted, zone, now)
    return [_claimed(browser, row, wanted, reminder) for reminder in taken]


def believable_until(now: datetime) -> str:
    """Give the instant after which nothing is due that was decided by a clock that was right."""
    return instant_text(now + LOOKS_AHEAD)


def _new(
    packs: Packs,
    browser: DueRow,
    row: SubscriptionRow,
    wanted: Reminders,
    zone: ZoneInfo,
    now: datetime,
) -> Operation[list[ReminderRow]]:
    after = max(parse_instant(row.considered_until), now - GRACE)
    taken = []
    for moment in reminders.moments_between(wanted, zone, after, now):
        if not (yield from _is_worth_it(packs, browser.diary_id, moment, zone)):
            continue
        reminder = _reminder(moment)
        if (yield from reminder_store.claim(*browser, reminder)):
            taken.append(reminder)
    return taken


def _again(
    packs: Packs, browser: DueRow, wanted: Reminders, zone: ZoneInfo, now: datetime
) -> Operation[list[ReminderRow]]:
    taken = []
    for reminder in (yield from reminder_store.waiting_reminders(*browser)):
        if reminder.retry_at is None or reminder.retry_at > instant_text(now):
            continue
        moment = _moment(reminder)
        if reminders.is_late(moment.due_at, now):
            reminder = reminder._replace(state="late", retry_at=None)
        elif not (yield from _is_worth_it(packs, browser.diary_id, moment, zone)):
            reminder = reminder._replace(state="quiet", retry_at=None)
        else:
            reminder = reminder._replace(
                state="claimed", attempts=reminder.attempts + 1, retry_at=None
            )
            taken.append(reminder)
        yield from reminder_store.save_reminder(*browser, reminder)
    return taken


def _is_worth_it(packs: Packs, diary_id: str, moment: Moment, zone: ZoneInfo) -> Operation[bool]:
    if moment.kind == "follow_ups":
        return (yield from _needs_word(diary_id, moment.local_date, zone))
    if moment.kind == "dates":
        return (yield from _has_date(packs, diary_id, moment.local_date))
    asked = reminders.asked_date(moment.due_at, zone)
    if moment.kind == "snooze":  # about the day that was put off, also when midnight has passed
        asked = moment.local_date
    entries = yield from load_all(
        diary_id, "entries", DailyEntry, asked.isoformat(), asked.isoformat()
    )
    return not any(map(reminders.is_logged, entries))


def _needs_word(diary_id: str, on: date, zone: ZoneInfo) -> Operation[bool]:
    rows = yield from warning_store.list_warnings(diary_id, None, WARNINGS_LOOKED_AT)
    told = (
        Told(
            local_date=date.fromisoformat(row.local_date),
            rule_id=row.rule_id,
            tier=row.tier,
            action=row.action,
            acknowledged_on=_date_in(row.acknowledged_at, zone),
            is_followed_up=(row.followed_up_at or "") > (row.acknowledged_at or ""),
        )
        for row in rows
    )
    return reminders.needs_word(told, on)


def _has_date(packs: Packs, diary_id: str, on: date) -> Operation[bool]:
    treatment = yield from load_treatment(diary_id)
    appointments = yield from load_all(diary_id, "appointments", Appointment)
    entries = []
    if treatment.ended_on is not None:
        entries = yield from load_all(
            diary_id, "entries", DailyEntry, treatment.ended_on.isoformat()
        )
    programme = packs.programme_by_id.get(treatment.programme or "")
    events = programme.events if programme is not None else []
    return reminders.has_date(due_events(events, treatment, entries, appointments, on), on)


def _date_in(instant: str | None, zone: ZoneInfo) -> date | None:
    return None if instant is None else parse_instant(instant).astimezone(zone).date()


def _look_again(
    browser: DueRow, row: SubscriptionRow, wanted: Reminders, zone: ZoneInfo, now: datetime
) -> Operation[None]:
    considered = row._replace(considered_until=instant_text(now))
    yield from save_with_next(browser, considered, wanted, zone, now)
    yield from reminder_store.purge_reminders(
        browser.diary_id, (now.astimezone(zone) - KEPT_FOR).date().isoformat()
    )


def save_with_next(
    browser: DueRow, row: SubscriptionRow, wanted: Reminders, zone: ZoneInfo, now: datetime
) -> Operation[None]:
    """Store *row* with the instant at which there is next something to decide about it."""
    # What fell due a moment ago, and was not looked at yet, is still to be decided.
    after = max(parse_instant(row.considered_until), now - REMINDERS_LOOK_BACK)
    moment = reminders.next_moment(wanted, zone, after)
    waiting = yield from reminder_store.waiting_reminders(*browser)
    instants = [each.retry_at for each in waiting if each.retry_at is not None]
    if moment is not None:
        instants.append(instant_text(moment))
    next_due_at = min(instants, default=None)
    yield from reminder_store.save_subscription(
        browser.diary_id, row._replace(next_due_at=next_due_at)
    )


def _reminder(moment: Moment) -> ReminderRow:
    return ReminderRow(
        kind=moment.kind,
        local_date=moment.local_date.isoformat(),
        due_at=instant_text(moment.due_at),
        state="claimed",
    )


def _moment(reminder: ReminderRow) -> Moment:
    kind: ReminderKind = reminder.kind  # type: ignore[assignment]
    due_at = parse_instant(reminder.due_at)
    return Moment(due_at, kind, date.fromisoformat(reminder.local_date))


def _claimed(
    browser: DueRow, row: SubscriptionRow, wanted: Reminders, reminder: ReminderRow
) -> Claimed:
    moment = _moment(reminder)
    kind, asked = moment.kind, moment.local_date
    if kind == "daily":
        asked = reminders.asked_date(moment.due_at, ZoneInfo(row.zone))
    return Claimed(
        browser,
        reminder,
        target_of(row),
        Message(
            reminder_message(
                kind,
                wanted.wording,
                row.language,
                row.origin,
                f"/api/v1/diaries/{browser.diary_id}/push-subscriptions/{row.subscription_id}"
                f"/snooze?date={asked.isoformat()}",
            ),
            topic=f"{row.subscription_id} {kind}",
            keep_seconds=int(GRACE.total_seconds()),
        ),
    )


def target_of(row: SubscriptionRow) -> Target:
    """Give what a message to one browser needs."""
    return Target(row.endpoint, row.p256dh, row.auth, row.origin)


def is_late(claimed: Claimed, now: datetime) -> bool:
    """Tell whether the server stood still so long since it took the reminder that it is late."""
    return reminders.is_late(parse_instant(claimed.reminder.due_at), now)


def leave_out(claimed: Claimed) -> Operation[None]:
    """Note that a reminder which was taken is not sent."""
    yield from reminder_store.save_reminder(
        *claimed.browser, claimed.reminder._replace(state="late")
    )


def record_answer(claimed: Claimed, answer: Answer, now: datetime) -> Operation[None]:
    """Note what became of a reminder that was sent, and when to try again."""
    browser, reminder = claimed.browser, claimed.reminder
    row = yield from reminder_store.find_subscription(*browser)
    if row is None or row.endpoint != claimed.target.endpoint:
        return  # the person changed it meanwhile
    if answer.outcome == "gone":
        row = stopped(row, now)
    elif answer.outcome == "delivered":
        row = row._replace(last_sent_at=instant_text(now))
    elif answer.outcome == "later":
        wait = push_services.wait_after(reminder.attempts, answer.retry_after, now)
        retry_at = instant_text(now + wait)
        reminder = reminder._replace(retry_at=retry_at)
        row = row._replace(next_due_at=min(retry_at, row.next_due_at or retry_at))
    states = {"delivered": "sent", "later": "waiting", "gone": "failed", "refused": "failed"}
    state = reminder._replace(state=states[answer.outcome])
    yield from reminder_store.save_reminder(*browser, state)
    yield from reminder_store.save_subscription(browser.diary_id, row)


def stopped(row: SubscriptionRow, now: datetime) -> SubscriptionRow:
    """Forget how to reach a browser that is gone; that it is gone stays, to be told."""
    return row._replace(
        endpoint="", p256dh="", auth="", next_due_at=None, stopped_at=instant_text(now)
    )
