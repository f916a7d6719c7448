"""What only a parse of a sentence tells, by spaCy: an extra that need not be installed.

`availability` says whether it is there, `model` loads it, `facts` reads parsed sentences, `store`
keeps what was read between runs, and `parses` puts these together for the rules.
"""
