"""Where long sentences split: at what joins two thoughts, and nowhere else."""

import pytest

from netlint.language.splitting import PART_WORDS, split_points


@pytest.mark.parametrize(
    ("sentence", "kind", "opening"),
    [
        ("The nurse will call you before the scan, but you can ring at any time.", "but", "But you can"),
        ("Your team will plan the treatment with you, and they will tell you the dates.", "and", "They will"),
        ("Most of these tumours grow very slowly; they may give no signs for years.", ";", "They may"),
        ("The tumour makes a hormone, which means that your face may turn red.", "which", "This means"),
        ("You may need to have an MRI scan, which is a picture made with magnets.", "which", "It is"),
        ("You will be given some tablets, which can make you feel sick or tired.", "which", "They can"),
        ("Do not drive home after the test because you will feel sleepy for hours.", "because", "This is because"),
        ("The scan can be done within a week – you do not have to stay in hospital.", "–", "You do"),
        ("The drug can slow the growth of the tumour and may ease the pain you have.", "verb", "It may"),
        ("Your doctor can look at the results of the test and can change the dose.", "verb", "They can"),
        ("The operation takes about 3 hours, although it can be longer for some people.", "although", "But it can"),
        ("You can go home on the same day (you will need a friend to drive you).", "(", "You will"),
        ("The cause of this is not known; however, smoking is thought to play a part.", ";", "However, smoking is"),
        ("You stay for a night after the first dose so that the team can watch you.", "so that", "This is so that the team can"),
    ],
)  # fmt: skip
def test_a_place_is_offered_where_two_thoughts_are_joined(
    sentence: str, kind: str, opening: str
) -> None:
    found = split_points(sentence, 0, len(sentence))
    assert found
    assert (found[0].kind, found[0].opening) == (kind, opening)


@pytest.mark.parametrize(
    "sentence",
    [
        "Call us if you have a rash that does not fade and you feel very unwell.",
        "If you take these tablets for a long time, you may need a blood test.",
        "The liver, which makes bile and stores sugar for later, is a large organ.",
        "The liver and the spleen may be larger than usual in people with this illness.",
        "Tell the nurse about every tablet, herb and vitamin that you take at home.",
        "You may feel sick because of the drug or the pain in your tummy area.",
        "It is not known why some people get these tumours and why others do not.",
        "Both your doctor and the nurse who looks after you can answer these questions.",
        "Should you stop taking the tablets because you feel sick or have a headache?",
        "Scans of the chest (an X-ray or a CT scan of the lungs) show if it has spread.",
        "This may be because the drug has not been in your body for long enough.",
        'The leaflet says "take 2 tablets with food, and you should not drive" on its front.',
        "It depends on the size of the tumour, which part it is in, and your age.",
        "The nurse will tailor the dose of the medicines that he or she prescribes to treat you.",
        "Rest. Drink, and you win.",
        "",
    ],
)
def test_no_place_is_offered_where_a_part_could_not_stand_alone(sentence: str) -> None:
    assert split_points(sentence, 0, len(sentence)) == ()


def test_the_most_even_place_comes_first_and_all_are_within_the_sentence() -> None:
    prose = (
        "Before. The scan takes an hour, and you will lie still, but you can talk to the nurse, "
        "who will be in the next room, and she can stop it at any time. After."
    )
    start, end = prose.index("The scan"), prose.index(" After")
    found = split_points(prose, start, end)
    assert prose[found[0].at : found[0].end] == "but you"
    assert len(found) > 1
    for point in found:
        assert start < point.at < point.end <= end
        assert min(point.before, point.after) >= PART_WORDS


def test_a_text_without_end_is_no_sentence() -> None:
    text = "you can rest, and they will call, " * 60_000
    assert split_points(text, 0, len(text)) == ()
