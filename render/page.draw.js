// What page.layout.js has placed becomes shapes of ECharts.

const FONT = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";
const SPINE = 28, GAP = 15, BAR = 24, STRIP = 40, FOOT = STRIP + 24; // FOOT is what the strip takes with its labels
const PALETTES = {
  light: {text: '#1a202c', muted: '#566074', back: '#ffffff', band: '#e8edf5', line: '#a3afc0', grid: '#e9ecf2', accent: '#0b5cab',
    density: '#9fb2cc', strip: '#749bd6', handle: '#5b7599', ink: '#ffffff',
    colors: ['#2f6cb3', '#c2512a', '#0b8270', '#8d4b9e', '#946500', '#b03a5b', '#47697a', '#6b7280']},
  dark: {text: '#eef2f7', muted: '#a9b2c0', back: '#171d26', band: '#242d39', line: '#5d697a', grid: '#262e39', accent: '#6cb2f7',
    density: '#56708f', strip: '#548cd6', handle: '#9fb6d2', ink: '#10151c',
    colors: ['#74abe8', '#f0936e', '#45c4a2', '#c79be3', '#e0b450', '#f08aa6', '#9db4c0', '#b3bac6']}
};

function font(size, bold) { return (bold ? '600 ' : '') + size + 'px ' + FONT; }

// Text that begins right to left is embedded as such, so that its punctuation stays on its own end.
function shaped(s) { return /^[^A-Za-z\u00c0-\u058f]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(s) ? '\u202b' + s + '\u202c' : s; }

function text(s, x, y, size, fill, align, bold) {
  return {type: 'text', silent: true, z2: 30, style: {text: shaped(s), x: x, y: y, font: font(size, bold), fill: fill, align: align || 'left', verticalAlign: 'middle'}};
}

function line(x1, y1, x2, y2, stroke, width, z2) {
  return {type: 'line', silent: true, z2: z2 || 1, shape: {x1: x1, y1: y1, x2: x2, y2: y2}, style: {stroke: stroke, lineWidth: width || 1}};
}

function rect(x0, y0, x1, y1, r, style, z2) {
  return {type: 'rect', silent: true, z2: z2, shape: {x: x0, y: y0, width: x1 - x0, height: y1 - y0, r: r}, style: style};
}

// path draws many like parts as one shape, which is much cheaper.
function path(parts, style, z2) {
  return {type: 'path', silent: true, z2: z2 || 1, shape: {pathData: parts.join('') || 'M0 0'}, style: style};
}

// group is never empty, for ECharts keeps what a group held before when nothing follows it.
function group(children) {
  return {type: 'group', silent: true, children: children.length ? children : [{type: 'group', children: []}]};
}

// alpha makes a colour (#rrggbb, or what a style sheet computes) let through what is below it.
function alpha(color, a) {
  const n = parseInt(color.slice(1), 16), own = color.match(/\d+/g);
  return 'rgba(' + (color[0] === '#' ? [n >> 16, n >> 8 & 255, n & 255] : own.slice(0, 3)).join() + ',' + a + ')';
}

// fade runs over [0, 1] with the opacities given at their places.
function fade(color, stops) {
  return {type: 'linear', x: 0, y: 0, x2: 1, y2: 0, colorStops: stops.map(s => ({offset: s[0], color: alpha(color, s[1])}))};
}

// The form says the status (circle: happened, hollow diamond: planned, square: reported), the filling how exact it is.
function mark(g, status, y, color, p, big) {
  const hollow = g.kind === 'ring' || status === 2, x = g.x, r = (hollow ? 4.2 : 5) + (big ? 1.5 : 0);
  const style = hollow ? {fill: p.back, stroke: color, lineWidth: 2} : {fill: color, stroke: p.back, lineWidth: 1.5};
  if (status === 2) return {type: 'polygon', silent: true, z2: 22, shape: {points: [[x, y - r - 1], [x + r + 1, y], [x, y + r + 1], [x - r - 1, y]]}, style: style};
  if (status === 3) return rect(x - r + .5, y - r + .5, x + r - .5, y + r - .5, 0, style, 22);
  return {type: 'circle', silent: true, z2: 22, shape: {cx: x, cy: y, r: r}, style: style};
}

function drawGlyph(g, e, y, color, p, big) {
  if (g.kind === 'dot' || g.kind === 'ring') return [mark(g, e.s, y, color, p, big)];
  const box = style => rect(g.x0, y - 4, g.x1, y + 4, e.s === 3 ? 0 : 4, style, 15);
  switch (g.kind) {
  case 'fade': {
    const at = x => (x - g.x0) / (g.x1 - g.x0), high = x => .85 * Math.max(0, 1 - Math.abs(x - g.peak) / g.half);
    const stops = [g.x0, g.peak, g.x1].filter(x => x >= g.x0 && x <= g.x1).map(x => [at(x), high(x)]);
    return [box({fill: fade(color, stops)})].concat(big ? box({stroke: color, fill: 'none', lineWidth: 1.5}) : []);
  }
  case 'before': return [box({fill: fade(color, [[0, 0], [1, .75]])}), line(g.x1, y - 6, g.x1, y + 6, color, big ? 4 : 2, 16)];
  case 'after': return [box({fill: fade(color, [[0, .75], [1, 0]])}), line(g.x0, y - 6, g.x0, y + 6, color, big ? 4 : 2, 16)];
  }
  return [box({fill: p.back}), box({fill: alpha(color, e.s === 2 ? 0 : .3), stroke: color, lineWidth: big ? 2.5 : 1.4, lineDash: e.v || e.s === 2 ? [3, 2] : null})];
}

// link ties the two dates of one event: a broken line between one or the other, a whole one between both.
function link(parts, e, y, color) {
  if (parts.length < 2) return [];
  const tie = line(parts[0].x, y, parts[1].x, y, color, 1.5, 12);
  if (e.k === 2) tie.style.lineDash = [2, 2];
  return [tie];
}

// drawLabel hangs text on its pole, which leans from the glyph at l.x to l.pole where events share a place.
function drawLabel(l, e, frame, p, strong) {
  const up = l.side === 0, edge = up ? frame.spine : frame.spine + SPINE, y = d => up ? edge - GAP - d : edge + GAP + d;
  const top = up ? y(l.top) : y(l.low), at = l.flag > 0 ? l.pole + POLE : l.pole - POLE, align = l.flag > 0 ? 'left' : 'right';
  const stroke = strong ? p.accent : p.line, width = strong ? 2 : 1, x = Math.round(l.pole) + .5, straight = Math.abs(l.pole - l.x) < 1;
  const out = [line(x, straight ? edge : y(-6), x, y(l.top), stroke, width, 10)];
  if (!straight) out.push(line(l.x, edge, x, y(-6), stroke, width, 10));
  out.push(text(e.l, at, top + LINE / 2, 11, p.muted, align));
  l.c.form.lines.forEach((s, k) => out.push(text(s, at, top + LINE * (k + 1.5) + .5, 12.5, strong ? p.accent : p.text, align, e.h)));
  return out;
}

function drawCluster(c, y, p) {
  return [{type: 'circle', silent: true, z2: 24, shape: {cx: c.x, cy: y, r: c.r}, style: {fill: p.band, stroke: p.muted, lineWidth: 1}},
    text(c.n > 999 ? Math.round(c.n / 1000) + 'k' : String(c.n), c.x, y + .5, c.n > 99 ? 8 : 9.5, p.text, 'center', true)];
}

// barFill is full where the period certainly held and fades over what may or may not belong to it.
function barFill(e, b, l, color) {
  const at = t => Math.max(0, Math.min(1, (l.x(t) - b.x0) / (b.x1 - b.x0))), certain = .94;
  let from = e.n ? at(e.n[0]) : 0, to = e.n ? at(e.n[1]) : 1;
  if (e.q) return fade(color, [[0, .12], [.5, certain], [1, .12]]);
  if (from >= to) from = to = .5;
  const stops = [[0, e.o === 'a' ? 0 : from > .005 ? .12 : certain], [from, certain], [to, certain], [1, e.o === 'b' ? 0 : to < .995 ? .12 : certain]];
  if (e.o === 'a') stops[1][0] = Math.max(from, .2);
  if (e.o === 'b') stops[2][0] = Math.min(to, .8);
  return fade(color, stops);
}

function drawBar(b, l, y, color, p, strong, measure) {
  const e = b.event, on = b.at === 'in' && !e.v, ink = on ? p.ink : strong ? p.accent : p.text, wide = b.title && b.date ? measure(b.title, 11.5, true) : 0;
  const style = e.v ? {fill: alpha(color, .16), stroke: color, lineWidth: 1.3, lineDash: [4, 3]} : {fill: barFill(e, b, l, color)};
  if (strong) style.stroke = p.accent, style.lineWidth = 2;
  const out = [rect(b.x0, y, b.x1, y + 17, 3, style, 5)];
  if (b.at === 'plate') out.push(rect(b.text - 4, y + 2, b.text + measure(b.title, 11.5, true) + 4, y + 15, 3, {fill: alpha(p.back, .82)}, 6));
  if (b.title) out.push(text(b.title, b.text, y + 9, 11.5, ink, b.at === 'left' ? 'right' : 'left', true));
  if (b.date) out.push(text(b.date, b.text + wide + 7, y + 9, 11, on ? p.ink : p.muted));
  return out;
}

function drawSum(s, y, p) {
  return [rect(s.x - 17, y + 1, s.x + 17, y + 16, 8, {fill: p.band, stroke: p.muted, lineWidth: 1}, 5), text('+' + s.n, s.x, y + 9, 9.5, p.text, 'center', true)];
}
