"""Settings as layers: what one place says (a file, an override, the command line), checked and
typed, and how layers above one another become the settings of a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from netlint.catalogue import codes_of, rule_index
from netlint.config.documents import Document
from netlint.config.profiles import Profile, load_profile
from netlint.config.toml_places import Place
from netlint.finding import Severity
from netlint.settings import PageType, RuleSetting, SectionType

DEFAULT_PROFILE = "nhs"


@dataclass(frozen=True, slots=True)
class TypeChange:
    """What a layer says of a page type; None where it leaves that part as it is."""

    name: str
    match: tuple[str, ...] | None = None
    required: tuple[str, ...] | None = None
    optional: tuple[str, ...] | None = None
    sections: Mapping[str, SectionType] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Layer:
    """What one place says of the settings; None or empty where it says nothing.

    `severities` are by selector (code, name or family), None for "off"; `options` by code.
    `document` and `place` say where it stands, `label` how to call it where it is in no file.
    """

    label: str
    document: Document | None = None
    place: Place = ()
    profile: str | None = None
    locale: str | None = None
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    vocabularies: tuple[str, ...] | None = None
    allow: tuple[str, ...] = ()
    skip: tuple[str, ...] | None = None
    severities: Mapping[str, Severity | None] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    page_types: tuple[TypeChange, ...] = ()

    def origin(self, *key: str) -> str:
        """Where a key of this layer stands, for people: "netlint.toml, line 4"."""
        if self.document is None:
            return self.label
        return f"{self.document.path}, line {self.document.line((*self.place, *key))}"


@dataclass(frozen=True, slots=True)
class Merged:
    """The outcome of all layers, and for each part where it comes from (`origins`, by key)."""

    profile: Profile
    locale: str
    rules: tuple[RuleSetting, ...]
    vocabularies: tuple[str, ...]
    allow: tuple[str, ...]
    skip: tuple[str, ...]
    page_types: tuple[PageType, ...]
    origins: Mapping[str, str]


def merge(layers: Iterable[Layer]) -> Merged:
    """Put layers above one another; a later one wins."""
    ordered = tuple(layers)
    state = _State(*_profile_of(ordered))
    for layer in ordered:
        state.add(layer)
    return state.merged()


def _profile_of(layers: tuple[Layer, ...]) -> tuple[Profile, str, int]:
    """The profile that the last layer with one names, where it is named, and in which layer."""
    name, origin, at = DEFAULT_PROFILE, "as netlint comes", -1
    for number, layer in enumerate(layers):
        if layer.profile is not None:
            name, origin, at = layer.profile, layer.origin("profile"), number
    return load_profile(name), origin, at


class _State:
    """The settings while layers are added, on top of a profile."""

    def __init__(self, profile: Profile, origin: str, named_in: int) -> None:
        self.profile = profile
        self.named_in = named_in
        self.added = 0
        home = f"profile {profile.name}"
        self.locale = profile.locale
        self.vocabularies: tuple[str, ...] = profile.vocabularies
        self.allow: tuple[str, ...] = ()
        self.skip: tuple[str, ...] = ()
        self.types = {kind.name: kind for kind in profile.page_types}
        self.severities: dict[str, Severity] = {}
        self.enabled: set[str] = set()
        self.selected = False
        self.options: dict[str, dict[str, object]] = {
            code: dict(options) for code, options in profile.options.items()
        }
        self.origins: dict[str, str] = {
            "profile": origin, "locale": home, "vocabularies": home, "allow": "as netlint comes",
            "skip": "as netlint comes", "page-types": home,
        }  # fmt: skip
        for code in rule_index():
            severity = profile.severities.get(code)
            self.origins[code] = home
            if severity is not None:
                self.severities[code] = severity
                self.enabled.add(code)
            for option in self.options.get(code, ()):
                self.origins[f"{code}.{option}"] = home

    def add(self, layer: Layer) -> None:
        """Put a layer on top."""
        # A profile brings its own locale; only what is said with it or after it counts.
        if layer.locale is not None and self.added >= self.named_in:
            self.locale = layer.locale
            self.origins["locale"] = layer.origin("locale")
        self.added += 1
        if layer.vocabularies is not None:
            self.vocabularies = layer.vocabularies
            self.origins["vocabularies"] = layer.origin("vocabularies")
        if layer.allow:
            self.allow = tuple(dict.fromkeys((*self.allow, *layer.allow)))
            self.origins["allow"] = layer.origin("allow")
        if layer.skip is not None:
            self.skip = layer.skip
            self.origins["skip"] = layer.origin("skip")
        self._rules(layer)
        for code, options in layer.options.items():
            self.options.setdefault(code, {}).update(options)
            for option in options:
                self.origins[f"{code}.{option}"] = layer.origin("rules", code, option)
        for change in layer.page_types:
            self._page_type(change)
            self.origins["page-types"] = layer.origin("page-types")

    def _rules(self, layer: Layer) -> None:
        # Families first, so that what is said of one rule goes before what is said of its family.
        off: set[str] = set()
        for selector, severity in sorted(
            layer.severities.items(), key=lambda entry: -len(codes_of(entry[0]))
        ):
            family = len(codes_of(selector)) > 1
            for code in self._meant(selector) if severity is not None else codes_of(selector):
                self.origins[code] = layer.origin("severity", selector)
                if severity is None:
                    self.enabled.discard(code)
                    off.add(code)
                    continue
                self.severities[code] = severity
                off.discard(code)
                if not self.selected and layer.select is None and not family:
                    self.enabled.add(code)
        if layer.select is not None:
            self.enabled_by(layer, "select", layer.select, {*self.enabled}, off)
            self.selected = True
        self.enabled_by(layer, "extend-select", layer.extend_select, None, off)
        for selector in layer.ignore:
            for code in codes_of(selector):
                self.enabled.discard(code)
                self.origins[code] = layer.origin("ignore")

    def enabled_by(
        self,
        layer: Layer,
        key: str,
        selectors: tuple[str, ...],
        replaced: set[str] | None,
        off: set[str],
    ) -> None:
        """Enable what selectors name, in place of `replaced` or as well as what is on."""
        chosen: dict[str, None] = {}
        for selector in selectors:
            meant = self._meant(selector)
            chosen.update(dict.fromkeys(code for code in meant if code not in off))
        if replaced is not None:
            for code in replaced - chosen.keys():
                self.origins[code] = layer.origin(key)
            self.enabled.clear()
        for code in chosen:
            if code not in self.severities:
                self.severities[code] = Severity.WARNING
                self.origins[code] = layer.origin(key)
        self.enabled.update(chosen)

    def _meant(self, selector: str) -> tuple[str, ...]:
        """The rules that a name stands for: of a family those that are on at all, so that naming
        it does not turn on what the profile leaves to those who ask for it; else all."""
        codes = codes_of(selector)
        if len(codes) == 1:
            return codes
        return tuple(code for code in codes if code in self.severities) or codes

    def _page_type(self, change: TypeChange) -> None:
        kind = self.types.pop(change.name, PageType(change.name, ()))
        sections = {**self.profile.sections, **change.sections}
        own = {section.id: section for section in (*kind.required, *kind.optional)}

        def resolve(ids: tuple[str, ...]) -> tuple[SectionType, ...]:
            return tuple(
                change.sections.get(id) or own.get(id) or sections[id] for id in ids
            )

        required = kind.required
        optional = kind.optional
        if change.required is not None:
            required = resolve(change.required)
            # A section that is no longer asked for is still one that the page may have.
            freed = [s for s in kind.required if s.id not in change.required]
            optional = tuple(
                s for s in (*freed, *kind.optional) if s.id not in change.required
            )
        if change.optional is not None:
            optional = tuple(
                s for s in resolve(change.optional) if s.id not in {one.id for one in required}
            )
        match = kind.match if change.match is None else change.match
        self.types[change.name] = PageType(kind.name, required, optional, match)

    def merged(self) -> Merged:
        """The outcome. Rules stand in the order of the index."""
        return Merged(
            profile=self.profile,
            locale=self.locale,
            rules=tuple(
                RuleSetting(code, self.severities[code], self.options.get(code, {}))
                for code in rule_index()
                if code in self.enabled
            ),
            vocabularies=self.vocabularies,
            allow=self.allow,
            skip=self.skip,
            page_types=tuple(self.types.values()),
            origins=self.origins,
        )
