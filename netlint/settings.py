"""The typed settings that a page is checked with; made by `netlint.config`, read by the engine."""

import datetime
from collections.abc import Mapping
from typing import NamedTuple

from netlint.finding import Severity

#: The locales that vocabularies and word lists know.
LOCALES = ("en-GB", "en-US")
#: The site generators whose addresses netlint knows.
GENERATORS = ("github", "hugo", "jekyll", "eleventy")


#: What a section may have to hold.
MUST_HOLD = ("action", "contact", "number", "link", "non-urgent", "urgent", "emergency")


class RuleSetting(NamedTuple):
    """One enabled rule: its severity and the options given for it, not yet checked by the rule.

    `options` maps option names as written ("max-words") to values of the declared type; what is
    left out takes the rule's default.
    """

    code: str
    severity: Severity
    options: Mapping[str, object] = {}
    #: Whether someone selected this very rule by its code or name.
    asked: bool = False


class SectionType(NamedTuple):
    """One section a page type may ask for: its id, the house heading and what else is accepted.

    `synonyms` and `other_names` are headings in lower case; "*" stands for any words ("diagnosing
    *"). The other names say just what the house heading says, so that it could stand there.
    `with_subject` is the house heading with the subject of the page in place of its star, such as
    "Causes of *"; empty where the subject would not stand in it.
    `must_hold` are kinds of content (see `MUST_HOLD`) that the section is thin without.
    """

    id: str
    heading: str
    synonyms: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    must_hold: tuple[str, ...] = ()
    with_subject: str = ""


class RuleOptions(NamedTuple):
    """Options of one rule, as in `RuleSetting`."""

    code: str
    options: Mapping[str, object]


class PageType(NamedTuple):
    """A kind of page (condition, medicine, …) with the sections it must and may have, in order.

    `order` names sections by id: each comes before those after it, and those in one group stand in
    any order. A section that it does not name may stand anywhere.

    `rules` are the options that pages of this type have in place of those of `Settings.rules`,
    where a page or its path says that it is of the type.
    """

    name: str
    required: tuple[SectionType, ...]
    optional: tuple[SectionType, ...] = ()
    match: tuple[str, ...] = ()  # path globs that make a page one of these
    rules: tuple[RuleOptions, ...] = ()
    order: tuple[tuple[str, ...], ...] = ()

    @property
    def sections(self) -> tuple[SectionType, ...]:
        """The sections that a page of the type must or may have."""
        return (*self.required, *self.optional)


class SiteSettings(NamedTuple):
    """How the pages become a website. "" and () where nobody has said.

    `generator` is one of `GENERATORS`. `root` is the folder that "/" means in a
    link and `static` those whose files are published beside its pages, all absolute with "/"
    between the parts. `base` is the address the site lies at: "/health/", or with its host.
    """

    generator: str = ""
    root: str = ""
    static: tuple[str, ...] = ()
    base: str = ""


class GrammarSettings(NamedTuple):
    """Whether and how pages are proofread by LanguageTool.

    `server` is the address of one that runs already; where it is empty, netlint starts one from the
    jars of the folder `jars`, or of the first folder that it knows of. `timeout` is the longest
    wait for one answer, and for a server to start, in seconds. `disable` and `enable` are rules and
    categories of LanguageTool by their ids, and `severities` says what those weigh.
    """

    on: bool = False
    server: str = ""
    jars: str = ""
    allow_remote: bool = False
    timeout: int = 120
    picky: bool = False
    disable: tuple[str, ...] = ()
    enable: tuple[str, ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()


class Settings(NamedTuple):
    """Everything that decides what is found on one page. Hashable parts only; no file handles."""

    profile: str = "nhs"
    locale: str = "en-GB"
    rules: tuple[RuleSetting, ...] = ()
    vocabularies: tuple[str, ...] = ("netlint:net",)
    allow: tuple[str, ...] = ()
    page_types: tuple[PageType, ...] = ()
    #: CSS-like selectors of page parts that are not content (`nav`, `.footer`, `#menu`).
    skip: tuple[str, ...] = ()
    site: SiteSettings = SiteSettings()
    today: datetime.date = datetime.date(1970, 1, 1)
    #: The language model that parses sentences: a package or a folder; "" for the default.
    model: str = ""
    grammar: GrammarSettings = GrammarSettings()
