"""The whole way in another language: first run, a day, a warning without a network, and back."""

from typing import Any, NamedTuple

import pytest
from httpx import AsyncClient
from playwright.async_api import expect

from server.rule_packs import load_packs
from tests.browser.accessibility import looked_at, violations
from tests.browser.conftest import Phone
from tests.browser.screens import PASSWORD, ready_for_offline, stored

PACKS = load_packs()
RULE = PACKS.rule_by_id["self_harm"]
ITEM = PACKS.item_by_id["lip_dryness"]
SCREENS = [
    "today",
    "trends",
    "urgent",
    "history",
    "treatment",
    "treatment/plan",
    "check-in",
    "share",
]
SCREENS += [
    f"settings/{name}" for name in ("account", "items", "data", "language", "rules", "about")
]


class Words(NamedTuple):
    """What a person who reads this language looks for on the screens."""

    language: str
    locale: str
    begin: str
    started: str
    first_dose: str
    next: str
    finish: str
    region: str
    emergency: str
    mistake: str
    clear: str
    not_checked: str
    urgent: str
    account: str
    on_march_2: str
    headings: dict[str, str]


GERMAN = Words(
    language="de",
    locale="de-DE",
    begin="Los geht’s",
    started="Ich habe angefangen",
    first_dose="Datum der ersten Dosis",
    next="Weiter",
    finish="Mein Tagebuch beginnen",
    region="Region",
    emergency="Notfall: Hol jetzt Hilfe",
    mistake="Ich habe aus Versehen Ja angetippt",
    clear="Antwort entfernen: Trockene Lippen",
    not_checked="Diese Übersetzung hat noch keine medizinische Fachperson geprüft",
    urgent="Dringend",
    account="Konto anlegen",
    on_march_2="Montag, 2. März",
    headings={
        "trends": "Verlauf",
        "treatment": "Therapie",
        "treatment/labs": "Laborwerte",
        "history": "Chronik",
        "settings": "Einstellungen",
        "settings/data": "Deine Daten",
        "check-in": "Check-in",
        "share": "Für deinen Arztbesuch",
        "help": "Hilfe",
    },
)
SPANISH = Words(
    language="es",
    locale="es-ES",
    begin="Empezar",
    started="Ya empecé",
    first_dose="Fecha de la primera dosis",
    next="Siguiente",
    finish="Empezar mi diario",
    region="Región",
    emergency="Emergencia: busca ayuda ahora",
    mistake="Toqué sí por error",
    clear="Borrar la respuesta: Labios secos",
    not_checked="lengua materna ha revisado todavía esta traducción",
    urgent="Urgente",
    account="Crear una cuenta",
    on_march_2="lunes, 2 de marzo",
    headings={
        "trends": "Gráficos",
        "treatment": "Tratamiento",
        "treatment/labs": "Valores de laboratorio",
        "history": "Historial",
        "settings": "Ajustes",
        "settings/data": "Tus datos",
        "check-in": "Repaso",
        "share": "Para tu médico o médica",
        "help": "Ayuda",
    },
)
each_language = pytest.mark.parametrize(
    "words", [GERMAN, SPANISH], ids=lambda words: words.language
)


async def begin(phone: Phone, words: Words) -> None:
    page = phone.page
    await phone.open()
    await page.get_by_role("button", name=words.begin).click()
    await page.get_by_role("radio", name=words.started).click()
    await page.get_by_label(words.first_dose).fill("2026-03-01")
    await page.get_by_role("button", name=words.next).click()
    await page.get_by_label(words.region).select_option("EU")
    await page.get_by_role("button", name=words.next).click()
    await page.get_by_role("button", name=words.finish).click()
    await expect(page.get_by_role("navigation")).to_be_visible()


@each_language
async def test_a_warning_speaks_the_language_offline_and_before_sign_up(
    phones: Any, words: Words
) -> None:
    phone = await phones(locale=words.locale)
    page = phone.page
    await begin(phone, words)
    await ready_for_offline(phone)
    await phone.context.set_offline(True)
    await page.reload()
    answer = page.get_by_role("radiogroup", name=ITEM.label[words.language]).get_by_role("radio")
    await answer.nth(3).click()
    await expect(answer.nth(3)).to_contain_text(ITEM.anchors[words.language][3])
    await expect(page.get_by_role("button", name=words.clear)).to_be_visible()

    await page.get_by_role("link", name=words.urgent).first.click()
    await expect(page.get_by_text(words.not_checked)).to_be_visible()
    await page.get_by_role("button", name=RULE.short_label[words.language]).click()

    warning = page.get_by_role("alertdialog")
    title = RULE.title[words.language]
    await expect(warning.get_by_role("heading", level=1, name=title)).to_be_focused()
    await expect(warning.get_by_text(words.emergency)).to_be_visible()
    for step in RULE.what_to_do[words.language]:
        await expect(warning.get_by_text(step)).to_be_visible()
    nobody = PACKS.urgent_rules.nobody_is_watching[words.language]
    await expect(warning.get_by_text(nobody)).to_be_visible()
    await expect(warning.get_by_text(words.not_checked)).to_be_visible()
    assert await page.evaluate("document.documentElement.lang") == words.language
    assert await violations(phone.page) == []
    [shown] = await events(phone, "warning_shown")
    assert shown["language"] == words.language
    assert shown["what_to_do"] == RULE.what_to_do[words.language]
    await warning.get_by_role("button", name=words.mistake).click()
    await expect(warning).to_have_count(0)


@each_language
async def test_screens_never_opened_speak_the_language_without_a_network(
    phones: Any, words: Words
) -> None:
    phone = await phones(locale=words.locale)
    await begin(phone, words)
    await ready_for_offline(phone)
    await phone.context.set_offline(True)

    for screen, heading in words.headings.items():
        await phone.page.evaluate("(to) => { location.hash = to; }", f"#/{screen}")
        await expect(phone.page.get_by_role("heading", level=1)).to_have_text(heading)


async def events(phone: Phone, kind: str) -> list[dict[str, Any]]:
    rows = await stored(phone, "ledger")
    return [row["event"] for row in rows if row["event"]["kind"] == kind]


@each_language
async def test_the_server_keeps_the_words_that_were_shown(
    phones: Any, api: AsyncClient, words: Words
) -> None:
    phone = await phones(locale=words.locale)
    page = phone.page
    await begin(phone, words)
    await phone.open("#/urgent")
    await page.get_by_role("button", name=RULE.short_label[words.language]).click()
    await page.get_by_role("alertdialog").get_by_role("button", name=words.mistake).click()
    await phone.open("#/settings/account")
    await page.get_by_role("radio", name=words.account).click()
    name = f"speaks {words.language}"
    await page.locator("input[autocomplete=username]").fill(name)
    await page.locator("input[type=password]").fill(PASSWORD)
    await page.get_by_role("button", name=words.account, exact=True).click()
    await expect(page.get_by_role("list").filter(has_text="-").first).to_be_visible()

    kept = await kept_warnings(api, name)

    assert [(each["language"], each["title"]) for each in kept] == [
        (words.language, RULE.title[words.language])
    ]


async def kept_warnings(api: AsyncClient, name: str) -> list[dict[str, Any]]:
    signed_in = await api.post("/sessions", json={"name": name, "password": PASSWORD})
    diary = signed_in.raise_for_status().json()["diary_id"]
    for _ in range(200):
        rows = (await api.get(f"/diaries/{diary}/ledger")).raise_for_status().json()["items"]
        shown = [row["event"] for row in rows if row["event"]["kind"] == "warning_shown"]
        if shown:
            return shown
    pytest.fail("the showing never reached the server")


@each_language
async def test_nothing_runs_off_a_narrow_screen_and_axe_finds_nothing(
    phones: Any, words: Words
) -> None:
    phone = await phones(
        locale=words.locale, viewport={"width": 320, "height": 640}, reduced_motion="reduce"
    )
    await begin(phone, words)
    found = {}
    for screen in SCREENS:
        await phone.open(f"#/{screen}")
        found[screen] = await looked_at(phone.page)

    assert {screen: faults for screen, faults in found.items() if faults} == {}


@each_language
async def test_dates_and_numbers_are_written_as_the_language_does(
    phones: Any, words: Words
) -> None:
    phone = await phones(locale=words.locale)
    await begin(phone, words)

    await phone.open("#/today/2026-03-02")

    await expect(phone.page.get_by_role("heading", level=1)).to_contain_text(words.on_march_2)


@each_language
async def test_a_chosen_language_stays_and_the_browsers_comes_back(
    phones: Any, words: Words
) -> None:
    phone = await phones(locale="en-GB")
    page = phone.page
    await phone.open("#/settings/language")
    own_name = page.locator(f"[role=radio] [lang={words.language}]")

    await own_name.click()
    await expect(page.get_by_role("navigation").first).to_contain_text(words.urgent)
    await page.reload()
    await expect(page.get_by_role("navigation").first).to_contain_text(words.urgent)
    await expect(page.get_by_text(words.not_checked)).to_be_visible()
    assert await page.evaluate("document.documentElement.lang") == words.language

    await page.get_by_role("radio").first.click()
    await expect(page.get_by_role("navigation").first).to_contain_text("Urgent")
    assert await page.evaluate("document.documentElement.lang") == "en"


@each_language
async def test_who_begins_in_the_wrong_language_changes_it_at_the_first_question(
    phones: Any, words: Words
) -> None:
    phone = await phones(locale="en-GB")
    await phone.open()
    await phone.page.get_by_role("button", name="Begin").click()

    await phone.page.locator(f"button[lang={words.language}]").click()

    await expect(phone.page.get_by_role("button", name=words.begin)).to_be_visible()


@each_language
async def test_the_page_that_opens_links_speaks_it_too(phones: Any, words: Words) -> None:
    phone = await phones(locale=words.locale)
    page = phone.page

    await phone.open("view#shlink:/eyJ1cmwiOiJo")
    heading = page.get_by_role("heading", level=1)
    await expect(heading).to_be_visible()
    theirs = await heading.text_content()
    assert await page.evaluate("document.documentElement.lang") == words.language
    assert await violations(phone.page) == []
    await page.get_by_role("button", name="English").click()

    await expect(heading).not_to_have_text(theirs or "")
    assert await page.evaluate("document.documentElement.lang") == "en"
