"""The first run: its questions answered by hand, or what a phone keeps of them put on the next."""

import json
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from playwright.async_api import expect

from tests.browser.conftest import Phone

_kept: dict[tuple[str, date], "_Kept"] = {}


async def answer_questions(phone: Phone, first_dose: date) -> None:
    """Go through the first run and arrive on Today."""
    page = phone.page
    await phone.open()
    await page.get_by_role("button", name="Begin").click()
    await page.get_by_role("radio", name="I have started").click()
    await page.get_by_label("Date of the first dose").fill(first_dose.isoformat())
    await page.get_by_role("button", name="Next").click()
    await page.get_by_label("Region").select_option("GB")
    await page.get_by_role("button", name="Next").click()
    await page.get_by_role("button", name="Start my diary").click()
    await expect(page.get_by_role("navigation")).to_be_visible()


async def keep(phone: Phone, first_dose: date) -> None:
    """Keep what a phone has on its disk right after the first run."""
    if (phone.origin, first_dose) not in _kept:
        _kept[phone.origin, first_dose] = await _Kept.of(phone)


async def put_on(phone: Phone, first_dose: date) -> bool:
    """Put what was kept on a phone that was never used; give whether there was anything to put.

    Two such phones share nothing: ids and instants are each phone's own.
    """
    kept = _kept.get((phone.origin, first_dose))
    if kept is None or phone.page.url != "about:blank":
        return False
    await kept.put_on(phone)
    return True


class _Kept:
    """What the first run leaves: one change, not yet sent."""

    def __init__(self, diary: dict[str, Any], origin: str) -> None:
        stores = {store["name"]: store["records"] for store in diary["stores"]}
        [change] = [row["value"] for row in stores["outbox"]]
        self._change_id, self._edited_at = change["change_id"], change["edited_at"]
        # The catalogue is left out: every phone asks the server for it, as on a first visit.
        kept = {"origin": origin, "localStorage": [], "indexedDB": [diary]}
        self._state = json.dumps({"cookies": [], "origins": [kept]})

    @classmethod
    async def of(cls, phone: Phone) -> "_Kept":
        await phone.page.wait_for_function(IS_ALL_WRITTEN)
        state: Any = await phone.context.storage_state(indexed_db=True)
        [origin] = state["origins"]
        [diary] = [each for each in origin["indexedDB"] if each["name"] == "retinote"]
        return cls(diary, phone.origin)

    async def put_on(self, phone: Phone) -> None:
        milliseconds = await phone.page.evaluate("Date.now()")
        instant = datetime.fromtimestamp(milliseconds / 1000, UTC)
        edited_at = instant.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        own = self._state.replace(self._change_id, _id_at(milliseconds))
        state = json.loads(own.replace(self._edited_at, edited_at))
        await phone.context.set_storage_state(state)


IS_ALL_WRITTEN = """() => new Promise((resolve, reject) => {
  const opening = indexedDB.open("retinote");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const reading = opening.result.transaction(["outbox", "meta"]);
    const changes = reading.objectStore("outbox").count();
    const done = reading.objectStore("meta").get("firstRunDone");
    reading.oncomplete = () => {
      opening.result.close();
      resolve(changes.result === 1 && done.result?.value === true);
    };
  };
})"""


def _id_at(milliseconds: int) -> str:
    """Make an id of version 7, as phones do."""
    time = f"{milliseconds:012x}"
    return f"{time[:8]}-{time[8:]}-7{str(uuid4())[15:]}"
