"""SAME004: one fact with two figures, and figures of two facts that only look like one."""

from __future__ import annotations

import pytest

from netlint.finding import Finding
from tests.support import result_among, settings_for

NF1 = "# Neurofibromatosis type 1\n\n"
NETS = "# Neuroendocrine tumours\n\n"
LANREOTIDE = "# Lanreotide\n\n"
OTHER = "# Notes\n\n"


def found(text: str, *others: str, locale: str | None = None) -> list[Finding]:
    settings = settings_for("SAME004", locale=locale)
    files = {f"{name}.md": other for name, other in zip("abcdefgh", others, strict=False)}
    result = result_among(files, text, settings=settings)
    assert result.problems == ()
    return [finding for finding in result.findings if finding.rule == "SAME004"]


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (
            NF1 + "About 1 in 2,500 people are born with it.",
            NF1 + "Neurofibromatosis type 1 occurs in 1 in 3,000 newborns.",
            "1 in 3,000",
        ),
        (
            NF1 + "NF1 affects about 1 in 2,500 people.",
            OTHER + "NF1 is a genetic condition that affects around 1 in 3,000 people.",
            "1 in 3,000",
        ),
        (
            NF1 + "Around 1 in 3,500 people have neurofibromatosis type 1.",
            NF1 + "It affects around 1 in 2,500 people worldwide.",
            "1 in 2,500",
        ),
        (
            NETS + "Around 40% of people with carcinoid syndrome have heart problems.",
            OTHER + "Heart problems affect 6 in 10 people with carcinoid syndrome.",
            "6 in 10",
        ),
        (
            NETS + "Most people are diagnosed in their 50s.",
            NETS + "Most people with NETs are diagnosed at around age 60.",
            "age 60",
        ),
        (
            LANREOTIDE + "The usual dose of lanreotide is 120 mg every 28 days.",
            OTHER + "Lanreotide is given as 90 mg every 28 days.",
            "90 mg",
        ),
        (
            LANREOTIDE + "Lanreotide is given every 28 days.",
            OTHER + "You have lanreotide every 6 weeks.",
            "every 6 weeks",
        ),
        (
            NETS + "After surgery, you have a CT scan every 6 months.",
            NETS + "After surgery you will have a CT scan every 12 months.",
            "every 12 months",
        ),
        (
            "# MEN1\n\nEach child of a parent with MEN1 has a 50% chance of inheriting the gene.",
            OTHER + "If a parent has MEN1, each child has a 1 in 4 chance of inheriting the gene.",
            "1 in 4",
        ),
        (
            NETS + "About 70% of people survive 5 years or more.",
            NETS + "About 60% of people survive for 5 years or more.",
            "60%",
        ),
        (
            NETS + "About half of NETs start in the gut.",
            NETS + "About 70% of NETs start in the gut.",
            "70%",
        ),
        (
            "# Colonoscopy\n\nA colonoscopy takes about 30 minutes.",
            OTHER + "A colonoscopy usually takes 45 to 60 minutes.",
            "45 to 60 minutes",
        ),
        (
            NETS + "NETs are most often diagnosed between the ages of 50 and 60.",
            NETS + "The average age at diagnosis is 70.",
            "70",
        ),
        (
            "# MEN1\n\nMEN1 is rare, affecting around 1 in 30,000 people.",
            OTHER + "MEN1 is a rare condition. It is found in 1 in 20,000 people.",
            "1 in 20,000",
        ),
        (
            NETS + "About 5,000 people are diagnosed with a NET each year in the UK.",
            OTHER + "Around 6,000 people in the UK are diagnosed with a NET every year.",
            "6,000 people",
        ),
        (
            NF1 + "It affects 1 in 2,500 women and 1 in 5,000 men in the north.",
            NF1 + "It affects 1 in 2,500 women and 1 in 6,000 men in the north.",
            "1 in 6,000",
        ),
    ],
)
def test_two_figures_for_one_fact(one: str, other: str, said: str) -> None:
    (finding,) = found(other, one)
    assert finding.match == said
    assert [place.path for place in finding.related] == ["a.md"]


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (
            "The usual dose of paracetamol for adults is 500mg.",
            "Adults usually take 650mg of paracetamol.",
            "650mg",
        ),
        (
            "The usual adult dose of loperamide is about 4mg.",
            "The usual dose of loperamide for adults is 2mg.",
            "2mg",
        ),
        (
            "People are offered bowel cancer screening from the age of 50.",
            "You are offered bowel cancer screening from age 60.",
            "age 60",
        ),
        (
            "A gastroscopy takes about 15 minutes.",
            "A gastroscopy usually lasts around 50 minutes.",
            "50 minutes",
        ),
        (
            "About 1 in 100 people have coeliac disease.",
            "Coeliac disease affects 1 in 70 people.",
            "1 in 70",
        ),
        ("About 2% of people have gout.", "Gout affects 4% of people.", "4%"),
        ("Around 1 in 50 people have Ekbom.", "About 1 in 90 people have Ekbom.", "1 in 90"),
    ],
)
def test_a_sentence_that_names_its_thing_means_it_on_any_page(
    one: str, other: str, said: str
) -> None:
    (finding,) = found(f"# Your visit\n\n{other}", f"# Going home\n\n{one}")
    assert finding.match == said
    assert [place.path for place in finding.related] == ["a.md"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The usual dose for adults is 500mg.", "The usual dose for adults is 650mg."),
        ("The usual dose of the medicine is 500mg.", "The usual dose of the medicine is 650mg."),
        ("The usual dose of these tablets is 500mg.", "The usual dose of these tablets is 50mg."),
        ("Adults take 100ml of water.", "Adults take 200ml of water."),
        ("It has 5g of saturated fat.", "It has 8g of saturated fat."),
        ("One slice: 5g of saturated fat", "One slice: 8g of saturated fat"),
        ("You can have the vaccine from age 65.", "You can have the vaccine from age 70."),
        ("You can have it from the age of 12.", "You can have it from the age of 14."),
        ("A scan takes about 30 minutes.", "A scan takes about 60 minutes."),
        ("A first appointment takes 30 minutes.", "A first appointment takes 60 minutes."),
        ("The operation takes 30 minutes.", "The operation takes 60 minutes."),
        ("1 in 10 people have hiccups.", "1 in 100 people have hiccups."),
        (  # other people, other facts
            "The usual dose of paracetamol for adults is 500mg.",
            "The usual dose of paracetamol for children is 250mg.",
        ),
        (
            "About 1 in 100 people have coeliac disease.",
            "About 1 in 10 people with type 1 diabetes have coeliac disease.",
        ),
    ],
)
def test_a_sentence_that_leaves_its_thing_to_the_page(one: str, other: str) -> None:
    assert found(f"# Lanreotide\n\n{other}", f"# Octreotide\n\n{one}") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # said in two ways
            NETS + "Around 40% of people with carcinoid syndrome have heart problems.",
            OTHER + "Heart problems affect about 4 in 10 people with carcinoid syndrome.",
        ),
        (
            LANREOTIDE + "Lanreotide is given every 28 days.",
            OTHER + "You have lanreotide every 4 weeks.",
        ),
        (NF1 + "About a third have NF1 in the family.", NF1 + "About 33% have NF1 in the family."),
        (
            NF1 + "NF1 affects about 1 in 2,500 people.",
            NF1 + "NF1 affects 1 in 2,500 to 1 in 3,000 people.",
        ),
        # other facts
        (NF1 + "NF1 affects about 1 in 2,500 women.", NF1 + "NF1 affects about 1 in 5,000 men."),
        (
            NF1 + "In Japan, NF1 affects about 1 in 2,500 people.",
            NF1 + "NF1 affects 1 in 3,500 people.",
        ),
        (NETS + "40% of people with NETs have MEN1.", NETS + "5% of people with MEN1 have NETs."),
        (
            NETS + "Up to 40% of people with MEN1 have stones.",
            NETS + "20% of people with MEN1 have stones.",
        ),
        (  # what is left to the page
            LANREOTIDE + "1 in 10 people have headaches.",
            "# Octreotide\n\n1 in 100 people have headaches.",
        ),
        (
            "# Gallstones\n\nRecovery takes about 2 weeks.",
            "# Hernia\n\nRecovery takes about 6 weeks.",
        ),
        # what cannot be told
        (
            NF1 + "This type affects 1 in 2,500 people.",
            NF1 + "This form affects 1 in 9,000 people.",
        ),
        (NF1 + "Does it affect 1 in 2,500 people?", NF1 + "Does it affect 1 in 3,000 people?"),
        (NF1 + '"It affects 1 in 2,500 people."', NF1 + "It affects 1 in 3,000 people."),
    ],
)
def test_figures_that_agree_or_are_of_two_facts(one: str, other: str) -> None:
    assert found(other, one) == []


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (
            "NET nurse line: 0300 555 0111",
            "- Call the NET nurse line on 0300 555 0112.",
            "0300 555 0112",
        ),
        (
            "Call our nurse line on 0300 555 0111.",
            "Phone the nurse line on 0300 555 0121.",
            "0300 555 0121",
        ),
        (
            "The Gut Friends helpline is open Monday to Friday, 9am to 5pm.",
            "Call the Gut Friends helpline on 0300 555 0121. It is open Monday to Friday, 8am to 6pm.",
            "Monday to Friday, 8am to 6pm",
        ),
        (
            "Email the NET team at [net@example.org](mailto:net@example.org).",
            "Email the NET team at [nets@example.org](mailto:nets@example.org).",
            "nets@example.org",
        ),
        (
            "| Service | Phone |\n|---|---|\n| Bowel clinic | 0300 555 0111 |",
            "The bowel clinic's number is 0300 555 0112.",
            "0300 555 0112",
        ),
        (
            "[Call the scan booking office](tel:03005550111).",
            "Scan booking office: 0300 555 0119",
            "0300 555 0119",
        ),
        ("## Oak Ward\n\nPhone: 020 7946 0001", "Call Oak Ward on 020 7946 0002.", "020 7946 0002"),
    ],
)
def test_two_contacts_of_one_service(one: str, other: str, said: str) -> None:
    (finding,) = found(f"# B\n\n{other}", f"# A\n\n{one}")
    assert finding.match == said
    assert [place.path for place in finding.related] == ["a.md"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Call our nurse line on 0300 555 0111.", "Phone the nurse line on +44 (0)300 555 0111."),
        ("Oak Ward: 020 7946 0001 or 020 7946 0005", "Call Oak Ward on 020 7946 0002."),
        (
            "Oak Ward is open Monday to Friday, 9am to 5pm.",
            "Oak Ward is open weekdays, 9:00 to 17:00.",
        ),
        ("Oak Ward: 020 7946 0001", "Oak Ward (textphone): 020 7946 0002"),
        ("Oak Ward: 020 7946 0001", "From abroad, call Oak Ward on 020 7946 0002."),
        ("Your GP surgery: 020 7946 0001", "Your GP surgery: 020 7946 0003"),
        ("Oak Ward: 020 7946 0001", "Elm Ward: 020 7946 0002"),
        ("Call us on 020 7946 0001.", "Call us on 020 7946 0002."),
    ],
)
def test_contacts_that_are_the_same_or_of_two_services(one: str, other: str) -> None:
    assert found(f"# B\n\n{other}", f"# A\n\n{one}") == []


def test_only_what_few_pages_say_is_a_finding() -> None:
    text = NF1 + "It affects 1 in 2,500 people."
    odd = NF1 + "It affects 1 in 9,000 people."
    assert found(text, text, odd) == []
    (finding,) = found(odd, text, text)
    assert "a.md and 1 other page say" in finding.message
    assert [place.path for place in finding.related] == ["a.md", "b.md"]


def test_a_page_with_several_figures_for_a_fact_is_not_compared() -> None:
    several = NF1 + "It affects 1 in 2,500 people.\n\nIt affects 1 in 3,000 people."
    assert found(several, NF1 + "It affects 1 in 9,000 people.") == []


def test_what_is_said_in_many_ways_is_no_one_fact() -> None:
    pages = [NF1 + f"It affects 1 in {number}00 people." for number in (10, 20, 30, 40)]
    assert found(NF1 + "It affects 1 in 9,000 people.", *pages) == []


def test_british_and_american_pages_are_not_compared() -> None:
    american = (
        "---\nnetlint: {locale: en-US}\n---\n\n# Lanreotide\n\nLanreotide is given every 28 days."
    )
    assert found(OTHER + "Lanreotide is given every 6 weeks.", american) == []


def test_findings_are_the_same_in_every_run() -> None:
    pages = [NF1 + f"It affects 1 in {number}00 people." for number in (10, 10, 30, 30)]
    text = NF1 + "It affects 1 in 3,000 people."
    first = found(text, *pages)
    assert first == found(text, *pages)


@pytest.mark.parametrize(
    "text",
    [
        "1 in " * 3000,
        "((((" * 2000 + "1 in 10",
        "every " * 3000 + "day",
        "5 to " * 3000,
        "Mon to " * 2000,
        "0300 " * 3000,
        "a@" * 3000,
        "1 in 0 people, 0 in 10, 0%, 000%, 1 in 99999999999999999999999 people",
        "every 0 days, 0 times a day, twice a day",
        "\u0661 in \u0662 people, ½ of people, 1\u202f000 people, \U0001d7d9 in 10",
        "Monday to Friday, 99am to 77pm",
    ],
)
def test_hostile_text_is_no_trouble(text: str) -> None:
    found(NF1 + text, NF1 + text + " It affects 1 in 10.")
