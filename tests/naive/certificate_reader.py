"""A second reader of certificates: proofs/FORMAT.md, read on its own, with the group listed and full matrices on X.

`read` answers two questions apart: is the claim true (decided without the evidence, by building a map or excluding
one, or by evaluating the composites on all chambers), and is the evidence what the format asks for. It shares nothing
with plrep.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from tests.naive.certificate_setting import (
    Setting,
    chain_is_verified,
    image,
    make_setting,
    read_gset,
    trace,
    transpose,
)
from tests.naive.certificate_spelling import (
    REASONS,
    SHAPES,
    Refused,
    activation,
    boolean,
    check_nesting,
    check_seal,
    integer,
    items,
    keys,
    label,
    label_place,
    permutation,
    program,
    require,
)
from tests.naive.composite import Embedded, parts
from tests.naive.correspondence import exists
from tests.naive.linear import multiply
from tests.naive.simples import act, negative

WITNESS_RULES = {"fixes-moves": (1, 1), "negates-moves": (-1, 1), "negates-not-negates": (-1, -1)}
# name -> (even part not polynomial, odd part not polynomial, slope of the odd part if it is linear, value at 0 not 0)
SMOOTH = {
    "tanh": (False, True, 0, False),
    "sigmoid": (False, True, 0, True),
    "gelu": (True, False, Fraction(1, 2), False),
    "silu": (True, False, Fraction(1, 2), False),
    "softplus": (True, False, Fraction(1, 2), True),
}


def read(certificate):
    """(the claim is true, the evidence proves it by the rules of the format); what cannot be read is not true."""
    try:
        setting, claim, evidence = _open(certificate)
    except Refused:
        return False, False
    try:
        _check_evidence(setting, claim, evidence)
        valid = True
    except Refused:
        valid = False
    return _is_true(setting, claim), valid


def why_refused(certificate):
    """The rule that the file breaks first, or None: for people who look into a disagreement."""
    try:
        _check_evidence(*_open(certificate))
    except Refused as wrong:
        return str(wrong)
    return None


def _open(certificate):
    check_nesting(certificate)
    names = ("format", "version", "group", "claim", "simples", "evidence", "seal")
    form, version, group, claim, simples, evidence, _ = keys(certificate, *names)
    require(form == "plrep-certificate", "the format's name")
    require(type(version) is int and version == 1, "version 1")
    check_seal(certificate)
    degree, generators = keys(group, "degree", "generators")
    require(1 <= integer(degree) <= 20_000, "a degree from 1 to 20,000")
    generators = [permutation(g, degree) for g in items(generators)]
    _check_claim_spelling(claim)
    require(
        type(evidence) is dict and "rule" in evidence and "field" in evidence,
        "evidence with a rule and a field",
    )
    images, points = read_gset(degree, generators, claim, evidence)
    require(points <= 20_000, "at most 20,000 points")
    setting = make_setting(generators, degree, images, points, evidence["field"], simples)
    used = [claim["source"], claim["target"]] if claim["kind"] != "graph" else []
    for edge in claim.get("edges", []):
        used += [edge["source"], edge["target"]]
    require(all(name in setting.projectors for name in used), "labels of simples of the file")
    return setting, claim, evidence


def _check_claim_spelling(claim):
    require(type(claim) is dict and claim.get("kind") in ("exists", "edge", "graph"), "a kind of claim")
    if claim["kind"] == "exists":
        keys(claim, "kind", "shape", "nonlinear", "source", "target", "holds")
        require(claim["shape"] in SHAPES, "a shape")
        boolean(claim["nonlinear"])
    elif claim["kind"] == "edge":
        keys(claim, "kind", "gset", "activation", "source", "target", "holds")
    else:
        keys(claim, "kind", "gset", "activation", "edges")
        for edge in items(claim["edges"]):
            source, target, reason = keys(edge, "source", "target", "reason")
            label(source), label(target)
            require(reason in REASONS, "a reason")
    if claim["kind"] != "graph":
        label(claim["source"]), label(claim["target"]), boolean(claim["holds"])
    if claim["kind"] != "exists":
        activation(claim["activation"])


# The truth of a claim.


def _is_true(setting, claim):
    if claim["kind"] == "exists":
        nonzero, nonlinear = _existing(setting, claim["source"], claim["target"], claim["shape"])
        return claim["holds"] == (nonlinear if claim["nonlinear"] else nonzero)
    graph = true_graph(setting, claim["activation"])
    if claim["kind"] == "edge":
        return claim["holds"] == ((claim["source"], claim["target"]) in graph)
    return claim["edges"] == _edge_list(graph)


@lru_cache(maxsize=4096)
def _existing(setting: Setting, source, target, shape):
    return exists(setting.simples[source], setting.simples[target], shape)


def _edge_list(graph):
    pairs = sorted(graph, key=lambda pair: (label_place(pair[0]), label_place(pair[1])))
    return [{"source": a, "target": b, "reason": graph[a, b]} for a, b in pairs]


@lru_cache(maxsize=512)
def true_graph(setting, spelling):
    """{(source, target): reason}: by the composites on all chambers for PL activations without bias; otherwise by the
    interaction theorem with S+, S- found by listing G (test_theorems.py confirms it by the composites)."""
    name, data, biased = activation(spelling)
    found = {}
    for here in setting.by_orbit:
        for source, L in here.items():
            embedded = _embedded(L)
            for target, K in here.items():
                if data is not None and not biased:
                    reason = embedded.reason(K, data)
                else:
                    reason = _by_theorem(embedded, K, _facts(name, data, biased))
                _keep_first(found, (source, target), reason)
    if _facts(name, data, biased)[3]:
        # An orbit that L does not meet receives the constant s(0).
        trivial = next(label for label in setting.projectors if setting.is_trivial(label))
        for source in setting.projectors:
            if any(source not in here for here in setting.by_orbit):
                _keep_first(found, (source, trivial), "constant")
    return found


def _keep_first(found, pair, reason):
    if reason is not None and (pair not in found or REASONS.index(reason) < REASONS.index(found[pair])):
        found[pair] = reason


@lru_cache(maxsize=4096)
def _embedded(simple):
    return Embedded(simple)


def _facts(name, data, biased):
    if data is None:
        return (True, True, 0, True) if biased else SMOOTH[name]
    (_, even, at_zero), (_, odd, _) = parts(data)
    facts = (len(set(even)) > 1, len(set(odd)) > 1, odd[0] if len(set(odd)) == 1 else 0, at_zero != 0)
    if not biased:
        return facts
    if facts[0] or facts[1]:
        return True, True, 0, True
    return False, False, odd[0], odd[0] != 0 or at_zero != 0


def _by_theorem(embedded, K, facts):
    even, odd, slope, constant = facts
    fixed = len(K.fixed_vectors(embedded.plus))
    both = len(K.fixed_vectors(embedded.plus + embedded.minus))
    if even and both:
        return "even"
    if odd and fixed > (both if embedded.minus else 0):
        return "odd" if embedded.minus else "mixed"
    if slope and K is embedded.simple:
        return "linear"
    if constant and len(K.kernel) == K.group.order:
        return "constant"
    return None


# The evidence.


def _check_evidence(setting, claim, evidence):
    common = {"rule", "field"} | (set(evidence) & {"gset", "action", "action_chain", "subgroup_chains"})
    if claim["kind"] != "exists":
        require(
            evidence["rule"] == "interaction" and set(evidence) == common,
            "the rule interaction, no further keys",
        )
        graph = graph_by_columns(setting, claim["activation"])
        if claim["kind"] == "edge":
            has_edge = (claim["source"], claim["target"]) in graph
            require(claim["holds"] == has_edge, "holds says whether there is an edge")
        else:
            require(claim["edges"] == _edge_list(graph), "all edges with their reasons, in order")
        return
    further = {k: v for k, v in evidence.items() if k not in common}
    rule, shape = evidence["rule"], claim["shape"]
    if rule == "inclusion":
        _check_inclusion(setting, claim, further)
    elif rule == "line":
        require(not further and not claim["holds"], "the rule line: no further keys, no map")
        require(shape == "conic" and claim["nonlinear"], "the rule line is for nonlinear conic maps")
        source = claim["source"]
        require(source == claim["target"] and setting.is_line(source), "a line to itself")
        require(not setting.is_trivial(source), "not trivial")
    else:
        require(type(rule) is str and rule in WITNESS_RULES and not claim["holds"], "a rule for this claim")
        shapes = {"fixes-moves": SHAPES, "negates-moves": ("even",), "negates-not-negates": ("odd",)}
        require(shape in shapes[rule], "a rule for this shape")
        (word,) = keys(further, "word")
        (words,) = keys(word, "program")
        n = setting.program_on_points(words)
        on_source, on_target = WITNESS_RULES[rule]
        require(setting.acts_as(claim["source"], n, on_source), "how the word acts on the source")
        require(not setting.acts_as(claim["target"], n, on_target), "how the word acts on the target")


def _check_inclusion(setting, claim, further):
    L, K, shape = claim["source"], claim["target"], claim["shape"]
    signed = shape in ("even", "odd")
    wanted = ["inclusion"] + ["minus"] * signed + ["map"] * ("map" in further and shape != "conic")
    keys(further, *wanted)
    require(claim["holds"], "the rule inclusion proves that a map exists")
    inclusion = further["inclusion"]
    (class_L, first_L), (class_K, first_K) = setting.rows(L), setting.rows(K)
    if inclusion == "blocks":
        below = {}
        agree = all(below.setdefault(a, b) == b for a, b in zip(class_L, class_K, strict=True))
        require(agree, "equal rows of L have equal rows of K")
    else:
        base, words = keys(inclusion, "base", "program")
        points = [integer(b) - 1 for b in items(base)]
        require(all(0 <= b < setting.points for b in points), "base points of X")
        size = len(first_L)
        generators = [
            tuple(class_L[n[x]] for x in first_L) + tuple(size + class_K[n[x]] for x in first_K)
            for n in setting.generator_images
        ]
        words = program(words, len(generators))
        verified = chain_is_verified(generators, size + len(first_K), [class_L[b] for b in points], words)
        require(verified, "a verified chain on the rows of L and K")
    if signed:
        _check_minus(setting, L, K, 1 if shape == "even" else -1, further["minus"], inclusion != "blocks")
    if shape == "conic" and claim["nonlinear"]:
        require(L != K or not setting.is_line(L) or setting.is_trivial(L), "not the line to itself")
    if "map" in further:
        _check_map(setting, L, K, shape, further["map"])


def _check_minus(setting, L, K, sign, minus, has_chain):
    if minus != "none":
        (words,) = keys(minus, "program")
        n = setting.program_on_points(words)
        require(setting.acts_as(L, n, -1), "the word is -1 on L")
        require(setting.acts_as(K, n, sign), "the sign of the word on K")
        return
    number, first = setting.rows(L)
    P = setting.projectors[L]
    rows = {tuple(P[x]): number[x] for x in first}
    opposite = [tuple(negative(P[x])) for x in first]
    met = [orbit[0] for orbit in setting.action.orbits if any(c != 0 for c in P[orbit[0]])]
    if any(tuple(negative(P[x])) not in rows for x in met):
        return
    require(has_chain, "minus none needs a chain, for the negatives of all rows are rows")
    flip = [rows[o] for o in opposite]
    induced = {tuple(number[g[x]] for x in first) for g in setting.action.images}
    require(tuple(flip) not in induced, "row -> -row is no element of the group")


def _check_map(setting, L, K, shape, given):
    multiple = {name: setting.simples[name].multiplicity > 1 for name in (L, K)}
    wanted = ["source", "target", "orbit"] + ["source_copy"] * multiple[L] + ["target_copy"] * multiple[K]
    keys(given, *wanted)
    y, w = setting.vector(given["source"]), setting.vector(given["target"])
    for name, v, copy in ((L, y, "source_copy"), (K, w, "target_copy")):
        require(any(c != 0 for c in v), "the vectors are not 0")
        P = setting.projectors[name]
        if multiple[name]:
            Q = setting.matrix(given[copy])
            require(transpose(Q) == Q, "a copy is symmetric")
            require(multiply(setting.field, Q, Q) == Q, "a copy is idempotent")
            require(multiply(setting.field, P, Q) == Q, "a copy lies in its component")
            require(
                trace(setting.field, Q) == setting.simples[name].dimension, "a copy is as large as the simple"
            )
            P = Q
        require(image(setting.field, P, v) == v, "the vector lies in its copy")
    number = integer(given["orbit"])
    pairs = {
        (tuple(act(setting.action, g, y)), tuple(act(setting.action, g, w)))
        for g in range(setting.group.order)
    }
    require(len(pairs) == number <= 1000, "the orbit has as many pairs as stated, at most 1,000")
    partner = dict(pairs)
    require(len(partner) == len(pairs), "one vector of K for each vector of L")
    if shape != "pl":
        for a, b in pairs:
            other = partner.get(tuple(negative(a)))
            expected = b if shape == "even" else tuple(negative(b))
            require(other is None or other == expected, "the parity of the pairs")


@lru_cache(maxsize=512)
def graph_by_columns(setting, spelling):
    """{(source, target): reason} by the table of section 6: sums over B+ and B- in the first column of each orbit."""
    even, odd, slope, constant = _facts(*activation(spelling))
    found = {}
    for orbit in setting.action.orbits:
        base = orbit[0]
        for source, P in setting.projectors.items():
            if P[base][base] == 0:
                if constant:
                    trivial = next(name for name in setting.projectors if setting.is_trivial(name))
                    _keep_first(found, (source, trivial), "constant")
                continue
            plus = [x for x in orbit if P[x][base] == P[base][base]]
            minus = [x for x in orbit if P[x][base] == -P[base][base]]
            for target, R in setting.projectors.items():
                a = sum((R[x][base] for x in plus), setting.field.zero)
                b = sum((R[x][base] for x in minus), setting.field.zero)
                reasons = {
                    "even": even and a + b != 0,
                    "odd": odd and bool(minus) and a - b != 0,
                    "mixed": odd and not minus and a - b != 0,
                    "linear": slope != 0 and source == target,
                    "constant": constant and setting.is_trivial(target),
                }
                _keep_first(found, (source, target), next((r for r in REASONS if reasons[r]), None))
    return found
