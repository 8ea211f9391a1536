"""A second reader of certificates: proofs/FORMAT.md, read on its own, with the group listed and full matrices on X.

`read` answers two questions apart: is the claim true (decided without the evidence: by building a map or excluding
one, by evaluating the composites on all chambers, by listing elements and modules), and is the evidence what the
format asks for. It shares nothing with plrep. Each kind of claim has its truth and its evidence in a file of its own.
"""

from __future__ import annotations

from tests.naive import certificate_kernels, certificate_maps
from tests.naive.certificate_characters import (
    character_is_true,
    check_character,
    check_table,
    open_character,
    open_table,
    table_is_true,
)
from tests.naive.certificate_existence import (
    check_existence,
    check_kernel_inclusion,
    existence_is_true,
    inclusion_is_true,
)
from tests.naive.certificate_graphs import (
    all_orbits,
    check_same_graph_spelling,
    edge_list,
    graph_by_columns,
    same_graph,
    true_graph,
)
from tests.naive.certificate_gsets import read_gset
from tests.naive.certificate_projectors import (
    check_field,
    check_projector,
    check_projector_spelling,
    projector_is_true,
    read_matrix,
)
from tests.naive.certificate_setting import make_setting
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
    permutation,
    require,
)

KINDS = (
    "exists",
    "edge",
    "graph",
    "kernel",
    "same-graph",
    "projector",
    "normal-subgroup",
    "character",
    "table",
    "map",
)
WITH_ENDS = ("exists", "edge", "kernel", "map")
ON_GROUP = {
    "character": (open_character, character_is_true, check_character),
    "table": (open_table, table_is_true, check_table),
}


def read(certificate):
    """(the claim is true, the evidence proves it by the rules of the format); what cannot be read is not true."""
    try:
        opened = _open(certificate)
    except Refused:
        return False, False
    try:
        _check_evidence(*opened)
        valid = True
    except Refused:
        valid = False
    return _is_true(*opened), valid


def why_refused(certificate):
    """The rule that the file breaks first, or None: for people who look into a disagreement."""
    try:
        _check_evidence(*_open(certificate))
    except Refused as wrong:
        return str(wrong)
    return None


def _open(certificate):
    """(what the claim is about, claim, evidence): a Setting, or the classes and values of a claim on characters."""
    check_nesting(certificate)
    names = ("format", "version", "group", "claim", "simples", "evidence", "seal")
    form, version, group, claim, simples, evidence, _ = keys(certificate, *names)
    require(form == "plrep-certificate", "the format's name")
    require(type(version) is int and version == 1, "version 1")
    check_seal(certificate)
    degree, generators = keys(group, "degree", "generators")
    require(1 <= integer(degree) <= 20_000, "a degree from 1 to 20,000")
    generators = [permutation(g, degree) for g in items(generators)]
    require(type(claim) is dict and claim.get("kind") in KINDS, "a kind of claim")
    require(
        type(evidence) is dict and "rule" in evidence and "field" in evidence,
        "evidence with a rule and a field",
    )
    if claim["kind"] in ON_GROUP:
        require(simples == {}, "no simples")
        return ON_GROUP[claim["kind"]][0](degree, generators, claim, evidence), claim, evidence
    _check_claim_spelling(claim, degree)
    images, points = read_gset(degree, generators, claim, evidence)
    require(points <= 20_000, "at most 20,000 points")
    setting = make_setting(generators, degree, images, points, evidence["field"], simples)
    if claim["kind"] == "projector":
        check_field(claim, evidence["field"])
        read_matrix(setting, claim)
    used = [claim["source"], claim["target"]] if claim["kind"] in WITH_ENDS else []
    for edge in claim.get("edges", []):
        used += [edge["source"], edge["target"]]
    used += claim.get("simples", [])
    require(all(name in setting.projectors for name in used), "labels of simples of the file")
    if claim["kind"] == "map":
        check_field(claim, evidence["field"])
        return certificate_maps.OpenedMap(setting, claim), claim, evidence
    return setting, claim, evidence


def _check_claim_spelling(claim, degree):
    kind = claim["kind"]
    if kind == "exists":
        keys(claim, "kind", "shape", "nonlinear", "source", "target", "holds")
        require(claim["shape"] in SHAPES, "a shape")
        boolean(claim["nonlinear"])
    elif kind == "kernel":
        keys(claim, "kind", "source", "target", "holds")
    elif kind == "edge":
        keys(claim, "kind", "gset", "activation", "source", "target", "holds")
    elif kind == "graph":
        keys(claim, "kind", "gset", "activation", "edges")
        for edge in items(claim["edges"]):
            source, target, reason = keys(edge, "source", "target", "reason")
            label(source), label(target)
            require(reason in REASONS, "a reason")
    elif kind == "same-graph":
        check_same_graph_spelling(claim)
    elif kind == "projector":
        check_projector_spelling(claim)
    elif kind == "map":
        certificate_maps.check_spelling(claim)
    else:
        certificate_kernels.check_spelling(claim, degree)
    if kind in WITH_ENDS:
        label(claim["source"]), label(claim["target"])
    if "holds" in claim:
        boolean(claim["holds"])
    if kind in ("edge", "graph"):
        activation(claim["activation"])


def _is_true(opened, claim, evidence):
    kind = claim["kind"]
    if kind in ON_GROUP:
        return ON_GROUP[kind][1](opened, claim)
    if kind == "exists":
        return existence_is_true(opened, claim)
    if kind == "kernel":
        return inclusion_is_true(opened, claim)
    if kind == "same-graph":
        return claim["holds"] == same_graph(opened, claim, true_graph)
    if kind == "projector":
        return projector_is_true(opened, claim)
    if kind == "map":
        return certificate_maps.map_is_true(opened, claim)
    if kind == "normal-subgroup":
        return certificate_kernels.is_true(opened, claim)
    return _graph_is_as_claimed(claim, true_graph(opened, claim["activation"], all_orbits(opened)))


def _graph_is_as_claimed(claim, graph):
    if claim["kind"] == "edge":
        return claim["holds"] == ((claim["source"], claim["target"]) in graph)
    return claim["edges"] == edge_list(graph)


def _check_evidence(opened, claim, evidence):
    kind, rule = claim["kind"], evidence["rule"]
    if kind in ON_GROUP:
        ON_GROUP[kind][2](opened, claim, evidence)
        return
    of_set = ("rule", "field", "gset", "action", "action_chain", "subgroup_chains")
    further = {k: v for k, v in evidence.items() if k not in of_set}
    if kind == "exists":
        check_existence(opened, claim, rule, further)
    elif kind == "kernel":
        check_kernel_inclusion(opened, claim, rule, further)
    elif kind == "normal-subgroup":
        certificate_kernels.check_evidence(opened, claim, rule, further)
    elif kind == "map":
        require(rule == "kinks" and not further, "the rule kinks, no further keys")
        certificate_maps.check_map(opened, claim)
    elif kind == "projector":
        require(rule == "projectors" and not further, "the rule projectors, no further keys")
        check_projector(opened, claim)
    else:
        require(rule == "interaction" and not further, "the rule interaction, no further keys")
        if kind == "same-graph":
            same = same_graph(opened, claim, graph_by_columns)
            require(claim["holds"] == same, "holds says whether the graphs are the same")
            return
        graph = graph_by_columns(opened, claim["activation"], all_orbits(opened))
        require(_graph_is_as_claimed(claim, graph), "the edges are those of the graph")
