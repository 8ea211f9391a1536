"""Explicit maps: a piecewise linear map of one hidden layer is equivariant, is not affine, or equals another.

The certificate lists the terms relu(<x, y> - t) w as functions on X; the checker groups them by hyperplane and compares
what is left (proofs/FORMAT.md, section 8; proofs/pl-maps.md).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from plrep.errors import BadInput, BeyondReach
from plrep.piecewise.activation import Activation, activation
from plrep.piecewise.pl_makers import copies_of, pl_map
from plrep.piecewise.pl_map import PLMap, gset_of
from plrep.piecewise.ridge_sum import RidgeSum
from plrep.prover.certificate import Certificate
from plrep.prover.form import ARROW, Form, label, set_in_words
from plrep.prover.interaction_evidence import setting_of
from plrep.prover.setting import common_field, group_data, projector_data
from plrep.prover.stated import gset_data, stated
from plrep.prover.stated_map import StatedMap, read_stated, stated_map
from plrep.prover.values import LIST
from plrep.prover.verdict import Proved, Refuted

if TYPE_CHECKING:
    from plrep.groups.group import Group
    from plrep.gsets.gset import GSet
    from plrep.modules.simple_matrices import SimpleMatrices
    from plrep.piecewise.polyhedra import Vector
    from plrep.prover.form import Data, Heading
    from plrep.prover.verdict import Verdict

PREDICATES = ("equivariant", "nonlinear", "equal")
_BY = rf"(?:listed\s+)?(?:(?:linear|constant)\s+)?{LIST}(?:\s*\+\s*(?:(?:linear|constant)\s+)?{LIST})*"


@attrs.frozen(init=False)
class MapClaim:
    """An explicit piecewise linear map L -> K between simples of Fun(X) has a property, or has it not.

    Made as ``MapClaim(X, "L1", "L0", "relu", "nonlinear")`` for the layer of an activation, or with a PLMap of one
    hidden layer in place of the activation, made by ``pl_map(L, K, ..., on=X)`` or ``PLMap.of_terms(L, K, ..., on=X)``.

    Attributes
    ----------
    gset : GSet
    source, target : str
        Labels of simples of Fun(X).
    formula : Activation or PLMap
        The map: the layer of an activation, or the map itself.
    predicate : {"equivariant", "nonlinear", "equal"}
        Nonlinear means not affine.
    other : Activation, PLMap or None
        The map that it equals, if that is the predicate.
    holds : bool
        False for the statement that the map has not the property.

    Raises
    ------
    BadInput
        If the predicate is unknown, the other map is missing or too many, or a map does not go between the copies of L
        and K that ``pl_map(L, K, on=X)`` takes, or has more hidden layers than one.

    Examples
    --------
    >>> from plrep.groups.group import group
    >>> X = group("C8").regular()
    >>> print(MapClaim(X, "L1", "L0", "relu", "nonlinear"))
    C8 on regular, relu: map L1 -> L0 is nonlinear
    >>> print(MapClaim(X, "L1", "L0", "relu", "equal", "abs").negated)
    C8 on regular, relu: map L1 -> L0 does not equal abs
    """

    gset: GSet
    source: str
    target: str
    formula: Activation | PLMap
    predicate: str
    other: Activation | PLMap | None
    holds: bool

    def __init__(
        self,
        gset: GSet,
        source: object,
        target: object,
        formula: str | Activation | PLMap,
        predicate: str,
        other: str | Activation | PLMap | None = None,
        *,
        holds: bool = True,
    ) -> None:
        if predicate not in PREDICATES:
            raise BadInput(
                f"predicate = {predicate!r} must be one of {', '.join(map(repr, PREDICATES))}; nonlinear means not "
                "affine"
            )
        if (other is None) == (predicate == "equal"):
            raise BadInput(
                f"another map is given iff the predicate is 'equal'; given {other!r} with {predicate!r}"
            )
        ends = label(source, "source"), label(target, "target")
        first, second = (one if one is None else _formula(gset, ends, one) for one in (formula, other))
        if first is None:
            raise BadInput("a map is given by an activation or by a PLMap, such as 'relu'; none was given")
        self.__attrs_init__(gset, *ends, first, predicate, second, holds)

    @property
    def group(self) -> Group:
        """The group that acts."""
        return self.gset.group

    @property
    def negated(self) -> MapClaim:
        """The statement that is true exactly if this one is false."""
        return MapClaim(
            self.gset,
            self.source,
            self.target,
            self.formula,
            self.predicate,
            self.other,
            holds=not self.holds,
        )

    @property
    def map(self) -> PLMap:
        """The map."""
        return _made(self.gset, self.source, self.target, self.formula)

    @property
    def other_map(self) -> PLMap | None:
        """The other map, if there is one."""
        return None if self.other is None else _made(self.gset, self.source, self.target, self.other)

    @property
    def _stated(self) -> list[StatedMap]:
        return [stated_map(f) for f in (self.map, self.other_map) if f is not None]

    @property
    def field(self) -> int:
        """The field in which the certificate writes all numbers."""
        f = self.map
        inside = [value for R in (f.source, f.target) for orbit in R.projector.values for value in orbit]
        listed = [value for one in self._stated for value in one.values]
        return common_field([*setting_of(self.gset).entries, *inside, *listed])

    def data(self) -> Data:
        """Return the claim as certificates state it (proofs/FORMAT.md).

        Raises
        ------
        BeyondReach
            If certificates do not know the set, or the map has more than 1,000 terms.
        """
        if stated(self.gset) is not self.gset:
            raise BeyondReach(
                f"certificates of maps write functions on natural points, elements, subsets and cosets, not on "
                f"{self.gset.name}; take its orbits as cosets"
            )
        f, field = self.map, self.field
        maps = [one.data(field) for one in self._stated]
        module = setting_of(self.gset).module
        copies = {
            f"{role}_copy": projector_data(R.projector, field)
            for role, R in (("source", f.source), ("target", f.target))
            if module.multiplicity(R.simple) > 1
        }
        return {
            "kind": "map",
            "gset": gset_data(self.gset),
            "field": field,
            "source": self.source,
            "target": self.target,
            "map": maps[0],
            "property": self.predicate,
            "holds": self.holds,
            **copies,
            **({"other": maps[1]} if len(maps) > 1 else {}),
        }

    def __str__(self) -> str:
        place = f"{self.group.name} on {self.gset.name}"
        given = ""
        if isinstance(self.formula, Activation):
            place += f", {self.formula.name}"
        else:
            given = f" by {stated_map(self.formula)}"
        if self.predicate != "equal":
            says = f"is {'' if self.holds else 'not '}{self.predicate}"
        else:
            other = self.other.name if isinstance(self.other, Activation) else f"by {self._stated[1]}"
            says = f"{'equals' if self.holds else 'does not equal'} {other}"
        return f"{place}: map {self.source} -> {self.target}{given} {says}"


def _ends(gset: GSet, source: str, target: str) -> tuple[SimpleMatrices, SimpleMatrices]:
    from plrep.characters.real_simples import RealSimple

    module = setting_of(gset).module
    L, K = (module.constituent(one).simple for one in (source, target))
    if not isinstance(L, RealSimple) or not isinstance(K, RealSimple):
        raise BeyondReach(
            f"explicit maps need the character table, which is out of reach for {gset.group.name}"
        )
    return copies_of(L, K, gset)


def _formula(gset: GSet, ends: tuple[str, str], given: str | Activation | PLMap) -> Activation | PLMap:
    if not isinstance(given, PLMap):
        return activation(given)
    if not isinstance(given.form, RidgeSum):
        raise BadInput(
            "claims are about maps of one hidden layer; this one is a composite, or was given by pieces"
        )
    source, target = _ends(gset, *ends)
    for wanted, R in ((source, given.source), (target, given.target)):
        if gset_of(R) != gset or R.simple != wanted.simple or R.projector != wanted.projector:
            raise BadInput(
                f"the map does not go between the copies of {ends[0]} and {ends[1]} in Fun({gset.name}) that claims "
                "speak of; make it by pl_map(L, K, ..., on=X) or PLMap.of_terms(L, K, ..., on=X)"
            )
    return given


def _made(gset: GSet, source: str, target: str, formula: Activation | PLMap) -> PLMap:
    if isinstance(formula, PLMap):
        return formula
    L, K = _ends(gset, source, target)
    return pl_map(L, K, formula, on=gset)


def prove_map(claim: MapClaim) -> Verdict:
    """Decide a property of an explicit map and certify the answer.

    Raises
    ------
    BadInput
        If source or target do not occur in Fun(X).
    NotDefined
        If the activation is not piecewise linear.
    BeyondReach
        If the group or the set is too large, or the map has more than 1,000 terms.

    Examples
    --------
    >>> from plrep.prover.claims import parse_claim
    >>> print(prove_map(parse_claim("C4 on regular, relu: map L1 -> L1 is nonlinear")))
    Refuted: C4 on regular, relu: map L1 -> L1 is nonlinear
    all kinks cancel: the map is affine
    """
    holds, why = _decided(claim)
    true = claim if claim.holds == holds else claim.negated
    setting = setting_of(claim.gset)
    data = true.data()
    certificate = Certificate.make(
        group=group_data(claim.group),
        claim=data,
        simples=setting.simples_data(data["field"]),
        evidence={"rule": "kinks", "field": data["field"]} | setting.interaction_data,
    )
    return Proved(claim, why, certificate) if true is claim else Refuted(claim, why, certificate)


def _decided(claim: MapClaim) -> tuple[bool, str]:
    f, other = claim.map, claim.other_map
    if other is not None:
        x = f.difference(other)
        if x is None:
            return True, "their kinks and affine parts agree"
        return False, f"at x = {_shown(x)} the values are {_shown(f(x))} and {_shown(other(x))}"
    if claim.predicate == "equivariant":
        if f.asymmetry is None:
            return True, "f(gx) = g f(x) for each generator g and all x"
        g, x = f.asymmetry
        return False, f"f(gx) is not g f(x) for g = {g} and x = {_shown(x)}"
    if f.is_affine:
        return False, "all kinks cancel: the map is affine"
    terms = f.form.kinks if isinstance(f.form, RidgeSum) else ()
    return True, f"kinks remain on {len(terms)} hyperplanes" if len(
        terms
    ) != 1 else "a kink remains on a hyperplane"


def _shown(x: Vector) -> str:
    return f"({', '.join(map(str, x))})"


def _words(claim: Data) -> str:
    terms = claim["map"]["terms"]
    orbits = ", one of each orbit" if claim["map"]["symmetrised"] else ""
    f = (
        f"The map `{claim['source']} -> {claim['target']}` between simples of `Fun(X)`, `X` = "
        f"{set_in_words(claim['gset'])}, with the terms `relu(⟨x, y⟩ − t) w` that the certificate lists"
        f"{orbits} (number: {len(terms)}),"
    )
    no = "" if claim["holds"] else "not "
    return f"{f} is {no}{'equal to the other one' if claim['property'] == 'equal' else claim['property']}."


def _read(before: Heading, found: re.Match[str]) -> MapClaim:
    formula: Activation | PLMap
    if found["formula"] is None:
        gset, formula = before.place()
    else:
        gset = before.gset()
        formula = read_stated(found["formula"], *_ends(gset, found["source"], found["target"]))
    other: Activation | PLMap | None = None
    if found["by"] is not None:
        other = read_stated(found["by"], *_ends(gset, found["source"], found["target"]))
    elif found["activation"] is not None:
        other = activation(found["activation"])
    return MapClaim(
        gset,
        found["source"],
        found["target"],
        formula,
        found["property"] or "equal",
        other,
        holds=found["not"] is None and (found["equals"] is None or found["equals"] == "equals"),
    )


FORM = Form(
    kind="map",
    claim=MapClaim,
    examples=(
        "C8 on regular, relu: map L1 -> L0 is nonlinear",
        "C8 on regular, relu: map L1 -> L0 does not equal abs",
    ),
    pattern=re.compile(
        rf"map\s+{ARROW}(?:\s+by\s+(?P<formula>{_BY}))?\s+"
        r"(?:is\s+(?P<not>not\s+)?(?P<property>nonlinear|equivariant)"
        rf"|(?P<equals>equals|does\s+not\s+equal)\s+(?:by\s+(?P<by>{_BY})|(?P<activation>\S.*)))"
    ),
    words=_words,
    read=_read,
    prove=prove_map,
)
