"""What pronouns, titles and given names say of whether somebody is a "he" or a "she".

Names that both carry, that are surnames, places or brands as often, or that differ from language
to language ("Andrea", "Jean", "Jordan", "Virginia") are left out: no answer is better than a
wrong one.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

MALE = frozenset("he him his himself".split())
FEMALE = frozenset("she her hers herself".split())
NEUTER = frozenset("it its itself".split())
TALKING = {
    **dict.fromkeys("i me my mine myself".split(), "I"),
    **dict.fromkeys("we us our ours ourselves".split(), "we"),
    **dict.fromkeys("you your yours yourself yourselves".split(), "you"),
}
"""Pronouns of those who talk and are talked to, by the one that names them."""
PRONOUNS = MALE | FEMALE | NEUTER | frozenset("they them their themselves".split())
_MEN = frozenset(
    "boy husband son father brother king prince pope bishop actor grandfather uncle nephew lad "
    "monk priest boyfriend stepfather stepson stepbrother grandson widower groom".split()
)
_WOMEN = frozenset(
    "girl wife daughter mother sister queen princess actress lady grandmother aunt niece nun "
    "girlfriend stepmother stepdaughter stepsister granddaughter widow bride".split()
)
_MASCULINE_TITLES = frozenset(
    "mr king prince pope sir lord chairman spokesman mr. duke emperor".split()
)
_FEMININE_TITLES = frozenset(
    "mrs ms miss queen princess lady chairwoman spokeswoman mrs. ms.".split()
)
_MALE_NAMES = frozenset(
    """Aaron Abdul Abdullah Adam Adolf Adrian Ahmad Ahmed Alan Albert Alberto Aleksandr Alejandro
    Alessandro Alex Alexander Alexei Alfred Ali Anders Andreas Andrei Andrew Andriy Angus Anthony
    Anton Antonio Arjun Arthur Arturo Ashok Barack Bashar Ben Benjamin Bernard Bernhard Bill Björn
    Bob Boris Brian Bruno Carl Carlos Charles Chris Christian Christopher Christoph Claudio Colin
    Daniel Dave David Dennis Diego Dieter Dimitri Dmitri Dmitry Dominik Donald Doug Douglas Edgar
    Eduardo Edward Emil Emmanuel Enrique Eric Erich Erik Ernst Esteban Eugene Fabio Felipe Felix
    Ferdinand Fernando Francesco Francisco Frank Franz Fred Frederick Friedrich Fritz Gareth Gary
    Geoffrey Georg George Gerald Gerard Gerhard Giovanni Giuseppe Gordon Greg Gregory Guillermo
    Gustav Hamid Hans Harald Harold Harry Hassan Heinrich Helmut Henri Henrik Henry Herbert Hermann
    Hiroshi Hugo Hussein Ian Ibrahim Igor Ismail Ivan Jack Jacob Jacques James Jan Janusz Javier
    Jeff Jeffrey Jens Jeremy Jerzy Jim Joachim Joe Johan Johann Johannes John Johnny Jonathan Jorge
    José Joseph Josef Juan Julian Jürgen Justin Karl Keith Ken Kenneth Kenji Kevin Khalid Klaus Kurt
    Lars Larry Leonid Liam Lorenzo Louis Luca Lucas Ludwig Luigi Luis Magnus Mahmoud Manfred
    Manuel Marc Marcel Marco Mario Mark Markus Martin Matthew Matthias Max Michael Michel Miguel
    Mikael Mike Mikhail Mohamed Mohammad Mohammed Muhammad Mustafa Neil Nicolas Nicholas Nigel
    Nikolai Nikolas Olaf Oleg Oleksandr Oliver Omar Oscar Otto Pablo Pascal Patrick Paul Paulo
    Pavel Pedro Per Peter Philip Philippe Phillip Pierre Piotr Rafael Rahul Rajesh Ralph Raymond
    Raúl Ricardo Richard Rick Robert Roberto Roger Roland Ron Ronald Rudolf Rudolph Salvador Samuel
    Scott Sean Sebastian Sergei Sergey Sergio Seth Simon Stefan Stephen Steve Steven Stuart Sunil
    Sven Takeshi Ted Terry Thomas Tim Timothy Tobias Todd Tom Tomasz Tony Trevor Umberto Uwe Viktor
    Vincent Vitaly Vladimir Volodymyr Walter Werner Wilhelm William Wolfgang Xavier Yasser Yusuf
    Yuri Yves""".split()
)
_FEMALE_NAMES = frozenset(
    """Agnes Agnieszka Aisha Alexandra Alice Alison Amanda Amelia Amy Anastasia Angela Angelina
    Anita Anja Ann Anna Anne Annette Annika Anya Astrid Ayesha Barbara Beatrice Beatriz Benazir
    Bettina Birgit Brenda Bridget Brigitte Carmen Carol Caroline Catherine Cecilia Céline Chiara
    Christina Christine Claudia Claire Cristina Cynthia Daniela Danielle Deborah Denise Diana Diane
    Dolores Donna Dorothy Ebba Edith Eileen Ekaterina Elena Eleanor Elisabeth Elise Elizabeth Ella
    Ellen Emily Emma Erika Esther Eva Eve Fatima Fatou Fiona Françoise Frida Gabriela Giulia Gloria
    Greta Gudrun Hanna Hannah Heather Heidi Helen Helena Helga Hélène Hillary Ilse Indira Inés
    Ingrid Irene Irina Isabel Isabella Jacqueline Jane Janet Jasmine Jennifer Jessica Jill Joan
    Joanna Johanna Josephine Joyce Judith Julia Juliane Julie Karen Karin Katarina Kate Katherine
    Kathleen Kathryn Katja Kirsten Kristin Kristina Larissa Laura Lena Leila Linda Lisa Lucia Lucy
    Ludmila Luisa Lydia Magdalena Małgorzata Margaret Margarita Margrethe Maria María Marianne Marie
    Marina Martha Mary Matilda Megan Melania Melanie Melissa Michelle Miriam Monica Monika Nadia
    Nancy Natalia Natalie Natasha Nicole Nina Olga Patricia Paula Petra Priya Rachel Rebecca Renate
    Rosa Roxana Ruth Sabine Samantha Sandra Sara Sarah Shirin Silvia Simone Sofia Sonia Sophie
    Stephanie Susan Susanne Suzanne Svetlana Sylvia Tamara Tanya Tatiana Teresa Theresa Ulrike
    Ursula Valentina Vanessa Vera Veronica Victoria Wendy Yekaterina Yoko Yulia Yvonne
    Zainab""".split()
)
_NOT_PERSONS = frozenset(
    """Airport Award Bay Beach Bridge Canal Cathedral Church City County Cup Day Falls Fort Hall
    Harbor Harbour Highway Hill Hills Hospital Island Islands Lake Land Mount Mountain Park Peak
    Point Prize Railway River Road School Square Station Street Theatre Theater Tower Trophy Valley
    Abbey Act University College Institute Series Festival Games Prize Museum Castle Palace
    House Building Center Centre Press Company Society Army Party""".split()
)
"""Last words of names that begin like somebody's: "Victoria Falls"."""
_KIN_CALLED = {
    **dict.fromkeys("Dad Daddy Papa Grandpa Granddad Grandad Grandfather Uncle".split(), False),
    **dict.fromkeys("Mum Mom Mommy Mummy Grandma Granny Grandmother Aunt Auntie".split(), True),
}
"""Words for kin that are used like names: whether it is a woman's."""
_FULL = 2
"""Words of a name that has a given name and a surname."""
PARTICLES = frozenset(
    "von van de der den del della di da la le al el bin ibn bint ould ter ten dos das du".split()
)
"""What stands before the last word of a name."""


def is_female_noun(noun: str) -> bool | None:
    """Return whether a noun names a woman ("daughter"), a man, or either (None)."""
    if noun in _WOMEN or noun.endswith("woman"):
        return True
    return False if noun in _MEN or noun.endswith("man") else None


def is_female(name: str, titles: Collection[str] = ()) -> bool | None:
    """Return whether `name` with `titles` (lower case) is a woman's; None if it doesn't show."""
    if not _MASCULINE_TITLES.isdisjoint(titles):
        return False
    if not _FEMININE_TITLES.isdisjoint(titles):
        return True
    words = name.split()
    if words and words[0] in _KIN_CALLED:
        return _KIN_CALLED[words[0]]
    if len(words) < _FULL or is_no_person(words[-1]):
        return None
    given = words[0]
    if is_given_name(given):
        return given in _FEMALE_NAMES
    return _given_names().get(
        "".join(letter for letter in normalize("NFD", given) if not combining(letter))
    )


@cache
def _given_names() -> Mapping[str, bool]:
    """Return whether a given name is a woman's (given_names.tsv, made by tools/given_names.py).

    These are too many to tell a person's name from another: "Sierra", "Chance".
    """
    data = files("dateline.events").joinpath("given_names.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in data.splitlines()]
    return {name: sex == "f" for sex, names in lines for name in names.split()}


def is_no_person(word: str) -> bool:
    """Whether no person's name ends with `word`: "Victoria Falls"."""
    return word in _NOT_PERSONS


def is_given_name(word: str) -> bool:
    """Whether `word` is a given name that is known."""
    return word in _MALE_NAMES or word in _FEMALE_NAMES


def is_particle(word: str) -> bool:
    """Whether `word` may stand before a surname: "van", "Bin"."""
    return word.lower() in PARTICLES


def is_given_to_somebody(word: str) -> bool:
    """Whether `word` is a given name, which may as well be something else: "Sierra"."""
    return is_given_name(word) or word in _given_names()


def is_full_name(name: str) -> bool:
    """Whether `name` is a given name that is known and one to three words more."""
    words = name.split()
    return (
        2 <= len(words) <= 4
        and is_given_name(words[0])
        and words[-1] not in _NOT_PERSONS
        and not any(w.islower() and w not in PARTICLES for w in words)
    )
