"""Words and sentences of our own that `benchmarks.contradictions` plants.

What a person writes for another word or figure, not what a rule of netlint knows: the tables were
written before any of them was run.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Fact(NamedTuple):
    """A fact with a figure: what it is of, ways to write it, with {} for the figure, the right one
    and another."""

    name: str
    wordings: tuple[str, ...]
    right: str
    wrong: str


#: By condition, how many people have it, and what somebody wrote by mistake.
_SHARES = {
    "Neurofibromatosis type 1": ("1 in 2,500", "1 in 3,000"),
    "Von Hippel-Lindau disease": ("1 in 36,000", "1 in 63,000"),
    "Tuberous sclerosis": ("1 in 6,000", "1 in 10,000"),
    "Cystic fibrosis": ("1 in 2,500", "1 in 25,000"),
    "Coeliac disease": ("1 in 100", "1 in 70"),
    "Marfan syndrome": ("1 in 5,000", "1 in 3,000"),
    "Type 1 diabetes": ("8% of", "10% of"),
    "Psoriasis": ("2% of", "4% of"),
    "Carcinoid syndrome": ("1 in 5", "1 in 10"),
    "Gout": ("40 in every 1,000", "25 in every 1,000"),
    "Narcolepsy": ("1 in 2,000", "1 in 20,000"),
    "Haemophilia A": ("1 in 5,000", "1 in 10,000"),
}
_SHARE_WORDINGS = (
    "{name} affects about {{}} people.",
    "{name} affects around {{}} people.",
    "About {{}} people have {name}.",
)
#: By medicine, its dose.
_DOSES = {
    "paracetamol": ("500mg", "650mg"),
    "ibuprofen": ("200mg", "400mg"),
    "metformin": ("500mg", "850mg"),
    "octreotide": ("20mg", "30mg"),
    "lanreotide": ("120mg", "90mg"),
    "omeprazole": ("20mg", "10mg"),
    "everolimus": ("10mg", "5mg"),
    "amoxicillin": ("500mg", "250mg"),
    "sertraline": ("50mg", "100mg"),
    "loperamide": ("4mg", "2mg"),
}
_DOSE_WORDINGS = (
    "The usual dose of {name} for adults is {{}}.",
    "The usual adult dose of {name} is {{}}.",
    "Adults usually take {{}} of {name}.",
)
_SERVICES = {
    "Kestrel Helpline": ("0300 123 4567", "0300 123 4576", "9am to 5pm", "9am to 4pm"),
    "Larkfield Hospital": ("01632 960123", "01632 960132", "8am to 8pm", "8am to 6pm"),
    "Aspen Clinic": ("020 7946 0018", "020 7946 0081", "9am to 6pm", "10am to 6pm"),
    "Rowan Advice Line": ("0800 496 0100", "0800 496 0010", "10am to 4pm", "10am to 2pm"),
    "Heron Nurse Line": ("0131 496 0210", "0131 496 0120", "7am to 10pm", "7am to 11pm"),
    "Tern Medical Centre": ("029 2018 0330", "029 2018 0303", "8:30am to 6pm", "8am to 6pm"),
    "Willow Hospice": ("0113 496 0450", "0113 496 0540", "11am to 7pm", "11am to 8pm"),
}
_PHONE_WORDINGS = ("Call the {name} on {{}}.", "Phone the {name} on {{}}.", "{name}: {{}}")
_HOURS_WORDINGS = (
    "The {name} is open from {{}}, Monday to Friday.",
    "The {name} is open Monday to Friday, {{}}.",
    "Opening hours of the {name}: Monday to Friday, {{}}.",
)
_AGES = {
    "bowel cancer screening": ("50", "60"),
    "breast screening": ("50", "47"),
    "cervical screening": ("25", "21"),
    "the shingles vaccine": ("65", "70"),
    "an NHS Health Check": ("40", "45"),
    "abdominal aortic aneurysm screening": ("65", "60"),
    "the HPV vaccine": ("12", "14"),
}
_AGE_WORDINGS = (
    "You can have {name} from the age of {{}}.",
    "You can have {name} from age {{}}.",
)
_TIMES = {
    "A PET scan": ("30 minutes", "60 minutes"),
    "An MRI scan": ("45 minutes", "90 minutes"),
    "A gastroscopy": ("15 minutes", "50 minutes"),
    "A colonoscopy": ("30 to 45 minutes", "15 to 20 minutes"),
    "A bone scan": ("1 hour", "3 hours"),
    "An octreotide scan": ("2 days", "5 days"),
    "A CT scan": ("20 minutes", "10 minutes"),
}
_TIME_WORDINGS = (
    "{name} takes about {{}}.",
    "{name} takes around {{}}.",
    "{name} lasts about {{}}.",
)


def facts() -> Iterator[Fact]:
    """All facts, in one order."""
    for table, wordings in (
        (_SHARES, _SHARE_WORDINGS),
        (_DOSES, _DOSE_WORDINGS),
        (_AGES, _AGE_WORDINGS),
        (_TIMES, _TIME_WORDINGS),
    ):
        for name, (right, wrong) in table.items():
            yield _fact(wordings, name, right, wrong)
    for name, (phone, other_phone, hours, other_hours) in _SERVICES.items():
        yield _fact(_PHONE_WORDINGS, name, phone, other_phone)
        yield _fact(_HOURS_WORDINGS, name, hours, other_hours)


def _fact(wordings: tuple[str, ...], name: str, right: str, wrong: str) -> Fact:
    return Fact(name, tuple(one.format(name=name) for one in wordings), right, wrong)


#: Paragraphs as they stand on many pages of a site.
BOILERPLATE = (
    "This page was checked by nurses and by people who have the condition. If something here is not "
    "clear, tell us and we will change it as soon as we can.",
    "Your own team knows your treatment and your test results. Ask them first if you have a question "
    "about your medicines, your diet or your next appointment.",
    "We do not ask for your name or your address. What you tell our nurses stays with them, and they "
    "never pass it on without your agreement.",
    "Call for an ambulance if somebody cannot breathe, has bad pain in the chest or cannot be woken. "
    "Do not wait for a reply from our website.",
    "You can order this leaflet free of charge in large print, in easy read and in other languages. "
    "Please allow ten working days for it to reach your home.",
    "Some people find it helpful to write down their questions before they see the doctor. You can "
    "take a friend or a relative with you to any appointment.",
    "Keep all medicines out of the sight of children. Take what you do not need back to a pharmacy, "
    "and never give your tablets to another person.",
    "Our groups meet every month in many towns, and there is one online for those who cannot travel. "
    "Carers, partners and friends are welcome at each of them.",
    "The information here is for adults. Children may need other treatment, so speak to a doctor "
    "who looks after children before you follow this advice.",
    "Clinical trials test new treatments to see whether they are safe and whether they work better "
    "than the usual ones. Taking part is always your own choice.",
)

#: What people write for a word in a paragraph that should be the same everywhere.
OTHER_WORDS = {
    "doctor": "nurse",
    "nurses": "doctors",
    "treatment": "therapy",
    "treatments": "therapies",
    "medicines": "drugs",
    "children": "infants",
    "people": "patients",
    "patients": "people",
    "usually": "often",
    "often": "sometimes",
    "sometimes": "rarely",
    "disease": "illness",
    "condition": "disease",
    "disorder": "condition",
    "symptoms": "signs",
    "signs": "symptoms",
    "causes": "reasons",
    "before": "after",
    "after": "before",
    "increase": "reduce",
    "many": "some",
    "some": "many",
    "most": "many",
    "more": "less",
    "small": "large",
    "help": "support",
    "doctors": "specialists",
    "about": "on",
    "also": "even",
    "family": "relatives",
    "months": "weeks",
    "years": "months",
    "pictures": "images",
    "procedure": "test",
    "checked": "tested",
}

#: One word of an expansion that people remember otherwise.
OTHER_WORDS_OF_EXPANSIONS = {
    "disease": "disorder",
    "diseases": "disorders",
    "disorder": "disease",
    "syndrome": "disease",
    "therapy": "treatment",
    "drugs": "medicines",
    "deficiency": "insufficiency",
    "failure": "insufficiency",
    "renal": "kidney",
    "kidney": "renal",
    "aspiration": "biopsy",
    "fluid": "liquid",
    "cancer": "carcinoma",
    "carcinoma": "cancer",
    "radiation": "radiotherapy",
    "pulmonary": "lung",
    "enzyme": "hormone",
    "tract": "system",
    "antigen": "antibody",
    "hormone": "enzyme",
    "computed": "computerized",
    "transplant": "graft",
    "transplantation": "graft",
    "heart": "cardiac",
    "immunodeficiency": "immunosuppression",
}

#: What makes an explanation say another thing.
OTHER_WORDS_OF_MEANINGS = {
    "rare": "common",
    "benign": "malignant",
    "malignant": "benign",
    "chronic": "short-term",
    "hormone": "enzyme",
    "enzyme": "hormone",
    "bacteria": "a virus",
    "virus": "bacterium",
    "brain": "liver",
    "kidneys": "lungs",
    "lungs": "kidneys",
    "heart": "stomach",
    "liver": "pancreas",
    "skin": "bladder",
    "eye": "ear",
    "eyes": "ears",
    "surgery": "test",
    "common": "rare",
    "too much": "too little",
    "too little": "too much",
    "high": "low",
    "women": "men",
    "children": "adults",
    "fast-growing": "slow-growing",
    "slow-growing": "fast-growing",
}
