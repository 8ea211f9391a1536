"""What tests/naive may import: nothing that it judges."""

import ast
from pathlib import Path

import pytest

ALLOWED = {
    "__future__",
    "ast",
    "collections",
    "copy",
    "fractions",
    "functools",
    "hashlib",
    "itertools",
    "json",
    "math",
}
ALLOWED |= {"pathlib", "re", "flint", "numpy", "pytest"}


@pytest.mark.parametrize("path", sorted(Path(__file__).parent.glob("*.py")), ids=lambda path: path.stem)
def test_naive_imports_nothing_that_it_judges(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            assert {alias.name for alias in node.names} <= ALLOWED
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0
            assert (
                node.module in ALLOWED
                or node.module == "tests.naive"
                or node.module.startswith("tests.naive.")
            )
