"""A small vocabulary of each format, as its own programs write it."""

from __future__ import annotations

from netlint.vocabulary.importing.source import Source

CSV = """id,preferred_en_gb,preferred_en_us,abbreviations,retired,plain,xrefs,source
net,neuroendocrine tumour,neuroendocrine tumor,NET,islet cell tumour,A kind of tumour,DOID:169,HOUSE
scan,octreotide scan,,,,,,
"""

OLD_CSV = """concept_id,preferred_en_GB,preferred_en_US,abbreviations,synonyms_ok,deprecated,plain_explanation,xrefs,source
nf1,neurofibromatosis type 1,neurofibromatosis type 1,NF1,,von Recklinghausen disease,A condition,OMIM:162200,NHS ; UNVERIFIED: plain wording
"""

OBO = """format-version: 1.2
ontology: sample

[Term]
id: X:1
name: pancreatic tumor
def: "A tumor of the pancreas." [url:https\\://example.org]
synonym: "tumor of the pancreas" EXACT []
synonym: "PT" EXACT OMO:0003012 []
synonym: "pancreas growth" RELATED []
synonym: "pancreatic tumour" EXACT uk_spelling []
xref: NCI:C3305
xref: SNOMEDCT_US_2025_09_01:126859007

[Term]
id: X:2
name: insulinoma
is_a: X:1 ! pancreatic tumor

[Term]
id: X:3
name: obsolete islet cell growth
is_obsolete: true
replaced_by: X:2

[Term]
id: X:4
name: obsolete lost thing
is_obsolete: true

[Typedef]
id: part_of
name: part of
"""

TURTLE = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix ex: <https://example.org/terms/> .

ex:t1 a skos:Concept ;
    skos:prefLabel "pancreatic tumour"@en-GB, "pancreatic tumor"@en-US, "tumeur du pancréas"@fr ;
    skos:altLabel "tumour of the pancreas"@en, "PT"@en ;
    skos:hiddenLabel "pancreatic tumuor"@en ;
    skos:definition "A growth in the pancreas"@en ;
    skos:exactMatch <http://purl.obolibrary.org/obo/MONDO_0021040> ;
    skos:closeMatch <http://purl.obolibrary.org/obo/DOID_1798> .

ex:t2 a skos:Concept ;
    skos:prefLabel "insulinoma"@en ;
    skos:broader ex:t1 .

ex:t3 a skos:Concept ;
    skos:prefLabel "islet cell growth"@en ;
    owl:deprecated true ;
    dct:isReplacedBy ex:t2 .
"""

RDF_XML = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE rdf:RDF [ <!ENTITY skos "http://www.w3.org/2004/02/skos/core#"> ]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="&skos;">
  <skos:Concept rdf:about="https://example.org/terms/t1">
    <skos:prefLabel xml:lang="en-GB">pancreatic tumour</skos:prefLabel>
    <skos:altLabel xml:lang="en">PT</skos:altLabel>
  </skos:Concept>
</rdf:RDF>
"""

SSSOM = """# curie_map:
#   MONDO: http://purl.obolibrary.org/obo/MONDO_
subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label
MONDO:0018975\tneurofibromatosis type 1\tskos:exactMatch\tDOID:0111253\tneurofibromatosis 1
MONDO:0018975\tneurofibromatosis type 1\tskos:broadMatch\tORDO:363700\tneurofibromatosis
MONDO:0019496\tneuroendocrine neoplasm\toboInOwl:hasDbXref\tNCIT:C3809\tNeuroendocrine Neoplasm
"""

TBX2 = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
 <termEntry id="c1">
  <descripGrp><descrip type="definition">A growth in the pancreas</descrip></descripGrp>
  <admin type="source">HOUSE</admin>
  <langSet xml:lang="en-GB">
   <tig><term>pancreatic tumour</term>
    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
   <tig><term>islet growth</term>
    <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
   <ntig><termGrp><term>PT</term>
    <termNote type="termType">abbreviation</termNote></termGrp></ntig>
  </langSet>
  <langSet xml:lang="en-US"><tig><term>pancreatic tumor</term></tig></langSet>
  <langSet xml:lang="de"><tig><term>Pankreastumor</term></tig></langSet>
 </termEntry>
</body></text></martif>
"""

TBX3 = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
 <text><body>
  <conceptEntry id="c1">
   <basic:definition>A growth in the pancreas</basic:definition>
   <langSec xml:lang="en">
    <termSec><term>pancreatic tumor</term>
     <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
    <termSec><term>tumor of the pancreas</term>
     <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
    <termSec><term>islet growth</term>
     <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
   </langSec>
  </conceptEntry>
 </body></text>
</tbx>
"""

CSPELL = """# words of the house
insulinoma
octreotide*
neuro+
+oma
!insulinona->insulinoma
!growthoma
"""

CSPELL_JSON = """{
  // what the house writes
  "words": ["insulinoma", "octreotide",],
  "flagWords": ["insulinona->insulinoma", "growthoma"]
}
"""

CSPELL_YAML = """words:
  - insulinoma
  - octreotide
flagWords:
  - "insulinona->insulinoma"
"""

DIC = """5
insulinoma/S
octreotide
re/x
tumour/SU
insulinona/!
biopsy/Y\tpo:noun ph:biospy
"""

AFF = """SET UTF-8
FORBIDDENWORD !
SFX S Y 2
SFX S 0 s [^y]
SFX S y ies y
SFX Y Y 1
SFX Y y ies [^aeiou]y
PFX U Y 1
PFX U 0 un .
"""

ACCEPT = """# words of the house
[Ii]nsulinoma
(?i)octreotide
tumou?rs?
.*oma
"""

REJECT = "insulinona\n"

SWAP = """extends: substitution
message: "Names of doctors say nothing."
link: https://example.org/names
level: error
ignorecase: true
swap:
  Wermer syndrome: multiple endocrine neoplasia type 1
  "(?:islet cell|islet) tumour": pancreatic neuroendocrine tumour
  M.*N: MEN1
  insulinona: insulinoma
"""

SAMPLES = {
    "terms.csv": CSV,
    "old.csv": OLD_CSV,
    "sample.obo": OBO,
    "sample.ttl": TURTLE,
    "sample.rdf": RDF_XML,
    "sample.sssom.tsv": SSSOM,
    "two.tbx": TBX2,
    "three.tbx": TBX3,
    "words.txt": CSPELL,
    "cspell.json": CSPELL_JSON,
    "cspell.yaml": CSPELL_YAML,
    "en.dic": DIC,
    "accept.txt": ACCEPT,
    "reject.txt": REJECT,
    "Names.yml": SWAP,
}


def source(name: str, text: str | bytes, beside: str | bytes | None = None) -> Source:
    """A file of this name; `beside` is the .aff of a .dic."""
    data = text.encode() if isinstance(text, str) else text
    more = beside.encode() if isinstance(beside, str) else beside
    return Source(name, data, lambda suffix: more if suffix == ".aff" else None)
