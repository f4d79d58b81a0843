"""What every use case is given to work with."""

from dataclasses import dataclass
from datetime import datetime

from server.clock import Clock, instant_text
from server.rule_packs import Packs
from server.services.passwords import Passwords
from server.settings import Settings
from server.storage.database import Database


@dataclass(frozen=True, slots=True)
class Context:
    """The running house: its database, its data packs, its clock and its settings."""

    database: Database
    packs: Packs
    clock: Clock
    settings: Settings
    passwords: Passwords

    def now(self) -> datetime:
        """Give the present instant, aware and in UTC."""
        return self.clock()

    def now_text(self) -> str:
        """Give the present instant in the wire's spelling."""
        return instant_text(self.clock())
