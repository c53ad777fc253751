// Periods: bars in lanes below the axis, with their texts on them or beside them. What no lane holds is counted.

const CELL = 44; // px of axis that share one count

// firm is the part of a bar where its colour is full, and text on it can be read.
function firm(e, x0, x1, view) {
  if (e.q) return [x0, x0];
  if (e.n) return [Math.max(x0, view.x(e.n[0])), Math.min(x1, view.x(e.n[1]))];
  if (e.o) return e.o === 'a' ? [x0 + (x1 - x0) * .2, x1] : [x0, x1 - (x1 - x0) * .2];
  return [x0, x1];
}

// bar is the visible part of a period with the text on or beside it, so that the text stays in sight while the bar is
// cut. The text stands on the firm part (in), to a side of the bar, or, where nothing else has room, on a plate. most
// is the width that its title may take, 0 for no text at all; the date goes first where room is short.
function bar(i, view, most) {
  const e = view.events[i], end = view.left + view.width, measure = s => view.measure(s, 11.5, true);
  const x0 = Math.max(view.left, e.o === 'a' ? view.left : view.x(e.a)), x1 = Math.max(x0 + 3, Math.min(end, e.o === 'b' ? end : view.x(e.b)));
  const b = {i: i, event: e, x0: x0, x1: x1, from: x0, to: x1, title: '', date: '', at: 'in'};
  if (!most) return b;
  b.title = cut(e.t, most, measure);
  const title = measure(b.title), both = title + 7 + view.measure(e.l, 11, false);
  const solid = firm(e, x0, x1, view), right = end + 14 - x1, left = x0 - view.left, room = solid[1] - solid[0];
  if (room > title + 14) {
    b.text = solid[0] + 7;
    if (room > both + 14) b.date = e.l;
  } else if (right > title + 9) {
    b.at = 'right', b.text = x1 + 7;
    if (right > both + 9 && b.title === e.t) b.date = e.l;
    b.to = b.text + (b.date ? both : title);
  } else if (left > title + 9) {
    b.at = 'left', b.text = x0 - 7, b.from = b.text - title;
  } else {
    const most = Math.max(right, left, x1 - x0) - 14;
    b.at = x1 - x0 - 14 >= most ? 'plate' : right - 14 >= most ? 'right' : 'left';
    b.title = cut(e.t, most, measure);
    b.text = b.at === 'left' ? x0 - 7 : b.at === 'right' ? x1 + 7 : x0 + 7;
    if (b.at === 'left') b.from = b.text - most;
    if (b.at === 'right') b.to = b.text + most;
    if (b.at === 'plate' && solid[0] === x0 && solid[1] === x1) b.at = 'in';
  }
  return b;
}

// stack gives each bar the first lane with room. It returns the bars that have one and the events that have none.
function stack(list, view, widths) {
  const rows = [], bars = [];
  let rest = list;
  widths.forEach(most => {
    rest = rest.filter(i => {
      const b = bar(i, view, most);
      for (b.lane = 0; b.lane < view.barLanes; b.lane++) {
        const row = rows[b.lane] = rows[b.lane] || [];
        if (row.every(o => o.to + 8 <= b.from || o.from >= b.to + 8)) {
          row.push(b);
          bars.push(b);
          return false;
        }
      }
      return true;
    });
  });
  return {bars: bars, rest: rest, lanes: rows.length};
}

// periods are stacked by their beginning; when lanes run out, with shorter titles, and then by weight, so that the
// weightiest keep their texts.
function periods(list, view) {
  const few = list.length <= 60;
  let out = few && stack(list, view, [Infinity]);
  if (!few || out.rest.length) out = few && stack(list, view, [220]);
  if (!few || out.rest.length) {
    const weight = i => i === view.first ? -1 : view.rank[i];
    const heavy = list.slice().sort((i, j) => weight(i) - weight(j)), some = heavy.slice(0, 160);
    out = stack(some, view, [220, 0]);
    out.rest = out.rest.concat(heavy.slice(some.length));
  }
  out.sums = sums(out.rest, view);
  return out;
}

// sums counts what has no lane, in cells along the axis.
function sums(rest, view) {
  const cells = new Map();
  rest.forEach(i => {
    const e = view.events[i], a = e.o === 'a' ? view.a : Math.max(e.a, view.a), b = e.o === 'b' ? view.b : Math.min(e.b, view.b);
    const x = view.x((a + b) / 2), cell = Math.min(Math.floor((x - view.left) / CELL), Math.max(0, Math.floor(view.width / CELL) - 1));
    if (!cells.has(cell)) cells.set(cell, []);
    cells.get(cell).push(i);
  });
  return Array.from(cells, ([cell, members]) => ({x: view.left + (cell + .5) * CELL, n: members.length, members: () => members}))
    .sort((p, q) => p.x - q.x);
}
