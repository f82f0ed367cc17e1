"""Segmenting: sentences, quotations and their speakers, attributions."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.model.text import Source
from factcheck.read import read_path, read_text
from factcheck.segment import attribution, quotations, sentences, sources

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"


def split(text: str, name: str = "a.txt") -> list[str]:
    source = read_text(text, name)
    return [source.text[one.span.start : one.span.end] for one in sentences(source)]


def quoted(source: Source) -> list[tuple[str, str | None]]:
    found = quotations(source, sentences(source))
    return [(source.text[one.span.start : one.span.end], one.speaker) for one in found]


def quotes(text: str, name: str = "a.txt") -> list[tuple[str, str | None]]:
    return quoted(read_text(text, name))


# --- sentences: " / " marks where one ends -----------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "They came in May. / They left in June.",
        "Mr. Obi met Dr. Li and Lt. Col. Diaz. / They spoke for an hour.",
        "He lives in the U.S. / It is a large country.",
        "The U.S. Army left. / So did the E.U. mission.",
        "He moved to D.C. / His wife stayed.",
        "No. 5 is alive. / He said no. / The end came soon.",
        "See Art. 5, Fig. 2 and pp. 3-9. / Then stop.",
        "Under Art. IV of the treaty, all is well. / Not so here.",
        "It began at 5 p.m. / Police came late.",
        "It began at 5 p.m. ET and at 10 a.m. Monday it ended. / Good.",
        "Foo Inc. Chairman Bo Li said so. / He runs Foo Inc. / The rest is rumour.",
        "J. K. Obi wrote it. / So did T. S. Li.",
        "It rose by 2.5 per cent. / Then it fell by 3.1 points.",
        "It costs approx. 40 million, e.g. for mines, i.e. bombs, vs. 30 million in Jan. 2023. / Ok.",
        "On Jan. 5 it rained. / It snowed in Feb. / The roads were closed.",
        "“It takes a long time,” he said. / “Go away now.” / He left.",
        "“Why is that?” she asked. / “Stop!” Ada Obi said. / Then silence.",
        "“It is A. B.” / He left at once.",
        "“First, they hurt us. / Second, they cost a lot,” he said.",
        "Yahoo! reported it first. / Others followed.",
        "Wait... / Then it came. / And… she left… but not him.",
        "(He left. She stayed.) / Then it rained.",
        "She left (see Fig. 3. It is new). / Then he left.",
        "All ended in 2023. / The 1999 treaty stands. / 164 states joined.",
        "What?! / Really? / Yes.",
        "St. Petersburg is far. / They met on Main St. / He was late.",
        "This is plan B. / It may fail.",
        "It is 5 km. / The road is bad.",
        "Many fell, etc. / Others rose, etc. and so on.",
        "It ended.[1] / It began again.[2]",
        "Read https://example.org/a.b. / Then write to ada@example.org. / Done.",
        "The group (Foo Ltd.) left. / The end.",
        "最初の文。/次の文！/終わり",
    ],
)
def test_sentences(text: str) -> None:
    assert split(text.replace(" / ", " ").replace("/次", "次").replace("/終", "終")) == [
        one.strip() for one in text.replace("。/", "。 / ").replace("！/", "！ / ").split(" / ")
    ]


def test_a_list_number_is_no_sentence() -> None:
    assert split("They must 1. Find the mines and 2. Destroy them.", "a.md")[-1].endswith("Destroy them.")
    assert split("Steps.\n\n2\\. Destroy the mines. Leave.", "a.md") == ["Steps.", "2\\. Destroy the mines.", "Leave."]


def test_sentences_keep_to_their_block_and_know_their_headings() -> None:
    source = read_text(
        "# One\n\nText a. Text b.\n\n## Two\n\nText c\n\n## Three. And more\n\n- Text d\n\n# Four\n\nText e", "a.md"
    )
    found = [(source.text[one.span.start : one.span.end], one.block, one.headings) for one in sentences(source)]
    assert found == [
        ("One", 0, ()), ("Text a.", 1, (0,)), ("Text b.", 1, (0,)), ("Two", 2, (0,)), ("Text c", 3, (0, 2)),
        ("Three. And more", 4, (0,)), ("Text d", 5, (0, 4)), ("Four", 6, ()), ("Text e", 7, (6,)),
    ]  # fmt: skip


def test_mark_up_and_line_ends_do_not_split() -> None:
    assert split("He **won the\nprize.** She lost [it](http://a.org/b. C).[^1] So?\n\n[^1]: A note.", "a.md") == [
        "He **won the\nprize.", "She lost [it](http://a.org/b. C).", "So?", "A note.",
    ]  # fmt: skip


def test_signs_alone_are_no_sentence() -> None:
    assert split("www.example.org. It is new. . . !") == [". It is new. . . !"]


# --- quotations --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“It is late,” said Ada Obi.", "It is late,", "Ada Obi"),
        ("“It is late,” Ada Obi said.", "It is late,", "Ada Obi"),
        ('"It is late", Ada Obi said.', "It is late", "Ada Obi"),
        ("‘It’s late,’ said Ada Obi.", "It’s late,", "Ada Obi"),
        ("'It's late now,' said Ada Obi.", "It's late now,", "Ada Obi"),
        ("“It is late,” Ada Obi, head of the Valley Trust, told Daily Echo.", "It is late,", "Ada Obi"),
        ("“It is late,” recalled Trust spokesperson Bo El Li, without a smile.", "It is late,", "Bo El Li"),
        ("“It is late,” the ICRC’s Bo Li said.", "It is late,", "Bo Li"),
        ("“It is late,” Ms. Obi added.", "It is late,", "Obi"),
        ("“It is late,” said Dutch MEP Ada Obi of the Greens.", "It is late,", "Ada Obi"),
        ("“It is late,” Dutch officials said.", "It is late,", "Dutch officials"),
        ("“It is late,” according to Ada Obi, a farmer.", "It is late,", "Ada Obi"),
        ("“Is it late?” asked O’Brien.", "Is it late?", "O’Brien"),
        ("Ada Obi said: “It is late.”", "It is late.", "Ada Obi"),
        ("Asked whether it was so, Ada Obi replied, “It is late.”", "It is late.", "Ada Obi"),
        ("In a statement, the World Bank said: “It is late.”", "It is late.", "World Bank"),
        ("Chad’s Trade Ministry said that “there is no plan”.", "there is no plan", "Chad’s Trade Ministry"),
        ("Chad’s defence minister also explained it by stating: “It is so.”", "It is so.", "Chad’s defence minister"),
        ("The Chadian government was blunt in its answer to Foo: “It is so.”", "It is so.", "Chadian government"),
        ("Ada Obi called it “very late”, Bo Li said.", "very late", "Bo Li"),
        ("Ada Obi said the work was “far from over” in the valley.", "far from over", "Ada Obi"),
        ("The “big idea” failed.", "big idea", None),
        ("The “EU” member states said no.", "EU", None),
        ("He calls them “weapons of a bygone age”, since they kill.", "weapons of a bygone age", None),
        ("It was ‘responsible’ to do so.", "responsible", None),
        ("They wrote of 'a thing of the past' then.", "a thing of the past", None),
        ("“Late it is”, reads the report of the council.", "Late it is", None),
        ("« Il est tard », dit-elle.", "Il est tard", None),
        ("„Es ist spät“, sagte sie.", "Es ist spät", None),
        ("»Es ist spät«, sagte sie.", "Es ist spät", None),
        ("”Det är sent”, sa hon.", "Det är sent", None),
        ("“He told me ‘go away now’ twice,” said Bo Li.", "He told me ‘go away now’ twice,", "Bo Li"),
        ("“It is late. They know it. We go,” said Bo Li.", "It is late. They know it. We go,", "Bo Li"),
    ],
)  # fmt: skip
def test_quotations(text: str, words: str, speaker: str | None) -> None:
    assert quotes(text) == [(words, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "Don't say that the workers' rights and the farmers' fields aren't ours.",
        "rock 'n' roll in the '90s and the states' own",
        '12" pipes, 5\' 3" walls and 6\' 2" men',
        "“” \"\" ‘’ ''",
        "It is 10 o'clock and all's well, isn't it?",
    ],
)
def test_what_is_no_quotation(text: str) -> None:
    assert quotes(text) == []


def test_he_and_she_are_the_last_person_who_spoke() -> None:
    text = (
        "Ada Obi told Daily Echo that it was late.\nThe Valley Trust said no.\n“We go,” she said.\n"
        "“We stay,” Bo Li said. “We sow,” he added."
    )
    assert quotes(text) == [("We go,", "Ada Obi"), ("We stay,", "Bo Li"), ("We sow,", "Bo Li")]
    assert quotes("“We go,” she said.") == [("We go,", None)]
    assert quotes("Much is lost, according to MEP Ada Obi, a farmer. “All is,” she said.")[0][1] == "Ada Obi"


@pytest.mark.parametrize(
    "before",
    [
        "Bo Li, a baker, counted fewer.",
        "Her neighbour Bo Li, 63, disputed it.",
        "Bo Li laughed.",
        "Bo Li remembers fewer.",
    ],
)
def test_who_is_presented_right_before_a_quotation_speaks(before: str) -> None:
    assert quotes(f"Ada Obi said there were eleven. {before} “It was five,” he said.") == [("It was five,", "Bo Li")]
    assert quotes(f"Ada Obi said there were eleven. {before} “It was five.”") == [("It was five.", "Bo Li")]


def test_the_clause_that_leads_to_a_quotation_tells_who_speaks() -> None:
    text = "“We will mend it,” said Ada Obi. Council member Piet Haan was blunt: “It takes 30 years.”"
    source = read_text(text, "a.md")
    assert [one.speaker for one in quotations(source, sentences(source))] == ["Ada Obi", "Piet Haan"]


def test_who_speaks_behind_what_is_no_person() -> None:
    text = "Ada Obi said there were eleven. {} “It was five,” she said."
    for between in (
        "It rained.",
        "Bo Li came in.",
        "The Valley Trust, a charity, counts them.",
        "It was May, the mill shut.",
    ):
        assert quotes(text.format(between)) == [("It was five,", "Ada Obi")]
    assert quotes("Bo Li, a baker, was late, Ada Obi said. “It was five,” she said.") == [("It was five,", "Ada Obi")]
    assert quotes("Ada Obi said no. Bo Li shakes his head: “It was five.”") == [("It was five.", "Bo Li")]


def test_a_whole_sentence_goes_on_with_the_same_speaker() -> None:
    assert quotes("“It is late,” Ada Obi said. It rained. “But now we go.”") == [
        ("It is late,", "Ada Obi"), ("But now we go.", "Ada Obi"),
    ]  # fmt: skip


def test_a_quotation_over_paragraphs() -> None:
    assert quotes("“One goes on.\n“Two goes on.\n“Three ends,” said Bo Li.\nNo quote.") == [
        ("One goes on.", "Bo Li"), ("Two goes on.", "Bo Li"), ("Three ends,", "Bo Li"),
    ]  # fmt: skip


def test_an_open_quotation_ends_with_its_block() -> None:
    assert quotes("He said “it is late now\nNobody else spoke.\nAda Obi said: “Yes, it is.”") == [
        ("it is late now", None), ("Yes, it is.", "Ada Obi"),
    ]  # fmt: skip


def test_quotations_name_the_sentence_they_begin_in() -> None:
    source = read_text("It rained. “One. Two,” said Ada Obi.\n“Three,” he said.", "a.txt")
    found = quotations(source, sentences(source))
    assert [one.sentence for one in found] == [1, 3]


def test_quotations_in_markdown_leave_mark_up_out() -> None:
    assert quotes("> “**Late** it is,” said *Ada Obi*.", "a.md") == [("**Late** it is,", "Ada Obi")]
    assert quotes("Set `x = “y”` and <a title='a b c d'>go</a>.", "a.md") == []


# --- attributions ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("According to the Valley Trust, 12 mines were found.", "the Valley Trust"),
        ("According to Valley Monitor 2024, 12 were found in 2023.", "Valley Monitor 2024"),
        ("Twelve were found, according to the Valley Trust (VT), which counts them.", "the Valley Trust (VT)"),
        ("Twelve were found, according to the report, published by Foo.", "the report"),
        ("Twelve, according to the statistics—because they stay.", "the statistics"),
        ("Twelve were found, according to figures from the Trust published in May.", "figures from the Trust"),
        ("According to the U.S. Department of State, 12 were found.", "the U.S. Department of State"),
        ("According to a 2023 report by the UN, 12 were found.", "a 2023 report by the UN"),
        ("According to them, 12 were found.", "them"),
        ("According to officials, 12 were found.", "officials"),
        ("Data from Foo Office show that 12 were found.", "Foo Office"),
        ("Figures compiled by the UN Mine Service suggest 12.", "the UN Mine Service"),
        ("A study by the University of Oslo found 12.", "the University of Oslo"),
        ("World Bank data show that 12 were found.", "World Bank data"),
        ("Twelve were found, the statistics show.", "the statistics"),
        ("The Valley Trust estimates that 12 were found.", "The Valley Trust"),
        ("Valley Monitor 2024 reports 12 finds.", "Valley Monitor 2024"),
        ("The Red Cross said in its annual report that 12 were found.", "The Red Cross"),
        ("Officials estimate that 12 were found.", "Officials"),
        ("By Chad’s count, 12 were found.", "Chad"),
        ("By the ministry’s own count, 12 were found.", "the ministry"),
        ("Peru recorded 12 finds.", None),
        ("The Netherlands recorded 12 finds.", None),
        ("Ofsted recorded 12 finds.", "Ofsted"),
        ("Unicef recorded 12 finds.", "Unicef"),
        ("Reuters has recorded 12 finds.", "Reuters"),
        ("Peru reported 12 finds.", "Peru"),
        ("Eurostat recorded 12 finds.", "Eurostat"),
        ("The Valley Monitor recorded 12 finds.", "The Valley Monitor"),
        ("Twelve were found, the harbour board said on Wednesday.", "the harbour board"),
        ("Twelve were found, up from nine in May, the ministry said in a statement.", "the ministry"),
        ("Twelve were found, said the harbour board on Wednesday.", "the harbour board"),
        ("Twelve were found, says Ada Obi, who leads the search.", "Ada Obi"),
        ("Twelve were found, harbour master Ada Obi told reporters.", "harbour master Ada Obi"),
        ("Twelve were found, the Institute of the Sea estimates.", "the Institute of the Sea"),
        ("Twelve, police said, were found.", "police"),
        ("Twelve were found, said union leaders.", "union leaders"),
        ("Twelve were found, said Rose Obi after the dive.", "Rose Obi"),
        ("Twelve were found, said the board in a letter to members.", "the board"),
        ("Bo Li, 54, said rents fell 5%.", "Bo Li"),
        ("Li, 45, who has 12 boats, said trade rose 5%.", None),
        ("The mill, based in Foo, said wages rose 5% to £3m.", "The mill"),
        ("The VT, which sits in Foo, said finds in May fell.", "The VT"),
        ("The mill, based in Foo, said orders grew, and 12 found work.", "The mill"),
        ("The mill, 30 miles off, said sales, however, stood at 12.", "The mill"),
        ("The mayor, 54, said Tuesday 12 were found.", "The mayor"),
        ("Rents, up in May, said Ada Obi, fell by 12.", "Ada Obi"),
        ("On Monday, the mill, at last, said 12 were found.", None),
        ("In May, once more, said 12 people, it rained.", None),
        ("Twelve were found, the largest found in Foo.", None),
        ("Twelve were found, a rise reported on Monday.", None),
        ("Twelve were found, she said.", None),
        ("Twelve were found, more than Ford said.", None),
        ("Twelve were found, the most the hotel reported in May.", None),
        ("The board, which said nothing, found 12.", None),
        ("“Twelve were found”, the board said.", None),
        ("Hotels in Foo recorded 12 nights.", None),
        ("Museums reported 12 thefts.", None),
        ("Inspectors in Foo recorded 12 finds.", "Inspectors in Foo"),
        ("Friends of the Bay recorded 12 finds.", "Friends of the Bay"),
        ("It went according to plan.", None),
        ("It fell by 12.", None),
        ("Ada Obi found the way.", "Ada Obi"),
        ("The treaty bans mines.", None),
        ("", None),
    ],
)
def test_attribution(sentence: str, name: str | None) -> None:
    assert attribution(sentence) == name


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("According to the VT, 12 drowned; / the Red Cross reported 40.", ["the VT", "the Red Cross"]),
        ("Up to 350 marched, the police said; / the unions spoke of 2,000.", ["the police", ""]),
        ("Up to 350 marched, police said, while / unions spoke of 2,000.", ["police", ""]),
        ("According to the VT, 12 drowned, but / the Red Cross put the toll at 40.", ["the VT", ""]),
        ("Foo reported 12 finds, / Bar 30 and / Moor 4.", ["Foo", "", ""]),
        ("The Echo reported 12 dead, the / Post 35.", ["The Echo", ""]),
        ("Villagers counted 40; / 12 were found, police said.", ["", "police"]),
        ("According to the VT, Foo had 12 finds, Bar 30 and Moor 4.", ["the VT"]),
        ("According to the VT, the army reported 40 dead and 12 hurt.", ["the VT"]),
        ("According to the VT, 12 drowned; / 3 are missing.", ["the VT", "the VT"]),
        ("Some 40 drowned; / 12 were hurt, the board said on Monday.", ["the board", "the board"]),
        ("Some 40 boats came, the board said on Monday, and 12 left.", ["the board"]),
        ("The VT reported 12 finds in May, 8 of them in Foo.", ["The VT"]),
        ("According to the VT, 12 villages were cut off and residents saw 40 cm of snow.", ["the VT"]),
        ("According to the VT, 40 drowned in 2023, the highest number recorded since 2011.", ["the VT"]),
        ("According to the VT, 40 drowned, the number reported by the army.", ["the VT"]),
        ("It rained; 12 drowned.", []),
    ],
)
def test_how_far_a_source_reaches(sentence: str, names: list[str]) -> None:
    text = sentence.replace("/ ", "")
    found = sources(text)
    assert [name for _, name in found] == names
    parts = sentence.split("/ ")
    assert [start for start, _ in found] == [len("".join(parts[:at])) for at in range(len(names))]


# --- limits ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["?!" * 50_000, "U.S. " * 40_000, ". " * 9_000, "(" * 9_000, "(a. B) " * 9_000, "“a " * 30_000, '"a b c" ' * 9_000,
     "'a b " * 30_000, "Ada Obi said " * 10_000, "Ada, " * 50_000, "according to " * 20_000, ".a" * 50_000,
     ", said a" * 20_000, ", the a b" * 20_000, "According to Foo, 12; " * 9_000, "Foo reported 1, Bar 2" * 9_000,
     "Foo says 1" + ", the a" * 20_000],
    ids=lambda text: text[:6],
)  # fmt: skip
def test_hostile_input_is_split_whole(text: str) -> None:
    source = read_text(text, "a.txt")
    found = sentences(source)
    assert all(quote.span.end <= len(text) for quote in quotations(source, found))
    for one in found[:500]:
        name = attribution(source.text[one.span.start : one.span.end])
        assert name is None or name
        sources(source.text[one.span.start : one.span.end])


def test_it_imports_nothing_heavy() -> None:
    code = (
        "import sys, factcheck.read, factcheck.segment;"
        "print(*{'yaml', 'charset_normalizer', 'pyromark', 'difflib', 'sqlite3'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


# --- the seeds ---------------------------------------------------------------------------------------


def seed(name: str) -> Source:
    path = SEEDS / name
    if not path.exists():
        pytest.skip("the seed articles are not here")
    return read_path(path)


def test_seed_of_a_news_site() -> None:
    source = seed("euronews-2025-04.txt")
    found = sentences(source)
    assert len(found) == 45
    texts = [source.text[one.span.start : one.span.end] for one in found]
    assert all(text[-1] in '.?”"’' or one.block in (7, 17) for text, one in zip(texts, found, strict=True))
    speakers = [speaker for _, speaker in quoted(source)]
    assert len(speakers) == 22
    assert [name for name in speakers if name][:4] == [
        "Gilles Carbonnier",
        "Gilles Carbonnier",
        "Cecilia Strada",
        "Strada",
    ]
    money = next(one for one in quoted(source) if "174 million" in one[0])
    assert money[1] == "Anouar El Anouni"
    assert {name for text in texts if (name := attribution(text))} >= {"Landmine Monitor 2024", "the statistics"}


def test_seed_of_an_institute() -> None:
    source = seed("tepsa-2025-04-10.txt")
    assert len(sentences(source)) == 57
    assert [speaker for _, speaker in quoted(source)] == [None, None]
