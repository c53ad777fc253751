// Where everything stands in a view of the chart. No page and no ECharts is needed here, so that one placement serves
// browsers and pictures drawn without one. Times are UTC milliseconds, lengths CSS px.

// unpack gives the events of a plot their ends; they are written as what is longer than a day.
function unpack(data) {
  data.events.forEach(e => { e.b = e.a + DAY + (e.b || 0); });
  return data;
}

// index makes of the events what each layout needs of all of them: the reach of each and its place by weight.
function index(data) {
  const events = data.events, n = events.length, out = {events: events, order: data.rank, rank: new Int32Array(n), from: new Float64Array(n), to: new Float64Array(n)};
  events.forEach((e, i) => {
    const period = e.k === 1;
    out.from[i] = e.k === 4 ? NaN : period && e.o === 'a' ? -Infinity : e.a; // kind 4 has no place on the axis
    out.to[i] = period && e.o === 'b' ? Infinity : e.b;
  });
  data.rank.forEach((i, k) => { out.rank[i] = k; });
  return out;
}

// glyph says what the text lets us draw of the span [a, b): a dot for an exact day, a ring for a date too short to show
// as the span it is, a pill for a span, a fade for "about", and what is open on one side fades there.
function glyph(e, view, a, b) {
  const width = (b - a) * view.scale, right = view.left + view.width, mid = (view.x(a) + view.x(b)) / 2;
  if (e.o) {
    const edge = e.o === 'a' ? view.x(b) : view.x(a), toward = e.o === 'a' ? -44 : 44;
    return {kind: e.o === 'a' ? 'before' : 'after', x0: Math.min(edge, edge + toward), x1: Math.max(edge, edge + toward), x: edge};
  }
  const half = e.q ? Math.max(13, width / 2 + 6) : width / 2;
  const x0 = Math.max(mid - half, view.left), x1 = Math.min(mid + half, right), g = {kind: 'pill', x0: x0, x1: x1, x: (x0 + x1) / 2};
  if (e.q) g.kind = 'fade', g.peak = mid, g.half = half;
  else if (width < (e.e ? view.clock ? 26 : Infinity : 9)) g.kind = e.e && e.k !== 2 ? 'dot' : 'ring', g.x = mid;
  return g;
}

function inside(x, view) { return x >= view.left - .5 && x <= view.left + view.width + .5; }

// point gives the glyphs of event i that are in sight, and where its label stands.
function point(i, view) {
  const e = view.events[i], parts = (e.x || [[e.a, e.b]]).map(p => glyph(e, view, p[0], p[1])).filter(g => inside(g.x, view));
  return parts.length ? {i: i, event: e, x: parts[0].x, parts: parts} : null;
}

// anchor is point(i).x without the objects: NaN where nothing is in sight.
function anchor(i, view) {
  const e = view.events[i];
  if (e.x || e.o || e.q || (e.b - e.a) * view.scale >= 9) {
    const p = point(i, view);
    return p ? p.x : NaN;
  }
  const x = view.x((e.a + e.b) / 2);
  return inside(x, view) ? x : NaN;
}

// layout places the events that view.shown admits (null: all) into the range [view.a, view.b], drawn from view.left over
// view.width px. view.limits is the height for labels above and below the spine; view.first, where it is an event, has its
// text before all others.
function layout(ix, view) {
  view.scale = view.width / (view.b - view.a);
  view.x = t => view.left + (t - view.a) * view.scale;
  view.events = ix.events;
  view.rank = ix.rank;
  const n = ix.events.length, ids = new Int32Array(n), xs = new Float64Array(n), at = new Float64Array(n).fill(NaN), list = [];
  let count = 0;
  for (let i = 0; i < n; i++) {
    if (view.shown && !view.shown[i] || !(ix.to[i] >= view.a && ix.from[i] <= view.b)) continue;
    if (ix.events[i].k === 1) list.push(i);
    else at[i] = anchor(i, view), count += at[i] === at[i];
  }
  const cap = 2 * Math.max(8, Math.floor(view.width / 17)), pool = at[view.first] === at[view.first] && view.first >= 0 ? [label(point(view.first, view), view)] : [];
  for (let k = 0; k < n && pool.length < Math.min(cap, count); k++) {
    const i = ix.order[k];
    if (at[i] === at[i] && i !== view.first) pool.push(label(point(i, view), view));
  }
  const labels = admit(pool, view);
  const glyphs = labels.map(l => ({p: point(l.c.i, view), side: l.side, label: l}));
  labels.forEach(l => { at[l.c.i] = NaN; });
  let rest = 0;
  for (let i = 0; i < n; i++) if (at[i] === at[i]) ids[rest] = i, xs[rest++] = at[i];
  const crowded = crowd(ids, xs, rest, labels, view);
  crowded.singles.forEach(s => glyphs.push({p: point(s.i, view), side: s.side}));
  const stacked = periods(list, view);
  return {a: view.a, b: view.b, left: view.left, width: view.width, x: view.x, labels: labels, glyphs: glyphs, clusters: crowded.clusters,
    bars: stacked.bars, sums: stacked.sums, lanes: stacked.lanes, count: count + list.length,
    heights: [0, 1].map(s => labels.reduce((h, l) => l.side === s ? Math.max(h, l.top) : h, 0))};
}

// density counts the events of equal slices of the whole domain: heights from 0 to 1, by the square root.
function density(data, shown, bins) {
  const counts = new Array(bins).fill(0), a = data.domain[0], width = (data.domain[1] - a) / bins;
  data.events.forEach((e, i) => {
    if (e.k === 4 || shown && !shown[i]) return;
    counts[Math.max(0, Math.min(bins - 1, Math.floor(((e.a + e.b) / 2 - a) / width)))]++;
  });
  const max = Math.max(1, ...counts);
  return counts.map(n => Math.sqrt(n / max));
}
