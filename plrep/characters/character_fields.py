"""Fields of values and Galois conjugates of class functions.

Source: Isaacs, Character Theory of Finite Groups, chapter 9. Q(f) is the field that the values of f generate; it
lies in Q(zeta_n), n the conductor, whose Galois group is abelian, so Q(f) is a Galois extension of Q and its degree
is the number of the conjugates sigma_k f. Their sum has rational values.

Cost: the orbit of f under a few generators of the units modulo n; conjugates are taken of the distinct values only.
"""

from __future__ import annotations

from math import lcm

from plrep.characters.class_function import ClassFunction
from plrep.exact.cyclotomic import Cyclotomic
from plrep.exact.integers import unit_generators


def field_conductor(f: ClassFunction) -> int:
    """Return the least n for which all values lie in Q(zeta_n).

    Examples
    --------
    >>> import plrep
    >>> [field_conductor(X) for X in plrep.group("A5").character_table.characters]
    [1, 5, 5, 1, 1]
    """
    return lcm(*(value.conductor for value in f.values))


def field_degree(f: ClassFunction) -> int:
    """Return the degree over Q of the field that the values generate.

    Examples
    --------
    >>> import plrep
    >>> [field_degree(X) for X in plrep.group("C8").character_table.characters]
    [1, 1, 2, 2, 4, 4, 4, 4]
    """
    return len(_orbit(f))


def galois_conjugates(f: ClassFunction) -> tuple[ClassFunction, ...]:
    """Return the different images of a class function under the Galois group, itself first.

    Returns
    -------
    tuple of ClassFunction
        In the order in which the generators of :func:`plrep.exact.integers.unit_generators` reach them.

    Examples
    --------
    >>> import plrep
    >>> X = plrep.group("A5").character_table.characters
    >>> galois_conjugates(X[1]) == (X[1], X[2])
    True
    """
    return tuple(ClassFunction(f.group, values) for values in _orbit(f))


def galois_sum(f: ClassFunction) -> ClassFunction:
    """Return the sum of the Galois conjugates, each once: a class function with rational values.

    Examples
    --------
    >>> import plrep
    >>> galois_sum(plrep.group("A5").character_table["X2"]).values
    (6, -2, 0, 1, 1)
    """
    degree = field_degree(f)
    means = {value: value.galois_mean() * degree for value in dict.fromkeys(f.values)}
    return ClassFunction.of(f.group, [means[value] for value in f.values])


def _orbit(f: ClassFunction) -> tuple[tuple[Cyclotomic, ...], ...]:
    generators = unit_generators(field_conductor(f))
    found = {f.values: None}
    layer = [f.values]
    while layer:
        moved = []
        for values in layer:
            for k in generators:
                image_of = {value: value.galois(k) for value in dict.fromkeys(values)}
                moved.append(tuple(image_of[value] for value in values))
        layer = [values for values in dict.fromkeys(moved) if values not in found]
        found.update(dict.fromkeys(layer))
    return tuple(found)
