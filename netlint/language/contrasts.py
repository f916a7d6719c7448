"""Words of which one cannot be said for the other: sorts of things, opposites, parts of the body."""

from __future__ import annotations

#: Sorts of things by their nouns. Nouns that say little, such as "problem" and "substance", are of no
#: sort, and so are those that are said of things of many sorts: "tube", "tissue".
_SORTS = {
    "illness": "disease disorder condition syndrome illness inflammation arthritis anemia",
    "tumor": "cancer lymphoma leukemia sarcoma melanoma carcinoma tumor growth lump",
    "infection": "infection",
    "sign": "symptom rash cough fever",
    "medicine": "medicine medication drug antibiotic painkiller steroid tablet pill capsule inhaler cream vaccine",
    "treatment": "treatment therapy",
    "procedure": "procedure",
    "operation": "operation surgery transplant",
    "test": "test scan examination x-ray biopsy",
    "body": "organ gland bone muscle artery vein joint nerve",
    "hormone": "hormone",
    "enzyme": "enzyme",
    "protein": "protein",
    "vitamin": "vitamin",
    "mineral": "mineral",
    "virus": "virus",
    "bacterium": "bacterium bacteria",
    "fungus": "fungus yeast",
    "parasite": "parasite worm",
    "gene": "gene chromosome",
    "device": "device machine instrument",
    "tracer": "tracer dye",
    "person": "doctor nurse specialist surgeon midwife pharmacist therapist dietitian",
}
#: The sort of each noun.
SORT = {noun: sort for sort, nouns in _SORTS.items() for noun in nouns.split()}
#: Sorts of which one may be said for the other: a virus for the infection, a device for its test.
OVERLAP = {
    "illness": "tumor infection sign body virus bacterium fungus parasite",
    "infection": "sign virus bacterium fungus parasite",
    "tumor": "body",
    "treatment": "medicine procedure operation device hormone vitamin mineral protein",
    "procedure": "test operation device medicine",
    "test": "device operation",
    "medicine": "hormone vitamin mineral protein device enzyme",
    "protein": "hormone enzyme",
    "sign": "body",
}
#: Nouns of one sort that are two things all the same.
APART = (
    "gland bone muscle artery vein nerve joint",
    "antibiotic painkiller steroid vaccine",
    "tablet inhaler cream",
    "doctor nurse midwife pharmacist dietitian",
)
#: Words of which an explanation may have those of one side only.
OPPOSITES = (
    ("benign|non-cancerous|noncancerous|not cancer|not cancerous|not malignant|harmless", "malignant|cancerous"),
    ("common", "rare|uncommon"),
    ("fast-growing|grows? quickly|grows? fast|grows? rapidly", "slow-growing|grows? slowly"),
    ("short-term|temporary|acute", "long-term|lifelong|life-long|chronic|permanent"),
    ("too much|too many|too high|higher than|high levels|raised", "too little|too few|too low|lower than|low levels|not enough|fewer"),
    ("raises?|increases?|speeds? up", "lowers?|reduces?|decreases?|slows? down|slows?"),
    ("widens?|relaxes", "narrows?|tightens?"),
    ("overactive", "underactive"),
    ("(?<!not )contagious|(?<!not )infectious", "not contagious|not infectious|cannot be passed on"),
    ("(?<!not )inherited|(?<!not )hereditary|runs in families", "not inherited|isn't inherited|not hereditary"),
    ("painless", "painful"),
    ("harmless|not serious", "dangerous|(?<!not )serious|life-threatening|deadly"),
    ("bacteria|bacterium|bacterial", "virus|viral|viruses"),
    ("on the left|left side|left part", "on the right|right side|right part"),
    ("before", "after"),
    ("above", "below"),
    ("more than", "less than|fewer than"),
    ("boys|men|males", "girls|women|females"),
    ("gone|no longer be found|no signs?", "has spread|come back|returned"),
    ("by mouth|swallow|oral", "injection|injected|into a vein|drip"),
    ("medicines?|drugs?|medications?", "x-rays?|radiation"),
    ("fluid-filled|filled with fluid", "solid"),
    ("x-rays?|radiation", "magnets?|magnetic|sound ?waves"),
    ("magnets?|magnetic", "sound ?waves"),
)  # fmt: skip
_PARTS = (
    "liver|hepatic", "kidney|kidneys|renal", "lung|lungs", "heart|cardiac", "brain", "stomach|tummy|abdomen|belly|abdominal",
    "pancreas|pancreatic", "bowel|bowels|intestine|intestines|intestinal|colon|gut", "bladder", "skin",
    "throat|neck|thyroid", "mouth|tongue|gums", "nose|nasal", "eye|eyes|retina", "ear|ears",
    "chest|breast|breasts", "womb|uterus|cervix", "ovary|ovaries", "testicle|testicles", "prostate", "spleen", "gallbladder|bile",
    "foot|feet|leg|legs", "hand|hands|arm|arms", "adrenal", "pituitary", "spine|spinal|back",
)  # fmt: skip
#: Sorts of things that have their place in the body.
SOMEWHERE = frozenset(("body", "tumor", "infection", "hormone", "enzyme"))
#: Whom a word is about.
PEOPLE = {
    word: row.split()[0]
    for row in (
        "adult adults",
        "child children baby babies infant infants newborn",
        "pregnant pregnancy",
    )
    for word in row.split()
}
#: Parts of the body by their words; words of one part have the same value.
PART = {word: row for row in _PARTS for word in row.split("|")}
