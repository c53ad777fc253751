// What has no label: dots, and numbered clusters where dots crowd.

const NEAR = 19; // px within which points crowd

function radius(n) { return Math.min(10, 6 + .6 * Math.log2(n)); }

// clear tells whether a disc of radius r at x on one side covers no pole of a label.
function clear(x, r, side, labels) {
  return labels.every(l => l.side !== side || Math.max(l.x, l.pole) < x - r || Math.min(l.x, l.pole) > x + r);
}

// sideOf chooses the edge of the spine for what has no label: where no labelled glyph stands within reach.
function sideOf(x, reach, labels, turn) {
  const near = [0, 0];
  labels.forEach(l => { if (Math.abs(l.x - x) < reach) near[l.side]++; });
  return near[0] === near[1] ? turn % 2 : near[0] < near[1] ? 0 : 1;
}

// settle finds the place nearest to x where a disc of radius r covers no pole and no disc before it. Where poles leave no
// room within reach it lies over them, at x; null where another disc is there already.
function settle(x, r, labels, clusters, turn) {
  const first = sideOf(x, r + 6, labels, turn), apart = (at, side) => clusters.every(c => c.side !== side || Math.abs(c.x - at) >= r + c.r + 1);
  for (let step = 0; step <= 20; step++) {
    const at = x + (step % 2 ? -1 : 1) * Math.ceil(step / 2), side = [first, 1 - first].find(s => clear(at, r + 5, s, labels) && apart(at, s));
    if (side !== undefined) return {x: at, side: side};
  }
  const side = [first, 1 - first].find(s => apart(x, s));
  return side === undefined ? null : {x: x, side: side};
}

// byColumn sorts points by the pixel they stand on, in linear time: n of them, at xs, named by ids.
function byColumn(ids, xs, n, view) {
  const columns = Math.ceil(view.width) + 3, starts = new Int32Array(columns + 1), out = new Int32Array(n);
  const column = k => Math.max(0, Math.min(columns - 1, Math.floor(xs[k] - view.left) + 1));
  for (let k = 0; k < n; k++) starts[column(k) + 1]++;
  for (let c = 0; c < columns; c++) starts[c + 1] += starts[c];
  for (let k = 0; k < n; k++) out[starts[column(k)]++] = k;
  return out;
}

// crowd gathers what stands within NEAR into clusters of three or more; one or two stay what they are. A cluster that
// finds no room and the one before it become one. members() names the events of a cluster.
function crowd(ids, xs, n, labels, view) {
  const order = byColumn(ids, xs, n, view), singles = [], clusters = [];
  for (let from = 0, to, turn = 0; from < n; from = to, turn++) {
    let sum = 0;
    for (to = from; to < n && xs[order[to]] - xs[order[from]] <= NEAR; to++) sum += xs[order[to]];
    if (to - from < 3) {
      for (let k = from; k < to; k++) singles.push({i: ids[order[k]], side: sideOf(xs[order[k]], 9, labels, turn + k - from)});
      continue;
    }
    const c = {r: radius(to - from), from: from, to: to, sum: sum}, last = clusters[clusters.length - 1];
    let place = settle(sum / (to - from), c.r, labels, clusters.slice(-4), turn);
    if (!place && last.to === from) {
      clusters.pop();
      c.from = last.from, c.sum += last.sum, c.r = radius(to - c.from);
      place = settle(c.sum / (to - c.from), c.r, labels, clusters.slice(-4), turn);
    }
    clusters.push(Object.assign(c, place || {x: sum / (to - from), side: turn % 2}));
  }
  clusters.forEach(c => {
    c.n = c.to - c.from;
    c.members = () => Array.from(order.subarray(c.from, c.to), k => ids[k]).sort((i, j) => i - j);
  });
  return {singles: singles, clusters: clusters};
}
