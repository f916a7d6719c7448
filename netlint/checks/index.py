"""The index of all rules, profiles and page types. Written by `python -m tools.build_index`; do
not edit."""

from __future__ import annotations

from typing import Any, NamedTuple


class RuleEntry(NamedTuple):
    """What is known of a rule without importing it. `module` is relative to `netlint.checks`,
    empty for what the engine itself finds; `fixes` is never, safe or offered; `needs` is
    "parse" where a language model has to be installed, "languagetool" where a server of
    LanguageTool has to be asked; `scope` is page, or repository for a rule that compares
    pages; `why` is a sentence for readers of reports; `url` the first source."""

    code: str
    name: str
    family: str
    module: str
    fixes: str
    needs: str
    scope: str
    summary: str
    why: str
    url: str


# fmt: off
RULES: tuple[RuleEntry, ...] = (
    RuleEntry(
        "TERM001", "misspelled-term", "TERM", "term.misspelled_term", "safe", "", "page",
        'A word that is not a word, and is 1 or 2 slips away from a word of the vocabulary or another word of health.',
        'A reader who searches for a misspelled condition, or copies its name from the page, finds nothing or finds the wrong thing.',
        'https://www.neuroendocrinecancer.org.uk/',
    ),
    RuleEntry(
        "TERM002", "retired-term", "TERM", "term.retired_term", "never", "", "page",
        'A name that the field has dropped.',
        'Someone who is told one name by their clinic and reads another here may think that they have two conditions.',
        'https://www.neuroendocrinecancer.org.uk/',
    ),
    RuleEntry(
        "TERM003", "ambiguous-term", "TERM", "term.ambiguous_term", "never", "", "page",
        'A short form that stands for 2 different things, and the page does not say which.',
        'A reader who takes a short form for another one may think that they have a different illness.',
        'https://service-manual.nhs.uk/content/abbreviations-and-acronyms',
    ),
    RuleEntry(
        "TERM004", "wrong-locale", "TERM", "term.wrong_locale", "safe", "", "page",
        'American spelling on a British page, or British spelling on an American one.',
        'A page that mixes two spellings looks copied from somewhere else, and readers trust it less.',
        'https://service-manual.nhs.uk/content/a-to-z-of-nhs-health-writing',
    ),
    RuleEntry(
        "TERM005", "term-case", "TERM", "term.term_case", "safe", "", "page",
        'A name or a code in a term has its capitals in the wrong places.',
        'A screen reader may spell out or mispronounce a term whose capitals are wrong, and readers may take it for another one.',
        'https://service-manual.nhs.uk/content/formatting-and-punctuation',
    ),
    RuleEntry(
        "TERM006", "term-form", "TERM", "term.term_form", "safe", "", "page",
        'A term written in another way than the house writes it: "MEN 1", "5HIAA", a dash in place of a hyphen.',
        'Readers who meet two ways to write one code wonder whether they are two things, and a search finds only one of them.',
        'https://www.nhs.uk/conditions/neuroendocrine-tumours/',
    ),
    RuleEntry(
        "TERM007", "mixed-terms", "TERM", "term.mixed_terms", "never", "", "page",
        'One page has 2 names for the same thing.',
        'Readers who do not know the subject take 2 names for 2 things.',
        'https://www.gov.uk/guidance/content-design/writing-for-gov-uk',
    ),
    RuleEntry(
        "TERM008", "unknown-term", "TERM", "term.unknown_term", "never", "", "page",
        'A word that looks medical, and that is in no word list.',
        'A term that nobody has looked at may be misspelled, new or not explained, and the next page will write it in another way.',
        'https://www.who.int/teams/health-product-and-policy-standards/inn/stembook',
    ),
    RuleEntry(
        "ABBR001", "undefined-abbreviation", "ABBR", "abbr.undefined_abbreviation", "never", "", "page",
        'An abbreviation is used before, or without, saying what it stands for.',
        'An abbreviation that a reader does not know stops them, and many readers do not go on.',
        'https://www.w3.org/WAI/WCAG22/Understanding/abbreviations.html',
    ),
    RuleEntry(
        "ABBR002", "wrong-expansion", "ABBR", "abbr.wrong_expansion", "never", "", "page",
        'The words beside an abbreviation are not the ones that the vocabulary has for it.',
        'A reader who looks up the wrong words, or says them to a doctor, gets the wrong answers.',
        'https://www.w3.org/WAI/WCAG22/Understanding/abbreviations.html',
    ),
    RuleEntry(
        "ABBR003", "redefined-abbreviation", "ABBR", "abbr.redefined_abbreviation", "never", "", "page",
        'An abbreviation is spelled out again, or spelled out in another way.',
        'A reader who meets the words and the letters again wonders whether something new is meant.',
        'https://www.cdc.gov/ccindex/',
    ),
    RuleEntry(
        "ABBR004", "unused-abbreviation", "ABBR", "abbr.unused_abbreviation", "never", "", "page",
        'An abbreviation is spelled out and then never used again.',
        'An abbreviation that never comes back is one more thing to keep in mind for nothing.',
        'https://www.cdc.gov/ccindex/',
    ),
    RuleEntry(
        "ABBR005", "missing-abbreviation", "ABBR", "abbr.missing_abbreviation", "never", "", "page",
        'Items of a list give a short form, and one item lacks its own.',
        'A reader who sees a short form in the other items thinks that this thing has none, and does not know it in a letter from the clinic.',
        'https://service-manual.nhs.uk/content/formatting-and-punctuation',
    ),
    RuleEntry(
        "ABBR006", "too-many-abbreviations", "ABBR", "abbr.too_many_abbreviations", "never", "", "page",
        'The page uses more abbreviations than a reader keeps in mind.',
        'Each short form is a new word to learn, and a reader who has to look back for its meaning loses the thread.',
        'https://www.plainlanguage.gov/guidelines/words/minimize-abbreviations/',
    ),
    RuleEntry(
        "READ001", "reading-grade", "READ", "read.reading_grade", "never", "", "page",
        "A page is harder to read than the profile's target. The message says by how much, how sure that is, which words and sentences weigh most, and what a few changes would do.",
        'Many adults, and anyone who is ill or afraid, cannot take in text that is written for long schooling.',
        'https://service-manual.nhs.uk/content/how-we-write',
    ),
    RuleEntry(
        "READ002", "section-grade", "READ", "read.section_grade", "never", "", "page",
        'A section is far harder to read than the rest of its page.',
        'A reader who managed the page so far gets stuck here, and often it is the section with what they came for.',
        'https://service-manual.nhs.uk/content/how-we-write',
    ),
    RuleEntry(
        "READ003", "long-sentence", "READ", "read.long_sentence", "never", "", "page",
        'A sentence has more words than the limit.',
        'A reader has to hold the start of a sentence in mind until its end, and a long one is lost on people who are tired, worried or new to English.',
        'https://service-manual.nhs.uk/content/how-we-write',
    ),
    RuleEntry(
        "READ004", "long-paragraph", "READ", "read.long_paragraph", "never", "", "page",
        'A paragraph has more sentences, or more words, than the limit.',
        'On a phone a long paragraph fills the screen, and readers skip it or lose their place in it.',
        'https://service-manual.nhs.uk/content/how-we-write',
    ),
    RuleEntry(
        "READ005", "dense-words", "READ", "read.dense_words", "never", "", "page",
        'A sentence has many long words, or several nouns stand in a row.',
        'A long word takes longer to read, and where many stand together readers lose what the sentence says.',
        'https://www.plainlanguage.gov/guidelines/words/avoid-noun-strings/',
    ),
    RuleEntry(
        "READ006", "too-short-to-score", "READ", "read.too_short_to_score", "never", "", "page",
        'A page has too little text for a firm reading age, and its figure could be taken for a pass.',
        'A figure from a few sentences can be wrong by years.',
        'https://service-manual.nhs.uk/content/how-we-write',
    ),
    RuleEntry(
        "SECT001", "missing-section", "SECT", "sect.missing_section", "never", "", "page",
        'A page lacks a section that its kind of page asks for.',
        'A reader with a new diagnosis looks for the same few things on every page, and may take what is missing for what does not matter.',
        'https://service-manual.nhs.uk/content/standard-for-creating-health-content',
    ),
    RuleEntry(
        "SECT002", "empty-section", "SECT", "sect.empty_section", "never", "", "page",
        'A heading has nothing under it.',
        'A reader who jumps to this heading finds nothing and cannot know whether something is missing.',
        'https://www.w3.org/WAI/WCAG22/Understanding/headings-and-labels.html',
    ),
    RuleEntry(
        "SECT003", "section-order", "SECT", "sect.section_order", "never", "", "page",
        'The sections of a page are not in the order of its kind of page.',
        'Readers who know one page of a site look for things in the same place on the next one, and people with little time read only the beginning.',
        'https://service-manual.nhs.uk/content/standard-for-creating-health-content',
    ),
    RuleEntry(
        "SECT004", "thin-section", "SECT", "sect.thin_section", "never", "", "page",
        'A section has its heading, but not what a reader looks for under it.',
        'A reader who is worried opens "When to get help" to learn what to do and whom to call.',
        'https://service-manual.nhs.uk/content/standard-for-creating-health-content',
    ),
    RuleEntry(
        "SECT005", "missing-metadata", "SECT", "sect.missing_metadata", "never", "", "page",
        'A page does not give its title, description, review dates, author or sources.',
        'People decide whether to trust health information by who wrote it, what it rests on and how old it is.',
        'https://piftick.org.uk/',
    ),
    RuleEntry(
        "SECT006", "review-overdue", "SECT", "sect.review_overdue", "never", "", "page",
        'The date of the next review has passed, or the review dates of a page cannot be right.',
        'Medical advice changes, and a reader cannot tell whether a page that is past its review date is still safe to follow.',
        'https://service-manual.nhs.uk/content/standard-for-creating-health-content',
    ),
    RuleEntry(
        "SECT007", "heading-synonym", "SECT", "sect.heading_synonym", "offered", "", "page",
        'A section stands under another heading than the one that its kind of page has.',
        'Readers find a section faster if it has the same heading on every page, and so do people who jump from heading to heading with a screen reader.',
        'https://service-manual.nhs.uk/content/standard-for-creating-health-content',
    ),
    RuleEntry(
        "HEAD001", "heading-level", "HEAD", "head.heading_level", "never", "", "page",
        'The levels of the headings leave a gap, a heading is empty, the main heading stands twice, or there is none.',
        'People who use a screen reader move through a page by its headings, and a skipped level sounds like a part of the page that is missing.',
        'https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships.html',
    ),
    RuleEntry(
        "HEAD002", "heading-length", "HEAD", "head.heading_length", "never", "", "page",
        'The main heading of the page is too long.',
        'People see the main heading in search results and on small screens, where a long one is cut off before it says what the page is about.',
        'https://service-manual.nhs.uk/content',
    ),
    RuleEntry(
        "HEAD003", "heading-case", "HEAD", "head.heading_case", "offered", "", "page",
        'A heading is in Title Case or in capitals.',
        'Capitals make words harder to read and hide which of them are names, and some screen readers spell out a word in capitals.',
        'https://service-manual.nhs.uk/content/formatting-and-punctuation',
    ),
    RuleEntry(
        "HEAD004", "question-heading", "HEAD", "head.question_heading", "never", "", "page",
        'A heading is a question.',
        'Readers scan the first words of headings, and questions all begin with the same few words.',
        'https://service-manual.nhs.uk/content/formatting-and-punctuation',
    ),
    RuleEntry(
        "HEAD005", "heading-punctuation", "HEAD", "head.heading_punctuation", "safe", "", "page",
        'A heading ends in a full stop, a colon, a semicolon or a comma.',
        'A heading names what follows and is not a sentence, so a stop or a colon at its end makes a screen reader pause and adds nothing.',
        'https://service-manual.nhs.uk/content/formatting-and-punctuation',
    ),
    RuleEntry(
        "HEAD006", "duplicate-heading", "HEAD", "head.duplicate_heading", "never", "", "page",
        'Two sections of one part of the page have the same heading, or a heading says nothing.',
        'People who use a screen reader move by a list of headings, and in that list 2 headings that are the same cannot be told apart.',
        'https://www.w3.org/WAI/WCAG22/Understanding/headings-and-labels.html',
    ),
    RuleEntry(
        "HEAD007", "fake-heading", "HEAD", "head.fake_heading", "never", "", "page",
        'A line in bold is used as a heading.',
        'A bold line looks like a heading, but a screen reader reads it as text, so people who move through the page by its headings miss the section.',
        'https://www.w3.org/WAI/WCAG22/Techniques/failures/F2',
    ),
    RuleEntry(
        "HEAD008", "long-without-heading", "HEAD", "head.long_without_heading", "never", "", "page",
        'A long stretch of text has no heading.',
        'Readers scan for the part that answers their question, and without headings they have to read everything to find it.',
        'https://www.w3.org/WAI/WCAG22/Understanding/section-headings.html',
    ),
    RuleEntry(
        "LIST001", "long-list", "LIST", "list.long_list", "never", "", "page",
        'A list has more items than a reader takes in.',
        'A long list reads as a wall of facts, and people remember the start and the end of it only.',
        'https://service-manual.nhs.uk/content/formatting-and-punctuation',
    ),
    RuleEntry(
        "LIST002", "list-lead-in", "LIST", "list.list_lead_in", "safe", "", "page",
        'No line leads into a list, or the line does not end in a colon.',
        'A lead-in line tells readers what the items are, and its colon tells a screen reader that the list is about to begin.',
        'https://service-manual.nhs.uk/content/formatting-and-punctuation',
    ),
    RuleEntry(
        "LIST003", "list-style", "LIST", "list.list_style", "safe", "", "page",
        'The items of one list begin or end in different ways.',
        'Items that all look alike read as one list, and a capital or a full stop in some of them makes readers look for a reason.',
        'https://service-manual.nhs.uk/content/formatting-and-punctuation',
    ),
    RuleEntry(
        "LIST004", "typed-list", "LIST", "list.typed_list", "never", "", "page",
        'A list is only typed to look like one.',
        'A screen reader does not say that this is a list or how many items it has, and on a phone the items run together into one line.',
        'https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships.html',
    ),
    RuleEntry(
        "LINK001", "vague-link", "LINK", "link.vague_link", "never", "", "page",
        "A link's text does not say where it leads.",
        'Screen readers can list the links of a page without the text around them, and "click here" ten times over tells nobody anything.',
        'https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context.html',
    ),
    RuleEntry(
        "LINK002", "empty-link", "LINK", "link.empty_link", "never", "", "page",
        'A link has no text.',
        'A screen reader reads the bare address letter by letter, or only "link", so nobody can know where it leads.',
        'https://www.w3.org/WAI/WCAG22/Techniques/failures/F89',
    ),
    RuleEntry(
        "LINK003", "bare-url", "LINK", "link.bare_url", "never", "", "page",
        'A web address stands where the text of a link should be.',
        'A screen reader reads out every part of the address, with its dots, slashes and letters, and nobody learns what they will find there.',
        'https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-link-only.html',
    ),
    RuleEntry(
        "LINK004", "same-text-other-target", "LINK", "link.same_text_other_target", "never", "", "page",
        'Links with the same text lead to different places.',
        'Readers who move from link to link cannot tell 2 links of 1 name apart, and take the second for the page they have already seen.',
        'https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-link-only.html',
    ),
    RuleEntry(
        "LINK005", "file-link", "LINK", "link.file_link", "never", "", "page",
        'A link opens a file, or a new window, and does not say so.',
        'Readers who did not expect a file may lose their place, use up their data, or get something that their screen reader or phone cannot open.',
        'https://service-manual.nhs.uk/content/links',
    ),
    RuleEntry(
        "LINK006", "broken-internal-link", "LINK", "link.broken_internal_link", "never", "", "page",
        'A link leads to a file, or to a place on a page, that is not in the repository.',
        'Readers who follow the link get an error, or land at the top of a page and do not find what they were promised.',
        'https://www.gov.uk/guidance/content-design/links',
    ),
    RuleEntry(
        "LINK007", "insecure-link", "LINK", "link.insecure_link", "offered", "", "page",
        'A link leads to an address that starts with `http://`.',
        'What readers see and write on such a page can be read or changed on its way, and their browser may warn them off.',
        'https://service-manual.nhs.uk/content/links',
    ),
    RuleEntry(
        "IMG001", "missing-alt", "IMG", "img.missing_alt", "never", "", "page",
        'An image has no alternative text, or a file that is shown in the page has no name.',
        'People who cannot see the image are told nothing, or hear the name of its file.',
        'https://www.w3.org/WAI/WCAG22/Understanding/non-text-content.html',
    ),
    RuleEntry(
        "IMG002", "poor-alt", "IMG", "img.poor_alt", "offered", "", "page",
        'The alternative text of an image tells the reader little, or something twice.',
        'People who cannot see the image know it only by this text, so "image1.png" or "photo" leaves them with nothing.',
        'https://www.w3.org/WAI/WCAG22/Techniques/failures/F30',
    ),
    RuleEntry(
        "TABLE001", "table-without-header", "TABLE", "table.table_without_header", "never", "", "page",
        'A table has no header cells, or headers that say nothing of its cells.',
        'A screen reader reads a table cell by cell, and without headers a number stands alone and means nothing.',
        'https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships.html',
    ),
    RuleEntry(
        "PAGE001", "missing-lang", "PAGE", "page.missing_lang", "never", "", "page",
        'An HTML page does not say its language, or a page names a language by a code that does not exist.',
        "A screen reader chooses its voice by the page's language, and reads English with the sounds of another one if nobody says.",
        'https://www.w3.org/WAI/WCAG22/Understanding/language-of-page.html',
    ),
    RuleEntry(
        "PAGE002", "missing-title", "PAGE", "page.missing_title", "never", "", "page",
        'A page has no title.',
        'The title is what people see in search results and browser tabs, and the first thing that a screen reader says.',
        'https://www.w3.org/WAI/WCAG22/Understanding/page-titled.html',
    ),
    RuleEntry(
        "TEXT001", "mojibake", "TEXT", "text.mojibake", "safe", "", "page",
        'Characters that were damaged when a text was copied or saved, such as "â€™" for an apostrophe.',
        'A reader sees nonsense in the middle of a word, a screen reader spells it out, and the page looks as if nobody had read it.',
        'https://www.w3.org/International/questions/qa-what-is-encoding',
    ),
    RuleEntry(
        "TEXT002", "glued-sentences", "TEXT", "text.glued_sentences", "safe", "", "page",
        'A sentence begins with no space after the one before it: "cells.Some".',
        'A reader stumbles where two sentences run together, and a screen reader may read the full stop out as "dot".',
        'https://service-manual.nhs.uk/content/formatting-and-punctuation',
    ),
    RuleEntry(
        "TEXT003", "lost-list", "TEXT", "text.lost_list", "never", "", "page",
        'A line promises a list with a colon, and no list comes.',
        'The reader is told that signs, causes or steps follow and then finds none, so the part they came for is missing.',
        'https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships.html',
    ),
    RuleEntry(
        "TEXT004", "residue", "TEXT", "text.residue", "never", "", "page",
        'Words that are left over from the place a text was copied from, or from a draft.',
        'Buttons that do nothing, counts of comments and notes to the author make a reader doubt the rest of the page.',
        'https://www.plainlanguage.gov/guidelines/concise/',
    ),
    RuleEntry(
        "TEXT005", "repeated-word", "TEXT", "text.repeated_word", "safe", "", "page",
        'A word stands twice in a row: "the the".',
        'A doubled word makes a reader stop and go back, and a screen reader says it twice.',
        'https://community.languagetool.org/rule/show/ENGLISH_WORD_REPEAT_RULE?lang=en',
    ),
    RuleEntry(
        "TEXT006", "invisible-character", "TEXT", "text.invisible_character", "safe", "", "page",
        'A character that nobody sees, or one that only looks like a letter: of another script, or 2 letters in 1.',
        'The word looks right, but search does not find it, a spell checker does not know it and a screen reader may say it wrong.',
        'https://www.unicode.org/reports/tr39/',
    ),
    RuleEntry(
        "TEXT007", "space", "TEXT", "text.space", "safe", "", "page",
        'A space is too many or is missing, or a line break has left a word or a sentence in two parts.',
        'A wrong space makes a reader stop, and a screen reader may read a broken word as two.',
        'https://service-manual.nhs.uk/content/formatting-and-punctuation',
    ),
    RuleEntry(
        "TEXT008", "quotes", "TEXT", "text.quotes", "safe", "", "page",
        'Quotation marks or apostrophes are not of the kind that the house uses: curly ones where it writes straight ones.',
        'Two kinds of marks on one site look careless, and search may not find "don\'t" where a page has the other apostrophe.',
        'https://service-manual.nhs.uk/content/formatting-and-punctuation',
    ),
    RuleEntry(
        "TEXT009", "unbalanced", "TEXT", "text.unbalanced", "safe", "", "page",
        'A bracket or quotation mark has no other half, or is turned round.',
        'A reader does not know where the remark or the quotation ends.',
        'https://service-manual.nhs.uk/content/formatting-and-punctuation',
    ),
    RuleEntry(
        "TEXT010", "misspelled-word", "TEXT", "text.misspelled_word", "offered", "", "page",
        'A word that is not a word, and is one slip away from a common one.',
        'A misspelt word stops people who read slowly, who listen to a screen reader or who translate the page.',
        'https://www.w3.org/WAI/WCAG22/Understanding/readable.html',
    ),
    RuleEntry(
        "PLAIN001", "plain-word", "PLAIN", "plain.plain_word", "offered", "", "page",
        'A word or phrase has a plainer one, such as "start" for "commence", or is not written as the house writes it, such as "health care".',
        'Long, formal and clinical words slow readers down, and some readers do not know them at all.',
        'https://service-manual.nhs.uk/content/a-to-z-of-nhs-health-writing',
    ),
    RuleEntry(
        "PLAIN002", "unexplained-term", "PLAIN", "plain.unexplained_term", "never", "", "page",
        'A clinical term stands on the page, and no words near its first use say what it means.',
        'A reader who meets a term for the first time stops there, guesses, or leaves.',
        'https://www.w3.org/WAI/WCAG22/Understanding/unusual-words.html',
    ),
    RuleEntry(
        "PLAIN003", "term-before-plain", "PLAIN", "plain.term_before_plain", "never", "", "page",
        'A clinical term stands first, and its plain words come after it in brackets.',
        'A reader stumbles over the hard word before the easy one comes.',
        'https://service-manual.nhs.uk/content/how-we-write',
    ),
    RuleEntry(
        "PLAIN004", "passive-voice", "PLAIN", "plain.passive_voice", "never", "parse", "page",
        'A sentence is in the passive voice, so it says what happens and not who does it, or says it last.',
        'Readers have to work out who does what, and may not see that they are the ones to act.',
        'https://service-manual.nhs.uk/content/how-we-write',
    ),
    RuleEntry(
        "PLAIN005", "negative-contraction", "PLAIN", "plain.negative_contraction", "safe", "", "page",
        'A negative word is shortened: "don\'t", "can\'t", "isn\'t".',
        'Many people find shortened negatives hard to read, and some read them as the opposite of what they say.',
        'https://service-manual.nhs.uk/content/formatting-and-punctuation',
    ),
    RuleEntry(
        "PLAIN006", "latin-abbreviation", "PLAIN", "plain.latin_abbreviation", "offered", "", "page",
        'A short form of Latin stands for English words: "eg", "i.e.", "etc", "via", "vs".',
        'Many people do not know what these letters mean or mix them up, and a screen reader may say "eg" as "egg".',
        'https://service-manual.nhs.uk/content/a-to-z-of-nhs-health-writing',
    ),
    RuleEntry(
        "PLAIN007", "capitals", "PLAIN", "plain.capitals", "never", "", "page",
        'Ordinary words are in capitals for emphasis: "do NOT drive".',
        'Words in capitals have no shape to recognise, so they are read letter by letter and feel like shouting.',
        'https://service-manual.nhs.uk/content/formatting-and-punctuation',
    ),
    RuleEntry(
        "PLAIN008", "numbers", "PLAIN", "plain.numbers", "safe", "", "page",
        'A number is not in the house form: "two weeks", "4000 people", "4-6 weeks", or both "1 in 10" and "10%".',
        'Figures stand out, so people find a dose or a time at a glance, and a screen reader may read the dash in "4-6" as "minus" or not at all.',
        'https://service-manual.nhs.uk/content/numbers-measurements-dates-time',
    ),
    RuleEntry(
        "PLAIN009", "dates-and-times", "PLAIN", "plain.dates_and_times", "safe", "", "page",
        'A date or a time is not in the house form: "6th August 2018", "17:00".',
        'People who read "06/08" or "17:00" may come on the wrong day or at the wrong time, and screen readers read such forms aloud in odd ways.',
        'https://service-manual.nhs.uk/content/numbers-measurements-dates-time',
    ),
    RuleEntry(
        "PLAIN010", "bracket-s", "PLAIN", "plain.bracket_s", "never", "", "page",
        'A plural is written in brackets, such as "tumour(s)".',
        'A screen reader says "tumour s", and other readers have to read the word twice.',
        'https://service-manual.nhs.uk/content/formatting-and-punctuation',
    ),
    RuleEntry(
        "PLAIN011", "hidden-verb", "PLAIN", "plain.hidden_verb", "offered", "", "page",
        'A verb hides in a noun: "carry out an assessment of" for "assess".',
        'A verb says in one word who does what, where a noun needs several and readers have to find out what is done.',
        'https://www.plainlanguage.gov/guidelines/conversational/avoid-hidden-verbs/',
    ),
    RuleEntry(
        "PLAIN012", "direction", "PLAIN", "plain.direction", "never", "", "page",
        'A part of the page is told only by where it stands or how it looks: "the box on the right", "see below".',
        'People who use a screen reader, a telephone or large text have no right-hand side and no green button, so they cannot find what is meant.',
        'https://www.w3.org/WAI/WCAG22/Understanding/sensory-characteristics.html',
    ),
    RuleEntry(
        "PLAIN013", "vague-quantity", "PLAIN", "plain.vague_quantity", "never", "", "page",
        'A page says how often something happens to people, or how likely it is, with no figure.',
        'Readers take "rarely" or "a good chance" to mean very different things.',
        'https://www.cdc.gov/ccindex/',
    ),
    RuleEntry(
        "PLAIN014", "speak-to-reader", "PLAIN", "plain.speak_to_reader", "never", "", "page",
        'A page says what "patients" or "people with" a condition should do, where "you" would do.',
        'A reader does not know if "patients" means them.',
        'https://service-manual.nhs.uk/content/how-we-write',
    ),
    RuleEntry(
        "PLAIN015", "emphasis", "PLAIN", "plain.emphasis", "never", "", "page",
        'Words are in italics or underlined, or small words are in bold to stress them.',
        'Italics are hard to read for people with dyslexia or low vision, and underlined words look like links.',
        'https://service-manual.nhs.uk/content/formatting-and-punctuation',
    ),
    RuleEntry(
        "PEOPLE001", "person-first", "PEOPLE", "people.person_first", "never", "", "page",
        'A person is called by a condition: "a diabetic", "the mentally ill".',
        'People are more than a condition, and a reader who is named by one may feel that the page is not on their side.',
        'https://service-manual.nhs.uk/content/inclusive-content/disabilities-and-conditions',
    ),
    RuleEntry(
        "PEOPLE002", "victim-and-battle", "PEOPLE", "people.victim_and_battle", "never", "", "page",
        'Words of suffering and war: "suffers from", "victim", "lost her battle".',
        '"Suffering" says how somebody\'s life feels, and "battle" makes dying a defeat; many people with an illness do not want either.',
        'https://service-manual.nhs.uk/content/inclusive-content/disabilities-and-conditions',
    ),
    RuleEntry(
        "PEOPLE003", "age", "PEOPLE", "people.age", "offered", "", "page",
        'Words lump people of an age together, such as "the elderly", or an age range is written with a dash.',
        'Few people think of themselves as "the elderly", so they may not see that the page is for them.',
        'https://service-manual.nhs.uk/content/inclusive-content/age',
    ),
    RuleEntry(
        "PEOPLE004", "ethnicity-sex-gender", "PEOPLE", "people.ethnicity_sex_gender", "never", "", "page",
        'A word about ethnicity, sex or gender leaves people out or may hurt them: "BAME", "he/she", "Caucasian".',
        'People who are left out or hurt by a word may not trust the rest of the page, and those whom "he/she" leaves out may think that it is not for them.',
        'https://service-manual.nhs.uk/content/inclusive-content/ethnicity-religion-and-nationality',
    ),
    RuleEntry(
        "PEOPLE005", "skin", "PEOPLE", "people.skin", "never", "", "page",
        'A change of the skin is told only by how it looks on white skin: "redness", "looks pale".',
        'On brown and black skin a rash may look purple, grey or like the skin around it, so people may miss a sign that they should act on.',
        'https://service-manual.nhs.uk/content/inclusive-content/skin-symptoms',
    ),
    RuleEntry(
        "PEOPLE006", "blame", "PEOPLE", "people.blame", "never", "", "page",
        'The words put the blame on a person or doubt them: "non-compliant", "refused treatment", "complains of".',
        'Readers who feel blamed or not believed may stop reading, and may not ask for help.',
        'https://www.england.nhs.uk/publication/language-matters-language-and-diabetes/',
    ),
    RuleEntry(
        "SAME001", "term-differs", "SAME", "same.term_differs", "never", "", "repository",
        'Pages have 2 names for the same thing.',
        'Someone who reads 1 page after another, and does not know the subject, takes 2 names for 2 things.',
        'https://www.gov.uk/guidance/content-design/writing-for-gov-uk',
    ),
    RuleEntry(
        "SAME002", "expansion-differs", "SAME", "same.expansion_differs", "never", "", "repository",
        'Pages spell out 1 abbreviation in 2 ways.',
        'A reader who has seen both wordings cannot tell if the short form stands for 1 thing or 2, and may look up the wrong one.',
        'https://www.w3.org/WAI/WCAG22/Understanding/abbreviations.html',
    ),
    RuleEntry(
        "SAME003", "boilerplate-drift", "SAME", "same.boilerplate_drift", "never", "", "repository",
        'A paragraph stands on many pages, and differs by a few words on this one.',
        'Someone who reads 2 of your pages is told 2 things, such as 2 numbers to call, and cannot know which one still holds.',
        'https://www.gov.uk/guidance/content-design',
    ),
    RuleEntry(
        "SAME004", "figure-differs", "SAME", "same.figure_differs", "never", "", "repository",
        'Two pages give different figures for the same thing: how common it is, an age, a dose, how often or how long, a phone number, an e-mail address or opening hours.',
        'Someone who reads "1 in 2,500" here and "1 in 3,000" there does not know which to believe, and trusts both pages less.',
        'https://www.gov.uk/guidance/content-design/content-maintenance',
    ),
    RuleEntry(
        "SAME005", "definition-differs", "SAME", "same.definition_differs", "never", "", "repository",
        'Pages explain 1 term in 2 ways that do not agree.',
        'A reader who learns from 1 page that a tumour is harmless, and from another that it is cancer, trusts neither.',
        'https://www.w3.org/WAI/WCAG22/Understanding/unusual-words.html',
    ),
    RuleEntry(
        "SAME006", "duplicate-title", "SAME", "same.duplicate_title", "never", "", "repository",
        'Two or more pages have the same title, or the same description.',
        'Someone who searches sees 2 results with 1 name, cannot tell which one is for them, and may read the wrong page.',
        'https://www.w3.org/WAI/WCAG22/Understanding/page-titled.html',
    ),
    RuleEntry(
        "SAME007", "duplicate-page", "SAME", "same.duplicate_page", "never", "", "repository",
        'Two or more pages are nearly the same.',
        'When one of 2 such pages is updated, the other goes on telling readers what no longer holds.',
        'https://www.gov.uk/guidance/content-design',
    ),
    RuleEntry(
        "SAME008", "link-text-differs", "SAME", "same.link_text_differs", "never", "", "repository",
        'A link has a text that leads to another place on most pages, or its place has another name on most pages.',
        'Readers learn what a link is called.',
        'https://www.w3.org/WAI/WCAG22/Understanding/consistent-identification.html',
    ),
    RuleEntry(
        "SAME009", "orphan-page", "SAME", "same.orphan_page", "never", "", "repository",
        'No other page links to this one.',
        'Readers who go from page to page never come to it, and whoever looks after the pages forgets it.',
        'https://www.w3.org/WAI/WCAG22/Understanding/multiple-ways.html',
    ),
    RuleEntry(
        "GRAM001", "grammar", "GRAM", "gram.grammar", "never", "languagetool", "page",
        'A sentence breaks a rule of English grammar, or has one word in place of another.',
        'Readers have to read the sentence again, and trust the page less.',
        'https://languagetool.org',
    ),
    RuleEntry(
        "GRAM002", "spelling", "GRAM", "gram.spelling", "never", "languagetool", "page",
        'A word is misspelt, has lost a space, a hyphen or an apostrophe, or has the wrong capitals, as LanguageTool sees it.',
        'A misspelt word stops people who read slowly, who listen to a screen reader or who translate the page.',
        'https://languagetool.org',
    ),
    RuleEntry(
        "GRAM003", "punctuation", "GRAM", "gram.punctuation", "never", "languagetool", "page",
        'A punctuation mark is missing, is wrong or is one too many.',
        'Readers and screen readers pause at punctuation marks, so a wrong one can hide where a thought ends.',
        'https://languagetool.org',
    ),
    RuleEntry(
        "GRAM004", "style", "GRAM", "gram.style", "never", "languagetool", "page",
        'A sentence has more words than it needs, or words that do not fit on a page for everyone.',
        'Each word that says nothing takes time to read, and hides those that matter.',
        'https://languagetool.org',
    ),
    RuleEntry(
        "NETLINT001", "unused-suppression", "NETLINT", "", "never", "", "page",
        'A comment switches a rule off where it finds nothing.',
        'A comment that hides nothing today may hide a real mistake tomorrow.',
        'https://eslint.org/docs/latest/use/configure/rules#report-unused-eslint-disable-comments',
    ),
    RuleEntry(
        "NETLINT002", "unknown-rule-in-suppression", "NETLINT", "", "never", "", "page",
        'A comment for netlint names no rule, or one that does not exist.',
        'The comment looks as if it works, and it does nothing.',
        'https://yamllint.readthedocs.io/en/stable/disable_with_comments.html',
    ),
    RuleEntry(
        "NETLINT003", "unreadable-file", "NETLINT", "", "never", "", "page",
        'The page could not be read, so nothing on it was checked.',
        'A page that was not read is a page that was not checked.',
        'https://www.w3.org/International/questions/qa-choosing-encodings',
    ),
)

#: Shipped TOML files as they were parsed, each with the CRC of its bytes.
PARSED: dict[str, tuple[int, dict[str, Any]]] = {
    'page-types/condition.toml': (2123031908, {'name': 'condition', 'required': ['overview', 'symptoms', 'when-to-get-help', 'causes', 'diagnosis', 'treatment'], 'optional': ['complications', 'outlook', 'prevention', 'living-with', 'support', 'information-about-you'], 'order': ['overview', 'symptoms', 'diagnosis', 'treatment', 'living-with', 'support', 'information-about-you'], 'sections': {'overview': {'heading': 'Overview', 'other-names': ['introduction', 'summary', 'at a glance'], 'synonyms': ['about *', 'what * is', 'what is *', 'what are *', 'what is (are) *', 'key facts', 'types of *', 'definition']}, 'symptoms': {'heading': 'Symptoms', 'with-subject': 'Symptoms of *', 'other-names': ['signs and symptoms', 'signs and symptoms *', 'signs of *', 'what are the symptoms *'], 'synonyms': ['symptoms of *', '* symptoms', 'signs *', 'check if *', 'symptoms and *', 'common symptoms', 'main symptoms', 'how it affects you', 'how * affects you']}, 'when-to-get-help': {'heading': 'When to get help', 'must-hold': ['action', 'contact'], 'other-names': ['getting help', 'getting medical help', 'getting medical advice', 'when to get medical help', 'when to get medical advice', 'when to get medical care', 'when to seek help', 'when to seek medical help', 'when to seek medical advice', 'when to seek medical care', 'seeking help', 'seeking medical help', 'seeking medical advice', 'when to seek medical attention'], 'synonyms': ['when to *', 'see a *', 'see your *', 'get help *', 'getting help *', 'medical advice', 'seeking *', 'urgent advice *', 'immediate action *', 'non-urgent advice *', 'ask for an urgent *', 'call 111 *', 'call 999 *', 'call 911 *', 'go to a&e *', 'emergency *', 'get emergency help *', 'when should i *', 'who to contact', 'contact your *', 'see a gp *', 'speak to a *', 'talk to *']}, 'causes': {'heading': 'Causes', 'with-subject': 'Causes of *', 'other-names': ['what causes *', 'cause of *', 'why it happens', 'cause'], 'synonyms': ['causes of *', '* causes', 'causes and *', 'who gets *', 'who is at risk *', 'risk factors', 'risks', 'who is more likely *', 'genetics', 'inheritance', 'how * is inherited', 'how you get *', 'how it is passed on', 'how * spreads', 'how * is spread']}, 'diagnosis': {'heading': 'Diagnosis', 'with-subject': 'Diagnosing *', 'other-names': ['diagnosing *', 'how * is diagnosed', 'how * are diagnosed', 'how is * diagnosed', 'how are * diagnosed', 'how to diagnose *', 'tests for *', 'tests', 'getting diagnosed', 'getting a diagnosis', 'exams and tests', 'investigations'], 'synonyms': ['diagnosis of *', 'diagnosis and *', 'testing *', 'tests and *', 'test *', 'what happens at your appointment', 'finding out *']}, 'treatment': {'heading': 'Treatment', 'with-subject': 'Treatment for *', 'other-names': ['treating *', 'how * is treated', 'how * are treated', 'how is * treated', 'how are * treated', 'how to treat *', 'what are the treatments *'], 'synonyms': ['treatments for *', 'treatments', 'treatment for *', 'treatment of *', 'treatment from *', 'treatment *', 'managing *', '* treatment', 'what you can do *', 'things you can do *', 'how to ease *', 'self-care', 'self care']}, 'complications': {'heading': 'Complications', 'with-subject': 'Complications of *', 'other-names': ['possible complications', 'problems caused by *'], 'synonyms': ['complications of *']}, 'outlook': {'heading': 'Outlook', 'with-subject': 'Outlook for *', 'other-names': ['prognosis', 'what is the outlook *', 'what is the prognosis *'], 'synonyms': ['outlook *', 'life expectancy', 'what to expect', 'survival', 'survival *', 'what to expect *']}, 'prevention': {'heading': 'Prevention', 'with-subject': 'Preventing *', 'other-names': ['preventing *', 'can * be prevented'], 'synonyms': ['how to prevent *', 'how to avoid *', 'reducing your risk', 'lowering your risk', 'how can i prevent *', 'how to lower your risk']}, 'living-with': {'heading': 'Living with the condition', 'with-subject': 'Living with *', 'other-names': ['living with *', 'coping with *'], 'synonyms': ['coping *', 'looking after yourself', 'everyday life', 'day-to-day life', 'life with *', 'how can i live with *']}, 'support': {'heading': 'Support', 'must-hold': ['contact'], 'other-names': ['getting support', 'more support'], 'synonyms': ['help and support', 'support *', 'more information', 'further information', 'where to find *', 'find out more', 'related conditions', 'useful links', 'help *', 'where to get *', 'sources of *', 'resources']}, 'information-about-you': {'heading': 'Information about you', 'synonyms': ['national congenital anomaly *']}}, 'profiles': {'plain-us': {'headings': {'when-to-get-help': 'When to get medical care'}}}}),
    'page-types/landing.toml': (3220309676, {'name': 'landing', 'required': [], 'optional': [], 'sections': {}, 'profiles': {'nhs': {'rules': {'READ001': {'target': 11, 'aim': 9}, 'READ002': {'target': 11}, 'READ006': {'target': 11, 'short-pages': False}}}, 'plain-us': {'rules': {'READ006': {'short-pages': False}}}, 'easy-read': {'rules': {'READ006': {'short-pages': False}}}}}),
    'page-types/living-with.toml': (3617031995, {'name': 'living-with', 'required': ['day-to-day', 'support'], 'optional': ['feelings', 'when-to-get-help'], 'order': [['day-to-day', 'feelings'], 'support'], 'sections': {'day-to-day': {'heading': 'Day-to-day life', 'synonyms': ['everyday life', 'daily life', 'living with *', 'work *', 'at work', 'eating *', 'food *', 'diet *', 'exercise *', 'travel *', 'looking after yourself', 'money *', 'tiredness *', 'managing *']}, 'support': {'heading': 'Support', 'must-hold': ['contact'], 'other-names': ['getting support', 'more support'], 'synonyms': ['help and support', 'support *', 'more information', 'further information', 'where to find *', 'find out more', 'related conditions', 'useful links', 'help *', 'where to get *', 'sources of *', 'resources']}, 'feelings': {'heading': 'How you may feel', 'other-names': ['your feelings', 'emotions', 'your emotions'], 'synonyms': ['feelings *', 'mental health *', 'how you feel *', 'coping *', 'worry *']}, 'when-to-get-help': {'heading': 'When to get help', 'must-hold': ['action', 'contact'], 'other-names': ['getting help', 'getting medical help', 'getting medical advice', 'when to get medical help', 'when to get medical advice', 'when to get medical care', 'when to seek help', 'when to seek medical help', 'when to seek medical advice', 'when to seek medical care', 'seeking help', 'seeking medical help', 'seeking medical advice', 'when to seek medical attention'], 'synonyms': ['when to *', 'see a *', 'see your *', 'get help *', 'getting help *', 'medical advice', 'seeking *', 'urgent advice *', 'immediate action *', 'non-urgent advice *', 'ask for an urgent *', 'call 111 *', 'call 999 *', 'call 911 *', 'go to a&e *', 'emergency *', 'get emergency help *', 'when should i *', 'who to contact', 'contact your *', 'see a gp *', 'speak to a *', 'talk to *']}}, 'profiles': {'plain-us': {'headings': {'when-to-get-help': 'When to get medical care'}}}}),
    'page-types/medicine.toml': (2552219901, {'name': 'medicine', 'required': ['what-it-is', 'who-can-take', 'how-to-take', 'side-effects'], 'optional': ['other-medicines', 'pregnancy', 'support'], 'order': ['what-it-is', 'who-can-take', 'how-to-take', 'side-effects', 'support'], 'sections': {'what-it-is': {'heading': 'What it is', 'synonyms': ['about *', 'what * is', 'what is *', 'what are *', 'overview', 'what * are', 'about the test', 'what * does', 'what * do']}, 'who-can-take': {'heading': 'Who can take it', 'synonyms': ['who can *', 'who may not *', 'who should not *', 'who can and cannot *', 'before taking *', 'before you take *', 'is it suitable *', 'who should not use *', 'before using *', 'before you use *']}, 'how-to-take': {'heading': 'How and when to take it', 'other-names': ['dosage', 'how to take *'], 'synonyms': ['how and when *', 'how to use *', 'taking *', 'using *', 'dosage *', 'dose *', 'how * is given', 'having your *', 'how you have *', 'how do i take *', 'how should i take *', 'how do i use *']}, 'side-effects': {'heading': 'Side effects', 'with-subject': 'Side effects of *', 'other-names': ['possible side effects', 'what are the side effects *'], 'synonyms': ['side effects of *', 'common side effects', 'serious side effects', 'side effects *']}, 'other-medicines': {'heading': 'Taking it with other medicines', 'other-names': ['interactions', 'drug interactions', 'interactions with other medicines'], 'synonyms': ['taking * with *', 'other medicines *', 'interactions *', 'mixing *', '* with other medicines']}, 'pregnancy': {'heading': 'Pregnancy and breastfeeding', 'synonyms': ['pregnancy *', '* pregnancy *', 'fertility *', 'breastfeeding *']}, 'support': {'heading': 'Support', 'must-hold': ['contact'], 'other-names': ['getting support', 'more support'], 'synonyms': ['help and support', 'support *', 'more information', 'further information', 'where to find *', 'find out more', 'related conditions', 'useful links', 'help *', 'where to get *', 'sources of *', 'resources']}}, 'profiles': {'plain-us': {'headings': {'how-to-take': 'How to take it'}}}}),
    'page-types/symptom.toml': (358490233, {'name': 'symptom', 'required': ['causes', 'when-to-get-help', 'treatment'], 'optional': ['overview', 'diagnosis', 'support'], 'order': ['overview', ['causes', 'when-to-get-help', 'diagnosis', 'treatment'], 'support'], 'sections': {'causes': {'heading': 'Causes', 'with-subject': 'Causes of *', 'other-names': ['what causes *', 'cause of *', 'why it happens', 'cause'], 'synonyms': ['causes of *', '* causes', 'causes and *', 'who gets *', 'who is at risk *', 'risk factors', 'risks', 'who is more likely *', 'genetics', 'inheritance', 'how * is inherited', 'how you get *', 'how it is passed on', 'how * spreads', 'how * is spread']}, 'when-to-get-help': {'heading': 'When to get help', 'must-hold': ['action', 'contact'], 'other-names': ['getting help', 'getting medical help', 'getting medical advice', 'when to get medical help', 'when to get medical advice', 'when to get medical care', 'when to seek help', 'when to seek medical help', 'when to seek medical advice', 'when to seek medical care', 'seeking help', 'seeking medical help', 'seeking medical advice', 'when to seek medical attention'], 'synonyms': ['when to *', 'see a *', 'see your *', 'get help *', 'getting help *', 'medical advice', 'seeking *', 'urgent advice *', 'immediate action *', 'non-urgent advice *', 'ask for an urgent *', 'call 111 *', 'call 999 *', 'call 911 *', 'go to a&e *', 'emergency *', 'get emergency help *', 'when should i *', 'who to contact', 'contact your *', 'see a gp *', 'speak to a *', 'talk to *']}, 'treatment': {'heading': 'Treatment', 'with-subject': 'Treatment for *', 'other-names': ['treating *', 'how * is treated', 'how * are treated', 'how is * treated', 'how are * treated', 'how to treat *', 'what are the treatments *'], 'synonyms': ['treatments for *', 'treatments', 'treatment for *', 'treatment of *', 'treatment from *', 'treatment *', 'managing *', '* treatment', 'what you can do *', 'things you can do *', 'how to ease *', 'self-care', 'self care']}, 'overview': {'heading': 'Overview', 'other-names': ['introduction', 'summary', 'at a glance'], 'synonyms': ['about *', 'what * is', 'what is *', 'what are *', 'what is (are) *', 'key facts', 'types of *', 'definition']}, 'diagnosis': {'heading': 'Diagnosis', 'with-subject': 'Diagnosing *', 'other-names': ['diagnosing *', 'how * is diagnosed', 'how * are diagnosed', 'how is * diagnosed', 'how are * diagnosed', 'how to diagnose *', 'tests for *', 'tests', 'getting diagnosed', 'getting a diagnosis', 'exams and tests', 'investigations'], 'synonyms': ['diagnosis of *', 'diagnosis and *', 'testing *', 'tests and *', 'test *', 'what happens at your appointment', 'finding out *']}, 'support': {'heading': 'Support', 'must-hold': ['contact'], 'other-names': ['getting support', 'more support'], 'synonyms': ['help and support', 'support *', 'more information', 'further information', 'where to find *', 'find out more', 'related conditions', 'useful links', 'help *', 'where to get *', 'sources of *', 'resources']}}, 'profiles': {'plain-us': {'headings': {'when-to-get-help': 'When to get medical care'}}}}),
    'page-types/test.toml': (2721060872, {'name': 'test', 'required': ['what-it-is', 'why', 'during', 'results'], 'optional': ['before', 'after', 'risks', 'support'], 'order': ['what-it-is', 'why', 'before', 'during', ['after', 'results'], 'support'], 'sections': {'what-it-is': {'heading': 'What it is', 'synonyms': ['about *', 'what * is', 'what is *', 'what are *', 'overview', 'what * are', 'about the test', 'what * does', 'what * do']}, 'why': {'heading': 'Why it is done', 'synonyms': ['why *', 'what it is for', 'what * is used for', 'when * is used', 'who *', 'when it is used', 'uses', 'when you may need *']}, 'during': {'heading': 'What happens', 'synonyms': ['what happens *', 'during *', 'having *', 'how * is done', 'how it is done', 'on the day', 'how * works', 'the procedure', 'having the *', 'how you have *']}, 'results': {'heading': 'Results', 'other-names': ['getting your results', 'your results', 'test results'], 'synonyms': ['what the results mean', 'results *', 'understanding *', 'what do the results mean *', 'when will i get my results *', 'getting * results']}, 'before': {'heading': 'Before', 'other-names': ['preparing for *', 'preparation', 'getting ready for *', 'how to prepare for *', 'how to prepare', 'how do i prepare *', 'how do i get ready *'], 'synonyms': ['before *', 'preparing *', 'getting ready *', 'how to prepare *', 'what to do before *', 'how to get ready *']}, 'after': {'heading': 'After', 'other-names': ['afterwards'], 'synonyms': ['after *', 'recovery *', 'recovering *', 'going home', 'what happens after *', 'aftercare', 'what happens afterwards']}, 'risks': {'heading': 'Risks and side effects', 'synonyms': ['risks *', 'side effects *', 'possible risks', 'possible side effects', 'complications *', 'possible problems', 'risks of *', 'what are the risks *', 'what are the side effects *']}, 'support': {'heading': 'Support', 'must-hold': ['contact'], 'other-names': ['getting support', 'more support'], 'synonyms': ['help and support', 'support *', 'more information', 'further information', 'where to find *', 'find out more', 'related conditions', 'useful links', 'help *', 'where to get *', 'sources of *', 'resources']}}, 'profiles': {'plain-us': {'headings': {'before': 'How to prepare'}}}}),
    'page-types/treatment.toml': (181928121, {'name': 'treatment', 'required': ['what-it-is', 'why', 'during', 'risks'], 'optional': ['before', 'after', 'support'], 'order': ['what-it-is', 'why', 'before', 'during', 'after', 'support'], 'sections': {'what-it-is': {'heading': 'What it is', 'synonyms': ['about *', 'what * is', 'what is *', 'what are *', 'overview', 'what * are', 'about the test', 'what * does', 'what * do']}, 'why': {'heading': 'Why it is done', 'synonyms': ['why *', 'what it is for', 'what * is used for', 'when * is used', 'who *', 'when it is used', 'uses', 'when you may need *']}, 'during': {'heading': 'What happens', 'synonyms': ['what happens *', 'during *', 'having *', 'how * is done', 'how it is done', 'on the day', 'how * works', 'the procedure', 'having the *', 'how you have *']}, 'risks': {'heading': 'Risks and side effects', 'synonyms': ['risks *', 'side effects *', 'possible risks', 'possible side effects', 'complications *', 'possible problems', 'risks of *', 'what are the risks *', 'what are the side effects *']}, 'before': {'heading': 'Before', 'other-names': ['preparing for *', 'preparation', 'getting ready for *', 'how to prepare for *', 'how to prepare', 'how do i prepare *', 'how do i get ready *'], 'synonyms': ['before *', 'preparing *', 'getting ready *', 'how to prepare *', 'what to do before *', 'how to get ready *']}, 'after': {'heading': 'After', 'other-names': ['afterwards'], 'synonyms': ['after *', 'recovery *', 'recovering *', 'going home', 'what happens after *', 'aftercare', 'what happens afterwards']}, 'support': {'heading': 'Support', 'must-hold': ['contact'], 'other-names': ['getting support', 'more support'], 'synonyms': ['help and support', 'support *', 'more information', 'further information', 'where to find *', 'find out more', 'related conditions', 'useful links', 'help *', 'where to get *', 'sources of *', 'resources']}}, 'profiles': {'plain-us': {'headings': {'before': 'How to prepare'}}}}),
    'profiles/easy-read.toml': (292203184, {'name': 'easy-read', 'title': 'Easy read: British pages for people with a learning disability', 'locale': 'en-GB', 'page-types': ['condition', 'symptom', 'treatment', 'test', 'medicine', 'living-with', 'landing'], 'severity': {'TERM001': 'error', 'TERM002': 'warning', 'TERM003': 'warning', 'TERM004': 'error', 'TERM005': 'warning', 'TERM006': 'warning', 'TERM007': 'warning', 'TERM008': 'off', 'ABBR001': 'warning', 'ABBR002': 'error', 'ABBR003': 'off', 'ABBR004': 'info', 'ABBR005': 'off', 'ABBR006': 'warning', 'READ001': 'warning', 'READ002': 'info', 'READ003': 'warning', 'READ004': 'warning', 'READ005': 'warning', 'READ006': 'info', 'SECT001': 'off', 'SECT002': 'error', 'SECT003': 'off', 'SECT004': 'off', 'SECT005': 'warning', 'SECT006': 'warning', 'SECT007': 'off', 'HEAD001': 'error', 'HEAD002': 'warning', 'HEAD003': 'warning', 'HEAD004': 'off', 'HEAD005': 'warning', 'HEAD006': 'warning', 'HEAD007': 'warning', 'HEAD008': 'info', 'LIST001': 'warning', 'LIST002': 'warning', 'LIST003': 'warning', 'LIST004': 'warning', 'LINK001': 'error', 'LINK002': 'error', 'LINK003': 'warning', 'LINK004': 'warning', 'LINK005': 'warning', 'LINK006': 'error', 'LINK007': 'info', 'IMG001': 'error', 'IMG002': 'warning', 'TABLE001': 'error', 'PAGE001': 'error', 'PAGE002': 'error', 'TEXT001': 'error', 'TEXT002': 'error', 'TEXT003': 'error', 'TEXT004': 'warning', 'TEXT005': 'error', 'TEXT006': 'warning', 'TEXT007': 'warning', 'TEXT008': 'warning', 'TEXT009': 'warning', 'TEXT010': 'warning', 'PLAIN004': 'info', 'PLAIN001': 'warning', 'PLAIN002': 'warning', 'PLAIN003': 'info', 'PLAIN005': 'warning', 'PLAIN006': 'warning', 'PLAIN007': 'warning', 'PLAIN008': 'warning', 'PLAIN009': 'warning', 'PLAIN010': 'warning', 'PLAIN011': 'info', 'PLAIN012': 'warning', 'PLAIN013': 'info', 'PLAIN014': 'info', 'PLAIN015': 'warning', 'PEOPLE001': 'warning', 'PEOPLE002': 'warning', 'PEOPLE003': 'warning', 'PEOPLE004': 'warning', 'PEOPLE005': 'info', 'PEOPLE006': 'warning', 'SAME001': 'warning', 'SAME002': 'error', 'SAME003': 'warning', 'SAME004': 'warning', 'SAME005': 'info', 'SAME006': 'warning', 'SAME007': 'warning', 'SAME008': 'info', 'SAME009': 'info', 'GRAM001': 'warning', 'GRAM002': 'warning', 'GRAM003': 'warning', 'GRAM004': 'info', 'NETLINT001': 'warning', 'NETLINT002': 'error', 'NETLINT003': 'error'}, 'rules': {'READ001': {'measure': 'reading-age', 'target': 9, 'aim': 7}, 'READ002': {'measure': 'reading-age', 'target': 9, 'harder-by': 3}, 'READ003': {'max-words': 15, 'one-idea': True}, 'READ004': {'max-sentences': 2, 'max-words': 0}, 'READ005': {'hard-words': True}, 'READ006': {'measure': 'reading-age', 'target': 9, 'sentences': 30}, 'ABBR006': {'max-abbreviations': 1}, 'LIST001': {'max-items': 6}, 'SECT005': {'require': ['title', 'description', 'last-reviewed', 'next-review', 'author']}, 'PLAIN001': {'except-hard-words': True}}}),
    'profiles/nhs.toml': (2795994860, {'name': 'nhs', 'title': 'NHS: British health pages for the public', 'locale': 'en-GB', 'page-types': ['condition', 'symptom', 'treatment', 'test', 'medicine', 'living-with', 'landing'], 'severity': {'TERM001': 'error', 'TERM002': 'warning', 'TERM003': 'warning', 'TERM004': 'error', 'TERM005': 'warning', 'TERM006': 'warning', 'TERM007': 'warning', 'TERM008': 'off', 'ABBR001': 'warning', 'ABBR002': 'error', 'ABBR003': 'warning', 'ABBR004': 'info', 'ABBR005': 'info', 'ABBR006': 'off', 'READ001': 'warning', 'READ002': 'info', 'READ003': 'warning', 'READ004': 'warning', 'READ005': 'info', 'READ006': 'info', 'SECT001': 'error', 'SECT002': 'error', 'SECT003': 'warning', 'SECT004': 'info', 'SECT005': 'warning', 'SECT006': 'warning', 'SECT007': 'info', 'HEAD001': 'error', 'HEAD002': 'warning', 'HEAD003': 'warning', 'HEAD004': 'warning', 'HEAD005': 'warning', 'HEAD006': 'warning', 'HEAD007': 'warning', 'HEAD008': 'info', 'LIST001': 'warning', 'LIST002': 'warning', 'LIST003': 'warning', 'LIST004': 'warning', 'LINK001': 'error', 'LINK002': 'error', 'LINK003': 'warning', 'LINK004': 'warning', 'LINK005': 'warning', 'LINK006': 'error', 'LINK007': 'info', 'IMG001': 'error', 'IMG002': 'warning', 'TABLE001': 'error', 'PAGE001': 'error', 'PAGE002': 'error', 'TEXT001': 'error', 'TEXT002': 'error', 'TEXT003': 'error', 'TEXT004': 'warning', 'TEXT005': 'error', 'TEXT006': 'warning', 'TEXT007': 'warning', 'TEXT008': 'warning', 'TEXT009': 'warning', 'TEXT010': 'warning', 'PLAIN004': 'info', 'PLAIN001': 'warning', 'PLAIN002': 'warning', 'PLAIN003': 'info', 'PLAIN005': 'warning', 'PLAIN006': 'warning', 'PLAIN007': 'warning', 'PLAIN008': 'warning', 'PLAIN009': 'warning', 'PLAIN010': 'warning', 'PLAIN011': 'info', 'PLAIN012': 'warning', 'PLAIN013': 'info', 'PLAIN014': 'info', 'PLAIN015': 'warning', 'PEOPLE001': 'warning', 'PEOPLE002': 'warning', 'PEOPLE003': 'warning', 'PEOPLE004': 'warning', 'PEOPLE005': 'info', 'PEOPLE006': 'warning', 'SAME001': 'warning', 'SAME002': 'error', 'SAME003': 'warning', 'SAME004': 'warning', 'SAME005': 'info', 'SAME006': 'warning', 'SAME007': 'warning', 'SAME008': 'info', 'SAME009': 'info', 'GRAM001': 'warning', 'GRAM002': 'warning', 'GRAM003': 'warning', 'GRAM004': 'info', 'NETLINT001': 'warning', 'NETLINT002': 'error', 'NETLINT003': 'error'}, 'rules': {'READ001': {'measure': 'reading-age', 'target': 14, 'aim': 11}, 'READ002': {'measure': 'reading-age', 'target': 14, 'harder-by': 3}, 'READ003': {'max-words': 20}, 'READ004': {'max-sentences': 3, 'max-words': 0}, 'READ006': {'measure': 'reading-age', 'target': 14, 'sentences': 30}, 'LIST001': {'max-items': 6}}}),
    'profiles/plain-us.toml': (2544121635, {'name': 'plain-us', 'title': 'Plain language: American health pages for the public', 'locale': 'en-US', 'page-types': ['condition', 'symptom', 'treatment', 'test', 'medicine', 'living-with', 'landing'], 'severity': {'TERM001': 'error', 'TERM002': 'warning', 'TERM003': 'warning', 'TERM004': 'error', 'TERM005': 'warning', 'TERM006': 'warning', 'TERM007': 'warning', 'TERM008': 'off', 'ABBR001': 'warning', 'ABBR002': 'error', 'ABBR003': 'warning', 'ABBR004': 'info', 'ABBR005': 'info', 'ABBR006': 'warning', 'READ001': 'warning', 'READ002': 'info', 'READ003': 'warning', 'READ004': 'warning', 'READ005': 'info', 'READ006': 'info', 'SECT001': 'error', 'SECT002': 'error', 'SECT003': 'warning', 'SECT004': 'info', 'SECT005': 'warning', 'SECT006': 'warning', 'SECT007': 'info', 'HEAD001': 'error', 'HEAD002': 'off', 'HEAD003': 'info', 'HEAD004': 'off', 'HEAD005': 'warning', 'HEAD006': 'warning', 'HEAD007': 'warning', 'HEAD008': 'info', 'LIST001': 'warning', 'LIST002': 'info', 'LIST003': 'off', 'LIST004': 'warning', 'LINK001': 'error', 'LINK002': 'error', 'LINK003': 'warning', 'LINK004': 'warning', 'LINK005': 'warning', 'LINK006': 'error', 'LINK007': 'info', 'IMG001': 'error', 'IMG002': 'warning', 'TABLE001': 'error', 'PAGE001': 'error', 'PAGE002': 'error', 'TEXT001': 'error', 'TEXT002': 'error', 'TEXT003': 'error', 'TEXT004': 'warning', 'TEXT005': 'error', 'TEXT006': 'warning', 'TEXT007': 'warning', 'TEXT008': 'off', 'TEXT009': 'warning', 'TEXT010': 'warning', 'PLAIN004': 'info', 'PLAIN001': 'warning', 'PLAIN002': 'warning', 'PLAIN003': 'off', 'PLAIN005': 'off', 'PLAIN006': 'warning', 'PLAIN007': 'warning', 'PLAIN008': 'info', 'PLAIN009': 'off', 'PLAIN010': 'warning', 'PLAIN011': 'warning', 'PLAIN012': 'warning', 'PLAIN013': 'info', 'PLAIN014': 'info', 'PLAIN015': 'off', 'PEOPLE001': 'warning', 'PEOPLE002': 'warning', 'PEOPLE003': 'warning', 'PEOPLE004': 'warning', 'PEOPLE005': 'info', 'PEOPLE006': 'warning', 'SAME001': 'warning', 'SAME002': 'error', 'SAME003': 'warning', 'SAME004': 'warning', 'SAME005': 'info', 'SAME006': 'warning', 'SAME007': 'warning', 'SAME008': 'info', 'SAME009': 'info', 'GRAM001': 'warning', 'GRAM002': 'warning', 'GRAM003': 'warning', 'GRAM004': 'info', 'NETLINT001': 'warning', 'NETLINT002': 'error', 'NETLINT003': 'error'}, 'rules': {'READ001': {'measure': 'grade', 'target': 8, 'aim': 6}, 'READ002': {'measure': 'grade', 'target': 8, 'harder-by': 3}, 'READ003': {'max-words': 25, 'most': 2}, 'READ004': {'max-sentences': 0, 'max-words': 150, 'most': 1}, 'READ006': {'measure': 'grade', 'target': 8, 'sentences': 30}, 'LIST001': {'max-items': 7}, 'PLAIN008': {'figures': False, 'no-unit-space': False}, 'PEOPLE004': {'pairs': False}}}),
    'profiles/wcag.toml': (4006132363, {'name': 'wcag', 'title': 'WCAG 2.2: accessibility of the content', 'locale': 'en-GB', 'page-types': [], 'severity': {'TERM001': 'off', 'TERM002': 'off', 'TERM003': 'off', 'TERM004': 'off', 'TERM005': 'off', 'TERM006': 'off', 'TERM007': 'off', 'TERM008': 'off', 'ABBR001': 'info', 'ABBR002': 'off', 'ABBR003': 'off', 'ABBR004': 'off', 'ABBR005': 'off', 'ABBR006': 'off', 'READ001': 'info', 'READ002': 'off', 'READ003': 'off', 'READ004': 'off', 'READ005': 'off', 'READ006': 'off', 'SECT001': 'off', 'SECT002': 'off', 'SECT003': 'off', 'SECT004': 'off', 'SECT005': 'off', 'SECT006': 'off', 'SECT007': 'off', 'HEAD001': 'error', 'HEAD002': 'off', 'HEAD003': 'off', 'HEAD004': 'off', 'HEAD005': 'off', 'HEAD006': 'warning', 'HEAD007': 'error', 'HEAD008': 'info', 'LIST001': 'off', 'LIST002': 'off', 'LIST003': 'off', 'LIST004': 'error', 'LINK001': 'error', 'LINK002': 'error', 'LINK003': 'info', 'LINK004': 'info', 'LINK005': 'info', 'LINK006': 'off', 'LINK007': 'off', 'IMG001': 'error', 'IMG002': 'error', 'TABLE001': 'error', 'PAGE001': 'error', 'PAGE002': 'error', 'TEXT001': 'off', 'TEXT002': 'off', 'TEXT003': 'off', 'TEXT004': 'off', 'TEXT005': 'off', 'TEXT006': 'off', 'TEXT007': 'off', 'TEXT008': 'off', 'TEXT009': 'off', 'TEXT010': 'off', 'PLAIN004': 'off', 'PLAIN001': 'off', 'PLAIN002': 'info', 'PLAIN003': 'off', 'PLAIN005': 'off', 'PLAIN006': 'off', 'PLAIN007': 'off', 'PLAIN008': 'off', 'PLAIN009': 'off', 'PLAIN010': 'off', 'PLAIN011': 'off', 'PLAIN012': 'error', 'PLAIN013': 'off', 'PLAIN014': 'off', 'PLAIN015': 'off', 'PEOPLE001': 'off', 'PEOPLE002': 'off', 'PEOPLE003': 'off', 'PEOPLE004': 'off', 'PEOPLE005': 'off', 'PEOPLE006': 'off', 'SAME001': 'off', 'SAME002': 'off', 'SAME003': 'off', 'SAME004': 'off', 'SAME005': 'off', 'SAME006': 'off', 'SAME007': 'off', 'SAME008': 'off', 'SAME009': 'off', 'GRAM001': 'off', 'GRAM002': 'off', 'GRAM003': 'off', 'GRAM004': 'off', 'NETLINT001': 'warning', 'NETLINT002': 'error', 'NETLINT003': 'error'}, 'rules': {'READ001': {'measure': 'grade', 'target': 9, 'aim': 9}, 'IMG002': {'max-characters': 0, 'lead-ins': False, 'repeats': False}, 'PLAIN012': {'reading-order': False}}}),
}
# fmt: on
