"""The picture of a link."""

from xml.etree import ElementTree

import segno

from server.rendering.qr_code import qr_svg

LINK = "https://diary.example.org/view#shlink:/" + "eyJ1cmwiOiJodHRwczov" * 14


def test_a_link_is_drawn_without_a_size_of_its_own_and_without_a_script() -> None:
    drawn = qr_svg(LINK)
    root = ElementTree.fromstring(drawn)

    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "width" not in root.attrib
    assert root.attrib["viewBox"] == "0 0 77 77"
    assert "style" not in drawn
    assert {part.tag.rpartition("}")[2] for part in root} == {"path"}


def test_its_error_correction_is_the_one_that_readers_expect() -> None:
    assert segno.make_qr(LINK, error="m", boost_error=False).designator == "13-M"
    assert qr_svg("a") != qr_svg("b")
