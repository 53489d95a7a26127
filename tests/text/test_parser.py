from __future__ import annotations

import pickle
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.text import ModelError, Parser, Sentence, dateline, require_model, sentences
from dateline.text.parser import verify
from dateline.text.products import one_core, threads

PARSER = Parser()

ARTICLE = (
    "OSLO, March 3 (Norpress) - The miners were told on Monday. They don't believe it.\n\n"
    "“We’ll walk out,” said Ms Lund, whose brothers had died there."
)


def parse(text: str) -> list[Sentence]:
    return next(PARSER.parse([(text, sentences(text))]))


def test_words_carry_their_offsets_into_the_article() -> None:
    for sentence in parse(ARTICLE):
        assert sentence.tokens
        for token in sentence.tokens:
            assert ARTICLE[token.start : token.end] == token.text
            assert sentence.start <= token.start < token.end <= sentence.end


@pytest.mark.parametrize(
    ("word", "lemma", "pos"),
    [
        ("miners", "miner", "NOUN"),
        ("were", "be", "AUX"),
        ("told", "tell", "VERB"),
        ("n't", "not", "ADV"),
        ("brothers", "brother", "NOUN"),
        ("had", "have", "AUX"),
        ("died", "die", "VERB"),
        ("Monday", "Monday", "PROPN"),
    ],
)
def test_base_form_and_part_of_speech(word: str, lemma: str, pos: str) -> None:
    found = [t for sentence in parse(ARTICLE) for t in sentence.tokens if t.text == word]
    assert [(t.lemma, t.pos) for t in found] == [(lemma, pos)]


def test_the_dash_of_news_wires_is_a_dash() -> None:
    wire = parse("The miners _ all of them _ left.")[0].tokens
    printed = parse("The miners – all of them – left.")[0].tokens
    assert [(t.head, t.dep) for t in wire] == [(t.head, t.dep) for t in printed]
    assert wire[2].text == "_"


def test_a_dateline_is_left_out_of_the_parse_but_not_of_the_sentence() -> None:
    first = parse(ARTICLE)[0]
    assert first.start == 0
    assert first.tokens[0].text == "The"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("OSLO - The miners left.", "OSLO"),
        ("OSLO, March 3 – The miners left.", "OSLO"),
        ("NEW DELHI, India (Agency) _ The miners left.", "NEW DELHI"),
        ("PORT-AU-PRINCE, 3 March (Agency) -- The miners left.", "PORT-AU-PRINCE"),
        ("The miners left - at last.", None),
        ("NATO said it left.", None),
    ],
)
def test_dateline(text: str, place: str | None) -> None:
    found = dateline(text, 0, len(text))
    assert (text[found.place_start : found.place_end] if found else None) == place


def test_an_article_parses_alike_whatever_is_parsed_beside_it() -> None:
    others = ["A fire broke out.", "Nobody was hurt, the mayor said on Tuesday. " * 40]
    alone = parse(ARTICLE)
    mixed = list(PARSER.parse((t, sentences(t)) for t in [others[0], ARTICLE, others[1]]))
    assert mixed[1] == alone


def test_a_parser_survives_pickling() -> None:
    copy = pickle.loads(pickle.dumps(PARSER))
    assert next(copy.parse([(ARTICLE, sentences(ARTICLE))])) == parse(ARTICLE)


def test_wrong_weights_are_refused_with_what_to_do(tmp_path) -> None:
    for part in ("tok2vec", "parser", "tagger"):
        (tmp_path / part).mkdir()
        (tmp_path / part / "model").write_bytes(b"something else")
    with pytest.raises(ModelError, match="Install the pinned version"):
        verify(tmp_path)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_any_text_parses(text: str) -> None:
    for sentence in parse(text):
        for i, token in enumerate(sentence.tokens):
            assert token.i == i
            assert text[token.start : token.end] == token.text
            assert 0 <= token.head < len(sentence.tokens)


def test_a_sentence_without_end_costs_no_more_than_its_beginning() -> None:
    text = "word " * 50_000
    (sentence,) = parse(text)
    assert sentence.end == len(text) - 1
    assert len(sentence.tokens) <= 400


def test_a_missing_model_is_named_before_anything_is_parsed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    require_model()
    monkeypatch.setattr("dateline.text.parser._PACKAGES", ("no_such_model",))
    with pytest.raises(ModelError, match=r"is not installed: install one of .*no_such_model"):
        require_model()


def test_parsing_leaves_numpy_the_threads_that_it_had() -> None:
    switch = threads()
    if switch is None:
        pytest.skip("this numpy has no OpenBLAS of its own")
    before = switch.get()
    with one_core():
        assert switch.get() == 1
    parse(ARTICLE)
    assert switch.get() == before


def test_threads_take_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    entered, inside = threading.Event(), []

    def slowly(*_: object) -> list[Sentence]:
        inside.append(entered.is_set())
        entered.set()
        threading.Event().wait(0.1)
        entered.clear()
        return []

    list(PARSER.parse([("", ())]))
    monkeypatch.setattr("dateline.text.parser._article", slowly)
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(parse, [ARTICLE] * 3))
    assert inside == [False] * 3


def test_words_of_many_articles_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.text.parser._WORDS", 3000)
    parser = Parser()
    texts = [" ".join(f"Q{n}x{i} said so." for i in range(20)) for n in range(500)]
    alike = [(text, sentences(text)) for text in (ARTICLE, *texts, ARTICLE)]
    parsed = list(parser.parse(alike))
    assert parsed[0] == parsed[-1]
    assert len(parser._model[0].vocab) < 3100


def test_some_words_with_a_hyphen_stay_whole() -> None:
    text = "Ek co-founded a well-known choir after a break-in."
    [sentence] = parse(text)
    assert [(t.text, t.lemma) for t in sentence.tokens if "-" in t.text] == [
        ("co-founded", "co-found"),
        ("-", "-"),
        ("break-in", "break-in"),
    ]
    [sentence] = parse("The vice-president lost the quarter-final.")
    assert [t.text for t in sentence.tokens if "-" in t.text] == ["vice-president", "quarter-final"]


@pytest.mark.parametrize(
    ("headline", "verb"),
    [
        ("Council shelves pool plan", "shelves"),
        ("Miners end strike", "end"),
        ("Police hunt gunman after mall shooting", "hunt"),
        ("Drought halves wheat harvest", "halves"),
        ("Dam bursts", "bursts"),
        ("Storm batters coast, two dead", "batters"),
        ("Museum returns looted bronzes to Benin", "returns"),
        ("Spending cuts hit rural schools", "hit"),
        ("Senate Blocks Arms Sale", "Blocks"),
        ("Tech Giant Fined Over Data Breach", "Fined"),
        ("Farmers Block Roads in Diesel Protest", "Block"),
        ("RUSSIA EXPELS TWO DIPLOMATS", "EXPELS"),
        ("Bridge Reopens after Repairs", "Reopens"),
    ],
)
def test_a_headline_has_its_verb_with_a_subject(headline: str, verb: str) -> None:
    tokens = parse(f"{headline}\n\nIt was a long day in the town.")[0].tokens
    found = next(token for token in tokens if token.text == verb)
    assert found.pos == "VERB"
    assert any(t.head == found.i and t.dep in ("nsubj", "nsubjpass") for t in tokens)
    assert [headline[t.start : t.end] for t in tokens] == [t.text for t in tokens]


@pytest.mark.parametrize(
    "headline",
    ["Harbour Master Olga Lindqvist of Lund", "Dates and places", "Nurses to end strike"],
)
def test_other_lines_keep_what_they_are(headline: str) -> None:
    tokens = parse(f"{headline}\n\nIt was a long day in the town.")[0].tokens
    assert not any(token.tag in ("VBZ", "VBP", "VBD") for token in tokens)


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        ("The council's decision angered farmers.", "angered", "decision"),
        ("Bayern sacked coach Jan Boer.", "sacked", "Bayern"),
        ("The mill closes.", "closes", "mill"),
        ("Two clerks left.", "left", "clerks"),
    ],
)
def test_a_sentence_without_a_verb_is_read_again(sentence: str, verb: str, subject: str) -> None:
    tokens = parse(sentence)[0].tokens
    found = next(token for token in tokens if token.text == verb)
    whose = [t.text for t in tokens if t.head == found.i and t.dep == "nsubj"]
    assert (found.pos, whose) == ("VERB", [subject])


@pytest.mark.parametrize("fragment", ["A house owned by Ek.", "Newly appointed minister Ola Berg"])
def test_a_fragment_is_no_sentence(fragment: str) -> None:
    assert not any(token.dep == "nsubj" for token in parse(fragment)[0].tokens)


def test_what_is_a_name_in_the_text_is_one_in_its_headline() -> None:
    text = "Rose Hits Back at Bank\n\nThe answer that Rose gave to the bank was short."
    assert [t.pos for t in parse(text)[0].tokens if t.text in ("Rose", "Bank")] == ["PROPN", "NOUN"]
