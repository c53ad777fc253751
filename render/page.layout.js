// Where everything stands on the chart: ticks, labels, clusters, bars, density. No page and no ECharts is needed here,
// so that the same placement serves browsers and pictures drawn without one. Times are UTC milliseconds, lengths CSS px.
var datelineLayout = (function () {
  'use strict';

  var DAY = 864e5, YEAR = 365.2425 * DAY;
  var LENGTH = {second: 1e3, minute: 6e4, hour: 36e5, day: DAY, month: YEAR / 12, year: YEAR};
  var STEPS = [].concat(
    steps('second', [1, 5, 15, 30]), steps('minute', [1, 2, 5, 10, 15, 30]), steps('hour', [1, 2, 3, 6, 12]),
    steps('day', [1, 2, 7]), steps('month', [1, 3, 6]),
    steps('year', [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000]));
  var MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

  // LANE holds a date line and two title lines; POLE parts a stem from its text.
  var LANE = 46, LINE = 15, POLE = 6;

  function steps(unit, counts) {
    return counts.map(function (n) { return {unit: unit, n: n, ms: n * LENGTH[unit]}; });
  }

  // instant avoids Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  function instant(year, month, day) {
    var t = new Date(0);
    t.setUTCFullYear(year, month, day);
    return t.getTime();
  }

  // ---- Ticks -------------------------------------------------------------------------------------------------------

  // Years are astronomical inside (0 is 1 BCE) and historical in words.
  function yearText(y, era) {
    return y > 0 ? y + (era && y < 1000 ? ' CE' : '') : 1 - y + ' BCE';
  }

  function two(n) { return (n < 10 ? '0' : '') + n; }

  function yearTicks(a, b, n, era) {
    var out = [];
    for (var y = (Math.ceil(new Date(a).getUTCFullYear() / n) - 1) * n; ; y += n) {
      if (y === 0 && n < 5) continue; // 1 CE stands too near, or twice
      var year = y > 0 ? y : y + 1, t = instant(year, 0, 1); // -100, a round 100 BCE, is -99; 0 becomes 1 CE
      if (t > b) return out;
      if (t >= a) out.push({t: t, text: yearText(year, era), major: true});
    }
  }

  function monthTicks(a, b, n, era) {
    var out = [], start = new Date(a), m = start.getUTCFullYear() * 12 + start.getUTCMonth();
    for (m = Math.ceil(m / n) * n; ; m += n) {
      var year = Math.floor(m / 12), month = m - year * 12, t = instant(year, month, 1);
      if (t > b) return out;
      if (t < a) continue;
      var long = MONTHS[month] + ' ' + yearText(year, era);
      out.push(month ? {t: t, text: MONTHS[month], long: long} : {t: t, text: yearText(year, era), major: true});
    }
  }

  function dayTicks(a, b, n, era) {
    var out = [], shift = n === 7 ? 4 : 0; // day 4 of the epoch was a Monday
    for (var d = Math.ceil((a / DAY - shift) / n) * n + shift; d * DAY <= b; d += n) {
      var at = new Date(d * DAY), text = at.getUTCDate() + ' ' + MONTHS[at.getUTCMonth()];
      out.push({t: d * DAY, text: text, long: text + ' ' + yearText(at.getUTCFullYear(), era)});
    }
    return out;
  }

  function clockTicks(a, b, step) {
    var out = [];
    for (var k = Math.ceil(a / step.ms); k * step.ms <= b; k++) {
      var at = new Date(k * step.ms), day = at.getUTCDate() + ' ' + MONTHS[at.getUTCMonth()];
      var clock = two(at.getUTCHours()) + ':' + two(at.getUTCMinutes());
      if (step.unit === 'second') clock += ':' + two(at.getUTCSeconds());
      var midnight = k * step.ms % DAY === 0;
      out.push(midnight ? {t: k * step.ms, text: day, major: true} : {t: k * step.ms, text: clock, long: day + ' ' + clock});
    }
    return out;
  }

  // ticks of [a, b] drawn `width` wide, at least `room` apart. The first one says its year or day where none other does.
  function ticks(a, b, width, room) {
    var scale = width / (b - a), era = new Date(a).getUTCFullYear() < 1;
    var step = STEPS.find(function (s) { return s.ms * scale >= room * (era ? 1.25 : 1); }) || STEPS[STEPS.length - 1];
    var make = {year: yearTicks, month: monthTicks, day: dayTicks}[step.unit];
    var out = make ? make(a, b, step.n, era) : clockTicks(a, b, step);
    var first = out[0];
    if (first && first.long && !out.some(function (t) { return t.major; }) && first.long.length * 6.6 < step.ms * scale) {
      first.text = first.long;
      first.major = true;
    }
    return out;
  }

  // ---- Text --------------------------------------------------------------------------------------------------------

  // A line may break after a space, after a dash and between East Asian characters.
  var PIECES = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]\s*|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}\u2013\u2014-]*(?:[\u2013\u2014-]+\s*|\s+|$)|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}\u2013\u2014-]+/gu;

  function cut(text, width, measure) {
    if (measure(text) <= width) return text;
    var chars = Array.from(text), low = 0, high = chars.length;
    while (low < high) {
      var mid = (low + high + 1) >> 1;
      if (measure(chars.slice(0, mid).join('').trimEnd() + '…') <= width) low = mid; else high = mid - 1;
    }
    var kept = chars.slice(0, low).join(''), space = kept.lastIndexOf(' ');
    if (chars[low] !== ' ' && space > kept.length * .6) kept = kept.slice(0, space); // no half word where a whole one will do
    return kept.trimEnd() + '…';
  }

  // wrap breaks text into at most `max` lines that are at most `width` wide; what is left out shows as an ellipsis.
  function wrap(text, width, max, measure) {
    var pieces = text.match(PIECES) || [], lines = [], line = '';
    for (var k = 0; k < pieces.length; k++) {
      if (line && measure((line + pieces[k]).trimEnd()) > width) {
        if (lines.length === max - 1) {
          line += pieces.slice(k).join('');
          break;
        }
        lines.push(line);
        line = '';
      }
      line += pieces[k];
    }
    if (line) lines.push(line);
    if (lines.length === 2 && lines.join('') === pieces.join('') && measure(line.trimEnd()) <= width) lines = balance(pieces, measure);
    return lines.map(function (l) { return cut(l.trimEnd(), width, measure); });
  }

  // balance breaks two lines where they come out most alike: narrow labels leave room for more of them.
  function balance(pieces, measure) {
    var best = null;
    for (var k = 1; k < pieces.length; k++) {
      var lines = [pieces.slice(0, k).join(''), pieces.slice(k).join('')];
      var wide = Math.max(measure(lines[0].trimEnd()), measure(lines[1].trimEnd()));
      if (lines[1].trim() && (!best || wide < best.wide)) best = {lines: lines, wide: wide};
    }
    return best.lines;
  }

  // ---- Labels ------------------------------------------------------------------------------------------------------

  // lowest is the nearest lane of one side where a flag at x over [x0, x1] touches no text and no stem of those placed.
  function lowest(placed, x, x0, x1, lanes) {
    for (var lane = 0; lane < lanes; lane++) {
      var free = placed.every(function (p) {
        if (p.lane === lane) return p.right + 10 <= Math.min(x, x0) || p.left - 10 >= Math.max(x, x1);
        if (p.lane < lane) return x <= p.x0 - 5 || x >= p.x1 + 5; // our stem passes its text
        return p.x <= x0 - 5 || p.x >= x1 + 5; // its stem passes our text
      });
      if (free) return lane;
    }
    return -1;
  }

  // place finds room for every label of the set (by x) or says null. Flags to the right of their stems are placed from
  // right to left, so that they rise like stairs and no stem crosses a text; those that can only hang to the left, at
  // the end of the axis, come first and the other way round.
  function place(set, prefer, lanes) {
    var sides = [[], []], out = [];
    function put(c, k) {
      var best = null;
      for (var flag = 1; flag >= -1 && !best; flag -= 2) {
        if (!(flag > 0 ? c.canRight : c.canLeft)) continue;
        var x0 = flag > 0 ? c.x + POLE : c.x - POLE - c.width, x1 = x0 + c.width;
        for (var side = 0; side < 2; side++) {
          var lane = lowest(sides[side], c.x, x0, x1, lanes[side]);
          var cost = 2 * lane + (side === prefer(c, k) ? 0 : 1);
          if (lane >= 0 && (!best || cost < best.cost)) {
            best = {c: c, x: c.x, x0: x0, x1: x1, side: side, lane: lane, flag: flag, cost: cost,
              left: Math.min(c.x, x0), right: Math.max(c.x, x1)};
          }
        }
      }
      if (best) sides[best.side].push(best), out.push(best);
      return best;
    }
    for (var k = 0; k < set.length; k++) if (!set[k].canRight && !put(set[k], k)) return null;
    for (k = set.length - 1; k >= 0; k--) if (set[k].canRight && !put(set[k], k)) return null;
    return out;
  }

  function byX(p, q) { return p.x - q.x || p.i - q.i; }

  // grow adds the candidates one at a time, heaviest first, and keeps those that leave room for all before them.
  function grow(pool, prefer, lanes) {
    var set = [], labels = [];
    pool.forEach(function (c) {
      var at = set.findIndex(function (s) { return byX(c, s) < 0; });
      var trial = set.slice();
      trial.splice(at < 0 ? set.length : at, 0, c);
      var placed = place(trial, prefer, lanes);
      if (placed) {
        set = trial;
        labels = placed;
      }
    });
    return labels;
  }

  function alternate(c, k) { return k % 2; }

  // shuffled prefers sides that only look random: the same events always get the same places.
  function shuffled(run) {
    return function (c) { return (c.i * 2654435761 + run * 40503) % 4294967296 > 2147483648 ? 1 : 0; };
  }

  function admit(pool, cap, lanes) {
    if (pool.length <= cap) {
      var all = place(pool.slice().sort(byX), alternate, lanes);
      if (all) return all;
    }
    var best = grow(pool, alternate, lanes);
    for (var run = 1; run < 6 && pool.length <= 45; run++) {
      var other = grow(pool, shuffled(run), lanes);
      if (worth(other) > worth(best)) best = other;
    }
    return best;
  }

  function worth(labels) {
    return labels.reduce(function (sum, l) { return sum + 10 + 10 * l.c.event.w; }, 0);
  }

  // ---- Glyphs ------------------------------------------------------------------------------------------------------

  // glyph says what the text lets us draw: a dot for an exact day, a ring for a date too short to show as the span it is,
  // a pill for a span, a fade for "about", and what is open on one side fades there.
  function glyph(e, view, a, b) {
    var width = (b - a) * view.scale;
    var g = {x0: view.x(Math.max(a, view.a)), x1: view.x(Math.min(b, view.b))};
    if (e.q && !e.o) {
      var mid = (view.x(a) + view.x(b)) / 2, half = Math.max(13, width / 2 + 6);
      return {kind: 'fade', x0: Math.max(mid - half, view.left), x1: Math.min(mid + half, view.left + view.width), x: mid};
    }
    if (e.o) {
      var edge = e.o === 'a' ? view.x(b) : view.x(a), toward = e.o === 'a' ? -44 : 44;
      return {kind: e.o === 'a' ? 'before' : 'after', x0: Math.min(edge, edge + toward), x1: Math.max(edge, edge + toward), x: edge};
    }
    if (width < (e.e ? (view.clock ? 26 : 1e9) : 9)) {
      return {kind: e.e ? 'dot' : 'ring', x0: view.x(a), x1: view.x(b), x: (view.x(a) + view.x(b)) / 2};
    }
    g.kind = 'pill';
    g.x = (g.x0 + g.x1) / 2;
    return g;
  }

  function point(e, i, view) {
    var parts = (e.x || [[e.a, e.b]]).map(function (p) { return glyph(e, view, p[0], p[1]); });
    var first = parts.find(function (g) { return inside(g.x, view); });
    return first && {i: i, event: e, x: first.x, parts: parts.filter(function (g) { return inside(g.x, view); })};
  }

  function inside(x, view) { return x >= view.left - .5 && x <= view.left + view.width + .5; }

  function label(p, view) {
    var e = p.event, max = view.narrow ? 112 : 158;
    var key = e.t + '\u0000' + (e.h ? 1 : 0) + max, made = view.texts.get(key);
    if (!made) {
      made = wrap(e.t, max, 2, function (s) { return view.measure(s, 12.5, e.h); });
      made = {lines: made, width: Math.max.apply(null, made.map(function (l) { return view.measure(l, 12.5, e.h); }))};
      view.texts.set(key, made);
    }
    var width = Math.ceil(Math.max(made.width, view.measure(e.l, 11, false))) + 1;
    return {i: p.i, event: e, x: p.x, lines: made.lines, width: width,
      canRight: p.x + POLE + width <= view.left + view.width + 14, canLeft: p.x - POLE - width >= view.left - 10};
  }

  // sideOf chooses the edge of the spine for what has no label: where fewer labelled glyphs stand within reach.
  function sideOf(x, reach, labels, turn) {
    var near = [0, 0];
    labels.forEach(function (l) { if (Math.abs(l.x - x) < reach) near[l.side]++; });
    return near[0] === near[1] ? turn % 2 : near[0] < near[1] ? 0 : 1;
  }

  function radius(n) { return Math.min(10, 6 + .6 * Math.log2(n)); }

  // settle finds the place nearest to x where a disc of radius r covers no labelled stem and no disc before it.
  function settle(x, r, labels, clusters, turn) {
    var first = sideOf(x, r + 6, labels, turn);
    for (var step = 0; step <= 36; step++) {
      var at = x + (step % 2 ? -1 : 1) * Math.ceil(step / 2);
      for (var k = 0; k < 2; k++) {
        var side = k ? 1 - first : first;
        var free = labels.every(function (l) { return l.side !== side || Math.abs(l.x - at) >= r + 5; }) &&
          clusters.every(function (c) { return c.side !== side || Math.abs(c.x - at) >= r + c.r + 1; });
        if (free) return {x: at, side: side};
      }
    }
    return null;
  }

  // crowd gathers what stands within 19 px into clusters of three or more; one or two stay what they are. A cluster that
  // finds no room joins the one before it.
  function crowd(points, labels) {
    var groups = [], singles = [], clusters = [];
    points.forEach(function (p) {
      var last = groups[groups.length - 1];
      if (last && p.x - last[0].x <= 19) last.push(p); else groups.push([p]);
    });
    groups.forEach(function (g, turn) {
      if (g.length < 3) {
        g.forEach(function (p, k) { singles.push({p: p, side: sideOf(p.x, 9, labels, turn + k)}); });
        return;
      }
      var last = clusters[clusters.length - 1], r = radius(g.length);
      var x = g.reduce(function (sum, p) { return sum + p.x; }, 0) / g.length, place = settle(x, r, labels, clusters.slice(-4), turn);
      if (!place && last) {
        last.members = last.members.concat(g);
        return;
      }
      place = place || {x: x, side: sideOf(x, r, labels, turn)};
      clusters.push({x: place.x, r: r, side: place.side, members: g});
    });
    return {singles: singles, clusters: clusters};
  }

  // ---- Periods -----------------------------------------------------------------------------------------------------

  // firm is the part of a bar where its colour is full, and text on it can be read.
  function firm(e, x0, x1, view) {
    if (e.q) return [x0, x0];
    if (e.n) return [Math.max(x0, view.x(e.n[0])), Math.min(x1, view.x(e.n[1]))];
    if (e.o) return e.o === 'a' ? [x0 + (x1 - x0) * .2, x1] : [x0, x1 - (x1 - x0) * .2];
    return [x0, x1];
  }

  // bar is the visible part of a period with the text on or beside it, so that the text stays in sight while the bar is
  // cut. The text stands on the firm part (in), to a side of the bar, or, where nothing else has room, on a plate.
  function bar(e, i, view) {
    var plotRight = view.left + view.width;
    var x0 = Math.max(view.left, e.o === 'a' ? view.left : view.x(e.a)), x1 = Math.min(plotRight, e.o === 'b' ? plotRight : view.x(e.b));
    if (x1 - x0 < 3) x1 = x0 + 3;
    var b = {i: i, event: e, x0: x0, x1: x1, from: x0, to: x1, title: e.t, date: e.l, at: 'in'};
    var title = view.measure(e.t, 11.5, true), both = title + 7 + view.measure(e.l, 11, false);
    var solid = firm(e, x0, x1, view), right = plotRight + 14 - x1, left = x0 - view.left, room = solid[1] - solid[0];
    if (room > title + 14) {
      b.text = solid[0] + 7;
      if (room <= both + 14) b.date = '';
    } else if (right > title + 9) {
      b.at = 'right', b.text = x1 + 7;
      if (right <= both + 9) b.date = '';
      b.to = b.text + (b.date ? both : title);
    } else if (left > title + 9) {
      b.at = 'left', b.date = '', b.text = x0 - 7, b.from = b.text - title;
    } else {
      room = Math.max(right, left, x1 - x0) - 14;
      b.at = x1 - x0 - 14 >= room ? 'plate' : right - 14 >= room ? 'right' : 'left';
      b.date = '', b.title = cut(e.t, room, function (s) { return view.measure(s, 11.5, true); });
      b.text = b.at === 'left' ? x0 - 7 : b.at === 'right' ? x1 + 7 : x0 + 7;
      if (b.at === 'left') b.from = b.text - room;
      if (b.at === 'right') b.to = b.text + room;
      if (b.at === 'plate' && solid[0] === x0 && solid[1] === x1) b.at = 'in';
    }
    return b;
  }

  // stack gives each bar the first lane with room; where lanes run out a bar goes without its text before it goes.
  function stack(bars, lanes) {
    var rows = [], hidden = 0;
    function fits(b, from, to) {
      for (var k = 0; k < lanes; k++) {
        rows[k] = rows[k] || [];
        if (rows[k].every(function (o) { return o.to + 8 <= from || o.from >= to + 8; })) {
          b.lane = k, b.from = from, b.to = to;
          rows[k].push(b);
          return true;
        }
      }
      return false;
    }
    var left = bars.filter(function (b) { return !fits(b, b.from, b.to); });
    left.forEach(function (b) {
      b.title = b.date = '';
      if (!fits(b, b.x0, b.x1)) b.lane = -1, hidden++;
    });
    return {bars: bars.filter(function (b) { return b.lane >= 0; }), hidden: hidden,
      lanes: rows.filter(function (r) { return r.length; }).length};
  }

  // periods are stacked by their beginning; when lanes run out, by weight, so that the weightiest stay.
  function periods(list, view) {
    function make() { return list.map(function (p) { return bar(p.event, p.i, view); }); }
    var out = stack(make().sort(function (p, q) { return p.event.a - q.event.a || p.i - q.i; }), view.barLanes);
    if (!out.hidden) return out;
    return stack(make().sort(function (p, q) { return q.event.w - p.event.w || p.i - q.i; }), view.barLanes);
  }

  // ---- The whole ---------------------------------------------------------------------------------------------------

  // layout places the events of data.events that view.shown admits into the visible range [view.a, view.b], drawn
  // from view.left over view.width px.
  function layout(data, view) {
    view.scale = view.width / (view.b - view.a);
    view.x = function (t) { return view.left + (t - view.a) * view.scale; };
    view.clock = data.clock;
    var points = [], bars = [], order = [];
    data.events.forEach(function (e, i) {
      if (view.shown && !view.shown[i] || e.b < view.a && e.o !== 'b' || e.a > view.b && e.o !== 'a') return;
      if (e.k === 1) {
        bars.push({event: e, i: i});
        return;
      }
      var p = point(e, i, view);
      if (p) points.push(p), order[i] = p;
    });
    var cap = Math.max(8, Math.floor(view.width / 17)), pool = [];
    for (var k = 0; k < data.rank.length && pool.length < 2 * cap; k++) {
      if (order[data.rank[k]]) pool.push(label(order[data.rank[k]], view));
    }
    var labels = admit(pool.filter(function (c) { return c.canRight || c.canLeft; }), cap, view.lanes);
    var side = {};
    labels.forEach(function (l) { side[l.c.i] = l; });
    var rest = crowd(points.filter(function (p) { return !side[p.i]; }).sort(byX), labels);
    var stacked = periods(bars, view);
    var glyphs = labels.map(function (l) { return {p: order[l.c.i], side: l.side}; }).concat(rest.singles);
    return {labels: labels, glyphs: glyphs, clusters: rest.clusters, bars: stacked.bars, hiddenBars: stacked.hidden,
      count: points.length + bars.length, barLanes: stacked.lanes, lanes: [0, 1].map(function (s) {
        return labels.reduce(function (n, l) { return l.side === s ? Math.max(n, l.lane + 1) : n; }, 0);
      })};
  }

  // density counts the events of equal slices of the whole domain: heights from 0 to 1, by the square root.
  function density(data, shown, bins) {
    var counts = new Array(bins).fill(0), a = data.domain[0], width = (data.domain[1] - a) / bins;
    data.events.forEach(function (e, i) {
      if (shown && !shown[i]) return;
      counts[Math.max(0, Math.min(bins - 1, Math.floor(((e.a + e.b) / 2 - a) / width)))]++;
    });
    var max = Math.max.apply(null, counts) || 1;
    return counts.map(function (n) { return Math.sqrt(n / max); });
  }

  return {layout: layout, ticks: ticks, density: density, wrap: wrap, yearText: yearText, MONTHS: MONTHS,
    LANE: LANE, LINE: LINE, POLE: POLE};
})();
