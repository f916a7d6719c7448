"""What can go wrong with a server, said to the person who runs netlint."""


class ServerFault(Exception):
    """The server cannot be asked, or its answer is none; the message says why and what to do, in
    whole sentences.

    `lasting` is False where only this one question went wrong, so that others may be asked; `size`
    is True where it was too long.
    """

    def __init__(self, message: str, *, lasting: bool = True, size: bool = False) -> None:
        super().__init__(message)
        self.lasting = lasting
        self.size = size
