"""The command line: a module a command, loaded only when it is used."""
