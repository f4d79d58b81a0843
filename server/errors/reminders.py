"""What is wrong with where reminders are to go."""

from server.errors.base import DiaryError, InputError


class EndpointNotAllowedError(InputError):
    """An address to send reminders to that belongs to no push service."""

    code = "endpoint-not-allowed"


class TooManyDevicesError(DiaryError):
    """As many browsers as one diary may have reminded."""

    status = 409
    code = "too-many-devices"
    title = "There are too many devices"

    def __init__(self, most: int) -> None:
        super().__init__(f"take one of the {most} devices off the reminders first")
        self.most = most
