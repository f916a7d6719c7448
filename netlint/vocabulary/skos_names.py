"""The names that netlint writes and reads in SKOS; what SKOS has no name for stands in its own.

The columns of a row that SKOS can say whole have a property here. The others hold several names or
know more than SKOS does (which names are retired, and in which order they stand): their cells are
written as they are in netlint's own namespace, besides what SKOS says of the same names.
"""

SKOS = "http://www.w3.org/2004/02/skos/core#"
SKOSXL = "http://www.w3.org/2008/05/skos-xl#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
DCT = "http://purl.org/dc/terms/"
OBO_IN_OWL = "http://www.geneontology.org/formats/oboInOwl#"
OBO = "http://purl.obolibrary.org/obo/"
#: netlint's own properties; a name, not an address.
NETLINT = "urn:netlint:columns#"
#: What stands before a concept's id to make it an IRI.
CONCEPT = "urn:netlint:concept:"
#: The vocabulary that exported concepts are in.
SCHEME = "urn:netlint:vocabulary"
#: The place of a row in its table.
ROW = NETLINT + "row"

#: Columns that one SKOS statement says whole: column, property, language tag.
WHOLE = (
    ("id", SKOS + "notation", ""),
    ("preferred_en_gb", SKOS + "prefLabel", "en-GB"),
    ("preferred_en_us", SKOS + "prefLabel", "en-US"),
    ("plain", SKOS + "definition", "en"),
    ("why", SKOS + "changeNote", "en"),
    ("unverified", SKOS + "editorialNote", "en"),
)
#: Columns of names that SKOS knows too: as names people may meet, or as hidden ones.
OPEN_LABELS = ("abbreviations", "accepted")
HIDDEN_LABELS = ("retired", "variants", "inflections")


def label_of(entry: str, column: str) -> str:
    """The name in an entry of a cell: without the mark "?" and without what is meant by it.

    "" where nothing is left: such an entry has no label in SKOS.
    """
    if column in ("variants", "inflections"):
        entry = entry.partition("=")[0]
    return entry.strip().removesuffix("?").strip()
