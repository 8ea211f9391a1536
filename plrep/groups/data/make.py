"""Make the files of this folder again: python plrep/groups/data/make.py, with GAP 4.12.1 installed.

GAP gives the groups (small_groups.g, transitive_groups.g). Here descriptions get plrep's spelling, points are numbered
along the cycles of the generators, and the fingerprints are added.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from plrep.groups.fingerprint import fingerprint
from plrep.groups.group import Group
from plrep.groups.permutation import Permutation, parse_cycles

HERE = Path(__file__).parent
_SIZED = re.compile(r"(Dic|QD|D|Q)(\d+)")


def main() -> None:
    """Write small_groups.txt and transitive_groups.txt."""
    with (HERE / "small_groups.txt").open("w", encoding="ascii") as file:
        for order, number, description, cycles in answers("small_groups.g"):
            generators = renumbered(parse_cycles(cycles or "()"))
            mark = fingerprint(Group(generators[0].degree, generators))
            file.write(f"{order} {number} {mark:08x} {spelled(description)} {written(generators)}\n")
    with (HERE / "transitive_groups.txt").open("w", encoding="ascii") as file:
        for degree, number, order, cycles in answers("transitive_groups.g"):
            generators = chosen(parse_cycles(cycles or "()", int(degree)))
            file.write(f"{degree} {number} {order} {written(generators)}\n")


def answers(script: str) -> Iterator[list[str]]:
    """The lines that a script for GAP prints, split into fields."""
    command = ["gap", "-q", "-b", "--quitonbreak", str(HERE / script)]
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as gap:
        assert gap.stdout is not None
        for line in gap.stdout:
            if line[0].isdigit():
                yield [field.strip() for field in line.rstrip("\n").split(";")]
    if gap.returncode:
        raise SystemExit(f"GAP ended with {gap.returncode} in {script}")


def written(generators: Iterable[Permutation]) -> str:
    """Generators in cycles, without spaces."""
    return ",".join(map(str, generators))


def chosen(generators: Iterable[Permutation]) -> list[Permutation]:
    """Generators of the same group, as many: the first of great order, the others moving few points.

    The first is multiplied by others while its order grows, then the others by powers of the first.
    """
    first, *others = sorted(generators, key=lambda g: -g.order)
    while product := next((first * g for g in others if (first * g).order > first.order), None):
        first = product
    powers = [first**k for k in range(first.order)]
    return [first, *(min((g * power for power in powers), key=lambda g: len(g.support)) for g in others)]


def renumbered(generators: Iterable[Permutation]) -> list[Permutation]:
    """The same group on points numbered along the cycles of the first generator, long ones first, then the next."""
    ordered = chosen(generators)
    degree = ordered[0].degree
    new: dict[int, int] = {}
    for g in ordered:
        for cycle in sorted(g.cycles, key=len, reverse=True):
            known = next((place for place, point in enumerate(cycle) if point in new), 0)
            for point in (*cycle[known:], *cycle[:known]):
                new.setdefault(point, len(new))
    for point in range(degree):
        new.setdefault(point, len(new))
    images = [[0] * degree for _ in ordered]
    for row, g in zip(images, ordered, strict=True):
        for point, image in enumerate(g.images):
            row[new[point]] = new[image]
    return [Permutation(row) for row in images]


def spelled(description: str) -> str:
    """GAP's description in plrep's spelling: D4 has order 8, C2^3 is C2 x C2 x C2, of two descriptions the first.

    >>> [spelled(text) for text in ("1", "D8 x D6", "(C2 x C2) . C4 = C4 . C4", "C3 x ((C4 x C2) : C2)", "C3 : Q16")]
    ['C1', 'D4xS3', 'C2^2.C4', 'C3x((C4xC2):C2)', 'C3:Dic4']
    """
    tokens = re.findall(r"[A-Z][A-Za-z]*(?:\(\d+,\d+\)|\d+)|[()x:.=]|1", description)
    text, rest = _level(tokens)
    assert not rest, description
    return text


def _level(tokens: list[str]) -> tuple[str, list[str]]:
    """Spell what stands on one level of brackets; return it and what follows its end."""
    parts: list[str] = []
    operators: list[str] = []
    while tokens and tokens[0] != ")":
        token, *tokens = tokens
        if token == "=":
            _, tokens = _level(tokens)
            return _joined(parts, operators), tokens
        if token == "(":
            inner, tokens = _level(tokens)
            parts.append(f"({inner})" if re.search(r"[x:.]", re.sub(r"\(\d+,\d+\)", "", inner)) else inner)
        elif token in "x:.":
            operators.append(token)
        else:
            parts.append(_name(token))
    return _joined(parts, operators), tokens[1:]


def _joined(parts: list[str], operators: list[str]) -> str:
    if set(operators) <= {"x"}:
        runs = ((part, len(list(same))) for part, same in groupby(parts))
        return "x".join(part if count == 1 else f"{part}^{count}" for part, count in runs)
    return "".join(part + operator for part, operator in zip(parts, [*operators, ""], strict=True))


def _name(token: str) -> str:
    special = {"1": "C1", "D6": "S3", "Dic2": "Q8", "Q8": "Q8", "PSL(3,2)": "PSL(2,7)"}.get(token)
    sized = _SIZED.fullmatch(token)
    if special or not sized:
        return special or token
    size = int(sized[2])
    return {"D": f"D{size // 2}", "Q": f"Dic{size // 4}", "QD": f"SD{size}"}.get(sized[1], token)


if __name__ == "__main__":
    main()
