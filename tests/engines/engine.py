"""One way to drive the browsers of others: by what the screens say, with real clicks and keys."""

import os
import shutil
import subprocess
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from marionette_driver import Wait
from marionette_driver.errors import MarionetteException
from marionette_driver.marionette import Marionette
from selenium.common.exceptions import WebDriverException
from selenium.webdriver import WebKitGTK
from selenium.webdriver.support.ui import WebDriverWait
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

SECONDS_TO_APPEAR = 30
WIDTH, HEIGHT = 500, 900
"""The narrowest window that both engines open: of a phone held across, or a small tablet."""

# A button, a link or a field is found by its role and by what is written on it or said of it.
_ROLES = {
    "button": "self::button and not(@role)",
    "link": "self::a",
    "radio": "@role='radio' or @type='radio'",
    "radiogroup": "@role='radiogroup'",
    "group": "@role='group'",
    "img": "self::img or @role='img'",
    "alertdialog": "@role='alertdialog'",
    "heading": "self::h1 or self::h2 or self::h3",
    "article": "self::article",
}


def named(role: str, name: str, within: str = "") -> str:
    """Give the XPath of what has a role and whose text, label or alternative contains *name*."""
    said = "concat(normalize-space(.), ' ', @aria-label, ' ', @alt)"
    labelled = f"@aria-labelledby = //*[contains(normalize-space(.), '{name}')]/@id"
    return f"{within}//*[{_ROLES[role]}][contains({said}, '{name}') or {labelled}]"


def field(label: str) -> str:
    """Give the XPath of the field that a label is for."""
    return f"//*[@id = //label[contains(normalize-space(.), '{label}')]/@for]"


class Engine(ABC):
    """A browser with one page open."""

    @abstractmethod
    def open(self, url: str) -> None:
        """Go to an address and wait until its page is loaded."""

    @abstractmethod
    def run(self, script: str, *arguments: Any) -> Any:
        """Run the body of a function in the page and give what it returns."""

    @abstractmethod
    def until(self, condition: Callable[[], Any], what: str) -> Any:
        """Wait until the condition gives something, and give that; or fail with *what*."""

    @abstractmethod
    def found(self, xpath: str) -> list[Any]:
        """Give every element there is now, shown or not."""

    @abstractmethod
    def save_picture(self, path: Path) -> None:
        """Write a picture of the window as PNG."""

    def shown(self, xpath: str) -> Any:
        """Wait for the first such element that is shown."""

        def first() -> Any:
            return next((each for each in self.found(xpath) if each.is_displayed()), None)

        return self.until(first, f"nothing is shown at {xpath}")

    def click(self, xpath: str) -> None:
        """Click on the first such element once it is shown and can be used."""

        def usable() -> Any:
            found = (each for each in self.found(xpath) if each.is_displayed())
            return next((each for each in found if each.is_enabled()), None)

        element = self.until(usable, f"nothing can be clicked at {xpath}")
        self.run("arguments[0].scrollIntoView({ block: 'center' })", element)
        element.click()

    def write(self, xpath: str, words: str) -> None:
        """Type words into a field."""
        self.shown(xpath).send_keys(words)

    def choose(self, xpath: str, value: str) -> None:
        """Put a value into a field that browsers open in ways of their own: a list, or a date."""
        self.run(
            """const [field, value] = arguments;
            const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
            set.call(field, value);
            field.dispatchEvent(new Event("input", { bubbles: true }));
            field.dispatchEvent(new Event("change", { bubbles: true }));""",
            self.shown(xpath),
            value,
        )


class Firefox(Engine):
    def __init__(self, marionette: Marionette) -> None:
        self._marionette = marionette

    def open(self, url: str) -> None:
        self._marionette.navigate(url)

    def run(self, script: str, *arguments: Any) -> Any:
        return self._marionette.execute_script(script, script_args=arguments, sandbox=None)

    def until(self, condition: Callable[[], Any], what: str) -> Any:
        waiting = Wait(
            self._marionette, SECONDS_TO_APPEAR, ignored_exceptions=[MarionetteException]
        )
        return waiting.until(lambda _: condition(), message=what)

    def found(self, xpath: str) -> list[Any]:
        return self._marionette.find_elements("xpath", xpath)

    def save_picture(self, path: Path) -> None:
        path.write_bytes(self._marionette.screenshot(format="binary", full=False))


class WebKit(Engine):
    def __init__(self, driver: WebKitGTK) -> None:
        self._driver = driver

    def open(self, url: str) -> None:
        self._driver.get(url)

    def run(self, script: str, *arguments: Any) -> Any:
        return self._driver.execute_script(script, *arguments)

    def until(self, condition: Callable[[], Any], what: str) -> Any:
        waiting = WebDriverWait(
            self._driver, SECONDS_TO_APPEAR, ignored_exceptions=[WebDriverException]
        )
        return waiting.until(lambda _: condition(), what)

    def found(self, xpath: str) -> list[Any]:
        return self._driver.find_elements("xpath", xpath)

    def save_picture(self, path: Path) -> None:
        self._driver.save_screenshot(str(path))


@contextmanager
def firefox(folder: Path) -> Iterator[Engine]:
    """Run Debian's Firefox without a window, driven over its own protocol."""
    marionette = Marionette(
        bin=program("firefox-esr"),
        headless=True,
        port=0,
        gecko_log=str(folder / "firefox.log"),
        prefs={"intl.accept_languages": "en-GB"},
    )
    marionette.start_session()
    try:
        marionette.set_window_rect(width=WIDTH, height=HEIGHT)
        yield Firefox(marionette)
    finally:
        marionette.quit()
        marionette.cleanup()


@contextmanager
def webkit(folder: Path) -> Iterator[Engine]:
    """Run WebKitGTK's small browser on a screen that only it sees."""
    options = Options()
    options.binary_location = str(next(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser")))
    options.add_argument("--automation")
    with a_screen() as display:
        surroundings = {**os.environ, "DISPLAY": display, "XDG_CACHE_HOME": str(folder)}
        service = Service(program("WebKitWebDriver"), env={**surroundings, "LANG": "en_GB.UTF-8"})
        driver = WebKitGTK(options=options, service=service)
        try:
            driver.set_window_size(WIDTH, HEIGHT)
            yield WebKit(driver)
        finally:
            driver.quit()


@contextmanager
def a_screen() -> Iterator[str]:
    """Give the name of an X display that nobody looks at."""
    reading, writing = os.pipe()
    command = [program("Xvfb"), "-displayfd", str(writing), "-screen", "0", "1280x1024x24"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as screen:
        os.close(writing)
        try:
            with os.fdopen(reading) as number:
                yield f":{number.readline().strip()}"
        finally:
            screen.terminate()


def program(name: str) -> str:
    """Find an installed program, or say what is missing."""
    path = shutil.which(name)
    assert path, f"these tests need Debian's {name}: run make test as root, or install it"
    return path
