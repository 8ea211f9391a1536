# Makes cyclotomic.json: gap -q -A < cyclotomic.g > cyclotomic.json
# GAP's roots of unity, square roots, and the answers of its arithmetic on values drawn by a fixed linear recurrence.
SetPrintFormattingStatus("*stdout*", false);;
state := 20240817;;
draw := function(bound)
  state := (state * 1103515245 + 12345) mod 2^31;
  return QuoInt(state, 2^8) mod bound;
end;;
orders := [1, 3, 4, 5, 7, 8, 9, 12, 15, 16, 20, 21, 24, 25, 27, 28, 30, 36, 45, 48, 60, 105];;
value := function()
  local sum, n, k;
  sum := 0;
  n := orders[draw(Length(orders)) + 1];
  for k in [0 .. draw(4)] do
    sum := sum + (draw(9) - 4) / (1 + draw(3)) * E(n)^draw(n);
  od;
  return sum;
end;;
quote := x -> Concatenation("\"", Filtered(String(x), c -> c <> ' '), "\"");;
list := xs -> Concatenation("[", JoinStringsWithSeparator(xs, ","), "]");;
lines := function(name, rows, last)
  local i;
  Print("\"", name, "\": [\n");
  for i in [1 .. Length(rows)] do
    Print(list(List(rows[i], quote)));
    if i < Length(rows) then Print(","); fi;
    Print("\n");
  od;
  Print("]");
  if not last then Print(","); fi;
  Print("\n");
end;;
Print("{\"source\": \"GAP ", GAPInfo.Version, ", tests/data/cyclotomic.g\",\n");
lines("roots", List([1 .. 130], n -> [n, E(n), E(n)^(n - 1), E(n)^7]), false);
lines("square_roots", List([-60 .. 60], n -> [n, Sqrt(n)]), false);
pairs := List([1 .. 60], i -> [value(), value()]);;
lines("sums", List(pairs, p -> [p[1], p[2], p[1] + p[2]]), false);
lines("differences", List(pairs, p -> [p[1], p[2], p[1] - p[2]]), false);
lines("products", List(pairs, p -> [p[1], p[2], p[1] * p[2]]), false);
lines("quotients", List(Filtered(pairs, p -> p[2] <> 0), p -> [p[1], p[2], p[1] / p[2]]), false);
lines("conjugates", List(pairs, p -> [p[1], ComplexConjugate(p[1])]), false);
units := n -> PrimeResidues(n);;
twists := List(pairs, function(p) local u; u := units(Conductor(p[1])); return [p[1], u[draw(Length(u)) + 1]]; end);;
lines("galois", List(twists, t -> [t[1], t[2], GaloisCyc(t[1], t[2])]), false);
lines("conductors", List(pairs, p -> [p[1] * p[2], Conductor(p[1] * p[2])]), false);
lines("minimal_polynomials", List(pairs, p -> Concatenation([p[1]], CoefficientsOfUnivariatePolynomial(MinimalPolynomial(Rationals, p[1])))), true);
Print("}\n");
QUIT;
