"""What a rule can weigh, as settings files have it."""

from netlint.finding import Severity

LEVELS = (*(severity.label for severity in Severity), "off")
