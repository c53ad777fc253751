// Where the labels of points stand: texts that hang like flags from poles on both sides of the spine. No two texts
// touch, no pole passes a text, and the weightiest come first.

// LINE is the height of a line of text, POLE parts a pole from its text, AIR one text from the next above it, FAN two
// poles of one side.
const LINE = 15, POLE = 6, AIR = 5, FAN = 8;

// label gives the forms that the text of point p may take, the one that says most first.
function label(p, view) {
  const e = p.event, key = p.i, measure = s => view.measure(s, 12.5, e.h);
  let forms = view.texts.get(key);
  if (!forms) {
    const date = view.measure(e.l, 11, false), whole = measure(e.t), narrow = view.narrow;
    const form = (width, max) => {
      const lines = wrap(e.t, width, max, measure);
      return {lines: lines, whole: !lines[lines.length - 1].endsWith('…'), height: (lines.length + 1) * LINE,
        width: Math.ceil(Math.max(date, ...lines.map(measure))) + 1};
    };
    const most = narrow ? 5 : 4, width = n => narrow ? 118 : 150 + 10 * n;
    let n = Math.max(1, Math.min(most, Math.floor(whole / width(most))));
    while (n < most && !form(width(n), n).whole) n++;
    forms = [form(width(n), n)];
    if (n > 2) forms.push(form(narrow ? 112 : 165, 2));
    view.texts.set(key, forms);
  }
  const right = view.left + view.width;
  return {i: p.i, event: e, x: p.x, forms: forms.map(f => ({i: p.i, event: e, x: p.x, form: f,
    right: p.x + POLE + f.width <= right + 14, left: p.x - POLE - f.width >= view.left - 10}))};
}

// rise is the least height over the spine at which a text over [x0, x1] has room among those placed on its side, -1
// where it has none below the limit.
function rise(placed, pole, x0, x1, height, limit) {
  let low = 0, high = limit, near = null;
  for (let k = 0; k < placed.length; k++) {
    const p = placed[k];
    if (p.pole > x0 - 5 && p.pole < x1 + 5) low = Math.max(low, p.top + AIR); // its pole would pass our text
    if (pole > p.x0 - 5 && pole < p.x1 + 5) high = Math.min(high, p.low - AIR); // ours would pass its text
    if (x0 < p.x1 + 10 && p.x0 < x1 + 10) (near = near || []).push(p);
  }
  if (near) near.sort((p, q) => p.low - q.low).forEach(p => { if (low < p.top + AIR && low + height > p.low - AIR) low = p.top + AIR; });
  return low + height <= high ? low : -1;
}

// raise places a set of forms (by x) or says null. Flags to the left of their poles are placed from left to right, those
// to the right from right to left, so that both rise like stairs. Where `stand` is given it names side and pole of each.
function raise(set, flags, prefer, view, stand) {
  const sides = [[], []], out = [];
  function put(c, k) {
    let best = null;
    const pole = stand ? stand[k].pole : c.x, flag = flags[k], width = c.form.width, height = c.form.height;
    const x0 = flag > 0 ? pole + POLE : pole - POLE - width, x1 = x0 + width;
    if (x0 < view.left - 10 || x1 > view.left + view.width + 14) return false;
    for (let side = 0; side < 2; side++) {
      if (stand && stand[k].side !== side) continue;
      const low = rise(sides[side], pole, x0, x1, height, view.limits[side]);
      const cost = low + (side === prefer(c, k) ? 0 : LINE);
      if (low >= 0 && (!best || cost < best.cost)) {
        best = {c: c, k: k, x: c.x, pole: pole, x0: x0, x1: x1, side: side, flag: flag, low: low, top: low + height, cost: cost};
      }
    }
    if (best) sides[best.side].push(best), out.push(best);
    return best;
  }
  for (let k = 0; k < set.length; k++) if (flags[k] < 0 && !put(set[k], k)) return null;
  for (let k = set.length - 1; k >= 0; k--) if (flags[k] > 0 && !put(set[k], k)) return null;
  return out;
}

// spread moves the poles of one side apart, as little as it takes: those that come too near share the way.
function spread(poles) {
  const blocks = [];
  poles.forEach((x, k) => {
    let b = {sum: x - k * FAN, n: 1};
    while (blocks.length && blocks[blocks.length - 1].sum / blocks[blocks.length - 1].n > b.sum / b.n) {
      const last = blocks.pop();
      b = {sum: last.sum + b.sum, n: last.n + b.n};
    }
    blocks.push(b);
  });
  return blocks.flatMap(b => Array(b.n).fill(b.sum / b.n)).map((x, k) => x + k * FAN);
}

// place finds room for every form of a set, or says null. Events at one instant get poles of their own that fan out.
function place(set, flags, prefer, view) {
  const out = raise(set, flags, prefer, view), stand = [];
  if (!out) return null;
  let moved = false;
  for (let side = 0; side < 2; side++) {
    const own = out.filter(p => p.side === side).sort((p, q) => p.k - q.k), poles = spread(own.map(p => p.x));
    own.forEach((p, n) => {
      stand[p.k] = {side: side, pole: poles[n]};
      moved = moved || Math.abs(poles[n] - p.x) > .01;
    });
  }
  return moved ? raise(set, flags, prefer, view, stand) : out;
}

function byX(p, q) { return p.x - q.x || p.i - q.i; }

// rightward hangs every flag to the right of its pole where the chart does not end before it does.
function rightward(set) { return set.map(c => c.right ? 1 : -1); }

// parted hangs the first half of each crowd to the left and the second to the right.
function parted(set) {
  const flags = rightward(set);
  for (let from = 0, k = 1; k <= set.length; k++) {
    if (k < set.length && set[k].x - set[k - 1].x < 90) continue;
    for (let i = from; i < from + Math.floor((k - from) / 2); i++) if (k - from > 3 && set[i].left) flags[i] = -1;
    from = k;
  }
  return flags;
}

// grow adds the candidates one at a time, heaviest first, and keeps those that leave room for all before them.
function grow(pool, hang, prefer, view) {
  let set = [], labels = [], failed = 0;
  pool.forEach(c => {
    if (failed > 24) return; // full: complete() finds what gaps there are
    const before = set.findIndex(s => byX(c, s) < 0), at = before < 0 ? set.length : before;
    for (const form of c.forms) {
      if (!form.right && !form.left) continue;
      const trial = set.slice(0, at).concat(form, set.slice(at)), placed = place(trial, hang(trial), prefer, view);
      if (!placed) continue;
      set = trial;
      labels = placed;
      failed = 0;
      return;
    }
    failed++;
  });
  return labels;
}

function alternate(c, k) { return k % 2; }

// scattered prefers sides that only look random: the same events always get the same places.
function scattered(c) { return (c.i * 2654435761 + 40503) % 4294967296 > 2147483648 ? 1 : 0; }

// complete hangs what still finds room among the labels that are placed, without moving any of them.
function complete(labels, pool, view) {
  const sides = [0, 1].map(s => labels.filter(l => l.side === s)), has = new Set(labels.map(l => l.c.i));
  pool.forEach(p => {
    if (has.has(p.i)) return;
    for (const c of p.forms) {
      let best = null;
      [1, -1].forEach(flag => [0, 1].forEach(side => {
        if (flag > 0 ? !c.right : !c.left) return;
        const x0 = flag > 0 ? c.x + POLE : c.x - POLE - c.form.width, x1 = x0 + c.form.width;
        const low = rise(sides[side], c.x, x0, x1, c.form.height, view.limits[side]);
        if (low < 0 || best && best.low <= low || sides[side].some(q => Math.abs(q.pole - c.x) < FAN)) return;
        best = {c: c, x: c.x, pole: c.x, x0: x0, x1: x1, side: side, flag: flag, low: low, top: low + c.form.height};
      }));
      if (!best) continue;
      sides[best.side].push(best);
      labels.push(best);
      return;
    }
  });
  return labels;
}

// admit chooses among a few ways to hang the labels of the pool the one that shows most of the weight.
function admit(pool, view) {
  let best = null;
  [alternate, scattered].forEach(prefer => [rightward, parted].forEach(hang => {
    if (best && best.length === pool.length && best.every(l => l.c.form.whole)) return;
    const labels = complete(grow(pool, hang, prefer, view), pool, view);
    if (!best || worth(labels) > worth(best)) best = labels;
  }));
  return best;
}

function worth(labels) {
  return labels.reduce((sum, l) => sum + 10 + 10 * l.c.event.w - (l.c.form.whole ? 0 : 4) - (l.flag < 0 && l.c.right ? 1 : 0) - l.top / 100, 0);
}
