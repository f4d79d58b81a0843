"""Who somebody is, and what they may do."""

from server.errors.base import DiaryError, InputError


class CommonPasswordError(InputError):
    """A password that guessing programs try first."""

    code = "common-password"


class NotSignedInError(DiaryError):
    """No session or token, or one that no longer holds."""

    status = 401
    code = "not-signed-in"
    title = "Sign in first"

    def __init__(self) -> None:
        super().__init__("no valid session cookie or bearer token came with the request")


class WrongCredentialsError(DiaryError):
    """Name and secret do not go together; never says which of the two is wrong."""

    status = 401
    code = "wrong-credentials"
    title = "Name or password is wrong"

    def __init__(self) -> None:
        super().__init__("the name and the secret do not go together")


class ForbiddenScopeError(DiaryError):
    """A bearer token that was not given leave to do this."""

    status = 403
    code = "forbidden-scope"
    title = "This token may not do that"

    def __init__(self, needed: str) -> None:
        super().__init__(f"this needs {needed}")
        self.needed = needed


class NameTakenError(DiaryError):
    """An account of that name exists."""

    status = 409
    code = "name-taken"
    title = "That name is taken"

    def __init__(self) -> None:
        super().__init__("choose another name")
