"""Links for others, and whoever opens one."""

from server.errors.base import DiaryError


class RecipientMissingError(DiaryError):
    """A link was asked for by nobody in particular."""

    status = 400
    code = "recipient-missing"
    title = "Say who is asking"

    def __init__(self) -> None:
        super().__init__("a link is opened with a recipient, which its owner is shown")


class ShareNotRenewableError(DiaryError):
    """A share for a visit, one that was ended, or one that expired too long ago."""

    status = 409
    code = "share-not-renewable"
    title = "This link cannot be renewed"

    def __init__(self) -> None:
        super().__init__("make a new share instead")


class TooManySharesError(DiaryError):
    """As many shares as one diary may have that still lead somewhere."""

    status = 409
    code = "too-many-shares"
    title = "There are too many links"

    def __init__(self, most: int) -> None:
        super().__init__(f"revoke one of the {most} shares that still lead somewhere")
        self.most = most
