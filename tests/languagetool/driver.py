"""Starts a server, prints its address, waits for the end of its input, and does its task."""

from __future__ import annotations

import os
import sys
import time

from netlint.languagetool.server import start_server
from netlint.settings import GrammarSettings


def main(jars: str, task: str) -> None:
    with start_server(GrammarSettings(on=True, jars=jars, timeout=120)) as server:
        if task == "workers":
            for _ in range(2):
                if (
                    os.fork() == 0
                ):  # as the workers of netlint, which outlive a parent that is killed
                    time.sleep(30)
                    os._exit(0)
        print(server.url, flush=True)
        sys.stdin.read()
        if task == "raise":
            raise RuntimeError("a fault of ours")
        if task == "exit":
            os._exit(5)
    if task == "workers":
        print(server._kept._process.returncode, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
