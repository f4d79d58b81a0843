"""Draw a link as a QR code."""

import io

import segno

QUIET_ZONE_MODULES = 4  # ISO/IEC 18004, 6.3.8


def qr_svg(link: str) -> str:
    """
    Draw *link* as SVG without a size of its own, black on white in any colour scheme.

    Error correction is M, neither less nor more: SMART Health Cards and Links STU1 asks for it, and
    a higher one would make the modules smaller on the same screen.
    """
    drawn = io.BytesIO()
    segno.make_qr(link, error="m", boost_error=False).save(
        drawn,
        kind="svg",
        xmldecl=False,
        nl=False,
        omitsize=True,
        border=QUIET_ZONE_MODULES,
        dark="#000",
        light="#fff",
        svgclass=None,
        lineclass=None,
    )
    return drawn.getvalue().decode()
