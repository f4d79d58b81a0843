"""Tell roughly with what somebody looked: enough to know them again, too little to follow them."""

UNKNOWN = "another program"

# The first that fits: newer browsers name the older ones they descend from.
_BROWSERS = (
    ("edg", "Edge"),
    ("opr/", "Opera"),
    ("samsungbrowser", "Samsung Internet"),
    ("fxios", "Firefox"),
    ("firefox", "Firefox"),
    ("crios", "Chrome"),
    ("chrome", "Chrome"),
    ("chromium", "Chrome"),
    ("safari", "Safari"),
)
_SYSTEMS = (
    ("iphone", "iPhone"),
    ("ipad", "iPad"),
    ("android", "Android"),
    ("windows", "Windows"),
    ("cros ", "ChromeOS"),
    ("mac os x", "macOS"),
    ("linux", "Linux"),
)


def coarse_browser(user_agent: str) -> str:
    """Give a name such as "Firefox on Windows"; a program that is no browser stays unnamed."""
    told = user_agent.lower()
    browser = _first(_BROWSERS, told)
    if browser is None:
        return UNKNOWN
    system = _first(_SYSTEMS, told)
    return browser if system is None else f"{browser} on {system}"


def _first(names: tuple[tuple[str, str], ...], told: str) -> str | None:
    return next((name for mark, name in names if mark in told), None)
