"""The letters that the rules were made with are read as well as was promised, and quickly."""

import time
from collections.abc import Callable

import pytest

from tests.letters import model
from tests.letters.known import LAYOUTS


@pytest.fixture(scope="module")
def letters() -> list[tuple[model.Letter, list[str]]]:
    drawn = model.draw(LAYOUTS, 3, seed=7)
    return [(letter, model.text_layer(letter.pdf)) for letter in drawn]


Known = list[tuple[model.Letter, list[str]]]


def texts_of(letters: Known) -> Callable[[bytes], list[str]]:
    return {letter.pdf: texts for letter, texts in letters}.__getitem__


def test_numbers_and_days_of_known_letters_are_right_nineteen_times_in_twenty(
    letters: Known,
) -> None:
    scores, faults = model.score((letter for letter, _ in letters), texts_of(letters))

    poor = {field: got.f1 for field, got in scores.items() if got.f1 < 0.95}
    assert poor == {}, faults[:5]


def test_of_a_hundred_values_that_are_sure_hardly_one_is_wrong(letters: Known) -> None:
    scores, _ = model.score((letter for letter, _ in letters), texts_of(letters))

    sure = sum(got.sure for got in scores.values())
    wrong = sum(got.wrong_though_sure for got in scores.values())
    assert sure > 100
    assert wrong < 0.01 * sure


def test_every_value_of_a_known_letter_stands_on_the_page_that_it_names(letters: Known) -> None:
    for letter, texts in letters:
        for field, said in model.read(texts).items():
            if said.page is None:
                continue
            page = " ".join(texts[said.page].split())
            assert said.source.split()[0] in page, (letter.layout, field, said)


def test_a_letter_is_read_in_less_than_ten_milliseconds(letters: Known) -> None:
    begun = time.process_time()
    for _, texts in letters:
        model.read(texts)

    assert (time.process_time() - begun) / len(letters) < 0.010
