"""
The main path in another engine: ``python -m tests.engines.main_path firefox [FOLDER]``.

First run, a day logged, a reload without a network, a warning, a chart, a link for a doctor. It
ends with an error at the first step that does not hold; pictures of the steps go to FOLDER.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from functools import partial
from pathlib import Path

from tests.browser.screens import PASSWORD
from tests.daytime import ZONE, today
from tests.engines.cut_off_server import CutOffServer
from tests.engines.engine import Engine, field, firefox, named, webkit

ENGINES: dict[str, Callable[[Path], AbstractContextManager[Engine]]] = {
    "firefox": firefox,
    "webkit": webkit,
}
KEPT_LINK = """indexedDB.open("retinote").onsuccess = ({ target: { result: database } }) => {
  const asked = database.transaction("meta").objectStore("meta").getAll();
  asked.onsuccess = () => {
    const row = asked.result.find(({ name }) => name === "share_links");
    window.keptLink = Object.values(row.value)[0].link;
    database.close();
  };
};"""
"""What the button to copy copies: a clipboard is nothing that these browsers let a program read."""

Picture = Callable[[str], None]


def main(name: str, pictures: str | None = None) -> None:
    """Walk the path in one engine."""
    os.environ["TZ"] = ZONE
    time.tzset()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as made:
        folder = Path(made)
        server = CutOffServer(folder / "retinote.db")
        try:
            server.start()
            with ENGINES[name](folder) as engine:
                save_step = partial(save, engine, pictures, name)
                try:
                    walk(engine, server, save_step)
                except BaseException:
                    save_step("failed")
                    raise
        finally:
            server.stop()


def save(engine: Engine, folder: str | None, browser: str, step: str) -> None:
    if folder is not None:
        engine.save_picture(Path(folder) / f"{browser}-{step}.png")


def walk(engine: Engine, server: CutOffServer, picture: Picture) -> None:
    begin(engine, server.origin)
    grade(engine, "Dry lips", 2)
    ready_for_offline(engine)

    server.stop()
    engine.open(f"{server.origin}/")
    wait_until_graded(engine, "Dry lips", 2)
    grade(engine, "Mood", 3)
    picture("today-offline")
    warn(engine, server.origin, picture)
    chart(engine, server.origin)
    picture("chart-offline")

    server.start()
    sign_up(engine, server.origin)
    link = share(engine, server.origin, picture)
    engine.open("about:blank")
    engine.open(link)
    read(engine)
    picture("viewer")


def begin(engine: Engine, origin: str) -> None:
    engine.open(f"{origin}/")
    engine.click(named("button", "Begin"))
    engine.click(named("radio", "I have started"))
    first_dose = today() - timedelta(days=37)
    engine.choose(field("Date of the first dose"), first_dose.isoformat())
    engine.click(named("button", "Next"))
    engine.choose(field("Region"), "GB")
    engine.click(named("button", "Next"))
    engine.click(named("button", "Start my diary"))
    engine.shown("//nav")


def grade(engine: Engine, item: str, step: int) -> None:
    engine.click(nth_radio(item, step))
    wait_until_graded(engine, item, step)


def wait_until_graded(engine: Engine, item: str, step: int) -> None:
    radio = nth_radio(item, step)
    engine.until(
        lambda: engine.shown(radio).get_attribute("aria-checked") == "true",
        f"{item} is not graded {step}",
    )


def nth_radio(item: str, step: int) -> str:
    return f"({named('radiogroup', item)}//*[@role='radio'])[{step + 1}]"


def ready_for_offline(engine: Engine) -> None:
    engine.run("navigator.serviceWorker.ready.then(() => { window.isReady = true; })")
    engine.until(lambda: engine.run("return window.isReady"), "no service worker took over")


def warn(engine: Engine, origin: str, picture: Picture) -> None:
    engine.open(f"{origin}/#/urgent")
    engine.click(named("button", "Face, lips, tongue or throat swelling"))
    warning = engine.shown("//*[@role='alertdialog']")
    assert "Emergency: get help now" in warning.text
    assert engine.run("return arguments[0].contains(document.activeElement)", warning)
    assert engine.run("return arguments[0].querySelector(\"a[href^='tel:']\") !== null", warning)
    picture("warning-offline")
    engine.click(named("button", "mistake", within="//*[@role='alertdialog']"))
    engine.until(lambda: not engine.found("//*[@role='alertdialog']"), "the warning stays")


def chart(engine: Engine, origin: str) -> None:
    engine.open(f"{origin}/#/trends")
    drawn = engine.shown(named("group", "Dry lips, chart"))
    assert drawn.rect["height"] > 100


def sign_up(engine: Engine, origin: str) -> None:
    engine.open(f"{origin}/#/settings/account")
    engine.click(named("radio", "Sign up"))
    engine.write(field("Name"), "another engine")
    engine.write(field("Password"), PASSWORD)
    engine.click(named("button", "Sign up"))
    engine.click(named("button", "I have kept them"))


def share(engine: Engine, origin: str, picture: Picture) -> str:
    """Make a link for a visit, and give it."""
    engine.open(f"{origin}/#/share/new")
    engine.click(named("radio", "At the visit"))
    engine.click(named("button", "See it first"))
    engine.click(named("button", "Make the QR code"))
    engine.shown(named("img", "QR code of the link"))
    picture("share")
    engine.run(KEPT_LINK)
    return str(engine.until(lambda: engine.run("return window.keptLink"), "no link is kept"))


def read(engine: Engine) -> None:
    """Read it as the doctor does."""
    engine.click(named("button", "Open the report"))
    engine.shown(named("heading", "Dry lips"))


if __name__ == "__main__":
    main(*sys.argv[1:])
