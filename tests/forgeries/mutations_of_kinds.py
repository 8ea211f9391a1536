"""Mutations that know the kind of a claim: opposites, other simples, activations, classes, rows, terms of maps."""

import copy


def of_kind(corpus, kind):
    return [other for other in corpus if other["claim"]["kind"] == kind]


def ends_exchanged(document, corpus, draw):
    claim = document["claim"]
    if "source" not in claim:
        return None
    claim["source"], claim["target"] = claim["target"], claim["source"]
    return document


def end_changed(document, corpus, draw):
    claim = document["claim"]
    if "source" not in claim or not document["simples"]:
        return None
    claim[draw.choice(["source", "target"])] = draw.choice(sorted(document["simples"]))
    return document


def opposite_claimed(document, corpus, draw):
    """The opposite, in its right form; what is stated only if the claim holds is left out, or made up."""
    claim = document["claim"]
    if "holds" not in claim:
        return None
    claim["holds"] = not claim["holds"]
    stated = {
        "projector": {
            "dimension": draw.randrange(1, 4),
            "multiplicity": draw.randrange(1, 4),
            "type": draw.choice("RCH"),
        },
        "character": {
            "indicator": draw.randrange(-1, 2),
            "type": draw.choice("RCH"),
            "kernel_order": draw.randrange(1, 9),
        },
    }.get(claim["kind"], {})
    for key in stated:
        claim.pop(key, None)
    claim |= stated if claim["holds"] else {}
    return document


def activation_changed(document, corpus, draw):
    claim = document["claim"]
    if "activation" not in claim:
        return None
    known = (
        "relu",
        "abs",
        "identity",
        "tanh",
        "gelu",
        "softplus",
        "sigmoid",
        "hard_tanh",
        "relu+bias",
        "pl:1;0,1@0=0",
    )
    side = draw.choice([claim, claim["other"]]) if "other" in claim else claim
    side["activation"] = draw.choice(known)
    return document


def classes_swapped(document, corpus, draw):
    """The values of a class function, or the entries of two columns of a table, are exchanged; or two rows are."""
    claim = document["claim"]
    classes = claim.get("classes", [])
    if len(classes) < 2:
        return None
    i, j = draw.sample(range(len(classes)), 2)
    if claim["kind"] == "character":
        classes[i]["value"], classes[j]["value"] = classes[j]["value"], classes[i]["value"]
        return document
    rows = claim["characters"]
    for row in [draw.choice(rows)] if draw.random() < 0.5 else rows:
        values = row["values"]
        values[i], values[j] = values[j], values[i]
    if draw.random() < 0.3:
        classes[i], classes[j] = classes[j], classes[i]
    respell_numbers(claim)
    return document


def rows_of_a_table_altered(document, corpus, draw):
    """Rows are exchanged, repeated, or one value of one row becomes another number of the table."""
    claim = document["claim"]
    if claim["kind"] != "table" or len(claim["characters"]) < 2:
        return None
    rows = claim["characters"]
    i, j = draw.sample(range(len(rows)), 2)
    way = draw.randrange(4)
    if way == 0:
        rows[i], rows[j] = rows[j], rows[i]
    elif way == 1:
        rows[i] = copy.deepcopy(rows[j])
    elif way == 2:
        rows[i]["values"][draw.randrange(len(rows))] = draw.randrange(1, len(claim["numbers"]) + 1)
    else:
        rows[i]["indicator"] = draw.choice([-1, 0, 1])
    respell_numbers(claim)
    return document


def map_altered(document, corpus, draw):
    """A term is negated, repeated or moved, a part left out; maps are exchanged; another property is claimed."""
    claim = document["claim"]
    if claim["kind"] != "map":
        return None
    changed = claim[draw.choice(["map", "other"])] if "other" in claim else claim["map"]
    terms = changed["terms"]
    term = draw.choice(terms) if terms else None
    way = draw.randrange(8)
    if way == 0:
        changed["symmetrised"] = not changed["symmetrised"]
    elif way == 1:
        changed[draw.choice(["linear", "constant"])] = []
    elif way == 2 and "other" in claim:
        claim["map"], claim["other"] = claim["other"], claim["map"]
    elif way == 3:
        claim["property"] = draw.choice(["equivariant", "nonlinear"])
        claim.pop("other", None)
    elif way == 4:
        claim["property"] = "equal"
        claim["other"] = copy.deepcopy(draw.choice(of_kind(corpus, "map"))["claim"]["map"])
    elif term and way == 5:
        part = term[draw.choice(["direction", "weight"])]
        part["values"] = [[-c for c in number] for number in part["values"]]
    elif term and way == 6:
        term["threshold"] = draw.choice([{"denominator": 1, "value": []}, {"denominator": 2, "value": [-1]}])
    elif term:
        terms.append(copy.deepcopy(term))
    if draw.random() < 0.3:
        claim["holds"] = not claim["holds"]
    return document


def respell_numbers(claim):
    """Bring the numbers of a table into the order in which they occur, so that spelling hides nothing."""
    used = list(dict.fromkeys(v for row in claim["characters"] for v in row["values"]))
    place = {v: k for k, v in enumerate(used, 1)}
    claim["numbers"] = [claim["numbers"][v - 1] for v in used]
    for row in claim["characters"]:
        row["values"] = [place[v] for v in row["values"]]
