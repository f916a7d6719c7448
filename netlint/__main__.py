"""`python -m netlint`."""

from netlint.cli.main import main

if __name__ == "__main__":
    main()
