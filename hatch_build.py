"""Build the phone's app into static/dist whenever the distribution is built or installed."""

import pathlib
import shutil
import subprocess
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

STATIC = pathlib.Path(__file__).parent / "static"


class BuildStatic(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name == "sdist" or not (STATIC / "package.json").exists():
            return
        npm = shutil.which("npm")
        if npm is None:
            raise RuntimeError("building Retinote needs Node.js 20 or later with npm on the PATH")
        if not self._has_modules():
            subprocess.run([npm, "ci", "--ignore-scripts"], cwd=STATIC, check=True)
        subprocess.run([npm, "run", "--silent", "build"], cwd=STATIC, check=True)

    def _has_modules(self) -> bool:
        # npm leaves this file behind when it has installed all that the lock names.
        installed = STATIC / "node_modules" / ".package-lock.json"
        lock = STATIC / "package-lock.json"
        return installed.exists() and installed.stat().st_mtime >= lock.stat().st_mtime
