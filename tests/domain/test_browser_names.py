"""What somebody looked with, told roughly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.browser_names import UNKNOWN, coarse_browser

WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X)"
MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)"


@pytest.mark.parametrize(
    ("user_agent", "name"),
    [
        (f"{WINDOWS} Gecko/20100101 Firefox/140.0", "Firefox on Windows"),
        (f"{WINDOWS} AppleWebKit/537.36 Chrome/140.0 Safari/537.36", "Chrome on Windows"),
        (f"{WINDOWS} AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on Windows"),
        (f"{WINDOWS} AppleWebKit/537.36 Chrome/140.0 Safari/537.36 OPR/99.0", "Opera on Windows"),
        (f"{IPHONE} AppleWebKit/605.1.15 Version/17.5 Mobile Safari/604.1", "Safari on iPhone"),
        (f"{IPHONE} AppleWebKit/605.1.15 CriOS/140.0 Mobile Safari/604.1", "Chrome on iPhone"),
        (f"{MAC} AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15", "Safari on macOS"),
        (
            "Mozilla/5.0 (Linux; Android 14) SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36",
            "Samsung Internet on Android",
        ),
        ("Mozilla/5.0 (X11; CrOS x86_64) Chrome/140.0 Safari/537.36", "Chrome on ChromeOS"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0", "Firefox on Linux"),
        ("Firefox", "Firefox"),
        ("curl/8.5.0", UNKNOWN),
        ("node", UNKNOWN),
        ("", UNKNOWN),
    ],
)
def test_a_browser_is_told_with_its_system_and_nothing_else(user_agent: str, name: str) -> None:
    assert coarse_browser(user_agent) == name


@given(st.text())
def test_whatever_a_program_calls_itself_only_known_words_are_kept(user_agent: str) -> None:
    assert len(coarse_browser(user_agent)) <= len("Samsung Internet on ChromeOS")
