"""Laws of drawings: no link touches a foreign node, no two nodes meet, everything ends where it should."""

from __future__ import annotations

from itertools import pairwise

import pytest

from plrep.display.drawing.coordinates import abscissas
from plrep.display.drawing.curves import Shape, point_at, split
from plrep.display.drawing.ordering import orders
from plrep.display.drawing.picture import picture_of
from tests.display.sample_diagrams import samples

SAMPLES = samples()
PICTURES = {name: picture_of(diagram) for name, diagram in SAMPLES.items()}
EVERY = pytest.mark.parametrize("name", SAMPLES)


def points_of(stroke, count=64):
    return [point_at(cubic, step / count) for cubic in stroke.path for step in range(count + 1)]


@EVERY
def test_no_link_passes_through_a_foreign_node(name):
    diagram = SAMPLES[name]
    picture = PICTURES[name]
    shapes = dict(zip((node.id for node in diagram.nodes), picture.shapes, strict=True))
    for stroke in picture.strokes:
        ends = {stroke.edges[0].source, stroke.edges[0].target}
        for other, shape in shapes.items():
            if other not in ends:
                assert min(shape.distance(point) for point in points_of(stroke)) > 2.0, (stroke.edges, other)


@EVERY
def test_a_link_runs_from_the_boundary_of_its_source_to_that_of_its_target(name):
    diagram = SAMPLES[name]
    picture = PICTURES[name]
    shapes = dict(zip((node.id for node in diagram.nodes), picture.shapes, strict=True))
    for stroke in picture.strokes:
        edge = stroke.edges[0]
        assert abs(shapes[edge.source].distance(stroke.path[0][0])) < 0.01
        assert abs(shapes[edge.target].distance(stroke.path[-1][3])) < 0.01
        for shape in (shapes[edge.source], shapes[edge.target]):
            assert min(shape.distance(point) for point in points_of(stroke)) > -0.5


@EVERY
def test_every_edge_is_drawn_exactly_once(name):
    diagram = SAMPLES[name]
    drawn = [edge for stroke in PICTURES[name].strokes for edge in stroke.edges]
    assert sorted((e.source, e.target, e.kind) for e in drawn) == sorted(
        (e.source, e.target, e.kind) for e in diagram.edges
    )


@EVERY
def test_nodes_keep_apart_and_lower_ranks_stand_higher(name):
    diagram = SAMPLES[name]
    shapes = PICTURES[name].shapes
    for i, (first, a) in enumerate(zip(diagram.nodes, shapes, strict=True)):
        for second, b in list(zip(diagram.nodes, shapes, strict=True))[i + 1 :]:
            apart = abs(a.x - b.x) - a.half_width - b.half_width
            below = abs(a.y - b.y) - a.half_height - b.half_height
            assert max(apart, below) > 10
            assert (a.y < b.y) == (first.rank < second.rank)


@EVERY
def test_the_bounds_hold_the_whole_picture(name):
    picture = PICTURES[name]
    left, top, right, bottom = picture.bounds
    for x, y in (point for stroke in picture.strokes for point in points_of(stroke)):
        assert left - 1 <= x <= right + 1
        assert top - 1 <= y <= bottom + 1


def test_two_edges_of_one_kind_that_run_both_ways_are_one_stroke_with_two_heads():
    strokes = picture_of(SAMPLES["C5"]).strokes
    both = [stroke for stroke in strokes if stroke.at_start and stroke.at_end]
    assert [{edge.source for edge in stroke.edges} for stroke in both] == [{"L1", "L2"}]


def test_undirected_links_have_no_heads():
    import attrs

    strokes = picture_of(attrs.evolve(SAMPLES["D6"], directed=False)).strokes
    assert not any(stroke.at_start or stroke.at_end for stroke in strokes)


def test_links_that_skip_a_layer_get_a_place_in_it():
    (layering, *_) = orders([[0], [1], [2]], [(0, 1), (1, 2), (0, 2)])
    assert sorted(map(len, layering.layers)) == [1, 1, 2]
    assert layering.chains[2] in {(0, 3, 2)}


def test_the_orders_returned_have_no_crossing_where_none_is_needed():
    for layering in orders([[0, 1, 2], [3, 4, 5]], [(0, 5), (1, 4), (2, 3)]):
        upper, lower = layering.layers
        assert [{0: 5, 1: 4, 2: 3}[slot] for slot in upper] == list(lower)


def test_neighbours_in_a_layer_keep_their_distance():
    (layering, *_) = orders([[0], [1, 2, 3, 4]], [(0, 1), (0, 2), (0, 3), (0, 4)])
    at = abscissas(layering, lambda a, b: 7.0, 5)
    row = [at[slot] for slot in layering.layers[1]]
    assert all(b - a > 7 - 1e-9 for a, b in pairwise(row))


def test_both_halves_of_a_cubic_meet_at_the_cut():
    cubic = ((0.0, 0.0), (1.0, 2.0), (3.0, 4.0), (5.0, 0.0))
    first, second = split(cubic, 0.25)
    assert first[3] == second[0] == pytest.approx(point_at(cubic, 0.25))


def test_the_distance_from_a_circle_is_the_distance_from_its_centre_less_the_radius():
    assert Shape(1.0, 2.0, 5.0, 5.0, 5.0).distance((7.0, 10.0)) == pytest.approx(5.0)
