"""`netlint` and `python -m netlint`: where the program starts and ends."""

import gc


def main() -> None:
    """Run the command line.

    Nothing that start-up makes is garbage, and looking for some would take a tenth of its time: the
    collector rests until there is more than a handful of pages, and at the end.
    """
    gc.disable()
    from netlint.cli.main import main as run

    try:
        run()
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()
