"""The scripts and styles of the first screen, as the build left them."""

import re
from pathlib import Path

from bench.rounds import Pace
from bench.table import Row, at_most
from server.app import static_folder

KILOBYTES = 40
_TAG = re.compile(r"<(?:script|link)[^>]*>")
_NAMED = re.compile(r'(?:src|href)="/([^"]+\.(?:js|css))"')
_FOR_LATER = 'rel="prefetch"'


def measure(folder: Path, pace: Pace) -> list[Row]:
    """Add up what ``index.html`` names: its entries and all that they import at once."""
    dist = static_folder()
    tags = _TAG.findall((dist / "index.html").read_text())
    needed = "".join(tag for tag in tags if _FOR_LATER not in tag)
    names = sorted(set(_NAMED.findall(needed)))
    gzip, brotli = (_kilobytes(dist, names, suffix) for suffix in ("gz", "br"))
    return [
        at_most(
            "first-screen JavaScript and CSS, gzip",
            gzip,
            KILOBYTES,
            " kB",
            detail=f"{len(names)} files; brotli {brotli:.2f} kB",
        )
    ]


def _kilobytes(dist: Path, names: list[str], suffix: str) -> float:
    return sum((dist / f"{name}.{suffix}").stat().st_size for name in names) / 1000
