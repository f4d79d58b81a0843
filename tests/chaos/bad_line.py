"""A line to the server that is slow, cut, answers 500, and at times takes the server down."""

import asyncio
import json
import random
from collections.abc import Callable

from tests.chaos.house import House

KILL_EVERY_SECONDS = 1.2
BACKUP_AT_KILL = 2
RESTORE_AT_KILL = 4
INTERNAL = b'{"code": "internal-error"}'
FIVE_HUNDRED = (
    b"HTTP/1.1 500 Internal Server Error\r\ncontent-type: application/problem+json\r\n"
    b"connection: close\r\ncontent-length: %d\r\n\r\n%s" % (len(INTERNAL), INTERNAL)
)

Message = tuple[bytes, bytes]
"""Head with its blank line, and body."""

Plant = Callable[[Message], Message | bytes]
"""A bug put in on purpose: another request in place of one, or an answer nobody gave."""


class BadLine:
    """Listens on ``port`` and passes on to *house*; ``acknowledged`` is what it said yes to."""

    def __init__(self, house: House, seed: int, plant: Plant | None = None) -> None:
        self.acknowledged: set[str] = set()
        self.faults: dict[str, int] = {}
        self.is_calm = False
        self._house = house
        self._random = random.Random(seed)
        self._plant = plant
        self._killed_at = 0.0
        self._raising: asyncio.Task[None] | None = None
        self._server: asyncio.Server | None = None

    async def open(self) -> None:
        """Begin to listen."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, limit=2**22)

    @property
    def port(self) -> int:
        """Where it listens."""
        assert self._server
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    async def calm_down(self) -> None:
        """From now on let everything through, to a server that runs."""
        self.is_calm = True
        if self._raising:
            await self._raising

    async def close(self) -> None:
        """Stop listening."""
        if self._server:
            self._server.close()
        await self.calm_down()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            request = await _message(reader)
            writer.write(await self._answer(request))
            await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _answer(self, request: Message) -> bytes:
        """Give what comes back: all of an answer, some of it, or none."""
        planted = self._plant(request) if self._plant else request
        if isinstance(planted, bytes):
            return planted
        fault = self._fault()
        if fault == "500 before":
            return FIVE_HUNDRED
        if fault == "cut before":
            return b""
        if fault == "late":
            await asyncio.sleep(self._random.random() / 5)
        if fault == "kill":
            return await self._passed_to_the_dying(planted)
        answer = await self._passed(planted, is_cut=fault == "request cut")
        if fault == "500 after":
            return FIVE_HUNDRED
        return (
            answer[: self._random.randrange(len(answer) + 1)] if fault == "answer cut" else answer
        )

    def _fault(self) -> str:
        if self.is_calm:
            return "none"
        faults = [
            "500 before",
            "500 after",
            "cut before",
            "request cut",
            "answer cut",
            "late",
            "kill",
        ]
        fault = self._random.choice([*faults, *["none"] * 8])
        if fault == "kill":
            now = asyncio.get_running_loop().time()
            if now - self._killed_at < KILL_EVERY_SECONDS or (
                self._raising and not self._raising.done()
            ):
                return "none"
            self._killed_at = now
        self.faults[fault] = self.faults.get(fault, 0) + 1
        return fault

    async def _passed(self, request: Message, *, is_cut: bool = False) -> bytes:
        head, body = request
        reader, writer = await asyncio.open_connection("127.0.0.1", self._house.port)
        try:
            writer.write(_alone(head) + (body[: len(body) // 2] if is_cut else body))
            await writer.drain()
            if is_cut:
                return b""
            answer = await reader.read(-1)
            self._note(head, answer)
            return answer
        finally:
            writer.close()

    async def _passed_to_the_dying(self, request: Message) -> bytes:
        """Kill the server while it works on the request, and raise it again."""
        passing = asyncio.create_task(self._passed(request))
        await asyncio.sleep(self._random.random() / 50)
        await self._house.kill()
        self._raising = asyncio.create_task(self._raise())
        try:
            return await passing
        except OSError:
            return b""

    async def _raise(self) -> None:
        if self._house.kills == BACKUP_AT_KILL:
            self._house.back_up()
        if (
            self._house.kills >= RESTORE_AT_KILL
            and self._house.has_backup
            and not self._house.restores
        ):
            self._house.restore()
        await self._house.start()

    def _note(self, head: bytes, answer: bytes) -> None:
        line, _, rest = answer.partition(b"\r\n\r\n")
        if b"/sync " in head and line.startswith(b"HTTP/1.1 200"):
            try:
                accepted = json.loads(rest)["accepted"]
            except ValueError:
                return
            self.acknowledged |= {change["change_id"] for change in accepted}


async def _message(reader: asyncio.StreamReader) -> Message:
    head = await reader.readuntil(b"\r\n\r\n")
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return head, await reader.readexactly(int(line.partition(b":")[2]))
    return head, b""


def _alone(head: bytes) -> bytes:
    """One request for each connection, so that the end of an answer is the end of the line."""
    lines = head.rstrip(b"\r\n").split(b"\r\n")
    kept = [line for line in lines if not line.lower().startswith(b"connection:")]
    return b"\r\n".join([*kept, b"connection: close", b"", b""])
