"""The pages in proofs/: each is cited by the code that decides by it, is in the index, and has an example that runs."""

import re
from pathlib import Path

import pytest

import plrep

ROOT = Path(__file__).parent.parent
PAGES = sorted(
    path.name for path in (ROOT / "proofs").glob("*.md") if path.name not in ("README.md", "FORMAT.md")
)
CITED = re.compile(r"proofs/([A-Za-z0-9-]+\.md)")
CODE = {path: path.read_text(encoding="utf-8") for path in sorted((ROOT / "plrep").rglob("*.py"))}
TEXTS = CODE | {
    path: path.read_text(encoding="utf-8")
    for folder in ("docs", "proofs")
    for path in sorted((ROOT / folder).glob("*.md"))
}
INDEX = (ROOT / "proofs" / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_cited_by_code_and_stands_in_the_index(page):
    assert any(page in CITED.findall(text) for text in CODE.values())
    assert f"]({page})" in INDEX


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_a_proof_and_an_example_that_runs(page):
    text = (ROOT / "proofs" / page).read_text(encoding="utf-8")
    assert "∎" in text
    assert "*Proof.*" in text or "## Proof" in text
    assert "\n>>> " in text


def test_every_citation_points_to_a_page():
    known = {*PAGES, "README.md", "FORMAT.md"}
    missing = {
        (path.relative_to(ROOT).as_posix(), page)
        for path, text in TEXTS.items()
        for page in CITED.findall(text)
        if page not in known
    }
    assert not missing


def test_links_between_pages_lead_somewhere():
    for path in [*(ROOT / "proofs").glob("*.md"), *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+\.md)\)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), (path.name, target)


def test_the_index_names_files_that_exist_and_cite_the_page():
    rows = re.findall(r"^\|[^|]+\| \[([a-z-]+\.md)\]\([a-z-]+\.md\) \|([^|]+)\|$", INDEX, re.MULTILINE)
    assert {page for page, _ in rows} == set(PAGES)
    for page, files in rows:
        folder = ""
        for name in files.strip().split(", "):
            folder = f"{name.rpartition('/')[0]}/" if "/" in name else folder
            path = ROOT / (name if "/" in name else folder + name)
            assert path.exists(), name
            assert page in CITED.findall(path.read_text(encoding="utf-8")), (name, page)


def test_every_finding_names_its_page():
    G = plrep.group("D4")
    found = [
        plrep.existence(L, K, shape=shape, nonlinear=nonlinear)
        for L in G.simples
        for K in G.simples
        for shape in ("pl", "conic", "even", "odd")
        for nonlinear in (False, True)
    ]
    for activation in ("relu", "tanh", "identity", "poly:1,0,1", "relu+bias"):
        for engine in ("table", "orbitals"):
            found += plrep.interaction_graph(G.regular(), activation, engine=engine).findings.values()
    signed = plrep.signed_cosets(plrep.group("S4"), "(1,2,3),-(1,2)")
    found += plrep.signed_interaction_graph(signed, "tanh").findings.values()
    assert {CITED.fullmatch(one.page).group(1) for one in found} == {
        "schur-lemma.md",
        "interaction.md",
        "polynomial-activations.md",
        "signed-modules.md",
    }


def test_explanations_name_their_pages():
    G = plrep.group("S4")
    for text in (
        G.character_table.explain(),
        plrep.Fun(G.natural()).explain(),
        plrep.Fun(G.natural(), engine="orbitals").explain(),
    ):
        assert set(CITED.findall(text)) <= set(PAGES)
        assert CITED.findall(text)
