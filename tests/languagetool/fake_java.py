"""A `java` of ours that serves like LanguageTool, or fails in one of the ways that Java does.

What it does is said in the environment variable FAKE_JAVA. Each start is noted in the file that
FAKE_JAVA_NOTES names, with its process and its port.
"""

from __future__ import annotations

import json
import os
import sys
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

VERSION = 'openjdk version "{}" 2025-04-15\nOpenJDK Runtime Environment'
OLD_CLASS = (
    "Error: LinkageError occurred while loading main class org.languagetool.server.HTTPServer\n"
    "\tjava.lang.UnsupportedClassVersionError: org/languagetool/server/HTTPServer has been compiled "
    "by a more recent version of the Java Runtime (class file version 61.0), this version of the "
    "Java Runtime only recognizes class file versions up to 55.0"
)
NO_JAVA = "The operation could not be completed. Unable to locate a Java Runtime."
TAKEN = (
    'Exception in thread "main" java.lang.RuntimeException: Could not start\n'
    "\tat org.languagetool.server.HTTPServer.main(HTTPServer.java:184)\n"
    "Caused by: org.languagetool.server.PortBindingException: LanguageTool HTTP server could not be "
    'started on host "localhost", port {}.\nMaybe something else is running on that port already?'
)
BROKEN = (
    'Exception in thread "main" java.lang.IllegalStateException: rules cannot be read\n'
    "\tat org.languagetool.server.HTTPServer.main(HTTPServer.java:184)\n\t... 2 more"
)


class Handler(BaseHTTPRequestHandler):
    origin = ""
    languages: tuple[str, ...] = ("en-US", "en-GB")

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        if self.path.startswith("/v2/languages"):
            data: object = [{"longCode": code} for code in self.languages]
        elif self.path.startswith("/v2/check"):
            if os.environ["FAKE_JAVA"] == "hangs-later":
                time.sleep(600)
            if os.environ["FAKE_JAVA"] == "ends-later":
                os._exit(9)
            data = {
                "matches": [{"message": "It says so."}] if os.environ["FAKE_JAVA"] != "deaf" else []
            }
        else:
            data = {"software": {"version": "6.8", "buildDate": "2026"}}
        body = json.dumps(data).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Access-Control-Allow-Origin", self.origin)
        self.end_headers()
        self.wfile.write(body)


def _serve(port: int) -> None:
    server = HTTPServer(("127.0.0.1", port), Handler)
    if "--allow-origin" in sys.argv:
        Handler.origin = sys.argv[sys.argv.index("--allow-origin") + 1]
    server.serve_forever()


def _fail(said: str) -> None:
    print(said, file=sys.stderr)
    sys.exit(1)


def main() -> None:
    kind = os.environ.get("FAKE_JAVA", "serves")
    if "-version" in sys.argv:
        if kind == "no-java":
            _fail(NO_JAVA)
        if kind == "version-hangs":
            time.sleep(600)
        print(VERSION.format("11.0.2" if kind == "old" else "17.0.15"), file=sys.stderr)
        return
    port = int(sys.argv[sys.argv.index("--port") + 1])
    notes = Path(os.environ["FAKE_JAVA_NOTES"])
    with notes.open("a", encoding="utf-8") as file:
        file.write(f"{os.getpid()} {port}\n")
    starts = len(notes.read_text(encoding="utf-8").splitlines())
    if kind == "old":
        _fail(OLD_CLASS)
    if kind == "no-java":
        _fail(NO_JAVA)
    if kind == "broken":
        _fail(BROKEN)
    if kind == "silent":
        sys.exit(7)
    if kind == "no-memory":
        print("Terminating due to java.lang.OutOfMemoryError: Java heap space")
        sys.exit(3)
    if kind == "taken" or (kind == "taken-once" and starts == 1):
        _fail(TAKEN.format(port))
    if kind == "taken-late" and starts == 2:
        time.sleep(1)
        _fail(TAKEN.format(port))
    if kind == "hangs":
        time.sleep(600)
    if kind == "no-english":
        Handler.languages = ("de-DE",)
    if kind == "talks":
        # Far more than a pipe holds.
        print("x" * 500_000, "y\n" * 500_000, flush=True)
    _serve(port)


if __name__ == "__main__":
    main()
