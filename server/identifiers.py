"""Ids that sort by the time they were made."""

import uuid_utils


def new_id() -> str:
    """Make a UUIDv7; ids made later by this process sort later."""
    return str(uuid_utils.uuid7())
